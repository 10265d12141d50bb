import { type ActorContext, type Finding, finding, type ResolveStep } from "../actor-context.js";
import type { Remembered } from "../actor-memory.js";

type Who = "speaker" | "hearer" | "he" | "she" | "they" | "it";

const PRONOUNS: Readonly<Record<string, Who>> = {
  i: "speaker",
  me: "speaker",
  my: "speaker",
  myself: "speaker",
  mine: "speaker",
  we: "speaker",
  us: "speaker",
  our: "speaker",
  ourselves: "speaker",
  ours: "speaker",
  you: "hearer",
  your: "hearer",
  yours: "hearer",
  yourself: "hearer",
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
  they: "they",
  them: "they",
  their: "they",
  themselves: "they",
  theirs: "they",
  it: "it",
  its: "it",
  itself: "it",
  who: "they",
  whom: "they",
  which: "it",
  both: "they",
};

const AGREES: Readonly<Record<Exclude<Who, "speaker" | "hearer">, (entry: Remembered) => boolean>> = {
  he: (entry) => entry.form === "person" && !entry.plural && entry.gender !== "f",
  she: (entry) => entry.form === "person" && !entry.plural && entry.gender !== "m",
  they: (entry) => entry.plural || entry.form === "people" || entry.form === "body",
  it: (entry) => entry.form === "body" || entry.form === "thing",
};

/** Pronouns: "I" and "we" are the speaker, the others the last one spoken of that agrees in kind, number and gender. */
export const byPronoun: ResolveStep = (parts, context) => {
  const word = parts.words[0];
  if (!word || parts.words.filter((other) => other.letters).length !== 1) return null;
  const who = PRONOUNS[word.fold];
  if (who === undefined || (word.fold === "us" && word.raw !== "us")) return null;
  if (who === "speaker") {
    const { speaker } = context;
    if (!speaker) return finding({ why: `“${word.raw}” is who speaks, and nobody does`, inherits: true });
    return finding({
      ...speaker,
      inherits: speaker.country === null,
      why: `“${word.raw}” is who speaks`,
      form: word.fold.startsWith("m") || word.fold === "i" ? "person" : "people",
    });
  }
  if (who === "hearer") return finding({ why: `“${word.raw}” is whoever is spoken to`, inherits: true });
  const entry = context.earlier.last(AGREES[who]);
  return entry
    ? {
        ...recall(entry, `“${word.raw}” is ${called(entry)}, last spoken of`),
        country: entry.identity.country ?? entry.guess,
      }
    : finding({ why: `“${word.raw}” is nobody spoken of before`, inherits: true });
};

/** A finding that is someone remembered. */
export function recall(entry: Remembered, why: string): Finding {
  return finding({
    ...entry.identity,
    why,
    inherits: entry.identity.country === null,
    form: entry.form,
    plural: entry.plural,
    gender: entry.gender,
  });
}

export function called(entry: Remembered): string {
  return entry.identity.name ?? [...entry.kinds][0] ?? "the one";
}

/** Whom a possessive before the head means: "our" the speaker, "their" the last one who fits. */
export function possessor(determiner: string, context: ActorContext): Remembered["identity"] | null {
  const who = PRONOUNS[determiner];
  if (who === undefined || who === "hearer" || determiner === "both" || determiner === "which") return null;
  return who === "speaker" ? (context.speaker ?? null) : (context.earlier.last(AGREES[who])?.identity ?? null);
}
