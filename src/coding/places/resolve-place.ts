import type { PlaceIdentity } from "../claim.js";
import type { Candidate, Gazetteer } from "./gazetteer.js";
import { type Evidence, type Neighbour, PLACE_FEATURES, type PlaceFeature } from "./place-features.js";
import type { PlaceMention } from "./place-mentions.js";
import { PLACE_WEIGHTS } from "./place-weights.js";
import { type NameReading, type RankedPlace, rankPlaces, readCandidates } from "./rank-places.js";
import { type ReportFacts, resolvePlaces } from "./resolve-places.js";

/** What is known when one name is resolved by itself. */
export interface PlaceContext {
  /** Countries spoken of, most weight first; ISO 3166-1 alpha-3. */
  readonly near?: readonly string[];
  /** Places already resolved in the text. */
  readonly others?: readonly { readonly lat: number; readonly lon: number; readonly country: string | null }[];
  /** Where it is said to lie: "Ohio". */
  readonly containment?: string;
}

/** A resolved place with what spoke for it. */
export interface ResolvedPlace {
  readonly place: PlaceIdentity;
  /** 0 to 1: share of the softmax over all places of the name. */
  readonly probability: number;
  /** What spoke for and against it, strongest first. */
  readonly why: readonly string[];
  readonly candidates: readonly RankedPlace[];
  /** Only an adjective of nationality was there. */
  readonly adjective: boolean;
}

/** Below this share a place is a guess among many of the name: of those left out, fewer than half are right. */
const LEAST_PROBABILITY = 0.2;

/** Resolves one place name; null where no place of that name is known, or too many are and nothing speaks for one. */
export function resolvePlace(text: string, context: PlaceContext, gazetteer: Gazetteer): ResolvedPlace | null {
  const { reading, ranked } = rankAlone(text, context, gazetteer);
  return resolved(text, reading, ranked);
}

function rankAlone(
  text: string,
  context: PlaceContext,
  gazetteer: Gazetteer,
): { reading: NameReading; ranked: RankedPlace[] } {
  const reading = readCandidates(text, gazetteer);
  const container = reading.containment ?? context.containment ?? null;
  const containers = container === null ? [] : readCandidates(container, gazetteer).candidates;
  const evidence: Evidence = {
    near: new Map((context.near ?? []).map((iso3, index) => [iso3, 1 / (1 + index)])),
    neighbours: (context.others ?? []).map(
      (other): Neighbour => ({ ...other, admin1: null, admin2: null, kind: "town", weight: 1 }),
    ),
    containers: containers.length > 0 ? containers : null,
    host: "",
  };
  return { reading, ranked: rankPlaces(reading, evidence) };
}

/** Resolves all mentions of a report together: one entry a mention, in order; null where no place of the name is known. */
export function resolveAll(
  mentions: readonly PlaceMention[],
  facts: ReportFacts,
  gazetteer: Gazetteer,
): (ResolvedPlace | null)[] {
  return resolvePlaces(mentions, facts, gazetteer).map(({ reading, ranked }, index) =>
    resolved(mentions[index]!.text, reading, ranked),
  );
}

/** Candidates of a name with scores and reasons, best first, as `tocsin resolve place` prints them. */
export function explainPlace(name: string, near: string | null, gazetteer: Gazetteer): ExplainedPlace[] {
  return rankAlone(name, near === null ? {} : { near: [near] }, gazetteer).ranked.map((ranked) => ({
    place: identityOf(ranked.candidate),
    kind: ranked.candidate.kind,
    population: ranked.candidate.population,
    score: ranked.score,
    probability: ranked.probability,
    why: reasonsOf(ranked),
  }));
}

/** One row of an explanation. */
export interface ExplainedPlace {
  readonly place: PlaceIdentity;
  readonly kind: Candidate["kind"];
  readonly population: number;
  readonly score: number;
  readonly probability: number;
  readonly why: readonly string[];
}

function resolved(text: string, reading: NameReading, ranked: readonly RankedPlace[]): ResolvedPlace | null {
  const best = ranked[0];
  if (best === undefined || best.probability < LEAST_PROBABILITY) return null;
  return {
    place: narrowed(identityOf(best.candidate), text, reading),
    probability: best.probability,
    why: reasonsOf(best),
    candidates: ranked,
    adjective: best.candidate.adjective,
  };
}

/** The candidate as a claim's place. Coordinates are rounded to what they are good for: 0.01° is a kilometre. */
export function identityOf(candidate: Candidate): PlaceIdentity {
  const digits = candidate.precision === "point" ? 4 : 2;
  return {
    name: candidate.name,
    country: candidate.country,
    admin1: candidate.admin1,
    lat: Number(candidate.lat.toFixed(digits)),
    lon: Number(candidate.lon.toFixed(digits)),
    geonames: candidate.geonames,
    precision: candidate.precision,
  };
}

/** Where only a part is meant, the whole's middle is not where it is: a part of a country has no coordinates here. */
function narrowed(place: PlaceIdentity, text: string, reading: NameReading): PlaceIdentity {
  if (!reading.part) return place;
  if (place.precision === "country")
    return /\b(?:territory|soil|waters|coast|countryside)$/iu.test(text)
      ? place
      : {
          ...place,
          name: text.replace(/^the\s+/iu, "").replace(/\s+/gu, " "),
          lat: null,
          lon: null,
          geonames: null,
          precision: "region",
        };
  return place.precision === "city" && /downtown|uptown|inner|old|suburban|outskirts/iu.test(text)
    ? { ...place, precision: "district" }
    : place;
}

function reasonsOf({ features }: RankedPlace): string[] {
  return (Object.entries(features) as [PlaceFeature, number][])
    .map(([feature, value]) => ({ feature, gain: PLACE_WEIGHTS[feature] * value }))
    .filter(({ gain }) => Math.abs(gain) >= 0.1)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
    .map(({ feature, gain }) => `${PLACE_FEATURES[feature]} (${gain > 0 ? "+" : "−"}${Math.abs(gain).toFixed(1)})`);
}
