import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CoderOptions } from "../../coder.js";
import type { Report } from "../../intake/report.js";
import { FAULT, faultOf, type Jobs, type Outcome } from "./outcome.js";
import type { WorkerOrder, WorkerWord } from "./worker-words.js";

/** Starts the worker that stands beside this file, in the sources as in the build. */
export function forkWorker(options: CoderOptions): ChildProcess {
  const file = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url));
  return fork(file, [JSON.stringify(options)]);
}

/** Codes in up to `size` processes; one that ends costs the report that it held, and another takes its place. */
export function workerPool(size: number, start: () => ChildProcess, onFault: (error: unknown) => void): Jobs {
  const idle: ChildProcess[] = [];
  const waiting: ((worker: ChildProcess) => void)[] = [];
  const alive = new Set<ChildProcess>();

  /** Gives a worker to whoever waits longest, or lets it rest. */
  const release = (worker: ChildProcess) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const startOne = (): ChildProcess => {
    const worker = start();
    alive.add(worker);
    worker.once("exit", () => {
      alive.delete(worker);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
      if (waiting.length > 0) waiting.shift()!(startOne());
    });
    return worker;
  };
  const acquire = (): Promise<ChildProcess> => {
    const worker = idle.pop();
    if (worker !== undefined) return Promise.resolve(worker);
    if (alive.size < size) return Promise.resolve(startOne());
    return new Promise((resolve) => waiting.push(resolve));
  };

  const ask = (worker: ChildProcess, report: Report): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const settle = (finish: () => void, isFree: boolean) => {
        worker.off("message", onWord).off("exit", onExit).off("error", onError);
        if (isFree) release(worker);
        finish();
      };
      const onWord = (word: WorkerWord) => {
        if ("cannotStart" in word) return settle(() => reject(new Error(word.cannotStart)), false);
        if ("claims" in word) return settle(() => resolve({ report, claims: word.claims }), true);
        onFault(word.fault);
        settle(() => resolve(faultOf(report, FAULT)), true);
      };
      const onExit = (code: number | null, signal: string | null) => {
        const how = signal === null ? `with status ${code}` : `by ${signal}`;
        const what = `could not be coded because its process ended ${how}: try it alone, with --jobs 1`;
        settle(() => resolve(faultOf(report, what)), false);
      };
      const onError = (error: Error) => settle(() => reject(error), false);
      worker.on("message", onWord).on("exit", onExit).on("error", onError);
      // A worker that has just ended says so by its exit.
      worker.send({ report } satisfies WorkerOrder, (error) => error && worker.kill());
    });

  return {
    code: async (report) => ask(await acquire(), report),
    close: async () => {
      // Who still waits, after a failure, is not to be given a new process.
      waiting.length = 0;
      for (const worker of alive) if (worker.connected) worker.disconnect();
    },
  };
}
