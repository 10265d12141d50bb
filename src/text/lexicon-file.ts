import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The text of a file under `lexicon/`, found from the sources as from the build; throws where the package lacks it. */
export function lexiconFile(path: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, "lexicon", path);
    if (existsSync(file)) return readFileSync(file, "utf8");
    if (folder === dirname(folder)) throw new Error(`the package lacks lexicon/${path}`);
  }
}
