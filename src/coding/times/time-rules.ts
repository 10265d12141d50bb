import type { Meaning, Part, PeriodUnit } from "./meaning.js";
import { anyOf, GAP, monthNumber, numberOf, plain, type Unit, WORDS, weekdayNumber } from "./time-words.js";

/** One way to name a time without its prepositions. `read` gives null where the words turn out to mean no time. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Meaning | null;
}

const MONTH = anyOf(Object.keys(WORDS.months));
const SHORT_MONTH = `${anyOf(Object.keys(WORDS.monthAbbreviations))}\\b\\.?`;
const ANY_MONTH = `(?:${MONTH}|${SHORT_MONTH})`;
const WEEKDAY = anyOf(Object.keys(WORDS.weekdays));
const SHORT_WEEKDAY = anyOf(Object.keys(WORDS.weekdayAbbreviations));
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)";
const YEAR = "(?:1[5-9]|20)\\d\\d(?![\\d%]|,\\d|\\.\\d)";
const JOINT = `(?:${GAP}?[-–—&/]${GAP}?|${GAP}(?:to|and|or|through)${GAP})`;
const NUMBER = `(?:\\d{1,3}|${anyOf(Object.keys(WORDS.numbers))})`;
const UNIT = anyOf(Object.keys(WORDS.units));
const DAY_PART = anyOf(WORDS.dayParts);
const ABOUT = `(?:(?:about|nearly|almost|roughly|approximately|around|some|just|more${GAP}than|less${GAP}than|over|at${GAP}least|exactly|only)${GAP})`;
const SEASON = anyOf(Object.keys(WORDS.seasons));
const CLOCK = `(?:(?:[01]?\\d|2[0-4])[:.]?[0-5]\\d${GAP}?(?:hours|hrs|h|gmt|utc|local${GAP}time)|(?:[01]?\\d|2[0-3]):[0-5]\\d(?:${GAP}?[ap]\\.?m\\.?)?|(?:0?[1-9]|1[0-2])(?:[:.][0-5]\\d)?${GAP}?(?:[ap]\\.m\\.|[ap]m\\b|o['’]clock))`;
const ZONE = `(?:${GAP}(?:gmt|utc|est|edt|local${GAP}time|(?:in${GAP}the${GAP})?${DAY_PART}))?`;

const AMBIGUOUS = anyOf(WORDS.ambiguousMonths);
/** "in May", in any case; "from May", "a March speech" only with the capital that a month has and "to march" has not. */
const BARE_MONTH = `(?:(?<m>(?!${AMBIGUOUS}\\b)${MONTH}|(?<=\\b(?:in|since|until|till|early|mid|late|last|this|next)[\\s-]+)${AMBIGUOUS}|${AMBIGUOUS}(?=${GAP}?(?:to|through|until|till|and|or|-|–)${GAP}?${MONTH}\\b))|(?<=\\b(?:by|of|from|to|through|before|after|during|between|and|or|a|an|the|his|her|its|their)\\s+)(?<capital>${AMBIGUOUS}))`;

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  "this past": -1,
  this: 0,
  next: 1,
  coming: 1,
  "this coming": 1,
};
const shiftOf = (word: string | undefined) => SHIFTS[plain(word!)]!;

/** What each unit is measured in, and how many of that it is. */
const MEASURE: Readonly<Record<Unit, readonly [PeriodUnit | "day" | "hour", number]>> = {
  minute: ["hour", 0],
  hour: ["hour", 1],
  day: ["day", 1],
  week: ["week", 1],
  fortnight: ["week", 2],
  month: ["month", 1],
  year: ["year", 1],
  decade: ["decade", 1],
};

function amount(number: string | undefined, unit: string | undefined, sign: number) {
  const [name, times] = MEASURE[WORDS.units[plain(unit!)]!];
  return { n: sign * (number === undefined ? 1 : numberOf(number)) * times, unit: name };
}

const period = (unit: string | undefined) => {
  const name = WORDS.units[plain(unit!)]!;
  return name === "week" || name === "month" || name === "year" || name === "decade" ? name : null;
};

/** How far "recent" and "coming" reach; days and weeks as the coders of claims took them. */
const VAGUE: Readonly<Partial<Record<Unit, number>>> = { hour: 24, day: 7, week: 4, month: 3, year: 3, decade: 3 };

const date = (month: string | undefined, day?: string, year?: string): Extract<Meaning, { kind: "date" }> => ({
  kind: "date",
  month: monthNumber(month!),
  ...(day === undefined ? {} : { day: Number.parseInt(day, 10) }),
  ...(year === undefined ? {} : { year: Number(year.replace(/\D/g, "")), ...(year.length < 4 ? { short: true } : {}) }),
});

