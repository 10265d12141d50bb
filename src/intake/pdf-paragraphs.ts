import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";

/** One line of a page; coordinates in points, from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of its letters. */
  readonly size: number;
}

const keptAfter = new Set<string>(parse(lexiconFile("intake/hyphens.yaml"))["kept-after"]);

/** Lines at the top and the bottom of a page where running heads and page numbers stand. */
const EDGE_LINES = 2;

const normalEdge = (line: PdfLine) => line.text.replace(/\d+/g, "#").trim().toLowerCase();
const isPageNumber = (line: PdfLine) =>
  /^(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/)\s\d{1,4})?$/i.test(line.text.trim());

function edges(page: readonly PdfLine[]): Set<PdfLine> {
  return new Set([...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)]);
}

/** Pages without their numbers and without the heads and feet that more than half of the pages repeat. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const words of new Set([...edges(page)].map(normalEdge))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return pages.map((page) => {
    const edge = edges(page);
    const isRunning = (line: PdfLine) => pages.length > 2 && counts.get(normalEdge(line))! * 2 > pages.length;
    return page.filter((line) => !edge.has(line) || !(isPageNumber(line) || isRunning(line)));
  });
}

/** Two pieces of one paragraph put together; a word that was parted at the line's end becomes whole. */
function joinLines(before: string, after: string): string {
  if (/\p{L}[\u00ad]$/u.test(before)) return before.slice(0, -1) + after;
  const parted = /(\p{L}+)[-‐]$/u.exec(before);
  if (parted === null) return `${before} ${after}`;
  if (!/^\p{Ll}/u.test(after) || keptAfter.has(parted[1]!.toLowerCase())) return before + after;
  return before.slice(0, -1) + after;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const endsSentence = (text: string) => /[.!?:]["'”’)\]]*$/u.test(text.trimEnd());

/** Whether a new paragraph begins between two lines of a page. */
function breaksBetween(line: PdfLine, next: PdfLine, lead: number, right: number): boolean {
  const gap = line.baseline - next.baseline;
  // Upwards, or far to the side: the next column, or a box.
  if (gap < -next.size * 0.5) return endsSentence(line.text) || line.size !== next.size;
  if (Math.abs(line.size - next.size) > line.size * 0.15) return true;
  if (gap > lead * 1.35) return true;
  if (next.left - line.left > next.size * 0.8 && endsSentence(line.text)) return true;
  // A line that stops well before the margin closes its paragraph.
  return endsSentence(line.text) && line.right < right - (right - line.left) * 0.25;
}

/** The paragraphs of a document: lines joined, across pages too where the sentence goes on. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string[] {
  const paragraphs: string[] = [];
  let open: { text: string; last: PdfLine } | null = null;
  for (const page of withoutRunningHeads(pages)) {
    const gaps = page.slice(1).map((line, index) => page[index]!.baseline - line.baseline);
    const lead = median(gaps.filter((gap) => gap > 0));
    const right = Math.max(0, ...page.map((line) => line.right));
    for (const [index, line] of page.entries()) {
      const goesOn: boolean =
        open !== null &&
        (index === 0
          ? !endsSentence(open.text) && Math.abs(open.last.size - line.size) <= 1
          : !breaksBetween(open.last, line, lead, right));
      if (open !== null && goesOn) {
        open = { text: joinLines(open.text, line.text.trim()), last: line };
      } else {
        if (open !== null) paragraphs.push(open.text);
        open = { text: line.text.trim(), last: line };
      }
    }
  }
  if (open !== null) paragraphs.push(open.text);
  return paragraphs.map((text) => text.replace(/\s+/gu, " ").trim()).filter((text) => text !== "");
}
