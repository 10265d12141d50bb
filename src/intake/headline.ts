/** Words of running sentences that headlines leave out or avoid. */
const RUNNING = /(?<![\p{L}\d])(?:the|an?|was|were|had|has|have|been|being|who|which|this|yesterday)(?![\p{L}\d])/giu;
const REPORTED = /(?<![\p{L}\d])(?:said|told|according to|added|announced|reported)(?![\p{L}\d])/iu;
const SMALL_WORDS = /^(?:and|as|at|but|by|for|from|in|into|its?|of|on|or|over|that|the|to|with|an?|amid|after)$/iu;

/** A place in capitals alone is no headline when a dash or an agency follows. */
const PLACE_IN_CAPITALS =
  /^\p{Lu}{3}[\p{Lu}.,'’ -]{0,40}(?:,\s?[\p{L}.\d ]{2,24})?(?:\([^()]{2,40}\)\s?)?(?:--|[–—]|\s-\s)/u;

function wordsOf(line: string): string[] {
  return line.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => !SMALL_WORDS.test(word));
  const capital = long.filter((word) => /^[^\p{L}]*(?:\p{Lu}|\d)/u.test(word));
  return long.length >= 3 && long.some((word) => /\p{Ll}/u.test(word)) && capital.length >= long.length * 0.85;
}

/**
 * Whether one sentence, full stop or not, is written as headlines are: short, in capitals at the words' beginnings, or
 * without articles and in the present. For where nothing but its words sets a headline apart.
 */
export function isHeadlinese(sentence: string): boolean {
  const words = wordsOf(sentence);
  if (words.length < 2 || words.length > 20) return false;
  if (!/^["'“‘«(\d\p{Lu}$£€#]/u.test(sentence)) return false;
  // In capitals throughout, a sentence and a headline look alike but for the full stop.
  if (PLACE_IN_CAPITALS.test(sentence) || (!/\p{Ll}/u.test(sentence) && /\.["'”’]?$/u.test(sentence))) return false;
  if (isTitleCase(words)) return true;
  if (words.length > 16 || REPORTED.test(sentence)) return false;
  const running = sentence.match(RUNNING)?.length ?? 0;
  return running === 0 || (running === 1 && words.length >= 9);
}

/** Whether a first paragraph is so much shorter than the next that it is a headline with a full stop. */
export function isShortBefore(paragraph: string, next: string): boolean {
  const words = wordsOf(paragraph);
  if (words.length < 3 || words.length > 10 || paragraph.length * 2 > next.length) return false;
  return /^["'“‘«(\d\p{Lu}]/u.test(paragraph) && !/[.!?]\s+\S/u.test(paragraph) && !REPORTED.test(paragraph);
}

/** Whether a paragraph that stands alone before the text is set as a headline: one short line without a full stop. */
export function isSetAsHeadline(paragraph: string): boolean {
  const words = wordsOf(paragraph);
  if (words.length === 0 || words.length > 30 || paragraph.length > 250) return false;
  if (/^\p{Ll}/u.test(paragraph) || PLACE_IN_CAPITALS.test(paragraph)) return false;
  return !/(?:[.…]["'”’)]*|[,:-])$/u.test(paragraph);
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}\p{Ll}{0,3}|\p{Lu}|(?:\p{L}\.)+\p{L}|vs|No)$/u;

/** End of the headline that a text without any line end begins with ("Title. Text goes on."); 0 where it begins with none. */
export function gluedHeadlineEnd(text: string): number {
  if (!/\p{Ll}/u.test(text.slice(0, 300))) return 0;
  for (const match of text.slice(0, 300).matchAll(/[.?!]["'”’]?(?=\s+\S)/gu)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end).trimStart();
    const isDateline = PLACE_IN_CAPITALS.test(rest);
    if (!isDateline && ABBREVIATION.test(text.slice(0, match.index))) continue;
    return isDateline || isHeadlinese(text.slice(0, end)) ? end : 0;
  }
  return 0;
}
