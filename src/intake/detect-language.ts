import { eld } from "eld";
import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";

const functionWords = new Set<string>(parse(lexiconFile("intake/language.yaml"))["function-words"]);

/** Fewer words than this (a headline, one short sentence full of names) say nothing reliable about the language. */
const ENOUGH_WORDS = 12;

/** Share of function words above which a text is English; running English prose has about one in four or five. */
const ENGLISH_SHARE = 0.1;

/** The beginning of a text, in UTF-16 code units, is enough. */
const SAMPLE = 20_000;

/** Languages whose words are not parted by spaces: their letters are counted instead. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * ISO 639-1 code of a text's language; "en" unless it is plainly another one, so that short reports, reports in capitals
 * and reports full of foreign names are not taken for something else. "und" where it is plainly not English and cannot be named.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const unspaced = sample.match(UNSPACED)?.length ?? 0;
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  if (words.length + unspaced < ENOUGH_WORDS) return "en";
  const english = words.filter((word) => functionWords.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE && latin * 2 > letters) return "en";
  const guess = eld.detect(sample);
  if (guess.language !== "" && guess.isReliable()) return guess.language;
  return latin * 2 > letters ? "en" : "und";
}
