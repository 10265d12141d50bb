import type { Span } from "../text/span.js";
import type { Report, SectionKind } from "./report.js";

/** A paragraph with the kind of the section that it stands in. */
export interface Paragraph extends Span {
  readonly section: SectionKind;
}

interface Line extends Span {
  /** Spaces before its first character. */
  readonly indent: number;
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/u;
/** A full stop that ends no sentence: "U.S.", "J.", "Gen." at the end of a line. */
const ABBREVIATION = /(?:^|[\s(])(?:(?:\p{L}\.)+|(?:mr|mrs|ms|dr|gen|col|lt|maj|capt|sgt|gov|sen|rep|st|no)\.)$/iu;

/** Widest line that a typewriter or a mail program would wrap at. */
const WIDEST_WRAP = 100;

/** The lines of a stretch, without surrounding white space; a blank line has `start === end`. */
function linesOf(text: string, within: Span): Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number) => {
    const line = text.slice(from, to);
    const words = line.trim();
    const indent = words === "" ? 0 : line.length - line.trimStart().length;
    lines.push({ start: from + indent, end: from + indent + words.length, indent });
  };
  let from = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(LINE_END)) {
    const at = within.start + match.index;
    add(from, at);
    from = at + match[0].length;
  }
  add(from, within.end);
  return lines;
}

/** The column at which the lines of a text are wrapped by hand; null where a line end is the end of a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let inner = 0;
  let open = 0;
  let longest = 0;
  let tooLong = 0;
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.end - line.start;
    if (length === 0) continue;
    filled++;
    if (length > WIDEST_WRAP) tooLong++;
    else longest = Math.max(longest, length);
    const next = lines[index + 1];
    if (next === undefined || next.end === next.start) continue;
    inner++;
    if (!SENTENCE_END.test(text.slice(line.start, line.end))) open++;
  }
  // A long line or two (a table, an address) does not unwrap a wrapped text, but a text of long lines is not wrapped.
  if (tooLong * 20 > filled || inner === 0) return null;
  return open * 2 >= inner ? longest : null;
}

function endsParagraph(text: string, line: Line, next: Line, wrap: number | null): boolean {
  if (line.start === line.end || next.start === next.end) return true;
  if (wrap === null) return true;
  if (next.indent >= 2 && line.indent === 0) return true;
  const isShort = line.end - line.start < wrap * 0.6;
  const words = text.slice(line.start, line.end);
  return isShort && SENTENCE_END.test(words) && !ABBREVIATION.test(words);
}

/**
 * Paragraphs of a stretch, without surrounding white space. A blank line ends one; a single line end does so only where
 * the text is not wrapped by hand. In a wrapped text an indented line begins a new one, and a short line that ends a sentence closes it.
 */
export function splitParagraphs(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const lines = linesOf(text, within);
  const wrap = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.start < line.end) {
      if (open === null) open = { start: line.start, end: line.end };
      else open.end = line.end;
    }
    const next = lines[index + 1];
    if (open !== null && (next === undefined || endsParagraph(text, line, next, wrap))) {
      paragraphs.push(open);
      open = null;
    }
  }
  return paragraphs;
}

/** Paragraphs of all that may be coded, in order, each inside one section; boilerplate has none. */
export function paragraphsOf(report: Pick<Report, "text" | "sections">): Paragraph[] {
  // Cut by the whole text's habit of wrapping: a section of one line shows none.
  const whole = splitParagraphs(report.text);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const section of report.sections) {
    while (next < whole.length && whole[next]!.end <= section.start) next++;
    if (section.kind === "boilerplate") continue;
    for (let index = next; index < whole.length && whole[index]!.start < section.end; index++) {
      const span = whole[index]!;
      paragraphs.push({
        start: Math.max(span.start, section.start),
        end: Math.min(span.end, section.end),
        section: section.kind,
      });
    }
  }
  return paragraphs;
}