function days(month: string | undefined, from: string, to: string, year?: string): Meaning {
  return { kind: "range", from: date(month, from, year), to: date(month, to, year) };
}

function numeric(first: number, second: number, year: string): Meaning | null {
  // Which of the two is the day can be told only where one cannot be a month, or where both are the same.
  if (first > 12 === second > 12 && first !== second) return null;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return month > 12 || day > 31
    ? null
    : { kind: "date", year: Number(year), month, day, ...(year.length < 4 ? { short: true } : {}) };
}

/** "0130 GMT" as "01:30Z", "10 a.m." as "10:00", "noon" as "12:00"; null where no hour can be read. */
export function clockTime(words: string): string | null {
  if (/\b(?:noon|midday)\b/i.test(words)) return "12:00";
  const figures = /(\d{1,2})[:.]?(\d\d)?(?!\d)/.exec(words);
  if (!figures) return null;
  const half = /([ap])\.?m\b/i.exec(words)?.[1]?.toLowerCase();
  const evening = /\b(?:afternoon|evening|night)\b/i.test(words);
  let hour = Number(figures[1]) % 24;
  if (half === "a" && hour === 12) hour = 0;
  else if ((half === "p" || evening) && hour < 12) hour += 12;
  return `${String(hour).padStart(2, "0")}:${figures[2] ?? "00"}${/\b(?:gmt|utc)\b/i.test(words) ? "Z" : ""}`;
}

