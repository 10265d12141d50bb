import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";
import type { Section } from "./report.js";

const NAME = String.raw`(?<name>(?:[Tt]he )?\p{Lu}[\p{L}\d.&'’-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\d&'’-]*){0,5}?)`;
const patterns: readonly RegExp[] = (parse(lexiconFile("intake/outlets.yaml")) as string[]).map(
  (pattern) => new RegExp(pattern.replace("{name}", NAME), "mu"),
);

/** The publisher that a text names in its notices (disclaimer, rights); null where none does. Only boilerplate is looked at. */
export function findOutlet(text: string, sections: readonly Section[]): string | null {
  for (const { kind, start, end } of sections) {
    if (kind !== "boilerplate") continue;
    const notice = text.slice(start, end);
    for (const pattern of patterns) {
      const name = pattern.exec(notice)?.groups?.name;
      if (name !== undefined) return name.replace(/^the (?=\p{Lu})/u, "The ");
    }
  }
  return null;
}
