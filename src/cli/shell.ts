import type { ChildProcess } from "node:child_process";
import type { Coder, CoderOptions } from "../coder.js";
import type { Terminal } from "./terminal.js";

/** What the commands are given from outside. */
export interface Shell {
  readonly terminal: Terminal;
  openCoder(options: CoderOptions): Promise<Pick<Coder, "code" | "read" | "close">>;
  /** Starts one more process that codes. */
  startWorker(options: CoderOptions): Promise<() => ChildProcess>;
}

/** The real coder and the process's own streams. */
export function processShell(terminal: Terminal): Shell {
  return {
    terminal,
    // The model is heavy: it is loaded by those who code, not by `--help`.
    openCoder: async (options) => (await import("../coder.js")).createCoder(options),
    startWorker: async (options) => {
      const { forkWorker } = await import("./jobs/worker-pool.js");
      return () => forkWorker(options);
    },
  };
}
