import type { Found } from "./find-senses.js";
import type { ActorKnowledge, Country, CountryForm, Holder, Kind, Organisation } from "./knowledge.js";
import { type Chunk, foundIn, type MentionParts } from "./mention.js";

export interface HeadKind {
  readonly kind: Kind;
  readonly plural: boolean;
  readonly found: Found;
  /** The words as the lexicon is asked for them. */
  readonly fold: string;
}

/** The last kind in a chunk: its head noun. A kind that is an owner ("the army's") is none where another noun follows. */
export function headKindIn(parts: MentionParts, chunk: Chunk): HeadKind | null {
  const found = foundIn(parts, chunk);
  for (let i = found.length - 1; i >= 0; i--) {
    const at = found[i]!;
    const kind = kindOf(at);
    if (!kind) continue;
    if (parts.words[at.to - 1]!.owner && at.to < chunk.to) continue;
    return { ...kind, found: at, fold: foldOf(parts, at) };
  }
  return null;
}

export function kindOf(found: Found): { readonly kind: Kind; readonly plural: boolean } | null {
  for (const sense of found.senses) if (sense.is === "kind") return sense;
  return null;
}

export function isTitle(found: Found): boolean {
  return found.senses.some((sense) => sense.is === "title");
}

export function organisationRows(found: Found): readonly Organisation[] | null {
  for (const sense of found.senses) if (sense.is === "organisation") return sense.rows;
  return null;
}

export function personRows(found: Found): readonly Holder[] | null {
  for (const sense of found.senses) if (sense.is === "person") return sense.rows;
  return null;
}

/** A country that a phrase stands for. */
export interface CountryFound {
  readonly iso3: string;
  readonly name: string;
  readonly form: CountryForm | "town";
  readonly country: Country | null;
}

/** The country, region or town that a phrase may mean; of several the one that the day allows and that is near. */
export function countryOf(
  found: Found,
  near: readonly string[],
  on: string | null,
  knowledge: ActorKnowledge,
): CountryFound | null {
  const all: CountryFound[] = [];
  for (const sense of found.senses) {
    if (sense.is === "country")
      all.push({ iso3: sense.country.iso3, name: sense.country.name, form: sense.form, country: sense.country });
    if (sense.is === "town")
      all.push({
        iso3: sense.iso3,
        name: knowledge.countryNames.get(sense.iso3) ?? sense.name,
        form: "town",
        country: null,
      });
  }
  if (all.length < 2) return all[0] ?? null;
  const rank = ({ iso3, country }: CountryFound) => {
    const place = near.indexOf(iso3);
    const over = on !== null && country !== null && country.to !== "" && country.to < on;
    return (place < 0 ? 20 : place) + (over ? 100 : 0);
  };
  return all.sort((a, b) => rank(a) - rank(b))[0]!;
}

/** The words of a found phrase, folded. */
export function foldOf(parts: MentionParts, found: { readonly from: number; readonly to: number }): string {
  return parts.words
    .slice(found.from, found.to)
    .filter((word) => word.letters)
    .map((word) => word.fold)
    .join(" ");
}
