import { pick } from "./random.js";
import type { ScoredClaim, ScoredEntity, ScoredPlace, ScoredSource, ScoredSpan, ScoredTime } from "./scored-claim.js";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const TYPES = ["ASSAULT", "PROTEST", "COERCE", "REQUEST", "ACCUSE", "AGREE", "SANCTION", "RETREAT"];
const REALITIES = ["happened", "ongoing", "planned", "possible", "denied", null];
const COUNTRIES = ["USA", "SLV", "COL", "IND", "IGO", null];
const SECTORS = ["GOV", "MIL", "REB", "CVL", "COP", "PTY"];
const NAMES = ["Government of Peru", "the Organisation of São Tomé", "J. Smith", "John Smith", "Army", "", null];
const DATES = ["1989-11-11", "19891111", "1989-W45-6", "2009-02-29", "yesterday", "2009-03-18T10:00:00Z"];

/** For tests: predictions made from gold claims by breaking them in every way that a scorer must bear, fixed by the source of randomness. */
export function damageClaims(gold: readonly ScoredClaim[], text: string, random: () => number): ScoredClaim[] {
  const chance = (probability: number): boolean => random() < probability;
  const some = <T>(list: readonly T[] | null | undefined): T[] => (list ?? []).filter(() => !chance(0.15));

  const moved = (span: ScoredSpan): ScoredSpan => {
    if (!chance(0.3)) return span;
    const start = Math.max(-2, span.start! + Math.floor(random() * 30) - 15);
    const end = span.end! + Math.floor(random() * 40) - 20;
    return { start, end, text: chance(0.9) ? text.slice(start, end) : "not these words" };
  };
  const entities = (list: ScoredClaim["actors"]): ScoredEntity[] | null => {
    const kept = some(list).map((entity) => ({
      ...entity,
      ...(chance(0.2) && { country: pick(random, COUNTRIES) }),
      ...(chance(0.2) && { name: pick(random, NAMES) }),
      ...(chance(0.3) && { sectors: [pick(random, SECTORS), ...some(entity.sectors)] }),
    }));
    if (chance(0.1)) kept.push({ country: pick(random, COUNTRIES), sectors: [pick(random, SECTORS)], name: null });
    if (chance(0.05)) kept.push(...kept.slice(0, 1));
    return chance(0.02) ? null : kept;
  };
  const places = (list: ScoredClaim["places"]): ScoredPlace[] => {
    const kept = some(list).map((place) => ({
      ...place,
      ...(chance(0.3) && { lat: random() * 180 - 90, lon: random() * 360 - 180 }),
      ...(chance(0.3) && place.lat != null && { lat: place.lat + random() - 0.5, lon: place.lon! + random() - 0.5 }),
      ...(chance(0.1) && { lat: null, lon: null }),
      ...(chance(0.2) && { precision: pick(random, ["city", "region", "country", null]) }),
      ...(chance(0.1) && { country: pick(random, COUNTRIES) }),
    }));
    if (chance(0.1)) kept.push({ name: "Peru", country: pick(random, COUNTRIES), precision: "country" });
    return kept;
  };
  const time = (old: ScoredTime | null | undefined): ScoredTime | null => {
    if (chance(0.15)) return null;
    if (old && !chance(0.3)) return old;
    return { start: pick(random, DATES), end: chance(0.8) ? pick(random, DATES) : null, precision: "day" };
  };
  const sources = (list: ScoredClaim["sources"]): ScoredSource[] => {
    const kept: Writable<ScoredSource>[] = some(list).map((source) => ({
      ...source,
      ...moved(source.start == null ? {} : source),
    }));
    for (const source of kept) {
      if (chance(0.2)) source.mode = pick(random, ["direct", "partial", "indirect", "hearsay"]);
      if (chance(0.1)) source.name = pick(random, NAMES);
      if (chance(0.2)) source.cue = null;
      if (chance(0.1)) source.start = null;
      if (chance(0.1)) delete source.role;
    }
    if (chance(0.1)) kept.push({ mode: "hearsay", start: null, end: null, text: null, name: null });
    return kept;
  };

  const out: ScoredClaim[] = [];
  for (const claim of gold) {
    if (chance(0.15)) continue;
    for (let copies = chance(0.1) ? 2 : 1; copies > 0; copies--) {
      const event: Writable<ScoredClaim["event"]> = { ...claim.event };
      if (chance(0.2)) event.type = pick(random, TYPES);
      if (chance(0.2)) event.modes = some(event.modes);
      if (chance(0.05)) delete event.modes;
      if (chance(0.2)) event.contexts = some(event.contexts);
      if (chance(0.2)) event.cameo = pick(random, ["18", "1831", "020", null]);
      if (chance(0.2)) event.acled = pick(random, ["Attack", "Armed clash", null]);
      const damaged: Writable<ScoredClaim> = {
        ...claim,
        event,
        evidence: moved(claim.evidence),
        trigger: moved(claim.trigger),
        actors: entities(claim.actors),
        recipients: entities(claim.recipients),
        places: places(claim.places),
        time: time(claim.time),
        counts: some(claim.counts).map((count) => (chance(0.2) ? { ...count, bound: "at-least", value: 3 } : count)),
        reality: chance(0.2) ? pick(random, REALITIES) : (claim.reality ?? null),
        sources: sources(claim.sources),
        confidence: pick(random, [random(), 0.5, 1, 0, 1.2, -0.3, null]),
      };
      if (chance(0.05)) delete damaged.confidence;
      if (chance(0.03)) delete damaged.counts;
      out.push(damaged);
    }
  }
  return out;
}

/** For tests: gold claims with other optional and accepted ones. */
export function shakeGold(gold: readonly ScoredClaim[], random: () => number): ScoredClaim[] {
  return gold.map((claim) => ({
    ...claim,
    ...(random() < 0.15 && { optional: random() < 0.7 }),
    ...(random() < 0.1 && { accept: [pick(random, TYPES)] }),
  }));
}
