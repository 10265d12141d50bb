import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./built-command.js";

/** Files that are in git or that git would take, relative to the root; null where this is no checkout. */
export function trackedFiles(): string[] | null {
  const git = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (git.status !== 0) return null;
  return git.stdout.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
}
