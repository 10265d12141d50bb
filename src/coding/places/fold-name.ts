import { foldLetters } from "../../text/fold-letters.js";

/** First words that are written short as often as long. */
const LONG_FORM: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  mt: "mount",
  ft: "fort",
  pt: "point",
};

/**
 * The form under which a place name is looked up: no case, marks, apostrophes, full stops or hyphens, one space between
 * words, "St." as "saint". "" where nothing is left.
 */
export function foldName(name: string): string {
  const plain = foldLetters(name)
    .replaceAll("\u00ad", "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const space = plain.indexOf(" ");
  if (space < 0) return plain;
  const long = LONG_FORM[plain.slice(0, space)];
  return long === undefined ? plain : long + plain.slice(space);
}
