import { availableParallelism, freemem } from "node:os";

/** A process takes seconds to load its model: fewer reports are coded faster by the processes that there are. */
const REPORTS_PER_JOB = 16;

/** What one process may take at most, with room to spare. */
const BYTES_PER_JOB = 1.2e9;

/** How many processes are worth starting for so many reports on this machine. */
export function defaultJobs(reports: number, cores = availableParallelism(), memory = freemem()): number {
  return Math.max(1, Math.min(cores, Math.floor(reports / REPORTS_PER_JOB), Math.floor(memory / BYTES_PER_JOB)));
}
