import { WORDS } from "./time-words.js";

const wordsOf = (phrases: readonly string[]) =>
  phrases.flatMap((phrase) => phrase.split(/[^\p{L}\d]+/u)).filter(Boolean);

const NAMES = [
  ...Object.keys(WORDS.months),
  ...Object.keys(WORDS.monthAbbreviations),
  ...Object.keys(WORDS.weekdays),
  ...Object.keys(WORDS.weekdayAbbreviations),
  ...Object.keys(WORDS.units),
  ...Object.keys(WORDS.seasons),
  ...wordsOf(WORDS.dayParts),
  ...wordsOf(Object.keys(WORDS.namedDays)),
];

/** Without one of these words, or a figure that looks like a date or an hour, nothing is an expression of time. */
const ANCHORS: ReadonlySet<string> = new Set([
  ...NAMES,
  ...wordsOf(Object.keys(WORDS.days)).filter(
    (word) => !["the", "before", "after", "at", "to", "of", "as", "this"].includes(word),
  ),
  ..."overnight weekend quarter clock am pm m gmt utc".split(" "),
]);
const ANCHOR_FIGURE = /^(?:\d{4}|\d{4}-\d\d-\d\d.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}:\d\d.*|\d+[ap]m|\d+\/\d+)$/i;
const DECADE_FIGURE = /^['’]?\d*\d0['’]?s$/i;

/** Words with which a point in time begins, its prepositions aside. */
const BASE_STARTS: ReadonlySet<string> = new Set([
  ...NAMES,
  ...wordsOf(Object.keys(WORDS.days)),
  ...wordsOf(Object.keys(WORDS.numbers)),
  ..."the this that these on in at during over for last past next coming following previous overnight earlier later late early by towards toward before around after about nearly almost roughly approximately some just more less exactly only recent most shortly within weekend".split(
    " ",
  ),
]);

/** Words that lead up to one. */
const LEADS: ReadonlySet<string> = new Set(
  "back as sometime again even dated so within throughout from between ever since starting beginning effective until till through up to no prior ahead mid middle start end close first lasting very".split(
    " ",
  ),
);

/** A word or figure of a text where an expression of time may begin or be anchored. */
export interface TimeWord {
  readonly start: number;
  readonly anchors: boolean;
  readonly begins: boolean;
}

const WORD = /(?<![\p{L}\p{N}_])(?:\d[\p{L}\d:/.,'’-]*[\p{L}\d]|\d|\p{L}+|['’]\d0s)/gu;

/** The words and figures of a text, in order. */
export function timeWords(text: string): TimeWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].toLowerCase();
    const figure = /^['’]?\d/.test(word);
    const anchors = figure
      ? word.split(/[-,]/).some((part) => ANCHOR_FIGURE.test(part) || DECADE_FIGURE.test(part)) ||
        ANCHOR_FIGURE.test(word) ||
        ends(word)
      : ANCHORS.has(word);
    return { start: match.index, anchors, begins: figure || anchors || BASE_STARTS.has(word) || LEADS.has(word) };
  });
}

/** "3-APR-90", "5pm": a name within a figure. */
function ends(word: string): boolean {
  return word.split(/[\d\-:/.,]+/).some((part) => part.length > 1 && ANCHORS.has(part));
}

const FIRST_WORD = /\p{L}+|./uy;

/** Whether a point in time may begin here. */
export function beginsPoint(text: string, at: number): boolean {
  FIRST_WORD.lastIndex = at;
  const first = FIRST_WORD.exec(text)?.[0] ?? "";
  return /^[\d'’]/.test(first) || BASE_STARTS.has(first.toLowerCase());
}
