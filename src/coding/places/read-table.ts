import { readFileSync } from "node:fs";

/**
 * Rows of a tab-separated table with a line of column names, as objects by column name; cells are strings, "" where
 * empty. Lines that begin with "#" and empty lines are skipped. Throws where a row has another number of cells.
 */
export function readTable(path: string): Record<string, string>[] {
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  const columns = lines[0]!.split("\t");
  return lines
    .map((line, index) => ({ line, number: index + 1 }))
    .slice(1)
    .filter(({ line }) => line !== "" && !line.startsWith("#"))
    .map(({ line, number }) => {
      const cells = line.split("\t");
      if (cells.length !== columns.length)
        throw new Error(`${path}:${number}: ${cells.length} cells where ${columns.length} are wanted`);
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
    });
}
