import { parse } from "yaml";
import { lexiconFile } from "../../text/lexicon-file.js";
import type { Bound } from "../claim.js";

interface NumberWords {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly multipliers: Readonly<Record<string, number>>;
  readonly fixed: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, number>>;
  readonly before: Readonly<Partial<Record<Bound, readonly string[]>>>;
  readonly after: Readonly<Partial<Record<Bound, readonly string[]>>>;
}

interface NotCounts {
  readonly units: readonly string[];
  readonly money: readonly string[];
  readonly moneySigns: readonly string[];
  readonly named: readonly string[];
  readonly streets: readonly string[];
  readonly population: readonly string[];
  readonly oneBefore: readonly string[];
  readonly oneAfter: readonly string[];
}

/** The English of number, from `lexicon/counts/numbers.yaml`. */
export const NUMBERS = parse(lexiconFile("counts/numbers.yaml")) as NumberWords;
/** What shows that a number is no count, from `lexicon/counts/not-counts.yaml`. */
export const NOT_COUNTS = parse(lexiconFile("counts/not-counts.yaml")) as NotCounts;

/** A group that matches any of the words, the longest first, whatever their white space and apostrophes. */
export function anyOf(words: readonly string[]): string {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/ /g, "\\s+")
        .replace(/['’]/g, "['’]"),
    );
  return `(?:${sources.join("|")})`;
}

/** As the lexicon spells it: lower case, single spaces. */
export function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ");
}

/** The bound of each phrase of one of the two tables. */
export function boundsOf(table: Readonly<Partial<Record<Bound, readonly string[]>>>): ReadonlyMap<string, Bound> {
  return new Map(Object.entries(table).flatMap(([bound, words]) => words.map((word) => [word, bound as Bound])));
}
