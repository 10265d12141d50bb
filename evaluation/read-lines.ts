import { readFileSync } from "node:fs";

/** An input of an evaluation that cannot be read; the message says what and where in one sentence. */
export class InputError extends Error {}

/** The text of a file without its byte-order mark. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new InputError(`There is no file ${path}.`);
    if (code === "EISDIR") throw new InputError(`${path} is a folder; this measure wants a file.`);
    throw new InputError(`${path} cannot be read (${code ?? (error as Error).message}).`);
  }
}

/** The objects of a .jsonl file, one a line; empty lines are passed over. The caller knows the shape. */
export function readLines<T>(path: string): T[] {
  const out: T[] = [];
  readText(path)
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      try {
        out.push(JSON.parse(line) as T);
      } catch {
        throw new InputError(`Line ${index + 1} of ${path} is not JSON.`);
      }
    });
  return out;
}
