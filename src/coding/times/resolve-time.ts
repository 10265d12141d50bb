import type { Time } from "../claim.js";
import {
  addMonths,
  type Day,
  dayOf,
  dayOfIso,
  firstOfMonth,
  isoOf,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "./calendar.js";
import { meaningOf } from "./find-times.js";
import type { Meaning, Part } from "./meaning.js";

/** What is known around an expression. */
export interface Around {
  /** Which way a weekday or a date without its year points; null where the clause does not tell. */
  readonly tense?: "past" | "future" | null;
  /** ISO day that "the previous day", "two days later" count from: the time the text named last. Without it, the report's. */
  readonly anchor?: string | null;
}

type Precision = Time["precision"];

interface Stretch {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  /** The hour on both days: "21:30", "01:30Z". */
  readonly clock?: string;
}

interface Context {
  readonly published: Day | null;
  readonly tense: "past" | "future" | null;
  readonly anchor: Day | null;
}

const stretch = (start: Day, end: Day, precision: Precision): Stretch | null =>
  start <= end ? { start, end, precision } : null;
const oneDay = (day: Day | null, precision: Precision = "day"): Stretch | null =>
  day === null ? null : { start: day, end: day, precision };

/** A date without a year may lie this far on the wrong side of the report: its date may be off, or the tense misread. */
const SLACK_DAYS = 7;

/** The year that brings a date nearest to the report, on the side its tense says. */
function nearestYear(context: Context, daysIn: (year: number) => Stretch | null): Stretch | null {
  if (context.published === null) return null;
  const published = context.published;
  const year = yearOf(published);
  let best: Stretch | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  // Two years either way: 29 February may need them.
  for (const candidate of [0, -1, 1, -2, 2].map((by) => daysIn(year + by))) {
    if (!candidate) continue;
    if (context.tense === "past" && candidate.start > published + SLACK_DAYS) continue;
    if (context.tense === "future" && candidate.end < published - SLACK_DAYS) continue;
    const distance = Math.max(candidate.start - published, published - candidate.end, 0);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function inPart(whole: Stretch, part: Part | undefined): Stretch {
  if (!part) return whole;
  const { start, end } = whole;
  if (whole.precision === "month") {
    const cuts = { early: [0, 9], mid: [10, 19], late: [20, end - start] } as const;
    return { start: start + cuts[part][0], end: start + cuts[part][1], precision: "week" };
  }
  if (whole.precision === "year") {
    // A third of the stretch, in months: January to April of a year, 1980 to 1983 of a decade.
    const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
    const third = Math.round(months / 3);
    const at = { early: 0, mid: third, late: months - third }[part];
    return {
      start: addMonths(start, at),
      end: addMonths(start, at + third) - 1,
      precision: months > 12 ? "year" : "month",
    };
  }
  return whole;
}

const monthStretch = (year: number, month: number): Stretch => ({
  start: firstOfMonth(year, month),
  end: lastOfMonth(year, month),
  precision: "month",
});
const yearStretch = (from: number, to: number): Stretch => ({
  start: firstOfMonth(from, 1),
  end: lastOfMonth(to, 12),
  precision: "year",
});

/** Two figures of a year: within the 20 years after the report or the 80 before; without a report, the 20th century from 50 on. */
function fullYear(meaning: Extract<Meaning, { kind: "date" }>, context: Context): number | undefined {
  const { year } = meaning;
  if (year === undefined || !meaning.short) return year;
  const latest = context.published === null ? 2049 : yearOf(context.published) + 20;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function date(meaning: Extract<Meaning, { kind: "date" }>, context: Context): Stretch | null {
  const { month, day, shift } = meaning;
  const year = fullYear(meaning, context);
  const within = (y: number): Stretch | null => {
    if (month === undefined) return yearStretch(y, y);
    if (day === undefined) return monthStretch(y, month);
    const one = dayOf(y, month, day);
    return one !== null && meaning.weekday !== undefined && year === undefined && weekdayOf(one) !== meaning.weekday
      ? null
      : oneDay(one);
  };
  if (year !== undefined) {
    const whole = within(year);
    return whole && inPart(whole, meaning.part);
  }
  if (context.published === null) return null;
  const published = context.published;
  let whole: Stretch | null;
  if (shift === undefined) {
    // A weekday that fits no year near the report was a slip of the writer's: the date stands.
    whole = nearestYear(context, within) ?? nearestYear(context, (y) => oneDay(dayOf(y, month!, day ?? 1)));
  } else if (Math.abs(shift) === 12 || (shift === 0 && day !== undefined)) {
    whole = within(yearOf(published) + shift / 12);
  } else {
    // "Last May" is the May before this month, "next May" the one after, "this May" this year's.
    const here = monthOf(published);
    const by = shift === 0 ? 0 : shift < 0 ? (month! < here ? 0 : -1) : month! > here ? 0 : 1;
    whole = within(yearOf(published) + by);
  }
  return whole && inPart(whole, meaning.part);
}

/** "This week" of what has happened ends with the report, of what is to come begins with it. */
function towardsNow(whole: Stretch, context: Context): Stretch {
  const published = context.published!;
  if (whole.start > published || whole.end < published) return whole;
  if (context.tense === "past") return { ...whole, end: published };
  if (context.tense === "future") return { ...whole, start: published };
  return whole;
}

function weekday(meaning: Extract<Meaning, { kind: "weekday" }>, context: Context): Stretch | null {
  if (context.published === null) return null;
  const published = context.published;
  const monday = published - weekdayOf(published);
  if (meaning.week !== undefined) return oneDay(monday + 7 * meaning.week + meaning.weekday);
  const back = (weekdayOf(published) - meaning.weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (meaning.shift === -1) return oneDay(published - (back || 7));
  if (meaning.shift === 1) return oneDay(published + (ahead || 7));
  return oneDay(
    context.tense === "future" || (meaning.shift === 0 && context.tense === null)
      ? published + ahead
      : published - back,
  );
}

function period(meaning: Extract<Meaning, { kind: "period" }>, context: Context): Stretch | null {
  if (context.published === null) return null;
  const published = context.published;
  const { shift, unit } = meaning;
  let whole: Stretch;
  if (unit === "week") {
    // In a Sunday's paper "last week" is the week that ends with it.
    const ends = shift === -1 && weekdayOf(published) === 6 ? 0 : shift;
    const monday = published - weekdayOf(published) + 7 * ends;
    return towardsNow({ start: monday, end: monday + 6, precision: "week" }, context);
  }
  if (unit === "month") {
    const first = addMonths(firstOfMonth(yearOf(published), monthOf(published)), shift);
    whole = monthStretch(yearOf(first), monthOf(first));
  } else if (unit === "year") whole = yearStretch(yearOf(published) + shift, yearOf(published) + shift);
  else {
    const from = Math.floor(yearOf(published) / 10) * 10 + 10 * shift;
    whole = yearStretch(from, from + 9);
  }
  return shift === 0 && meaning.part === undefined ? towardsNow(whole, context) : inPart(whole, meaning.part);
}

type Distance = Extract<Meaning, { kind: "distance" | "stretch" | "anaphor" }>;

/** A day some units away: hours are whole days, what is under one is the day itself. */
function moved(from: Day, { n, unit }: Distance): Day {
  switch (unit) {
    case "hour":
      return from + Math.trunc(n / 24);
    case "day":
      return from + n;
    case "week":
      return from + 7 * n;
    case "month":
      return addMonths(from, n);
    case "year":
      return addMonths(from, 12 * n);
    case "decade":
      return addMonths(from, 120 * n);
  }
}

function away(from: Day, meaning: Distance): Stretch {
  const day = moved(from, meaning);
  if (meaning.unit === "month") return monthStretch(yearOf(day), monthOf(day));
  if (meaning.unit === "year" || meaning.unit === "decade") return yearStretch(yearOf(day), yearOf(day));
  return { start: day, end: day, precision: "day" };
}

const COARSE = { hour: "day", day: "day", week: "week", month: "month", year: "year", decade: "year" } as const;

function season(meaning: Extract<Meaning, { kind: "season" }>, context: Context): Stretch | null {
  const [first, last] = meaning.months;
  const within = (year: number): Stretch => ({
    start: firstOfMonth(year, first),
    end: lastOfMonth(last < first ? year + 1 : year, last),
    precision: "month",
  });
  if (meaning.year !== undefined) return within(meaning.year);
  if (context.published === null) return null;
  const published = context.published;
  const year = yearOf(published);
  if (meaning.shift === -1) return [year, year - 1, year - 2].map(within).find(({ end }) => end < published)!;
  if (meaning.shift === 1) return [year, year + 1].map(within).find(({ start }) => start > published)!;
  return nearestYear(context, within);
}

const ORDER: readonly Precision[] = ["hour", "day", "week", "month", "year"];
const coarser = (a: Precision, b: Precision): Precision => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

function range(meaning: Extract<Meaning, { kind: "range" }>, context: Context): Stretch | null {
  let { from, to } = meaning;
  // "From 3 March to 5 April 2002", "in March or April 2014": the year stands once.
  if (from.kind === "date" && to.kind === "date" && from.year === undefined && to.year !== undefined)
    from = { ...from, year: to.year };
  const start = resolveMeaning(from, context);
  if (!start) return null;
  const inSight: Context = context.published === null ? context : { ...context, anchor: start.start };
  let end = resolveMeaning(to, inSight);
  // "From Friday to Monday": the second weekday is the one after the first.
  if (end && to.kind === "weekday" && end.start < start.start) end = { ...end, start: end.start + 7, end: end.end + 7 };
  if (
    end &&
    to.kind === "weekday" &&
    from.kind === "weekday" &&
    context.tense !== "future" &&
    end.end > context.published!
  )
    return stretch(start.start - 7, end.end - 7, "day");
  return end && stretch(start.start, end.end, coarser(start.precision, end.precision));
}

function resolveMeaning(meaning: Meaning, context: Context): Stretch | null {
  const { published, anchor } = context;
  switch (meaning.kind) {
    case "date":
      return date(meaning, context);
    case "weekday":
      return weekday(meaning, context);
    case "day":
      return published === null ? null : oneDay(published + meaning.offset);
    case "overnight":
      return published === null ? null : stretch(published - 1, published, "day");
    case "weekend": {
      if (published === null) return null;
      // Last Saturday and Sunday at or before the report, or the next ones.
      const saturday = published - weekdayOf(published) + 5;
      const begun = weekdayOf(published) >= 5;
      const ahead = meaning.shift === 1 || ((meaning.shift ?? 0) === 0 && context.tense === "future");
      const first = ahead ? (begun && meaning.shift === 1 ? saturday + 7 : saturday) : begun ? saturday : saturday - 7;
      return stretch(first, first + 1, "day");
    }
    case "period":
      return period(meaning, context);
    case "quarter": {
      if (published === null && meaning.year === undefined) return null;
      const year = meaning.year ?? yearOf(published!) + (meaning.shift ?? 0);
      const first = meaning.quarter * 3 + 1;
      return stretch(firstOfMonth(year, first), lastOfMonth(year, first + 2), "month");
    }
    case "distance":
      return published === null ? null : away(published, meaning);
    case "stretch": {
      // "Within 48 hours" of what has happened counts from something else.
      if (published === null || (meaning.n > 0 && context.tense === "past")) return null;
      const far =
        meaning.unit === "hour"
          ? published + Math.sign(meaning.n) * Math.ceil(Math.abs(meaning.n) / 24)
          : moved(published, meaning);
      return stretch(Math.min(far, published), Math.max(far, published), COARSE[meaning.unit]);
    }
    case "anaphor": {
      const of = meaning.of && resolveMeaning(meaning.of, context);
      if (meaning.hanging || (meaning.of && !of)) return null;
      // Forward from a time that was not found would be after the report itself.
      const from = of ? (meaning.n < 0 ? of.start : of.end) : (anchor ?? (meaning.n <= 0 ? published : null));
      if (from === null) return null;
      if (meaning.unit === "week" && meaning.whole) {
        const monday = from - weekdayOf(from) + 7 * meaning.n;
        return stretch(monday, monday + 6, "week");
      }
      return away(from, meaning);
    }
    case "decade":
      return inPart(yearStretch(meaning.year, meaning.year + 9), meaning.part);
    case "season":
      return season(meaning, context);
    case "clock": {
      const day = meaning.of ? resolveMeaning(meaning.of, context) : oneDay(anchor ?? published);
      return day && meaning.time && day.start === day.end ? { ...day, precision: "hour", clock: meaning.time } : day;
    }
    case "range":
      return range(meaning, context);
    case "since": {
      const from = resolveMeaning(meaning.from, meaning.past ? { ...context, tense: "past" } : context);
      // How long it went on is not known without a date of the report: only the period named stands.
      return (
        from && stretch(from.start, published === null ? from.end : Math.max(published, from.start), from.precision)
      );
    }
    case "until": {
      const to = resolveMeaning(meaning.to, context);
      if (!to) return null;
      const end = meaning.inclusive ? to.end : to.start - 1;
      const from = anchor ?? published;
      return stretch(from === null || from > end ? (meaning.inclusive ? to.start : end) : from, end, to.precision);
    }
  }
}

/** The days an expression of time means in a report of that date (ISO, or null where it has none); null where that cannot be known. */
export function resolveTime(text: string, published: string | null, around: Around = {}): Time | null {
  const meaning = meaningOf(text);
  return meaning && timeOf(meaning, text, published, around);
}

/** As `resolveTime`, for an expression already read. */
export function timeOf(meaning: Meaning, text: string, published: string | null, around: Around = {}): Time | null {
  const found = resolveMeaning(meaning, {
    published: published === null ? null : dayOfIso(published),
    tense: around.tense ?? null,
    anchor: around.anchor ? dayOfIso(around.anchor) : null,
  });
  if (!found) return null;
  const clock = found.clock ? `T${found.clock}` : "";
  return { text, start: isoOf(found.start) + clock, end: isoOf(found.end) + clock, precision: found.precision };
}
