import type { Span } from "../../text/span.js";
import type { PlaceIdentity } from "../claim.js";
import type { FoundPlace } from "./find-places.js";
import type { Gazetteer } from "./gazetteer.js";
import { identityOf, resolvePlace } from "./resolve-place.js";

/** Where a place was taken from, nearest first. */
export type InheritedFrom = "sentence" | "paragraph" | "earlier paragraph" | "dateline";

/** A place taken over from elsewhere in the report. */
export interface InheritedPlace {
  readonly place: PlaceIdentity;
  readonly from: FoundPlace | null;
  readonly where: InheritedFrom | "reference";
  /** Sentences between the clause and the place. */
  readonly distance: number;
  /** One line for `explain`. */
  readonly why: string;
}

/** Where a clause stands in its report. */
export interface ClausePosition extends Span {
  readonly sentence: number;
  readonly paragraph: number;
}

/** So many paragraphs back a place still holds for a clause that names none. */
const PARAGRAPHS_BACK = 2;

/**
 * The place of a clause that names none: the nearest place before it in its sentence, after it in its sentence, then the
 * nearest before it in its paragraph, then in the two paragraphs before, then the dateline. Adjectives of nationality
 * count only where no name does. Null where nothing speaks for a place.
 */
export function inheritPlace(clause: ClausePosition, places: readonly FoundPlace[]): InheritedPlace | null {
  const names = places.filter((place) => !place.adjective && !place.dateline);
  const before = names.filter((place) => place.end <= clause.start);
  const nearest =
    last(before.filter(({ sentence }) => sentence === clause.sentence)) ??
    names.find(({ sentence, start }) => sentence === clause.sentence && start >= clause.start) ??
    last(before.filter(({ paragraph }) => paragraph === clause.paragraph)) ??
    last(before.filter(({ paragraph }) => paragraph >= clause.paragraph - PARAGRAPHS_BACK)) ??
    places.find(({ dateline }) => dateline) ??
    last(places.filter(({ adjective, sentence }) => adjective && sentence === clause.sentence)) ??
    null;
  return nearest === null ? null : taken(nearest, clause);
}

function taken(found: FoundPlace, clause: ClausePosition): InheritedPlace {
  const where: InheritedFrom = found.dateline
    ? "dateline"
    : found.sentence === clause.sentence
      ? "sentence"
      : found.paragraph === clause.paragraph
        ? "paragraph"
        : "earlier paragraph";
  const distance = Math.abs(clause.sentence - found.sentence);
  const name = found.place.name ?? found.text;
  const why =
    where === "sentence"
      ? `${name}, named in the same sentence`
      : where === "dateline"
        ? `${name}, from the dateline`
        : `${name}, ${distance} sentence${distance === 1 ? "" : "s"} before, in ${where === "paragraph" ? "the same" : "an earlier"} paragraph`;
  return { place: found.place, from: found, where, distance, why };
}

const COUNTRY =
  /^(?:(?:the|this|that|our|his|her|their|whole|entire|across|throughout|in)\s+)*(?:country|nation|homeland|republic|kingdom|nationwide|countrywide|nation-wide)(?:['’]s)?$/iu;
const CAPITAL = /^(?:the|its|their|his|her|our)?\s*(?:national\s+)?capital(?:\s+city)?$/iu;
const CITY = /^(?:the|this|that|our|their)?\s*(?:whole\s+|entire\s+)?(?:city|town|village|municipality|port)$/iu;
const REGION =
  /^(?:the|this|that|our|their)?\s*(?:whole\s+|entire\s+)?(?:province|region|state|department|governorate|county|district|territory|valley|island|enclave|peninsula)$/iu;
const HERE = /^here$/iu;

/**
 * What a place mention without a name means ("the city", "the capital", "nationwide", "here"): the nearest fitting place
 * before it, for "here" the dateline. Null where the words are none of these or nothing fits.
 */
export function resolveReference(
  text: string,
  clause: ClausePosition,
  places: readonly FoundPlace[],
  gazetteer: Gazetteer,
): InheritedPlace | null {
  const words = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/['’]s$/u, "");
  const before = places.filter((place) => place.end <= clause.start || place.dateline);
  const country = (): string | null =>
    last(before.filter(({ place, adjective }) => place.precision === "country" && !adjective))?.place.country ??
    mainCountry(before);
  const fitting = (...precisions: PlaceIdentity["precision"][]): FoundPlace | null =>
    last(before.filter(({ place, adjective }) => !adjective && precisions.includes(place.precision)));
  if (HERE.test(words)) {
    const dateline = places.find((place) => place.dateline);
    return dateline === undefined
      ? referred(fitting("city", "district"), words, clause)
      : referred(dateline, words, clause);
  }
  if (CITY.test(words)) return referred(fitting("city", "district"), words, clause);
  if (REGION.test(words)) return referred(fitting("region"), words, clause);
  const iso3 = COUNTRY.test(words) || CAPITAL.test(words) ? country() : null;
  if (iso3 === null) return null;
  const known = gazetteer.country(iso3);
  if (known === null) return null;
  if (COUNTRY.test(words)) return plain(identityOf(known), `“${words}”: the country spoken of`);
  const capital = gazetteer.countries.find((entry) => entry.iso3 === iso3)?.capital ?? "";
  const found =
    capital === ""
      ? null
      : resolvePlace(capital, { near: [iso3] }, gazetteer)?.candidates.find(
          ({ candidate }) => candidate.country === iso3 && candidate.precision === "city",
        );
  return found == null
    ? null
    : plain(identityOf(found.candidate), `“${words}”: of ${known.name}, the country spoken of`);
}

function referred(found: FoundPlace | null, words: string, clause: ClausePosition): InheritedPlace | null {
  if (found === null) return null;
  const from = taken(found, clause);
  return { ...from, where: "reference", why: `“${words}”: ${from.why}` };
}

function plain(place: PlaceIdentity, why: string): InheritedPlace {
  return { place, from: null, where: "reference", distance: 0, why };
}

/** The country of most places so far; null where there are none. */
function mainCountry(places: readonly FoundPlace[]): string | null {
  const counts = new Map<string, number>();
  for (const { place, adjective } of places)
    if (place.country !== null) counts.set(place.country, (counts.get(place.country) ?? 0) + (adjective ? 0.5 : 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function last<T>(items: readonly T[]): T | null {
  return items.at(-1) ?? null;
}
