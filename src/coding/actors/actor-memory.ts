import type { Identity } from "../claim.js";
import type { Form } from "./knowledge.js";
import { foldName, splitWords } from "./words.js";

export type Gender = "m" | "f";

/** Someone or something that the report has spoken of. */
export interface Remembered {
  identity: Identity;
  /** Folded words of each name and of each mention that names it. */
  readonly names: Set<string>;
  /** Folded kinds and titles it was called by ("president", "guerrilla"). */
  readonly kinds: Set<string>;
  /** The country guessed at its last mention, where its own is not known. */
  guess: string | null;
  form: Form;
  gender: Gender | null;
  plural: boolean;
  /** Offsets of its mentions, in reading order. */
  readonly at: number[];
}

/** What a mention adds to the memory, beside who it is. */
export interface Sighting {
  readonly text: string;
  readonly at: number;
  readonly form: Form;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly kinds: readonly string[];
  /** The mention names it, rather than describing it. */
  readonly named: boolean;
  readonly guess: string | null;
}

const SMALL = new Set(["of", "the", "and", "for", "in", "de", "la", "del", "los", "y"]);

/** Initials of a name's words, without the small ones: "Farabundo Marti National Liberation Front" is "fmlf". */
export function initialsOf(name: string): string {
  return foldName(name)
    .split(" ")
    .filter((word) => word !== "" && !SMALL.has(word))
    .map((word) => word[0])
    .join("");
}

/** Who and what a report has spoken of so far; fill it in reading order. */
export class ActorMemory {
  private readonly all: Remembered[] = [];

  /** Everyone remembered, those spoken of last first. */
  latest(): Remembered[] {
    return [...this.all].sort((a, b) => b.at.at(-1)! - a.at.at(-1)!);
  }

  /** Adds a mention to whom it is of: the same identity by name, or a new one. */
  remember(identity: Identity, sighting: Sighting): Remembered {
    const key = identity.name === null ? null : foldName(identity.name);
    const known = this.all.find((other) =>
      key !== null
        ? other.names.has(key)
        : other.identity.name === null &&
          other.identity.country === identity.country &&
          sighting.kinds.some((kind) => other.kinds.has(kind)),
    );
    const entry: Remembered = known ?? {
      identity,
      names: new Set(),
      kinds: new Set(),
      guess: null,
      form: sighting.form,
      gender: null,
      plural: sighting.plural,
      at: [],
    };
    if (!known) this.all.push(entry);
    else entry.identity = merge(entry.identity, identity);
    if (key !== null) entry.names.add(key);
    if (sighting.named) for (const name of namesIn(sighting.text)) entry.names.add(name);
    for (const kind of sighting.kinds) entry.kinds.add(kind);
    entry.gender ??= sighting.gender;
    entry.guess = sighting.guess ?? entry.guess;
    entry.at.push(sighting.at);
    return entry;
  }

  /** Whom a folded short name stands for: a full name's last word or words, or an acronym; the one spoken of last. */
  named(fold: string): { readonly entry: Remembered; readonly by: "name" | "surname" | "acronym" } | null {
    const compact = fold.replaceAll(" ", "");
    for (const entry of this.latest()) {
      if (entry.names.has(fold)) return { entry, by: "name" };
      if (fold.length < 2) continue;
      for (const name of entry.names) {
        if (name.endsWith(` ${fold}`) || (name.startsWith(`${fold} `) && entry.form === "person"))
          return { entry, by: "surname" };
        if (name.includes(` ${fold} `) && entry.form === "person" && fold.length > 3) return { entry, by: "surname" };
        if (compact.length >= 2 && name.includes(" ") && initialsOf(name) === compact) return { entry, by: "acronym" };
      }
    }
    return null;
  }

  /** The last one that passes the test. */
  last(test: (entry: Remembered) => boolean): Remembered | null {
    return this.latest().find(test) ?? null;
  }
}

/** Full names and the acronym in brackets that a mention spells out. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  const bracket = /[([]\s*([^)\]]{2,40})\s*[)\]]/u.exec(text);
  if (bracket) names.push(foldName(bracket[1]!));
  const outside = foldName(
    text
      .replace(/[([][^)\]]*[)\]]?/gu, " ")
      .split(/[,;]/)[0]!
      .replace(/^(?:the|a|an)\s+/i, ""),
  );
  if (outside !== "" && splitWords(outside).length <= 7) names.push(outside);
  return names;
}

/** What is known of one by both; the later mention wins only where the earlier said nothing. */
function merge(known: Identity, again: Identity): Identity {
  return {
    name: known.name ?? again.name,
    country: known.country ?? again.country,
    sectors: known.sectors.length > 0 ? known.sectors : again.sectors,
    wikidata: known.wikidata ?? again.wikidata,
  };
}
