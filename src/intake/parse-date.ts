import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";
import type { Span } from "../text/span.js";

/** A date written out in a text; `year` is null where the text leaves it out. */
export interface WrittenDate extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

interface DateWords {
  readonly months: Readonly<Record<string, readonly string[]>>;
  readonly weekdays: Readonly<Record<string, readonly string[]>>;
  readonly published: readonly string[];
  readonly updated: readonly string[];
}

/** The words of `lexicon/intake/dates.yaml`. */
export const dateWords: DateWords = parse(lexiconFile("intake/dates.yaml"));

const monthOf = new Map(
  Object.entries(dateWords.months).flatMap(([month, names]) => names.map((name) => [name, Number(month)] as const)),
);
const months = [...monthOf.keys()].sort((a, b) => b.length - a.length).join("|");
const weekdays = Object.values(dateWords.weekdays)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");

const DAY = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`;
const MONTH = String.raw`(?<month>${months})\b\.?`;
// Two digits are a year only where nothing but a dateline's bracket or dash can follow: "14 March 20 people" has none.
const YEAR = String.raw`(?<year>(?:19|20)\d\d(?![\d:])|['’]\d\d\b|\d\d(?=\s*(?:[()[\]]|--?\s|[–—]|$)))`;
const WEEKDAY = String.raw`(?:(?:${weekdays})\b\.?,?\s{1,3})?`;

/** "14 March 2019", "Thursday 14 Mar. '19", "3 APR 90", "14th of March". */
const DAY_FIRST = new RegExp(String.raw`\b${WEEKDAY}${DAY}(?:\s{1,3}of)?\s{1,3}${MONTH}(?:,?\s{1,3}${YEAR})?`, "giu");
/** "March 14, 2019", "Thursday, Jan. 5". */
const MONTH_FIRST = new RegExp(String.raw`\b${WEEKDAY}${MONTH}\s{1,3}${DAY}\b(?:,?\s{1,3}${YEAR})?`, "giu");
/** "2019-03-14", "2019/03/14". */
const NUMERIC = /(?<![\d/-])(?<year>(?:19|20)\d\d)[-/.](?<month>[01]?\d)[-/.](?<day>[0-3]?\d)(?![\d/-])/gu;

/** Whether the calendar has this day. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** "90" is 1990 and "19" is 2019: news archives begin about 1970. */
function fullYear(written: string): number {
  const digits = written.replace(/\D/g, "");
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** The dates written in a text, in order; a day that no calendar has is none. */
export function findWrittenDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const pattern of [DAY_FIRST, MONTH_FIRST, NUMERIC]) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups as { day: string; month: string; year?: string };
      const month = monthOf.get(groups.month.toLowerCase()) ?? Number(groups.month);
      const year = groups.year === undefined ? null : fullYear(groups.year);
      const day = Number(groups.day);
      // A leap year stands in for an unknown one.
      if (!exists(year ?? 2000, month, day)) continue;
      dates.push({ start: match.index, end: match.index + match[0].length, year, month, day });
    }
  }
  dates.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return dates.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

const two = (value: number) => String(value).padStart(2, "0");

/** ISO date of a calendar day. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const ISO =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:(?:T|\s+)(?<hour>[01]\d|2[0-3]):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?:[.,]\d+)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/iu;

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return "";
  const offset = /^([+-]\d\d):?(\d\d)?$/.exec(zone);
  return offset === null ? "Z" : `${offset[1]}:${offset[2] ?? "00"}`;
}

/**
 * ISO date or date-time of a machine's or a person's date; null where it is none. A time is kept only from ISO forms, where it
 * stands beyond doubt. Libraries for dates complete "5 January" with the present year, which would be a made-up date of publication.
 */
export function parseDate(value: string): string | null {
  const trimmed = value.trim();
  const groups = ISO.exec(trimmed)?.groups;
  if (groups !== undefined) {
    const { year, month, day, hour, minute, second = "00", zone } = groups;
    if (Number(year) < 1800 || !exists(Number(year), Number(month), Number(day))) return null;
    const date = `${year}-${month}-${day}`;
    return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${isoZone(zone)}`;
  }
  const written = findWrittenDates(trimmed.slice(0, 200)).find(({ year }) => year !== null);
  return written === undefined ? null : isoDate(written.year!, written.month, written.day);
}
