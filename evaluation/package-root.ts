import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

/** The repository's root, the same from `evaluation/` and from `dist/evaluation/`. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));
