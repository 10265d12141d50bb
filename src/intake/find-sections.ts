import type { Span } from "../text/span.js";
import { bylineIn } from "./find-byline.js";
import { gluedHeadlineEnd, isHeadlinese, isSetAsHeadline, isShortBefore } from "./headline.js";
import { findWrittenDates } from "./parse-date.js";
import type { Section, SectionKind } from "./report.js";
import { CREDIT, isBoilerplate, isCaption } from "./section-cues.js";
import { splitParagraphs } from "./split-paragraphs.js";

interface Piece {
  readonly start: number;
  end: number;
  kind: SectionKind;
}

/** A heading has at most so many words. */
const LONGEST_HEADING = 12;

/** Whether a paragraph between others is set as a heading: a few words on a line of their own, not a sentence. */
function isHeading(paragraph: string): boolean {
  const words = paragraph.split(/\s+/u);
  if (words.length > LONGEST_HEADING || paragraph.length > 100 || /[\n\r]/.test(paragraph)) return false;
  if (!/^["'“‘«\d\p{Lu}]/u.test(paragraph) || !/\p{L}/u.test(paragraph)) return false;
  if (/^\d+[.)]\s/u.test(paragraph) || /^(?:[-–—*•]|--)\s/u.test(paragraph)) return false;
  if (isDateLine(paragraph)) return false;
  // A long question is an interviewer's, and a quotation that only begins goes on in the next paragraph.
  if (/\?["'”’]*$/u.test(paragraph) && words.length > 7) return false;
  if (/^["“][^"”]*$/u.test(paragraph)) return false;
  // A whole quotation is somebody's words; a short one with an exclamation is how headings quote.
  if (/^["“].*["”]$/u.test(paragraph) && words.length > 5) return false;
  return !/[.,:;…-]["'”’)]*$/u.test(paragraph);
}

/** A date alone or a place with a date is a dateline, which stays with the text. */
function isDateLine(paragraph: string): boolean {
  return paragraph.length <= 80 && /(?:19|20)\d\d$/u.test(paragraph) && findWrittenDates(paragraph).length > 0;
}

/** The pieces of a body paragraph that holds a picture's caption between its sentences: the sentence before a credit. */
function cutAtCredits(text: string, paragraph: Span): Piece[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of words.matchAll(CREDIT)) {
    const end = match.index + match[0].length;
    if (match.index <= from || end >= words.length) continue;
    // "(AP Photo)" belongs to the sentence before it, whose full stop may stand on either side of the credit.
    const before = words.slice(from, match.index).trimEnd();
    const starts = [...before.matchAll(/[.!?]["'”’)]?\s+(?=["'“‘(]?[\p{Lu}\d])/gu)];
    const last = starts.at(-1);
    const start = last === undefined ? 0 : last.index + last[0].length;
    if (start === 0 || before.length - start > 300) continue;
    const caption = from + start;
    pieces.push(trimmed(text, paragraph.start + from, paragraph.start + caption, "body"));
    const stop = /^\s?\./.exec(words.slice(end))?.[0].length ?? 0;
    pieces.push(trimmed(text, paragraph.start + caption, paragraph.start + end + stop, "caption"));
    from = end + stop;
  }
  if (pieces.length === 0) return [{ ...paragraph, kind: "body" }];
  pieces.push(trimmed(text, paragraph.start + from, paragraph.end, "body"));
  return pieces.filter(({ start, end }) => start < end);
}

function trimmed(text: string, start: number, end: number, kind: SectionKind): Piece {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (slice.length - slice.trimEnd().length)), kind };
}

/** The kind that the format gives to most of a paragraph; null where it says nothing. */
function markedKind(paragraph: Span, marks: readonly Section[]): SectionKind | null {
  // Marks and paragraphs are both in order; a search by halves keeps long reports quick.
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= paragraph.start) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low];
  return mark !== undefined && mark.start < paragraph.end ? mark.kind : null;
}

function kindOf(words: string, marked: SectionKind | null): SectionKind {
  if (marked === "headline") return "headline";
  if (isBoilerplate(words) || bylineIn(words) !== null) return "boilerplate";
  if (marked !== null && marked !== "body") return marked;
  if (isCaption(words)) return "caption";
  return isHeading(words) ? "heading" : "body";
}

/** A heading heads something: the last one of a text, with nothing but boilerplate after it, is a signature or a line of it. */
function settleHeadings(text: string, pieces: Piece[], marks: readonly Section[]): void {
  let isFollowed = false;
  for (const piece of pieces.toReversed()) {
    if (piece.kind === "body" || piece.kind === "caption") isFollowed = true;
    else if (piece.kind === "heading" && !isFollowed && markedKind(piece, marks) !== "heading") piece.kind = "body";
  }
  // Short lines one after the other are a list or verse.
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "heading" || markedKind(piece, marks) === "heading") continue;
    let run = index;
    while (pieces[run + 1]?.kind === "heading") run++;
    if (run - index < 2) continue;
    for (let at = index; at <= run; at++) pieces[at]!.kind = "body";
  }
  // What stands alone between two pieces of boilerplate and is no sentence belongs to them.
  for (const [index, piece] of pieces.entries()) {
    const isBetween = pieces[index - 1]?.kind === "boilerplate" && pieces[index + 1]?.kind === "boilerplate";
    const isShort = piece.end - piece.start <= 120 && !/[.!?]["'”’)]*$/u.test(text.slice(piece.start, piece.end));
    if (isBetween && isShort && piece.kind !== "headline") piece.kind = "boilerplate";
  }
}

/** Marks the headline, with its second line, at the beginning of a text whose format does not say what it is. */
function settleHeadline(text: string, pieces: Piece[], title: string | null): void {
  const first = pieces.findIndex(({ kind }) => kind !== "boilerplate");
  const [head, next, third] = [pieces[first], pieces[first + 1], pieces[first + 2]];
  if (head === undefined) return;
  const words = (piece: Piece) => text.slice(piece.start, piece.end);
  const isTitle = title !== null && sameWords(words(head), title);
  if (next !== undefined && (isTitle || opensReport(words(head), words(next)))) {
    head.kind = "headline";
    const deck = /[;,]$/u.test(words(head)) || isHeadlinese(words(next));
    if (third !== undefined && deck && next.kind !== "boilerplate" && next.kind !== "caption") {
      if (next.end - next.start < 200 && !isDateLine(words(next)) && !/^(?:it|he|she|they|we|i)\s/iu.test(words(next)))
        next.kind = "headline";
    }
    return;
  }
}

/** Cuts the headline off a text that is all one paragraph: "Title. Text goes on." */
function cutGluedHeadline(text: string, pieces: readonly Piece[]): Piece[] {
  const rest = pieces.filter(({ kind }) => kind !== "boilerplate");
  const body = rest[0];
  if (body === undefined || rest.length > 1 || body.kind !== "body") return [...pieces];
  const end = body.start + gluedHeadlineEnd(text.slice(body.start, body.end));
  if (end === body.start || end >= body.end) return [...pieces];
  const cut = [trimmed(text, body.start, end, "headline"), trimmed(text, end, body.end, "body")];
  return pieces.flatMap((piece) => (piece === body ? cut : [piece]));
}

function opensReport(head: string, next: string): boolean {
  if (/[,:-]$/u.test(head)) return false;
  // In capitals throughout, a question is an interviewer's.
  if (!/\p{Ll}/u.test(head) && /\?$/u.test(head)) return false;
  return (isSetAsHeadline(head) && next.length > head.length) || isHeadlinese(head) || isShortBefore(head, next);
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim();
  return plain(a) === plain(b) && plain(a) !== "";
}

/** Joins neighbours of one kind; captions and headings stay apart, as each is of another picture or part. */
function joined(pieces: readonly Piece[]): Section[] {
  const sections: Piece[] = [];
  for (const piece of pieces) {
    const last = sections.at(-1);
    const joins =
      last !== undefined && last.kind === piece.kind && piece.kind !== "caption" && piece.kind !== "heading";
    if (joins) last.end = piece.end;
    else sections.push({ ...piece });
  }
  return sections;
}

/**
 * Cuts a text into sections. Together they hold all of it but white space. `marks` are what the file's format says
 * (headings, captions of pictures); `title` is the title from metadata.
 */
export function findSections(text: string, marks: readonly Section[] = [], title: string | null = null): Section[] {
  const paragraphs = splitParagraphs(text).map((paragraph): Piece => {
    const kind = kindOf(text.slice(paragraph.start, paragraph.end), markedKind(paragraph, marks));
    return { ...paragraph, kind };
  });
  const pieces = cutGluedHeadline(text, paragraphs).flatMap((piece) =>
    piece.kind === "body" ? cutAtCredits(text, piece) : [piece],
  );
  if (!pieces.some(({ kind }) => kind === "headline")) settleHeadline(text, pieces, title);
  settleHeadings(text, pieces, marks);
  return joined(pieces);
}
