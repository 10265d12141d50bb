import type { Candidate, Gazetteer } from "./gazetteer.js";
import { type Evidence, type FeatureValues, type PlaceFeature, placeFeatures } from "./place-features.js";
import { PLACE_WEIGHTS } from "./place-weights.js";
import { type PlaceName, readPlaceName } from "./read-place-name.js";

/** A candidate with how well it fits. */
export interface RankedPlace {
  readonly candidate: Candidate;
  readonly features: FeatureValues;
  readonly score: number;
  /** Share of the softmax over all candidates of the name. */
  readonly probability: number;
}

/** A name taken apart, with what it may mean. */
export interface NameReading extends PlaceName {
  readonly candidates: readonly Candidate[];
}

/** So many places of one name are compared; the rest are villages that nothing speaks for. */
const MOST_CANDIDATES = 150;

/** Words that name no place though places are named so: "the city", "the area", "the south side". */
const COMMON =
  /^(?:(?:the|this|that|these|those|its|their|our|whole|entire|surrounding|nearby|central|north|south|east|west|northern|southern|eastern|western|upper|lower|uptown|downtown|main|old|new|inner|outer)\s+)*(?:city|town|village|hamlet|capital|country|nation|state|province|region|district|department|county|area|zone|sector|side|border|front|coast|north|south|east|west|centre|center|interior|park|square|market|street|road|highway|bridge|river|island|mountains?|hills?|valley|airport|station|port|harbou?r|camp|base|prison|hospital|school|university|church|mosque|house|home|building|office|parliament|palace|embassy|world|territory|territories|neighbou?rhood|suburbs?|outskirts|downtown|uptown|place|site|scene|field|land|village\s+square)s?$/iu;

/** The candidates for a mention's words: the whole of them where that is a name, else the name within. */
export function readCandidates(text: string, gazetteer: Gazetteer): NameReading {
  const parts = readPlaceName(text);
  if (
    COMMON.test(
      text
        .trim()
        .replace(/\s+/gu, " ")
        .replace(/['’]s$/u, ""),
    )
  )
    return { ...parts, candidates: [] };
  const whole = parts.containment === null ? text : text.slice(0, text.search(/ ?[,(]/));
  const found = new Map(gazetteer.find(whole).map((candidate) => [candidate.id, candidate]));
  const isWhole = found.size > 0;
  // "Orange County" is also an Orange that is a county; "Mexico City" is no Mexico.
  if (!isWhole || parts.asked === "region")
    for (const candidate of gazetteer.find(parts.name))
      if (!found.has(candidate.id)) found.set(candidate.id, candidate);
  const candidates = [...found.values()].sort((a, b) => b.population - a.population).slice(0, MOST_CANDIDATES);
  const asked = isWhole && parts.asked !== "region" ? null : parts.asked;
  return {
    ...parts,
    name: isWhole && asked === null ? whole : parts.name,
    asked,
    part: parts.part && !isWhole,
    candidates,
  };
}

/** Candidates of one name, best first. */
export function rankPlaces(reading: NameReading, evidence: Evidence): RankedPlace[] {
  const scored = reading.candidates.map((candidate) => {
    const features = placeFeatures(candidate, reading.asked, reading.candidates, evidence);
    let score = 0;
    for (const [feature, value] of Object.entries(features)) score += PLACE_WEIGHTS[feature as PlaceFeature] * value;
    return { candidate, features, score };
  });
  scored.sort((a, b) => b.score - a.score || b.candidate.population - a.candidate.population);
  const best = scored[0]?.score ?? 0;
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored.map((ranked) => ({ ...ranked, probability: Math.exp(ranked.score - best) / total }));
}