const sources: readonly [string, string, TimeRule["read"]][] = [
  [
    "ISO date",
    "(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:T[\\d:.]+Z?)?",
    (g) => ({ kind: "date", year: Number(g.y), month: Number(g.m), day: Number(g.d) }),
  ],
  [
    "date in figures",
    "(?<a>\\d{1,2})(?<s>[/.-])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d\\d)",
    (g) => numeric(Number(g.a), Number(g.b), g.y!),
  ],
  [
    "named day",
    `(?<name>${anyOf(Object.keys(WORDS.namedDays))})(?:,?${GAP}(?<y>${YEAR}))?`,
    (g) => {
      const [month, day, year] = WORDS.namedDays[plain(g.name!)]!;
      const named = g.y === undefined ? year : Number(g.y);
      return { kind: "date", month, day, ...(named === undefined ? {} : { year: named }) };
    },
  ],
  [
    "day and month",
    `(?:the${GAP})?(?<d>${DAY})(?:-|${GAP})(?:of${GAP})?(?:(?<m2>${SHORT_MONTH})(?:-|${GAP})(?<y2>\\d\\d)(?!\\d)|(?<m>${ANY_MONTH})(?:,?${GAP}(?:of${GAP})?(?<y>${YEAR}))?)`,
    (g) => date(g.m ?? g.m2, g.d, g.y ?? g.y2),
  ],
  [
    "days and month",
    `(?<a>${DAY})${JOINT}(?<b>${DAY})${GAP}(?:of${GAP})?(?<m>${ANY_MONTH})(?:,?${GAP}(?<y>${YEAR}))?`,
    (g) => days(g.m, g.a!, g.b!, g.y),
  ],
  [
    "month and day",
    `(?<m>${ANY_MONTH})${GAP}?(?:the${GAP})?(?<d>${DAY})(?:,?${GAP}(?<y>${YEAR}))?`,
    (g) => date(g.m, g.d, g.y),
  ],
  [
    "month and days",
    `(?<m>${ANY_MONTH})${GAP}?(?<a>${DAY})${JOINT}(?<b>${DAY})(?:,?${GAP}(?<y>${YEAR}))?`,
    (g) => days(g.m, g.a!, g.b!, g.y),
  ],
  ["month and year", `(?<m>${ANY_MONTH}),?${GAP}?(?:of${GAP})?(?<y>${YEAR})`, (g) => date(g.m, undefined, g.y)],
  ["month", BARE_MONTH, (g) => (g.capital && !/^[A-Z][a-z]/.test(g.capital) ? null : date(g.m ?? g.capital))],
  [
    "last or next month of that name",
    `(?<shift>last|this|next)${GAP}(?<m>${MONTH})`,
    (g) => ({ ...date(g.m), shift: shiftOf(g.shift) }),
  ],
  ["weekday", `(?<w>${WEEKDAY})`, (g) => ({ kind: "weekday", weekday: weekdayNumber(g.w!) })],
  [
    "short weekday before a date",
    `(?<w>${SHORT_WEEKDAY})\\b\\.?(?=,?${GAP}(?:${DAY}|${ANY_MONTH}${GAP}${DAY}))`,
    (g) => ({ kind: "weekday", weekday: weekdayNumber(g.w!) }),
  ],
  [
    "last or next weekday",
    `(?<shift>last|this${GAP}past|this${GAP}coming|this|next|(?<=\\bthis${GAP}|\\bthe${GAP})(?:past|coming))${GAP}(?<w>${WEEKDAY})`,
    (g) => ({ kind: "weekday", weekday: weekdayNumber(g.w!), shift: shiftOf(g.shift) }),
  ],
  [
    "weekday last",
    `(?<w>${WEEKDAY})${GAP}(?<shift>last|next)(?!${GAP}(?:week|month|year))`,
    (g) => ({ kind: "weekday", weekday: weekdayNumber(g.w!), shift: shiftOf(g.shift) }),
  ],
  [
    "weekday of a week",
    `(?<w>${WEEKDAY})(?:${GAP}${DAY_PART})?${GAP}(?:of${GAP})?(?<shift>last|this|next)${GAP}week`,
    (g) => ({ kind: "weekday", weekday: weekdayNumber(g.w!), week: shiftOf(g.shift) }),
  ],
  [
    "day by name",
    `(?<d>${anyOf(Object.keys(WORDS.days))})`,
    (g) => ({ kind: "day", offset: WORDS.days[plain(g.d!)]! }),
  ],
  ["overnight", "overnight", () => ({ kind: "overnight" })],
  ["this part of the day", `this${GAP}(?:same${GAP})?${DAY_PART}`, () => ({ kind: "day", offset: 0 })],
  [
    "that day",
    `(?:(?:on|in|at|during)${GAP})?(?:that|(?:that|the)${GAP}(?:very${GAP})?same)${GAP}(?:day|${DAY_PART})|(?:earlier|later|late|early)${GAP}in${GAP}the${GAP}(?:day|${DAY_PART})`,
    () => ({ kind: "anaphor", n: 0, unit: "day" }),
  ],
  [
    "the part of the day",
    `(?:in|during|by|towards?)${GAP}the${GAP}${DAY_PART}|(?:at|before|around|by|after)${GAP}(?:the${GAP})?(?:noon|midday|midnight|dawn|daybreak|sunrise|dusk|sunset|nightfall)`,
    () => ({ kind: "anaphor", n: 0, unit: "day" }),
  ],
  [
    "the day before",
    `the${GAP}(?:(?:previous|preceding)${GAP}(?<u>day|${DAY_PART}|week|month|year)|(?<u2>day|night|evening|morning|week|month|year)${GAP}(?<way>before|earlier|previously))(?!${GAP}yesterday)`,
    (g) => {
      const unit = WORDS.units[plain(g.u ?? g.u2!)];
      return {
        kind: "anaphor",
        n: -1,
        unit: unit === "week" || unit === "month" || unit === "year" ? unit : "day",
        whole: true as const,
        ...(/before$/i.test(g.u2 ? g.way! : "") ? { hanging: true as const } : {}),
      };
    },
  ],
  [
    "the next day",
    `the${GAP}(?:(?:next|following|subsequent)${GAP}(?<u>day|${DAY_PART}|week|month|year)|(?<u2>day|night|evening|morning|week|month|year)${GAP}(?<way>later|after))(?!${GAP}tomorrow)`,
    (g) => {
      const unit = WORDS.units[plain(g.u ?? g.u2!)];
      return {
        kind: "anaphor",
        n: 1,
        unit: unit === "week" || unit === "month" || unit === "year" ? unit : "day",
        whole: true as const,
        ...(/after$/i.test(g.u2 ? g.way! : "") ? { hanging: true as const } : {}),
      };
    },
  ],
  [
    "ago",
    `${ABOUT}?(?<n>${NUMBER})${GAP}(?:and${GAP}a${GAP}half${GAP})?(?<u>${UNIT})${GAP}ago`,
    (g) => ({ kind: "distance", ...amount(g.n, g.u, -1) }),
  ],
  [
    "from now",
    `${ABOUT}?(?<n>${NUMBER})${GAP}(?<u>${UNIT})${GAP}from${GAP}(?:now|today)|in${GAP}(?<n2>${NUMBER})${GAP}(?<u2>${UNIT})(?:['’]${GAP}time|${GAP}time)`,
    (g) => ({ kind: "distance", ...amount(g.n ?? g.n2, g.u ?? g.u2, 1) }),
  ],
  [
    "earlier, later",
    `${ABOUT}?(?<n>${NUMBER})${GAP}(?<u>${UNIT})${GAP}(?<way>earlier|before|previously|later|after(?:ward|wards)?)`,
    (g) => ({
      kind: "anaphor",
      ...amount(g.n, g.u, /^[la]/i.test(g.way!) ? 1 : -1),
      ...(/^(?:before|after)$/i.test(g.way!) ? { hanging: true as const } : {}),
    }),
  ],
  [
    "the past days",
    `(?:the|this|these)${GAP}(?:past|last|previous)${GAP}(?:${ABOUT}?(?<n>${NUMBER})${GAP})?(?<u>${UNIT})`,
    (g) => ({ kind: "stretch", ...amount(g.n, g.u, -1) }),
  ],
  [
    "the past days, without an article",
    `(?:past|last)${GAP}${ABOUT}?(?<n>${NUMBER})${GAP}(?<u>${UNIT})`,
    (g) => ({ kind: "stretch", ...amount(g.n, g.u, -1) }),
  ],
  [
    "the coming days",
    `(?:the${GAP})?(?:next|coming|following)${GAP}${ABOUT}?(?<n>${NUMBER})${GAP}(?<u>${UNIT})`,
    (g) => ({ kind: "stretch", ...amount(g.n, g.u, 1) }),
  ],
  [
    "a deadline",
    `within${GAP}${ABOUT}?(?<n>${NUMBER})${GAP}(?<u>${UNIT})`,
    (g) => ({ kind: "stretch", ...amount(g.n, g.u, 1) }),
  ],
  [
    "recent days",
    `(?:the${GAP}(?:most${GAP})?)?(?<way>recent|past|last|coming|next)${GAP}(?<u>hours|days|weeks|months|years|decades)`,
    (g) => {
      const sign = /^(?:coming|next)$/i.test(g.way!) ? 1 : -1;
      const { n, unit } = amount("1", g.u, sign);
      return { kind: "stretch", n: n * (VAGUE[WORDS.units[plain(g.u!)]!] ?? 3), unit };
    },
  ],
  [
    "last or next week",
    `(?:the${GAP})?(?<shift>last|this|next|coming)${GAP}(?<u>week|month|year|decade)`,
    (g) => {
      const unit = period(g.u);
      return unit && { kind: "period", unit, shift: shiftOf(g.shift) };
    },
  ],
  [
    "this past week",
    `this${GAP}past${GAP}(?<u>week|month|year)`,
    (g) => ({ kind: "stretch", ...amount("1", g.u, -1) }),
  ],
  [
    "the current week",
    `the${GAP}(?:current${GAP})?(?<u>week|month|year)(?=['’]s|${GAP}(?:so${GAP}far|to${GAP}date))|the${GAP}current${GAP}(?<u2>week|month|year)`,
    (g) => {
      const unit = period(g.u ?? g.u2);
      return unit && { kind: "period", unit, shift: 0 };
    },
  ],
  [
    "weekend",
    `(?:the${GAP}|over${GAP}the${GAP})?(?:(?<shift>last|past|this${GAP}past|this|next|coming|this${GAP}coming)${GAP})?(?<=\\b(?:the|last|past|this|next|coming)${GAP})weekend`,
    (g) => ({ kind: "weekend", ...(g.shift === undefined ? {} : { shift: shiftOf(g.shift) }) }),
  ],
  ["decade", "(?:the\\s+)?(?<y>(?:1[5-9]|20)\\d)0['’]?s", (g) => ({ kind: "decade", year: Number(g.y) * 10 })],
  ["short decade", "(?:the\\s+)['’](?<y>[3-9])0s", (g) => ({ kind: "decade", year: 1900 + Number(g.y) * 10 })],
  [
    "season",
    `(?:(?<shift>last|this|next)${GAP}|(?:the|in|during)${GAP})(?<s>${SEASON})(?!${GAP}of${GAP}(?!${YEAR}))(?:${GAP}(?:of${GAP})?(?<y>${YEAR}))?|(?<s2>${SEASON})${GAP}(?:of${GAP})?(?<y2>${YEAR})`,
    (g) => {
      const year = g.y ?? g.y2;
      return {
        kind: "season",
        months: WORDS.seasons[plain(g.s ?? g.s2!)]!,
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(g.shift === undefined ? {} : { shift: shiftOf(g.shift) }),
      };
    },
  ],
  [
    "quarter",
    `the${GAP}(?<q>first|second|third|fourth)${GAP}quarter(?:${GAP}of${GAP}(?:(?<y>${YEAR})|(?<shift>last|this|next)${GAP}year|the${GAP}year))?`,
    (g) => ({
      kind: "quarter",
      quarter: ["first", "second", "third", "fourth"].indexOf(g.q!.toLowerCase()),
      ...(g.y === undefined ? {} : { year: Number(g.y) }),
      ...(g.shift === undefined ? {} : { shift: shiftOf(g.shift) }),
    }),
  ],
  [
    "year",
    `(?<!\\b(?:flight|route|highway|section|article|resolution|law|decree|number|no\\.|room|channel)\\s)(?<y>${YEAR})(?!${GAP}?(?:gmt|utc|hours|hrs|local${GAP}time|km|miles))`,
    (g) => ({ kind: "date", year: Number(g.y) }),
  ],
  [
    "clock time",
    `(?:(?:at|around|about|by|before|after|shortly${GAP}(?:before|after))${GAP})?(?:(?:around|about|approximately|exactly)${GAP})?(?<clock>${CLOCK}${ZONE})`,
    (g) => ({ kind: "clock", time: clockTime(g.clock!) }),
  ],
  [
    "clock time in figures alone",
    `at${GAP}(?:(?:around|about|approximately)${GAP})?(?<clock>(?:[01]\\d|2[0-3])[0-5]\\d)(?!\\d)`,
    (g) => ({ kind: "clock", time: clockTime(g.clock!) }),
  ],
];

