import type { Shell } from "../../src/cli/shell.js";
import type { Terminal } from "../../src/cli/terminal.js";
import type { CodedReport } from "../../src/coding/claim.js";
import type { Report } from "../../src/intake/report.js";
import { claim } from "./made-claim.js";

/** A coder without a model: one claim for each word "stormed"; it breaks on the word "breakdown". */
export async function codeByWord(report: Report): Promise<CodedReport> {
  if (report.text.includes("breakdown")) throw new Error("broke down");
  const claims = [...report.text.matchAll(/[^.\n]*stormed[^.\n]*\./g)].map(([sentence]) =>
    claim(report.text, sentence, "stormed"),
  );
  const reasons = new Map(
    claims.map(({ id, trigger }) => [
      id,
      [{ field: "event" as const, value: "ASSAULT", by: "the word itself", span: trigger, probability: 0.75 }],
    ]),
  );
  return { claims, reasons };
}

export interface Captured {
  out: string;
  err: string;
  /** How many coders were opened. */
  opened: number;
}

/** A shell with that coder, whose output is kept. */
export function fakeShell(terminal: Partial<Terminal> = {}, stdin = ""): { shell: Shell; captured: Captured } {
  const captured: Captured = { out: "", err: "", opened: 0 };
  const shell: Shell = {
    terminal: {
      out: async (text) => {
        captured.out += text;
      },
      err: (text) => {
        captured.err += text;
      },
      stdin: async () => new TextEncoder().encode(stdin),
      columns: 80,
      colour: false,
      outIsTerminal: false,
      errIsTerminal: false,
      debug: false,
      ...terminal,
    },
    openCoder: async () => {
      captured.opened++;
      return {
        code: codeByWord,
        read: async () => {
          throw new Error("no encoder here");
        },
        close: async () => {},
      };
    },
    startWorker: async () => {
      throw new Error("no workers here");
    },
  };
  return { shell, captured };
}
