import { type Quote, quote } from "../../text/span.js";
import type { Bound } from "../claim.js";
import { isNoCount } from "./is-no-count.js";
import { numberValue } from "./number-value.js";
import { anyOf, boundsOf, NUMBERS, plain } from "./number-words.js";

/** A number of things or people as the text puts it; its span begins with the words that bound it. */
export interface FoundNumber extends Quote {
  readonly value: number;
  readonly bound: Bound;
}

const FIGURES = "\\d{1,3}(?:[,.\\u00a0\\u202f'’]\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?";
const UNIT = anyOf(Object.keys(NUMBERS.units));
const TEN = anyOf(Object.keys(NUMBERS.tens));
const MULTIPLIER = `(?:${anyOf(Object.keys(NUMBERS.multipliers))}(?![\\p{L}]))`;
const SMALL = `(?:${TEN}(?:[-\\s]+${UNIT}(?![\\p{L}]))?|${UNIT})`;
const FACTORS = `(?:\\s+and\\s+a\\s+half)?(?:[-\\s]+${MULTIPLIER})+`;
const WORDS = `(?:(?:an?|${SMALL})${FACTORS}(?:[-\\s]+(?:and[-\\s]+)?${SMALL}(?![\\p{L}])(?:[-\\s]+${MULTIPLIER})*)*|${SMALL})`;
const EXACT = `(?:${FIGURES})(?:[-\\s]+${MULTIPLIER})*|${anyOf(Object.keys(NUMBERS.fixed))}(?![\\p{L}])|${WORDS}`;

/** Neither inside a word, nor after its hyphen (AK-47), a decimal point or a sign of money. */
const START = "(?<![\\p{L}\\p{N}_$£€¥₹#+/]|[.:,]\\d{0,3}|\\p{L}[-–])";
const END = "(?![\\p{L}\\p{N}_]|[.,:/]\\d)";

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?<before>${anyOf([...boundsOf(NUMBERS.before).keys()])})\\s+(?:the\\s+)?)?${START}(?:(?<vague>${anyOf(Object.keys(NUMBERS.vague))})|(?<exact>${EXACT}))(?<plus>\\+|-plus\\b|-odd\\b)?${END}(?:,?\\s+(?<after>${anyOf([...boundsOf(NUMBERS.after).keys()])})(?![\\p{L}]))?`,
  "giu",
);
const BEFORE_BOUNDS = boundsOf(NUMBERS.before);
const AFTER_BOUNDS = boundsOf(NUMBERS.after);

const DASH = /^\s?[-–—]\s?$/;
const RANGE_WORD = /^\s+(?:to|or)\s+$/i;
const BETWEEN = /\b(?:between|from)\s+$/i;

interface Candidate extends FoundNumber {
  /** Where the number itself begins, after its bound. */
  readonly number: number;
  readonly words: string;
}

function candidates(text: string): Candidate[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const { before, vague, exact, plus, after } = match.groups!;
    const words = (vague ?? exact)!;
    const number = match.index + match[0].indexOf(words, before?.length ?? 0);
    const base = { ...quote(text, { start: match.index, end: match.index + match[0].length }), number, words };
    if (vague !== undefined) return { ...base, value: NUMBERS.vague[plain(vague)]!, bound: "at-least" };
    let bound: Bound = "exactly";
    if (before !== undefined) bound = BEFORE_BOUNDS.get(plain(before))!;
    else if (after !== undefined) bound = AFTER_BOUNDS.get(plain(after))!;
    else if (plus !== undefined) bound = plus.toLowerCase() === "-odd" ? "about" : "at-least";
    return { ...base, value: numberValue(words), bound };
  });
}

const ENDS_IN_MULTIPLIER = new RegExp(`${MULTIPLIER}$`, "iu");

/** The lower value of a range: in "5-10 million" the multiplier stands once, with the upper one. */
function lowerValue(low: Candidate, high: Candidate): number {
  const multiplier = NUMBERS.multipliers[/([a-z]+)$/i.exec(high.words)?.[1]?.toLowerCase() ?? ""];
  const scaled = multiplier === undefined || ENDS_IN_MULTIPLIER.test(low.words) ? low.value : low.value * multiplier;
  return scaled < high.value ? scaled : low.value;
}

/**
 * The numbers in a text that may be counts, in order. A range is two numbers with one span, at least and at most. Zero,
 * fractions, and what `isNoCount` knows (ages, dates, money, measures, populations, names with numbers) are left out.
 */
export function findNumbers(text: string): FoundNumber[] {
  const all = candidates(text);
  const found: FoundNumber[] = [];
  for (let index = 0; index < all.length; index++) {
    const low = all[index]!;
    const high = all[index + 1];
    const joint = high ? text.slice(low.end, high.number) : "";
    if (high && high.number === high.start) {
      const lead = BETWEEN.exec(text.slice(0, low.start));
      const value = lowerValue(low, high);
      const joined = DASH.test(joint) || RANGE_WORD.test(joint) || (lead !== null && /^\s+and\s+$/i.test(joint));
      if (joined && value < high.value) {
        index++;
        if (isNoCount(text, low.number, high.end)) continue;
        const range = quote(text, { start: lead ? lead.index : low.start, end: high.end });
        found.push({ ...range, value, bound: "at-least" }, { ...range, value: high.value, bound: "at-most" });
        continue;
      }
      if (DASH.test(joint)) {
        // "2-1", "555-0199": a score or a code.
        while (all[index + 1] && DASH.test(text.slice(all[index]!.end, all[index + 1]!.start))) index++;
        continue;
      }
    }
    if (low.value === 0 || !Number.isInteger(low.value) || isNoCount(text, low.number, low.end)) continue;
    const { start, end, value, bound } = low;
    found.push({ start, end, text: low.text, value, bound });
  }
  return found;
}