/** The rules; of those that match in one place the one that reaches farthest wins. */
export const TIME_RULES: readonly TimeRule[] = sources.map(([name, source, read]) => ({
  name,
  pattern: new RegExp(`(?<![\\w$£€#])(?:${source})(?![\\w])`, "iy"),
  read,
}));

/** Words before a point in time that belong to its expression without changing what it means. */
export const LEAD = new RegExp(
  `(?<!\\w)(?:(?:back|as${GAP}early|as${GAP}recently|sometime|some${GAP}time|late|early|earlier|later|just|only|again|even|dated|so${GAP}far)${GAP})*(?:(?:on|in|at|during|over|within|as${GAP}of|around|about|throughout|for)${GAP})?(?:(?:the(?!${GAP}(?:past|last|previous|next|coming|following))|around|about)${GAP})?`,
  "iy",
);

/** The part of a period, before it: "early", "the end of". */
export const PARTS: readonly (readonly [RegExp, Part])[] = (
  [
    [
      `(?:the${GAP})?(?:very${GAP})?early(?:${GAP}(?:on|in))?${GAP}|(?:the${GAP})?(?:beginning|start|first${GAP}days)${GAP}of${GAP}`,
      "early",
    ],
    [`(?:the${GAP})?(?:mid|middle${GAP}of)(?:-|${GAP})`, "mid"],
    [
      `(?:the${GAP})?(?:very${GAP})?late(?:${GAP}(?:on|in))?${GAP}|(?:the${GAP})?(?:end|close|last${GAP}days)${GAP}of${GAP}`,
      "late",
    ],
  ] as const
).map(([source, part]) => [new RegExp(`(?<!\\w)(?:${source})`, "iy"), part]);

