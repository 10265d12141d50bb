import type { Quote } from "../../text/span.js";
import { quote } from "../../text/span.js";
import type { Meaning } from "./meaning.js";
import {
  CLOCK_AFTER,
  clockTime,
  DAY_PART_AFTER,
  DAY_PART_BEFORE,
  DURATION_BEFORE,
  LEAD,
  PARTS,
  TIME_RULES,
} from "./time-rules.js";
import { beginsPoint, timeWords } from "./time-starts.js";
import { anyOf, GAP, WORDS } from "./time-words.js";

/** An expression of time with what it says. */
export interface FoundTime extends Quote {
  readonly meaning: Meaning;
}

interface Parsed {
  readonly end: number;
  readonly meaning: Meaning;
}

const RANGE = new RegExp(`(?<!\\w)(?:from|between)${GAP}`, "iy");
const RANGE_JOINT = new RegExp(`${GAP}(?:to|until|till|through|and|up${GAP}to)${GAP}`, "iy");
const DASH = new RegExp(`${GAP}?[-–—]${GAP}?|${GAP}(?:to|through|until|till)${GAP}`, "iy");
const AND = new RegExp(`,?${GAP}(?:and|or)${GAP}`, "iy");
const SINCE = new RegExp(
  `(?<!\\w)(?:ever${GAP})?(?:since|after|following)(?:${GAP}(?:early|late|on|in|the${GAP}night${GAP}of))?${GAP}`,
  "iy",
);
const FROM = new RegExp(`(?<!\\w)(?:from|starting|beginning|effective)(?:${GAP}(?:from|on|in))?${GAP}`, "iy");
const UNTIL = new RegExp(
  `(?<!\\w)(?:up${GAP})?(?:until|till|through|to)(?:${GAP}(?:late|early|the${GAP}end${GAP}of|at${GAP}least))?${GAP}`,
  "iy",
);
const DEADLINE = new RegExp(
  `(?<!\\w)(?:no${GAP}later${GAP}than|by(?:${GAP}(?:the${GAP}end${GAP}of|late|early))?)${GAP}`,
  "iy",
);
const BEFORE = new RegExp(`(?<!\\w)(?:before|prior${GAP}to|ahead${GAP}of)${GAP}`, "iy");
const OF_THE_WEEK = new RegExp(
  `,?${GAP}(?:of${GAP}|in${GAP})?(?<shift>last|this|next)${GAP}(?<unit>week|year)(?!\\w)`,
  "iy",
);
const COMMA = new RegExp(`,?${GAP}(?:the${GAP}|on${GAP})?\\(?`, "iy");

/** Where the pattern ends when it matches right here, else null. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function baseAt(text: string, at: number): Parsed | null {
  if (!beginsPoint(text, at)) return null;
  let best: Parsed | null = null;
  for (const rule of TIME_RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (!match || (best && at + match[0].length <= best.end)) continue;
    const meaning = rule.read(match.groups ?? {});
    if (meaning) best = { end: at + match[0].length, meaning };
  }
  return best;
}

/** "Sunday, 10 December", "5 January last year", "Friday of last week": what follows tells which one is meant. */
function specified(text: string, found: Parsed): Parsed {
  const { meaning } = found;
  const comma = endOf(COMMA, text, found.end);
  if (comma !== null && (meaning.kind === "weekday" || (meaning.kind === "date" && meaning.day !== undefined))) {
    const next = baseAt(text, comma);
    if (next && meaning.kind === "weekday" && next.meaning.kind === "date" && next.meaning.day !== undefined)
      return { end: next.end, meaning: { ...next.meaning, weekday: meaning.weekday } };
    if (next && meaning.kind === "date" && next.meaning.kind === "weekday" && next.meaning.shift === undefined)
      return { end: next.end, meaning: { ...meaning, weekday: next.meaning.weekday } };
  }
  OF_THE_WEEK.lastIndex = found.end;
  const week = OF_THE_WEEK.exec(text);
  if (week) {
    const shift = { last: -1, this: 0, next: 1 }[week.groups!.shift!.toLowerCase()]!;
    const end = OF_THE_WEEK.lastIndex;
    if (week.groups!.unit!.toLowerCase() === "week" && meaning.kind === "weekday")
      return { end, meaning: { ...meaning, week: shift } };
    if (week.groups!.unit!.toLowerCase() === "year" && meaning.kind === "date" && meaning.year === undefined)
      return { end, meaning: { ...meaning, shift: shift * 12 } };
  }
  return found;
}

const NEXT_WORD = new RegExp(`${GAP}(?=[\\w'’“"])`, "iy");

/** "Two days after Christmas": what it counts from follows. After "two days after the coup" the clause does not say when. */
function counted(text: string, found: Parsed, depth: number): Parsed {
  if (found.meaning.kind !== "anaphor" || !found.meaning.hanging || depth > 1) return found;
  const { hanging, ...meaning } = found.meaning;
  const next = endOf(NEXT_WORD, text, found.end);
  if (next === null) return { end: found.end, meaning };
  const from = pointAt(text, next, depth + 1);
  return from ? { end: from.end, meaning: { ...meaning, of: from.meaning } } : found;
}

const DAYS: ReadonlySet<Meaning["kind"]> = new Set(["date", "weekday", "day", "anaphor", "weekend"]);

