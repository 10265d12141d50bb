import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A line of a table by its header's column names; a missing cell is "". */
export type Row = Readonly<Record<string, string>>;

/** Reads tab-separated lines under a header; lines that begin with # and empty lines are skipped. */
export function readTable(text: string): Row[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const header = (lines.shift() ?? "")
    .replace(/^\ufeff/, "")
    .split("\t")
    .map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(header.map((name, index) => [name, (cells[index] ?? "").trim()]));
  });
}

/** The parts of a cell between `|` (or another mark), without empty ones. */
export function listOf(cell: string | undefined, mark = "|"): string[] {
  return (cell ?? "")
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The folder `lexicon/actors` of the package, found from the sources as from the build; throws where the package lacks it. */
export function actorsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, "lexicon", "actors");
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error("the package lacks lexicon/actors");
  }
}

/** All rows of the tables (`*.tsv`) in a folder, in order of file name; none where there is no such folder. */
export function readTables(folder: string): Row[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => readTable(readFileSync(join(folder, file), "utf8")));
}
