import type { Identity, MaybeQuote } from "../../coding/claim.js";
import { plainText, quoted } from "./plain-text.js";
import type { Theme } from "./theme.js";

const same = (a: string, b: string) =>
  a.replace(/^the\s+/iu, "").toLowerCase() === b.replace(/^the\s+/iu, "").toLowerCase();

/** "Kassym-Jomart Tokayev (KAZ GOV) “He”": who, the country and sectors, and the words where they are others than the name. */
export function describeWho(who: MaybeQuote & Identity, theme: Theme): string {
  const { name, text } = who;
  // An alliance is IGO by country and by sector.
  const codes = [...new Set([who.country, ...who.sectors])].filter((code) => code !== null).join(" ");
  const words = name !== null && text !== null && !same(name, text) ? theme.faint(` ${quoted(text)}`) : "";
  return `${theme.name(plainText(name ?? text ?? "someone"))}${codes === "" ? "" : ` (${codes})`}${words}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
