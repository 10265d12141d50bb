import { isProblem } from "../../intake/problem.js";
import { readInputs } from "../../intake/read-inputs.js";
import { countInputs } from "../count-inputs.js";
import { EXIT } from "../exit-codes.js";
import { defaultJobs } from "../jobs/default-jobs.js";
import { inOrder } from "../jobs/in-order.js";
import { inProcess } from "../jobs/in-process.js";
import type { Jobs, Outcome } from "../jobs/outcome.js";
import { workerPool } from "../jobs/worker-pool.js";
import type { Shell } from "../shell.js";
import { showProgress } from "../show-progress.js";
import { UsageError } from "../usage-error.js";
import { type Format, outcomeWriter } from "../write-outcomes.js";
import { checkReadingOptions, coderOptions, type ReadingOptions } from "./reading-options.js";

export interface CodeOptions extends ReadingOptions {
  readonly format: Format;
  readonly jobs?: number;
}

/** Reports that each process has before it, so that none waits for the slowest. */
const AHEAD = 4;

/** `tocsin code`: reads the inputs, codes them and writes what became of each, in the order given. Gives the exit code. */
export async function codeCommand(inputs: readonly string[], options: CodeOptions, shell: Shell): Promise<number> {
  const { terminal } = shell;
  if (inputs.length === 0) {
    throw new UsageError("Nothing to code was given: name a file, a folder or a web address, or - for standard input.");
  }
  await checkReadingOptions(options);
  const { count, holdsFolder } = await countInputs(inputs);
  const jobs = Math.min(options.jobs ?? defaultJobs(count), count);
  const coding = await openJobs(jobs, options, shell);
  const writer = await outcomeWriter(options.format, inputs.length === 1 && !holdsFolder, terminal);
  const progress = await showProgress(count, terminal);
  const { published, outlet, url, force } = options;
  const read = readInputs(inputs, { published, outlet, url, force, stdin: terminal.stdin });
  const outcomes = inOrder(
    read,
    jobs === 1 ? 1 : jobs * AHEAD,
    async (input): Promise<Outcome> => (isProblem(input) ? { problem: input } : coding.code(input)),
  );
  let done = 0;
  let isAnyCoded = false;
  try {
    for await (const outcome of outcomes) {
      if ("report" in outcome) isAnyCoded = true;
      await progress.around(() => writer.write(outcome));
      progress.at(++done);
    }
    progress.stop();
    await writer.end();
  } finally {
    progress.stop();
    await coding.close();
  }
  return isAnyCoded ? EXIT.done : EXIT.nothing;
}

async function openJobs(jobs: number, options: CodeOptions, shell: Shell): Promise<Jobs> {
  const { terminal } = shell;
  const onFault = (error: unknown) => {
    if (terminal.debug) terminal.err(`${error instanceof Error ? error.stack : error}\n`);
  };
  if (jobs === 1) return inProcess(() => shell.openCoder(coderOptions(options)), onFault);
  return workerPool(jobs, await shell.startWorker(coderOptions(options)), onFault);
}
