import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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

/** All rows of the tables (`*.tsv`) in a folder, in order of file name; none where there is no such folder. */
export function readTables(folder: string): Row[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => readTable(readFileSync(join(folder, file), "utf8")));
}
