import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The command as it is installed: `node MAIN code FILE`. */
export const MAIN = join(ROOT, "dist", "src", "cli", "main.js");

/** Whether tests of the built command can be left out: on a developer's machine before `npm run build`, never in CI. */
export const UNBUILT = !existsSync(MAIN) && !process.env.CI;

/** What became of a process that has ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, for at most four minutes; the test's own process stays awake meanwhile. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ["ignore", "pipe", "pipe"], timeout: 240_000 });
    const said = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (text: string) => {
        said[name] += text;
      });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...said }));
  });
}
