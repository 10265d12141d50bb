import { detectLanguage } from "./detect-language.js";
import type { Extract } from "./extract.js";
import { findAgencies } from "./find-agencies.js";
import { bylineIn } from "./find-byline.js";
import { findOutlet } from "./find-outlet.js";
import { findPublished } from "./find-published.js";
import { findSections } from "./find-sections.js";
import { MAX_TEXT } from "./limits.js";
import { parseDate } from "./parse-date.js";
import { type Problem, problem } from "./problem.js";
import type { Report } from "./report.js";
import { reportId } from "./report-id.js";
import { splitParagraphs } from "./split-paragraphs.js";

/** What the user says of the inputs; it stands above what is found in them. */
export interface Given {
  /** ISO date or date-time, or a date written out. */
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  /** Codes a text that is not English anyway. */
  readonly force?: boolean | undefined;
}

/** Where a text came from: `name` is what the user called it. */
export interface Origin {
  readonly name: string;
  readonly path: string | null;
  readonly url: string | null;
}

/** A date that the user gave, as ISO; throws a RangeError where it is none. */
export function givenDate(published: string): string {
  const date = parseDate(published);
  if (date === null) throw new RangeError(`"${published}" is no date: give it as 2022-01-06`);
  return date;
}

function firstByline(text: string): string | null {
  for (const { start, end } of splitParagraphs(text.slice(0, 3000)).slice(0, 8)) {
    const byline = bylineIn(text.slice(start, end));
    if (byline !== null) return byline;
  }
  return null;
}

/** A headline's own line, without its second one, and without the full stop that some archives put. */
function firstLine(headline: string): string {
  const line = headline.split(/[\n\r]+/u)[0]!.trim();
  return line.replace(/(?<=\p{Ll}{2}|\d|["'”’])[.]$|;$/u, "");
}

/** One clean report from what a file or page yielded, or the problem with its text. */
export function composeReport(extract: Extract, origin: Origin, given: Given = {}): Report | Problem {
  const { text } = extract;
  if (!/[\p{L}\p{N}]/u.test(text)) return problem("empty", origin.name, "has no text: give the report's words");
  if (text.length > MAX_TEXT) {
    return problem(
      "too-large",
      origin.name,
      "holds over 5 MB of text, more than any report: split it into single reports",
    );
  }
  const language = detectLanguage(text);
  if (language !== "en" && given.force !== true) {
    const guess = language === "und" ? "" : ` (it looks like "${language}")`;
    return problem("language", origin.name, `is not in English${guess}: give an English report or use --force`);
  }
  return assembleReport(extract, origin, given, language === "und" ? "en" : language);
}

/** The report itself, once its text is known to be worth coding; throws a RangeError where `given.published` is no date. */
export function assembleReport(
  extract: Extract,
  origin: Pick<Origin, "path" | "url">,
  given: Given,
  language: string,
): Report {
  const { text } = extract;
  const sections = findSections(text, extract.marks, extract.title);
  const headline = sections.find(({ kind }) => kind === "headline");
  const dated =
    given.published === undefined && extract.published === null
      ? findPublished(text, sections)
      : {
          published: given.published === undefined ? extract.published : givenDate(given.published),
          publishedBy: "metadata" as const,
        };
  const title = extract.title ?? (headline === undefined ? null : firstLine(text.slice(headline.start, headline.end)));
  return {
    id: reportId(text),
    url: given.url ?? extract.url ?? origin.url,
    path: origin.path,
    outlet: given.outlet ?? extract.outlet ?? findOutlet(text, sections),
    agencies: findAgencies(text),
    title: title === null ? null : title.replace(/\s+/gu, " ").trim(),
    byline: extract.byline ?? firstByline(text),
    published: dated?.published ?? null,
    publishedBy: dated?.publishedBy ?? null,
    language,
    text,
    sections,
  };
}