/** A part of a day after the day: "Wednesday night", "Sunday in the early hours". */
export const DAY_PART_AFTER = new RegExp(
  `(?:['’]s)?,?${GAP}(?:(?:in|during|at|around|before|by)${GAP}(?:the${GAP})?)?${DAY_PART}(?![\\w])`,
  "iy",
);

/** A part of a day or an hour before the day: "the night of", "at dawn on". */
export const DAY_PART_BEFORE = new RegExp(
  `(?<!\\w)(?:(?:at|in|on|during|by|before|around)${GAP})?(?:(?:the|about|around)${GAP})*(?:${DAY_PART}|${CLOCK}${ZONE})(?:${GAP}(?:of|on))?,?${GAP}(?:the${GAP})?`,
  "iy",
);

/** A clock time after the day: "Thursday at 10 a.m.". */
export const CLOCK_AFTER = new RegExp(
  `,?${GAP}(?:(?:at|around|about|shortly${GAP}(?:before|after)|before|after|by)${GAP})*(?:approximately${GAP})?(?:${CLOCK}${ZONE}|noon|midday|midnight|\\d{4}(?!\\d))(?![\\w])`,
  "iy",
);

/** How long something went on, before when it did: "for several hours on". */
export const DURATION_BEFORE = new RegExp(
  `(?<!\\w)(?:for|lasting)${GAP}${ABOUT}?${NUMBER}${GAP}${UNIT},?${GAP}(?=on|early|late|last|yesterday|in|at|over|during|this|today)`,
  "iy",
);
