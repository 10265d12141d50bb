import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./package-root.js";

/** What a run was made with: enough to tell two runs apart and to make one again. */
export interface RunDescription {
  /** Full hash; null outside a checkout. */
  readonly commit: string | null;
  /** Whether files of the checkout differed from the commit. */
  readonly changed: boolean;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  /** Hash of the model's weights as its manifest gives it; null where there is no manifest. */
  readonly modelSha256: string | null;
}

function git(...words: string[]): string | null {
  try {
    return execFileSync("git", words, {
      cwd: PACKAGE_ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

/** The first `sha256` in the manifest, wherever it nests it: that of the weights. */
function findHash(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "sha256" && typeof inner === "string") return inner;
    const deeper = findHash(inner);
    if (deeper !== null) return deeper;
  }
  return null;
}

/** Commit, machine and model of a run made now. */
export function describeRun(): RunDescription {
  let manifest: unknown = null;
  try {
    manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, "models", "manifest.json"), "utf8"));
  } catch {
    manifest = null;
  }
  return {
    commit: git("rev-parse", "HEAD"),
    changed: (git("status", "--porcelain") ?? "") !== "",
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version },
    modelSha256: findHash(manifest),
  };
}
