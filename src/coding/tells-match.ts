import { lexiconFile } from "../text/lexicon-file.js";

/** So many different words of play make a report one of a match. */
const ENOUGH = 3;

let play: RegExp | undefined;

/** Whether a report tells a match or a race, by `lexicon/play-words.txt`. */
export function tellsMatch(text: string): boolean {
  play ??= new RegExp(`\\b(?:${words().join("|")})s?\\b`, "giu");
  return new Set((text.match(play) ?? []).map((word) => word.toLowerCase())).size >= ENOUGH;
}

function words(): string[] {
  return lexiconFile("play-words.txt")
    .replace(/^#.*$/gm, "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
