import { parse } from "yaml";
import { lexiconFile } from "../../text/lexicon-file.js";

export type Unit = "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "year" | "decade";

interface TimeWords {
  readonly months: Readonly<Record<string, number>>;
  readonly monthAbbreviations: Readonly<Record<string, number>>;
  readonly ambiguousMonths: readonly string[];
  readonly weekdays: Readonly<Record<string, number>>;
  readonly weekdayAbbreviations: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, number>>;
  readonly dayParts: readonly string[];
  readonly units: Readonly<Record<string, Unit>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly seasons: Readonly<Record<string, readonly [number, number]>>;
  readonly namedDays: Readonly<Record<string, readonly [number, number] | readonly [number, number, number]>>;
}

/** The English of time, from `lexicon/times/words.yaml`. */
export const WORDS = parse(lexiconFile("times/words.yaml")) as TimeWords;

/** White space between the words of one expression: a line may break inside it, a paragraph may not. */
export const GAP = "(?:[^\\S\\r\\n]+|[^\\S\\r\\n]*\\r?\\n[^\\S\\r\\n]*)";

/** A group that matches any of the words, the longest first, whatever its white space and apostrophes. */
export function anyOf(words: readonly string[]): string {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
        .replace(/ /g, GAP)
        .replace(/'/g, "['’]"),
    );
  return `(?:${sources.join("|")})`;
}

/** A word as the lexicon spells it: lower case, single spaces, straight apostrophes, no final full stop. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/\s+/g, " ").replace(/’/g, "'").replace(/\.$/, "");
}

/** The number a word or figure of a time expression stands for. */
export function numberOf(word: string): number {
  return WORDS.numbers[plain(word)] ?? Number(word);
}

/** The month of a name or abbreviation, 1 to 12. */
export function monthNumber(word: string): number {
  return (WORDS.months[plain(word)] ?? WORDS.monthAbbreviations[plain(word)])!;
}

/** The weekday of a name or abbreviation; 0 is Monday. */
export function weekdayNumber(word: string): number {
  return (WORDS.weekdays[plain(word)] ?? WORDS.weekdayAbbreviations[plain(word)])!;
}