function withDayPart(text: string, found: Parsed): Parsed {
  if (!DAYS.has(found.meaning.kind)) return found;
  let { end, meaning } = found;
  const clockOnly = endOf(CLOCK_AFTER, text, end);
  if (clockOnly === null) end = endOf(DAY_PART_AFTER, text, end) ?? end;
  const clock = endOf(CLOCK_AFTER, text, end);
  if (clock !== null) {
    meaning = { kind: "clock", time: clockTime(text.slice(end, clock)), of: meaning };
    end = clock;
  }
  return { end, meaning };
}

function partOf(meaning: Meaning, part: (typeof PARTS)[number][1]): Meaning {
  if (meaning.kind === "date" && meaning.day === undefined) return { ...meaning, part };
  if (meaning.kind === "period" || meaning.kind === "decade") return { ...meaning, part };
  return meaning;
}

/** A single point or period with the words that lead to it. */
function pointAt(text: string, at: number, depth = 0): Parsed | null {
  if (depth > 2) return null;
  const duration = endOf(DURATION_BEFORE, text, at);
  if (duration !== null) {
    const rest = pointAt(text, duration, depth + 1);
    if (rest) return rest;
  }
  const dayPart = endOf(DAY_PART_BEFORE, text, at);
  if (dayPart !== null) {
    const rest = pointAt(text, dayPart, depth + 1);
    const time = clockTime(text.slice(at, dayPart));
    if (rest && DAYS.has(rest.meaning.kind))
      return time === null ? rest : { end: rest.end, meaning: { kind: "clock", time, of: rest.meaning } };
  }
  const bare = baseAt(text, at);
  if (bare) return withDayPart(text, specified(text, counted(text, bare, depth)));
  for (const [pattern, part] of PARTS) {
    const rest = endOf(pattern, text, at);
    const point = rest === null ? null : pointAt(text, rest, depth + 1);
    if (point) return { end: point.end, meaning: partOf(point.meaning, part) };
  }
  const lead = endOf(LEAD, text, at);
  return lead !== null && lead > at ? pointAt(text, lead, depth + 1) : null;
}

function joined(text: string, first: Parsed, joint: RegExp): Parsed | null {
  const next = endOf(joint, text, first.end);
  const second = next === null ? null : pointAt(text, next);
  if (!second || second.meaning.kind === "clock" || second.meaning.kind === "range") return null;
  return { end: second.end, meaning: { kind: "range", from: first.meaning, to: second.meaning } };
}

function sameSort(a: Meaning, b: Meaning): boolean {
  return a.kind === b.kind || (DAYS.has(a.kind) && DAYS.has(b.kind));
}

function expressionAt(text: string, at: number): Parsed | null {
  const range = endOf(RANGE, text, at);
  if (range !== null) {
    const first = pointAt(text, range);
    const whole = first && (first.meaning.kind === "range" ? first : joined(text, first, RANGE_JOINT));
    if (whole) return whole;
  }
  for (const [pattern, make] of [
    [SINCE, (from: Meaning): Meaning => ({ kind: "since", from, past: true })],
    [FROM, (from: Meaning): Meaning => ({ kind: "since", from, past: false })],
    [UNTIL, (to: Meaning): Meaning => ({ kind: "until", to, inclusive: true })],
    [DEADLINE, (to: Meaning): Meaning => ({ kind: "until", to, inclusive: true })],
    [BEFORE, (to: Meaning): Meaning => ({ kind: "until", to, inclusive: false })],
  ] as const) {
    const rest = endOf(pattern, text, at);
    const point = rest === null ? null : pointAt(text, rest);
    if (point && point.meaning.kind !== "clock") return { end: point.end, meaning: make(point.meaning) };
  }
  const point = pointAt(text, at);
  if (!point) return null;
  for (const joint of [DASH, AND]) {
    const whole = joined(text, point, joint);
    if (whole?.meaning.kind === "range" && sameSort(whole.meaning.from, whole.meaning.to)) return whole;
  }
  return point;
}

const COUNTED = new RegExp(
  `${GAP}(?:(?!${anyOf(Object.keys(WORDS.months))})[a-z]+(?<!s)s|people|men|women|children|police|personnel|of${GAP}(?:the|them))(?!\\w)`,
  "iy",
);
const PERIOD_NOUN =
  /^\s+(?:elections?|polls|primaries|olympics|games|protests|riots|attacks|talks|clashes|was|has|is|as)\b/i;

/** "2000 troops": a bare figure that counts what follows is no year. */
function countsSomething(text: string, at: number, end: number): boolean {
  if (!/^(?:(?:about|around)\s+)?\d{4}$/i.test(text.slice(at, end))) return false;
  return endOf(COUNTED, text, end) !== null && !PERIOD_NOUN.test(text.slice(end, end + 24));
}

/** Words before its anchor in which an expression may begin: "since late in the night of …". */
const REACH = 9;

/** The expressions of time in a text, in order, none overlapping. */
export function findTimes(text: string): FoundTime[] {
  const words = timeWords(text);
  const found: FoundTime[] = [];
  let from = 0;
  for (const [index, anchor] of words.entries()) {
    if (!anchor.anchors || anchor.start < from) continue;
    for (const { start, begins } of words.slice(Math.max(0, index - REACH), index + 1)) {
      if (!begins || start < from) continue;
      const parsed = expressionAt(text, start);
      if (!parsed || parsed.end <= anchor.start || countsSomething(text, start, parsed.end)) continue;
      found.push({ ...quote(text, { start, end: parsed.end }), meaning: parsed.meaning });
      from = parsed.end;
      break;
    }
  }
  return found;
}

/** What a whole expression says, as `findTimes` would read it; null where it says no time. */
export function meaningOf(expression: string): Meaning | null {
  return findTimes(expression)[0]?.meaning ?? null;
}
