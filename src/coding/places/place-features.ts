import { kilometres } from "./distance.js";
import { foldName } from "./fold-name.js";
import type { Candidate } from "./gazetteer.js";
import type { PlaceName } from "./read-place-name.js";

/** A place that the report is likely to be about, seen from another name in it. */
export interface Neighbour {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly kind: Candidate["kind"];
  /** How sure it is and how often it is named. */
  readonly weight: number;
}

/** What is known when a name is resolved. */
export interface Evidence {
  /** ISO3 to weight, 0 to 1. */
  readonly near: ReadonlyMap<string, number>;
  readonly neighbours: readonly Neighbour[];
  /** What the name of the containing place may be; null where none is named. */
  readonly containers: readonly Candidate[] | null;
  /** The outlet's domain without its suffix ("examplevilletimes"), "" where unknown. */
  readonly host: string;
}

/** The features of one candidate, each about 0 to 1, with the words that `explain` prints. */
export const PLACE_FEATURES = {
  population: "many people live there",
  alias: "only another name of it",
  chosen: "the news means this by it",
  adjective: "only an adjective of nationality",
  country: "is a country",
  admin1: "is a first-order region",
  admin2: "is a second-order region",
  namesake: "is a region that has the name of a town in it",
  region: "is a region or sea",
  capital: "is a capital",
  seat1: "is the seat of a region",
  seat2: "is the seat of a district",
  quarter: "is a quarter of a city or abandoned",
  point: "is a known site",
  askedFits: "is of the kind that the words ask for",
  askedUnfit: "is not of the kind that the words ask for",
  contained: "lies in the place named with it",
  notContained: "does not lie in the place named with it",
  near: "in a country spoken of",
  regionNamed: "its region is named",
  districtNamed: "its district is named",
  countryNamed: "its country is named",
  sameDistrict: "in one district with other places",
  sameRegion: "in one region with other places",
  sameCountry: "in one country with other places",
  close: "within some 30 km of other places",
  around: "within some 150 km of other places",
  host: "in the name of the outlet",
} as const;

export type PlaceFeature = keyof typeof PLACE_FEATURES;
export type FeatureValues = Readonly<Partial<Record<PlaceFeature, number>>>;

/** Measures one candidate for a name, among all of that name (`rivals`), against the evidence. What is 0 is left out. */
export function placeFeatures(
  candidate: Candidate,
  asked: PlaceName["asked"],
  rivals: readonly Candidate[],
  evidence: Evidence,
): FeatureValues {
  const values: Partial<Record<PlaceFeature, number>> = {};
  values.population = Math.log10(candidate.population + 1) / 7;
  if (candidate.adjective) values.adjective = 1;
  // A country's other names are chosen by hand: "Zaire" is as good as any.
  else if (candidate.alias && candidate.kind !== "country") values.alias = 1;
  if (candidate.kind !== "town") values[candidate.kind === "former" ? "quarter" : candidate.kind] = 1;
  if (candidate.chosen && candidate.kind !== "country") values.chosen = 1;
  if (asked === null && isNamesake(candidate, rivals)) values.namesake = 1;
  if (asked !== null) values[fits(candidate, asked) ? "askedFits" : "askedUnfit"] = 1;
  if (evidence.containers !== null)
    values[evidence.containers.some((container) => liesIn(candidate, container)) ? "contained" : "notContained"] = 1;
  const near = candidate.country === null ? 0 : (evidence.near.get(candidate.country) ?? 0);
  if (near > 0) values.near = near;
  addNeighbours(values, candidate, evidence.neighbours);
  if (evidence.host !== "" && namedInHost(candidate, evidence.host)) values.host = 1;
  return values;
}

/** News says "Almaty" for the city, and "Almaty Region" for what lies around it. */
function isNamesake(candidate: Candidate, rivals: readonly Candidate[]): boolean {
  return (
    (candidate.kind === "admin1" || candidate.kind === "admin2") &&
    !candidate.chosen &&
    rivals.some(
      ({ precision, country, admin1 }) =>
        precision === "city" && country === candidate.country && admin1 === candidate.admin1,
    )
  );
}

function fits(candidate: Candidate, asked: NonNullable<PlaceName["asked"]>): boolean {
  if (asked === "region") return candidate.precision === "region";
  return candidate.precision !== "region" && candidate.precision !== "country";
}

/** Whether the second place holds the first. */
function liesIn(inner: Candidate, outer: Candidate): boolean {
  if (inner.id === outer.id || inner.country !== outer.country) return false;
  if (outer.kind === "country") return true;
  if (inner.admin1 !== outer.admin1) return false;
  if (outer.kind === "admin1") return inner.kind !== "admin1";
  if (outer.kind === "admin2") return inner.admin2 === outer.admin2;
  // A quarter "in" a city, a town "in" a landscape.
  return kilometres(inner, outer) < 80;
}

function addNeighbours(
  values: Partial<Record<PlaceFeature, number>>,
  candidate: Candidate,
  neighbours: readonly Neighbour[],
): void {
  let regionNamed = 0;
  let districtNamed = 0;
  let countryNamed = 0;
  let sameDistrict = 0;
  let sameRegion = 0;
  let sameCountry = 0;
  let close = 0;
  let around = 0;
  for (const other of neighbours) {
    if (other.country === null || other.country !== candidate.country) {
      // Neighbours across a border are near all the same.
      if (isLocal(other.kind) && candidate.kind !== "country") {
        const distance = kilometres(candidate, other);
        around += other.weight * Math.exp(-distance / 150);
        close += other.weight * Math.exp(-distance / 30);
      }
      continue;
    }
    if (other.kind === "country") {
      if (candidate.kind !== "country") countryNamed += other.weight;
      continue;
    }
    sameCountry += other.weight;
    if (candidate.kind === "country") continue;
    const oneRegion = other.admin1 !== null && other.admin1 === candidate.admin1;
    if (other.kind === "admin1") {
      if (oneRegion && candidate.kind !== "admin1") regionNamed += other.weight;
      continue;
    }
    if (oneRegion) sameRegion += other.weight;
    if (oneRegion && other.admin2 !== null && other.admin2 === candidate.admin2) {
      if (other.kind === "admin2") districtNamed += other.weight;
      else sameDistrict += other.weight;
    }
    if (isLocal(other.kind) && candidate.kind !== "admin1") {
      const distance = kilometres(candidate, other);
      around += other.weight * Math.exp(-distance / 150);
      close += other.weight * Math.exp(-distance / 30);
    }
  }
  // Two neighbours say nearly as much as ten.
  const set = (feature: PlaceFeature, mass: number): void => {
    if (mass > 0.01) values[feature] = 1 - Math.exp(-mass);
  };
  set("regionNamed", regionNamed);
  set("districtNamed", districtNamed);
  set("countryNamed", countryNamed);
  set("sameDistrict", sameDistrict);
  set("sameRegion", sameRegion);
  set("sameCountry", sameCountry);
  set("close", close);
  set("around", around);
}

/** Small enough for its coordinates to say where something is. */
function isLocal(kind: Candidate["kind"]): boolean {
  return kind !== "country" && kind !== "admin1" && kind !== "region";
}

function namedInHost(candidate: Candidate, host: string): boolean {
  return [candidate.name, candidate.admin2?.replace(/ (?:County|Parish)$/, ""), candidate.admin1].some((name) => {
    const word = foldName(name ?? "").replaceAll(" ", "");
    return word.length >= 5 && host.includes(word);
  });
}
