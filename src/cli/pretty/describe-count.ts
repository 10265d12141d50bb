import type { Bound, Count } from "../../coding/claim.js";
import { plainText, quoted } from "./plain-text.js";
import type { Theme } from "./theme.js";

const BOUNDS: Readonly<Record<Bound, string>> = {
  exactly: "",
  "at-least": "at least ",
  "more-than": "more than ",
  "at-most": "at most ",
  "less-than": "fewer than ",
  about: "about ",
};

/** "at least 8 dead: police officers, in all so far “at least eight police officers”". */
export function describeCount(count: Count, theme: Theme): string {
  const number = `${BOUNDS[count.bound]}${count.value.toLocaleString("en")}`;
  const of = count.of === "other" ? "" : ` ${count.of}`;
  const who = count.who === null ? "" : `: ${plainText(count.who)}`;
  return `${number}${of}${who}${count.cumulative ? ", in all so far" : ""}${theme.faint(` ${quoted(count.text)}`)}`;
}
