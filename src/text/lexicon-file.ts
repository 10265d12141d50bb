import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where a file or folder under `lexicon/` lies, found from the sources as from the build; throws where the package lacks it. */
export function lexiconPath(path: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, "lexicon", path);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`the package lacks lexicon/${path}`);
  }
}

/** The text of a file under `lexicon/`. */
export function lexiconFile(path: string): string {
  return readFileSync(lexiconPath(path), "utf8");
}
