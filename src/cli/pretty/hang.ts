import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Narrower than this nothing is readable: the lines then run over. */
const LEAST_WIDTH = 30;

/** Wraps a text within `columns`, the first line after `lead`, the others below its end; a word longer than a line is broken, never cut. */
export function hang(lead: string, text: string, columns: number): string {
  const indent = stringWidth(lead);
  const width = Math.max(columns, LEAST_WIDTH) - indent;
  const [first = "", ...rest] = wrapAnsi(text, Math.max(width, LEAST_WIDTH / 2), { hard: true }).split("\n");
  return [lead + first, ...rest.map((line) => " ".repeat(indent) + line)].map((line) => line.trimEnd()).join("\n");
}
