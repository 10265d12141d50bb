import type { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.js";

/** A bar on standard error for work of more than a second; nothing where standard error is no terminal. */
export interface Progress {
  /** So many reports are done. */
  at(done: number): void;
  /** Takes the bar away while `write` writes to the same screen. */
  around(write: () => Promise<void>): Promise<void>;
  stop(): void;
}

const SILENT: Progress = { at: () => {}, around: (write) => write(), stop: () => {} };

const SHOWN_AFTER_MS = 1000;

/** "3.2 reports/s", "14 reports/min". */
function rateOf(done: number, seconds: number): string {
  if (done === 0) return "";
  const rate = done / seconds;
  return rate >= 1 ? `${rate.toFixed(1)} reports/s` : `${Math.max(1, Math.round(rate * 60))} reports/min`;
}

/** "4 min 20 s left". */
function leftOf(done: number, total: number, seconds: number): string {
  if (done === 0) return "";
  const left = Math.round(((total - done) * seconds) / done);
  return left >= 60 ? `${Math.floor(left / 60)} min ${left % 60} s left` : `${left} s left`;
}

/** Shows how many of `total` reports are done, how fast and how long it will take. */
export async function showProgress(total: number, terminal: Terminal): Promise<Progress> {
  if (!terminal.errIsTerminal) return SILENT;
  const { default: cliProgress } = await import("cli-progress");
  const began = performance.now();
  let bar: SingleBar | null = null;
  let reached = 0;
  const words = () => {
    const seconds = (performance.now() - began) / 1000;
    return [`${reached} of ${total}`, rateOf(reached, seconds), leftOf(reached, total, seconds)]
      .filter((part) => part !== "")
      .join(" · ");
  };
  const show = () => {
    bar = new cliProgress.SingleBar(
      // The bar would turn the terminal's wrapping off, and leave it so after Ctrl-C.
      { format: "{bar} {words}", barsize: 24, clearOnComplete: true, hideCursor: false, linewrap: true, fps: 5 },
      cliProgress.Presets.shades_classic,
    );
    bar.start(total, reached, { words: words() });
  };
  const hide = () => {
    bar?.stop();
    bar = null;
  };
  const timer = setTimeout(show, SHOWN_AFTER_MS);
  return {
    at: (done) => {
      reached = done;
      bar?.update(done, { words: words() });
    },
    around: async (write) => {
      const isShown = bar !== null && terminal.outIsTerminal;
      if (isShown) hide();
      await write();
      if (isShown) show();
    },
    stop: () => {
      clearTimeout(timer);
      hide();
    },
  };
}
