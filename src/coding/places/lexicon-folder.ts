import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the lexicon's places: the same from the sources and from the built files, which lie at different depths. */
export function placesFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const places = join(folder, "lexicon", "places");
    if (existsSync(places)) return places;
    if (dirname(folder) === folder) throw new Error("lexicon/places is missing from the installation");
  }
}
