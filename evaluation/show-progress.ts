import type { Progress } from "./outcome.js";

/** Shows how far a measure is, on standard error and only where that is a terminal. */
export function showProgress(name: string): Progress {
  if (!process.stderr.isTTY) return () => {};
  return (done, total) => {
    process.stderr.write(`\r${name} ${done}/${total}${done === total ? "\n" : ""}`);
  };
}
