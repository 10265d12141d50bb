import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";

interface Agency {
  readonly name: string;
  readonly says: readonly string[];
}

const agencies: readonly Agency[] = parse(lexiconFile("intake/agencies.yaml"));
const nameOf = new Map(agencies.flatMap(({ name, says }) => [name, ...says].map((form) => [form, name] as const)));
const escapeForm = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Alternatives of a regular expression that match any form of any agency's name, the longest first; case matters. */
export const agencyForms = [...nameOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escapeForm)
  .join("|");

const NAME = String.raw`(?<![\p{L}\d])(?<name>${agencyForms})(?![\p{L}\d])`;

/** Where the name of an agency is a credit, and no mere mention of it as a company or in a list. */
const CREDITS = [
  // Dateline and end of a story: "(Reuters)", "(AP) --", "(AFP/Reuters)", "[EFE]".
  String.raw`[([](?:[\p{Lu}/, -]{0,20}[/, ]\s?)?${NAME}(?:\s?/[^)\]]{1,20})?[)\]]`,
  // Credits of pictures: "/ AFP", "AP Photo", "REUTERS/Name", "Photo: AP", "courtesy of Reuters".
  String.raw`/\s?${NAME}`,
  String.raw`${NAME}(?:/\p{Lu}|\s(?:[Pp]hoto|PHOTO|[Pp]icture|/))`,
  String.raw`(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Ss]ource|[Cc]ourtesy)s?(?:\sby|\sof|:)\s{0,2}${NAME}`,
  // What it was told or saw itself.
  String.raw`(?:\b(?:told|telling|TOLD|TELLING)|\b(?:according|ACCORDING)\s(?:to|TO)|\b(?:with|to|WITH|TO)\s(?:an?|AN?|the|THE))\s${NAME}(?!['’]s|\s(?:and|AND)\s\p{Ll})`,
  String.raw`${NAME}['’]?s?\s(?:\p{L}+\s)?(?:correspondent|reporter|journalist|photographer|CORRESPONDENT|REPORTER|JOURNALIST|PHOTOGRAPHER)s?\b`,
  String.raw`${NAME}\s(?:HAS|has)\s(?:LEARNED|learned|learnt)\b`,
  String.raw`(?:[Rr]eporting|[Ww]ritten|[Cc]ontributed|[Ww]ith\s(?:inputs?|agencies|files|reporting))\s(?:by|from)\s(?:the\s)?${NAME}`,
  // Byline: "By Jane Doe, Associated Press Writer".
  String.raw`${NAME}\s(?:[Ww]riters?|WRITERS?)\b`,
].map((pattern) => new RegExp(pattern, "dgu"));

/** Wire agencies that a text credits, by their usual names, in the order of their first credit. */
export function findAgencies(text: string): string[] {
  const first = new Map<string, number>();
  for (const credit of CREDITS) {
    for (const match of text.matchAll(credit)) {
      const name = nameOf.get(match.groups!.name!)!;
      const [at] = match.indices!.groups!.name!;
      first.set(name, Math.min(first.get(name) ?? at, at));
    }
  }
  return [...first].sort(([, a], [, b]) => a - b).map(([name]) => name);
}
