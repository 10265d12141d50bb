import { lexiconFile } from "../../text/lexicon-file.js";
import type { CountOf } from "../claim.js";

/** How a word governs a number: see `lexicon/counts/governors.tsv`. */
export type How = "object" | "subject" | "state" | "noun";

export interface Governor {
  readonly of: CountOf;
  readonly how: How;
}

const rows = (path: string) =>
  lexiconFile(path)
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const GOVERNORS = new Map<string, Governor[]>();
for (const [lemma, of, how, forms = ""] of rows("counts/governors.tsv")) {
  for (const form of [lemma!, ...forms.split(" ").filter(Boolean)])
    GOVERNORS.set(form, [...(GOVERNORS.get(form) ?? []), { of: of as CountOf, how: how as How }]);
}

export type NounKind = "person" | "fighter" | "thing";

const NOUNS = new Map(rows("counts/nouns.tsv").map(([noun, kind]) => [noun!, kind as NounKind]));

/** What a word, in any of its forms, makes of a number that it governs; empty where it governs none. */
export function governorsOf(word: string): readonly Governor[] {
  return GOVERNORS.get(word.toLowerCase()) ?? [];
}

/** What a counted noun names; null where it is not known. */
export function nounKind(noun: string): NounKind | null {
  return NOUNS.get(noun.toLowerCase()) ?? null;
}

/** Whether a noun names people. */
export function namesPeople(noun: string): boolean {
  const kind = nounKind(noun);
  return kind === "person" || kind === "fighter";
}
