import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchReports } from "./bench-reports.js";
import type { BenchOrder, BenchWord } from "./bench-worker.js";
import { median } from "./median.js";
import { openCoder } from "./open-coder.js";
import { PACKAGE_ROOT } from "./package-root.js";
import { showProgress } from "./show-progress.js";

const REPORTS = 100;
const WORDS = 600;
const COLD_WORDS = 300;
const ROUNDS = 5;

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Coder and encoder in this process, in turns, so that a busy moment of the machine falls on both. */
async function timeCoder(step: () => void): Promise<{ coder: number[]; encoder: number[]; pieces: number }> {
  const subject = await openCoder();
  const reports = benchReports(REPORTS, WORDS).map(({ text, published }) =>
    subject.reportFromText(text, { published }),
  );
  // The first runs pay for warming up.
  for (const report of reports.slice(0, 5)) await subject.code(report);
  const coder: number[] = [];
  const encoder: number[] = [];
  let pieces = 0;
  for (let round = 0; round < ROUNDS; round++) {
    coder.push(
      await seconds(async () => {
        for (const report of reports) JSON.stringify({ report, claims: (await subject.code(report)).claims });
      }),
    );
    pieces = 0;
    encoder.push(
      await seconds(async () => {
        for (const report of reports) pieces += await subject.encodeOnly(report);
      }),
    );
    step();
  }
  await subject.close();
  return { coder, encoder, pieces };
}

interface Worker {
  readonly child: ChildProcess;
  /** Resolves with the next word of the worker; rejects where it ends instead. */
  listen(): Promise<BenchWord>;
}

function startWorker(): Worker {
  const child = fork(new URL("./bench-worker.js", import.meta.url), [String(REPORTS), String(WORDS)]);
  return {
    child,
    listen: () =>
      new Promise((resolve, reject) => {
        const fail = (code: number | null): void => reject(new Error(`a bench worker ended with ${code}`));
        child.once("exit", fail);
        child.once("message", (word) => {
          child.off("exit", fail);
          resolve(word as BenchWord);
        });
      }),
  };
}

/** Time of one and of two processes for the same reports, models loaded, from the start signal to the last that is done. */
async function timeProcesses(step: () => void): Promise<{ one: number[]; two: number[]; peakKiB: number }> {
  const workers = [startWorker(), startWorker()];
  await Promise.all(workers.map((worker) => worker.listen()));
  const half = REPORTS / 2;
  let peakKiB = 0;
  const order = async (worker: Worker, wish: BenchOrder): Promise<void> => {
    const done = worker.listen();
    worker.child.send(wish);
    peakKiB = Math.max(peakKiB, (await done).peakKiB);
  };
  await Promise.all(workers.map((worker) => order(worker, { first: 0, last: 5 })));
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await seconds(() => order(workers[0]!, { first: 0, last: REPORTS })));
    two.push(
      await seconds(() =>
        Promise.all([order(workers[0]!, { first: 0, last: half }), order(workers[1]!, { first: half, last: REPORTS })]),
      ),
    );
    step();
  }
  for (const { child } of workers) child.disconnect();
  return { one, two, peakKiB };
}

/** From the start of `tocsin code` to the last byte it prints, one short report. */
async function timeColdStarts(step: () => void): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-bench-"));
  const file = join(folder, "report.txt");
  writeFileSync(file, benchReports(1, COLD_WORDS)[0]!.text);
  const main = join(PACKAGE_ROOT, "dist", "src", "cli", "main.js");
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      times.push(
        await seconds(
          () =>
            new Promise<void>((resolve, reject) => {
              const child = spawn(process.execPath, [main, "code", file, "--format", "json"], {
                stdio: ["ignore", "pipe", "ignore"],
              });
              child.stdout.resume();
              child.on("error", reject);
              child.on("close", (code) =>
                code === 0 ? resolve() : reject(new Error(`tocsin code ended with ${code}`)),
              );
            }),
        ),
      );
      step();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return times;
}

function wantsJson(words: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...words], options: { json: { type: "boolean", default: false } } }).values.json;
  } catch {
    return null;
  }
}

async function main(words: readonly string[]): Promise<number> {
  const json = wantsJson(words);
  if (json === null) {
    process.stderr.write("Usage: npm run -s bench -- [--json].\n");
    return 2;
  }
  const progress = showProgress("bench");
  let done = 0;
  const step = (): void => progress(++done, 3 * ROUNDS);
  const { coder, encoder, pieces } = await timeCoder(step);
  const { one, two, peakKiB } = await timeProcesses(step);
  const cold = await timeColdStarts(step);
  const coderSeconds = median(coder)!;
  const figures = {
    coderOverEncoder: coderSeconds / median(encoder)!,
    twoProcessesOverOne: median(one)! / median(two)!,
    peakMiB: peakKiB / 1024,
    coldStartSeconds: median(cold)!,
    reportsPerSecond: REPORTS / coderSeconds,
    piecesPerSecond: pieces / coderSeconds,
  };
  const lines = json
    ? [JSON.stringify(figures)]
    : Object.entries(figures).map(([name, value]) => `${name.padEnd(24)} ${value.toFixed(3)}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
