import { foldName } from "./fold-name.js";
import type { Gazetteer } from "./gazetteer.js";
import { hostOf } from "./outlet-host.js";
import type { Evidence, Neighbour } from "./place-features.js";
import type { PlaceMention } from "./place-mentions.js";
import { type NameReading, type RankedPlace, rankPlaces, readCandidates } from "./rank-places.js";

/** What is known of the whole report. */
export interface ReportFacts {
  /** Countries spoken of (dateline, outlet, people and bodies), most weight first; ISO 3166-1 alpha-3. */
  readonly near: readonly string[];
  readonly url: string | null;
}

/** All mentions of one name with one container, which mean one place. */
export interface NameGroup {
  readonly reading: NameReading;
  readonly containers: Evidence["containers"];
  readonly mentions: number[];
  ranked: RankedPlace[];
}

/** Each round lets every name see what the others have become. */
const ROUNDS = 4;

/**
 * Resolves all place mentions of a report together: names that are clear pull the others near them, and one name means
 * one place throughout. One entry a mention, in their order; no ranked candidates where the name is unknown.
 */
export function resolvePlaces(
  mentions: readonly PlaceMention[],
  facts: ReportFacts,
  gazetteer: Gazetteer,
): { readonly reading: NameReading; readonly ranked: readonly RankedPlace[] }[] {
  const groups = groupNames(mentions, gazetteer);
  spread(groups, facts, gazetteer);
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)));
  return mentions.map((_, index) => groupOf.get(index)!);
}

/** Mentions by name; a name without a container takes the one that it has elsewhere in the report. */
export function groupNames(mentions: readonly PlaceMention[], gazetteer: Gazetteer): NameGroup[] {
  const readings = mentions.map((mention) => {
    const reading = readCandidates(mention.text, gazetteer);
    return mention.region && reading.asked === null ? { ...reading, asked: "region" as const } : reading;
  });
  const keys = readings.map(({ name, asked }) => `${foldName(name)}|${asked === "region" ? "region" : ""}`);
  const containers = readings.map((reading, index) => reading.containment ?? mentions[index]!.containment);
  const usual = new Map<string, string>();
  containers.forEach((container, index) => {
    if (container !== null && !usual.has(keys[index]!)) usual.set(keys[index]!, container);
  });
  const groups = new Map<string, NameGroup>();
  readings.forEach((reading, index) => {
    const key = keys[index]!;
    const container = containers[index] ?? usual.get(key) ?? null;
    const groupKey = `${key}|${container === null ? "" : foldName(container)}`;
    const group = groups.get(groupKey);
    if (group !== undefined) group.mentions.push(index);
    else {
      const within = container === null ? [] : readCandidates(container, gazetteer).candidates;
      groups.set(groupKey, {
        reading,
        containers: within.length > 0 ? within : null,
        mentions: [index],
        ranked: [],
      });
    }
  });
  return [...groups.values()];
}

/** Ranks every group's candidates, round by round. */
export function spread(groups: readonly NameGroup[], facts: ReportFacts, gazetteer: Gazetteer): void {
  const { country, label } = hostOf(facts.url, gazetteer);
  const near = new Map<string, number>();
  [...facts.near, ...(country === null ? [] : [country])].forEach((iso3, index) => {
    if (!near.has(iso3)) near.set(iso3, 1 / (1 + index));
  });
  for (let round = 0; round < ROUNDS; round++) {
    const seen = groups.map((group) => neighboursOf(group));
    const ranked = groups.map((group, index) => rankPlaces(group.reading, evidenceFor(index)));
    ranked.forEach((places, index) => {
      groups[index]!.ranked = places;
    });
    function evidenceFor(index: number): Evidence {
      const own = foldName(groups[index]!.reading.name);
      const neighbours = seen.flatMap((places, other) => (foldName(groups[other]!.reading.name) === own ? [] : places));
      return { near, neighbours, containers: groups[index]!.containers, host: label };
    }
  }
}

/** What the other names see of this one. */
function neighboursOf(group: NameGroup): Neighbour[] {
  const often = Math.sqrt(Math.min(4, group.mentions.length));
  return group.ranked
    .filter(({ probability }) => probability >= 0.05)
    .map(({ candidate, probability }) => ({
      lat: candidate.lat,
      lon: candidate.lon,
      country: candidate.country,
      admin1: candidate.admin1,
      admin2: candidate.admin2,
      kind: candidate.kind,
      weight: probability * often,
    }));
}
