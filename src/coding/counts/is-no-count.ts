import { findTimes } from "../times/find-times.js";
import { anyOf, NOT_COUNTS, NUMBERS } from "./number-words.js";

const AFTER_UNIT = new RegExp(
  `^[-\\s]*(?:${anyOf(NOT_COUNTS.units)}|%|°|${anyOf(NOT_COUNTS.money)})(?![\\p{L}])`,
  "iu",
);
const AFTER_SCALED_MONEY = new RegExp(`^\\s+(?:\\p{Lu}?\\p{L}+\\s+)?${anyOf(NOT_COUNTS.money)}(?![\\p{L}])`, "iu");
const AFTER_ORDINAL =
  /^(?:st|nd|rd|th)\b|^[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|halves|thirds?|quarters?|fifths?)\b/i;
const AFTER_FRACTION = /^\s*\/\s*\d/;
const AFTER_AGE = /^(?:[-\s]+years?[-\s]+olds?|\s*-?\s*y\/o)\b/i;
const AFTER_SCORE = /^\s*(?:-|–)\s*\d+\b/;

const BEFORE_MONEY = new RegExp(`(?:${anyOf(NOT_COUNTS.moneySigns)})\\s*$`, "i");
const BEFORE_NAME = new RegExp(`(?<![\\p{L}])${anyOf(NOT_COUNTS.named)}[\\s-]+$`, "iu");
const BEFORE_POPULATION = new RegExp(
  `(?<![\\p{L}])${anyOf(NOT_COUNTS.population)}\\s+(?:(?:about|some|around|nearly|almost|over|more\\s+than|at\\s+least|roughly|approximately|only|just)\\s+)*$`,
  "iu",
);
const BEFORE_PHONE = /(?:\+|\btel\.?:?\s*|\bphone:?\s*|\d{2,}[-\s])$/i;
/** A letter and a hyphen, or the letter itself: AK-47, M-19, G-8, B52. */
const BEFORE_LETTERS = /\p{L}[-–]?$/u;
/** "Juan Perez, 34, said": commas on both sides, after a name. */
const BEFORE_COMMA = /\p{L}['’”")]*,\s*$/u;
const AFTER_COMMA = /^\s*[,;.)]/;

const STREET = new RegExp(`^\\s+(?:\\p{L}[\\p{L}.]*\\s+){1,3}${anyOf(NOT_COUNTS.streets)}(?![\\p{L}])`, "iu");

const ONE_BEFORE = new RegExp(`(?<![\\p{L}])${anyOf(NOT_COUNTS.oneBefore)}[\\s-]+$`, "iu");
const ONE_AFTER = new RegExp(
  `^(?:\\s+|(?=['’]))${anyOf(NOT_COUNTS.oneAfter)}(?![\\p{L}])|^-on-one|^-(?:sided|way|time|off)\\b`,
  "iu",
);

/** How much of the text around a number is looked at, in UTF-16 units. */
const REACH = 48;
const BARE_YEAR = /^(?:1[5-9]|20)\d\d$/;
const DIGIT = /\d/;
const MULTIPLIED = new RegExp(`${anyOf(Object.keys(NUMBERS.multipliers))}s?$`, "i");

/** Whether the number that stands at `[start, end)`, without its bound, counts nothing: an age, a date, a price, a measure, a name. */
export function isNoCount(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (AFTER_UNIT.test(after) || AFTER_ORDINAL.test(after) || AFTER_FRACTION.test(after)) return true;
  if (AFTER_AGE.test(after) || (DIGIT.test(number) && AFTER_SCORE.test(after))) return true;
  if (MULTIPLIED.test(number) && AFTER_SCALED_MONEY.test(after)) return true;
  if (BEFORE_MONEY.test(before) || BEFORE_POPULATION.test(withoutBound(before))) return true;
  if (BEFORE_NAME.test(before)) return !/^(?:several|a few|dozens|scores|hundreds|thousands)/i.test(number);
  if (DIGIT.test(number)) {
    if (BEFORE_LETTERS.test(before) || BEFORE_PHONE.test(before)) return true;
    if (STREET.test(after) && /^\d{1,5}$/.test(number)) return true;
    if (BEFORE_COMMA.test(before) && AFTER_COMMA.test(after) && /^\d{1,3}$/.test(number) && Number(number) < 110)
      return true;
    if (BARE_YEAR.test(number) || Number.parseInt(number, 10) <= 31) return isTime(text, start, end);
  }
  if (/^one$/i.test(number))
    return ONE_BEFORE.test(before) || (ONE_AFTER.test(after) && !/^\s+of\s+(?:them|his|her|its|their)\b/i.test(after));
  return /^(?:a few|several|a couple of|dozens|scores|hundreds|thousands)$/i.test(number)
    ? isTime(text, start, end)
    : false;
}

const BOUND =
  /(?:about|some|around|nearly|almost|over|more\s+than|at\s+least|up\s+to|roughly|approximately|only|just)\s+$/i;

function withoutBound(before: string): string {
  return before.replace(BOUND, "");
}

function isTime(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  return findTimes(text.slice(from, end + REACH)).some((time) => from + time.start < end && start < from + time.end);
}
