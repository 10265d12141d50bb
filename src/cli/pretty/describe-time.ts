import type { Time } from "../../coding/claim.js";
import { quoted } from "./plain-text.js";
import type { Theme } from "./theme.js";

/** "2022-01-05 “on Wednesday”", "2022-01-01 to 2022-01-31 (to the month)". */
export function describeTime({ start, end, precision, text }: Time, theme: Theme): string {
  const span = start === end ? start : `${start} to ${end}`;
  const known = precision === "day" ? "" : ` (to the ${precision})`;
  return `${span}${known}${text === null ? "" : theme.faint(` ${quoted(text)}`)}`;
}
