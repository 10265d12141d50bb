import type { Span } from "../text/span.js";
import { dateWords, findWrittenDates, isoDate, type WrittenDate } from "./parse-date.js";
import type { PublishedBy, Section } from "./report.js";
import { splitParagraphs } from "./split-paragraphs.js";

/** When a report was published, and how that is known. */
export interface Publication {
  readonly published: string;
  readonly publishedBy: PublishedBy;
}

/** Datelines and lines of dates stand within so many paragraphs of the beginning. */
const HEAD_PARAGRAPHS = 8;

const alternatives = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join("|");
const PUBLISHED_LINE = new RegExp(
  String.raw`^(?:(?:${alternatives(dateWords.published)})(?:\s(?:on|at))?\s?:?\s?)?[([]?$`,
  "iu",
);
const UPDATED_LINE = new RegExp(String.raw`^(?:${alternatives(dateWords.updated)})(?:\s(?:on|at))?\s?:?\s?$`, "iu");
/** A time of day, a zone, a bracket may follow the date on its line. */
const AFTER_LINE_DATE =
  /^[\])]?(?:[,|\s–-]*(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?)?[\s.|]*$/iu;
/** What stands before the date in "BOGOTA, 3 APR 90 (EFE) --" and what stands after it. */
const DATELINE_PLACE = /^[([]?(?:[\p{L}.'’-]+(?:[\s,/]+)){1,7}[([]?$/u;
const AFTER_DATELINE = /^[.,]?\s?(?:\([^()]{2,40}\)|\[[^\][]{2,40}\])?[.,]?\s?(?:--|[–—:]|-\s)/u;

const textOf = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s/gu, " ");

function dayOf({ year, month, day }: WrittenDate): string | null {
  return year === null ? null : isoDate(year, month, day);
}

/** The date that begins a paragraph or is all of it, with what kind of line it is; null where there is none. */
function datelineIn(paragraph: string): { date: WrittenDate; isUpdate: boolean } | null {
  const head = paragraph.slice(0, 160);
  const date = findWrittenDates(head)[0];
  if (date === undefined) return null;
  const before = head.slice(0, date.start);
  const after = paragraph.slice(date.end);
  if (AFTER_LINE_DATE.test(after)) {
    if (PUBLISHED_LINE.test(before)) return { date, isUpdate: false };
    if (UPDATED_LINE.test(before)) return { date, isUpdate: true };
    // "EL SALVADOR, 11 SEPTEMBER 1989" under a statement, or above a story.
    return DATELINE_PLACE.test(before) && date.year !== null && /,\s?$/u.test(before)
      ? { date, isUpdate: false }
      : null;
  }
  // "[3 Apr 90] Text", "(March 14, 2019) Text"
  if (/^[([]$/u.test(before) && /^[)\]]/u.test(after)) return { date, isUpdate: false };
  const isDateline = (DATELINE_PLACE.test(before) || before === "") && AFTER_DATELINE.test(after);
  return isDateline ? { date, isUpdate: false } : null;
}

const DAY_MS = 86_400_000;

/**
 * The day after `day` where the report speaks of that weekday, else `day`: a caption's date is the picture's, and the story,
 * written the same day or in the night after, calls its own day by its name.
 */
function dayOfStory(day: string, body: string): string {
  const next = new Date(Date.parse(day) + DAY_MS);
  const name = dateWords.weekdays[String(next.getUTCDay())]![0]!;
  return new RegExp(String.raw`\b(?:on|early|late|earlier|this)\s${name}\b`, "iu").test(body)
    ? next.toISOString().slice(0, 10)
    : day;
}

/**
 * Date of publication from the text alone; null where it does not plainly say one. First a dateline or a line that gives
 * nothing but the date; then, inferred, the latest full date of a picture's caption (or the day after it, where the story names that
 * weekday), which also gives a dateline without a year its year. Dates in the story itself are never taken: most are of other days.
 */
export function findPublished(text: string, sections: readonly Section[]): Publication | null {
  const paragraphs = splitParagraphs(text);
  const lines =
    paragraphs.length > HEAD_PARAGRAPHS ? [...paragraphs.slice(0, HEAD_PARAGRAPHS), paragraphs.at(-1)!] : paragraphs;
  const datelines = lines.map((span) => datelineIn(textOf(text, span))).filter((found) => found !== null);
  const full = datelines.filter(({ date }) => date.year !== null);
  const best = full.find(({ isUpdate }) => !isUpdate) ?? full[0];
  if (best !== undefined) return { published: dayOf(best.date)!, publishedBy: "dateline" };

  const pictured = sections
    .filter(({ kind }) => kind === "caption")
    .flatMap((caption) => findWrittenDates(textOf(text, caption)).map(dayOf))
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (pictured === undefined) return null;
  const yearless = datelines[0]?.date;
  if (yearless !== undefined) {
    const day = isoDate(Number(pictured.slice(0, 4)), yearless.month, yearless.day);
    const later = Date.parse(day) - Date.parse(pictured);
    return later >= 0 && later <= 7 * DAY_MS ? { published: day, publishedBy: "inferred" } : null;
  }
  const body = sections.filter(({ kind }) => kind === "body").map((section) => textOf(text, section));
  return { published: dayOfStory(pictured, body.join(" ")), publishedBy: "inferred" };
}
