import { dayNumber } from "./day-number.js";
import { sameName } from "./same-name.js";
import type {
  ScoredClaim,
  ScoredCount,
  ScoredEntity,
  ScoredPlace,
  ScoredSource,
  ScoredSpan,
  ScoredTime,
} from "./scored-claim.js";

/** The fields that are compared, in the order in which they are printed. */
export const FIELDS = [
  "actor country",
  "actor sector",
  "actor name",
  "recipient country",
  "recipient sector",
  "recipient name",
  "mode",
  "cameo root",
  "cameo",
  "acled",
  "context",
  "place",
  "place precision",
  "time",
  "time end",
  "counts",
  "reality",
  "source",
  "source chain",
  "source mode",
  "source role",
  "source cue",
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that must not be wrong for a whole row to be right. */
export const ROW: readonly Field[] = [
  "actor country",
  "actor sector",
  "recipient country",
  "place",
  "time",
  "counts",
  "reality",
  "source",
];

/** Right, wrong, or null where gold does not speak to it. */
export type Verdict = boolean | null;

/** Shared units over the shorter span's; 0 where one has no place in the text. */
export function overlap(a: ScoredSpan | null | undefined, b: ScoredSpan | null | undefined): number {
  if (a?.start == null || b?.start == null) return 0;
  const shared = Math.min(a.end!, b.end!) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(1, Math.min(a.end! - a.start, b.end! - b.start));
}

/** Shared units over the units from the first start to the last end. */
export function jaccard(a: ScoredSpan, b: ScoredSpan): number {
  const shared = Math.min(a.end!, b.end!) - Math.max(a.start!, b.start!);
  return Math.max(0, shared) / Math.max(1, Math.max(a.end!, b.end!) - Math.min(a.start!, b.start!));
}

function countBy<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How many items of `a` are left when those of `b` are taken away. */
function surplus<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): number {
  let left = 0;
  for (const [item, count] of a) left += Math.max(0, count - (b.get(item) ?? 0));
  return left;
}

function sharedSectors(gold: ScoredEntity, predicted: ScoredEntity | null): { both: number; either: number } {
  const a = new Set(gold.sectors ?? []);
  const b = new Set(predicted?.sectors ?? []);
  const both = [...a].filter((sector) => b.has(sector)).length;
  return { both, either: a.size + b.size - both };
}

/** Countries, sectors and names of two lists. */
function compareEntities(
  gold: readonly ScoredEntity[],
  predicted: readonly ScoredEntity[],
): readonly [Verdict, Verdict, Verdict] {
  const said = gold.filter((g) => g.country != null || g.sectors?.length || g.name);
  if (said.length === 0)
    return [predicted.length === 0 ? null : !predicted.some((p) => p.country || p.name), null, null];

  const wanted = countBy(said.flatMap((g) => (g.country == null ? [] : [g.country])));
  // Where gold does not say the country any one may stand.
  const free = said.filter((g) => g.country == null).length;
  const got = countBy(predicted.flatMap((p) => (p.country ? [p.country] : [])));
  const country = surplus(wanted, got) === 0 && surplus(got, wanted) <= free;

  const left = [...predicted];
  const sectors: boolean[] = [];
  for (const g of said) {
    if (!g.sectors?.length) continue;
    let best: ScoredEntity | null = null;
    let most = -1;
    for (const p of left) {
      if (g.country != null && p.country !== g.country) continue;
      const { both } = sharedSectors(g, p);
      if (both > most) [best, most] = [p, both];
    }
    const { both, either } = sharedSectors(g, best);
    sectors.push(both > 0 && both / either >= 0.5);
    if (best !== null) left.splice(left.indexOf(best), 1);
  }
  const names = said.filter((g) => g.name).map((g) => predicted.some((p) => sameName(g.name, p.name)));
  return [
    wanted.size > 0 ? country : null,
    sectors.length > 0 ? sectors.every(Boolean) : null,
    names.length > 0 ? names.every(Boolean) : null,
  ];
}

/** Great-circle distance in kilometres of two points in degrees, on a sphere of 12,742 km across. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [la1, lo1, la2, lo2] = [radians(a.lat), radians(a.lon), radians(b.lat), radians(b.lon)];
  const h = Math.sin((la2 - la1) / 2) ** 2 + Math.cos(la1) * Math.cos(la2) * Math.sin((lo2 - lo1) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function isNear(gold: ScoredPlace, predicted: ScoredPlace): boolean {
  if (gold.country && predicted.country && gold.country !== predicted.country) return false;
  if (gold.precision === "country")
    return !!gold.country && predicted.country === gold.country && predicted.precision === "country";
  if (predicted.lat == null || gold.lat == null) return sameName(gold.name, predicted.name);
  const km = kilometres({ lat: gold.lat, lon: gold.lon! }, { lat: predicted.lat, lon: predicted.lon! });
  return km <= (gold.precision === "region" ? 150 : 50);
}

function comparePlaces(gold: readonly ScoredPlace[], predicted: readonly ScoredPlace[]): Verdict {
  // A bare country says too little to be wrong where gold names no place.
  if (gold.length === 0) return predicted.every((p) => p.precision === "country") ? null : false;
  const found = gold.every((g) => predicted.some((p) => isNear(g, p)));
  const wider = (p: ScoredPlace, g: ScoredPlace): boolean =>
    p.precision === "country" && (p.country ?? null) === (g.country ?? null);
  return found && predicted.every((p) => gold.some((g) => isNear(g, p) || wider(p, g)));
}

/** Whether the start is right, and the end. */
function compareTime(
  gold: ScoredTime | null | undefined,
  predicted: ScoredTime | null | undefined,
  published: string | null | undefined,
): readonly [Verdict, Verdict] {
  const start = predicted ? dayNumber(predicted.start) : null;
  if (!gold) return [!predicted || start === dayNumber(published) ? null : false, null];
  if (start === null) return [false, null];
  const from = dayNumber(gold.start)!;
  const to = dayNumber(gold.end)!;
  const slack = gold.precision === "week" ? 3 : 0;
  const end = dayNumber(predicted!.end || predicted!.start);
  const judged = to - from >= 1 && (gold.precision === "day" || gold.precision === "hour");
  return [from - slack <= start && start <= to + slack, judged ? end === to : null];
}

const BOUNDS: Readonly<Record<string, string>> = {
  "more-than": "low",
  "at-least": "low",
  "less-than": "high",
  "at-most": "high",
  about: "mid",
  exactly: "mid",
};

function compareCounts(gold: readonly ScoredCount[], predicted: readonly ScoredCount[]): Verdict {
  if (gold.length === 0) return predicted.length === 0 ? null : false;
  const keys = (list: readonly ScoredCount[]): Map<string, number> =>
    countBy(list.map((c) => JSON.stringify([c.of ?? null, c.value ?? null, BOUNDS[c.bound ?? ""] ?? null])));
  const [a, b] = [keys(gold), keys(predicted)];
  return surplus(a, b) === 0 && surplus(b, a) === 0;
}

function isSameSource(gold: ScoredSource, predicted: ScoredSource): boolean {
  if (gold.mode === "hearsay" && !gold.name && !gold.text) return predicted.mode === "hearsay";
  return overlap(gold, predicted) > 0 || (!!gold.name && sameName(gold.name, predicted.name));
}

/** Innermost source, whole chain, mode, role, cue. */
function compareSources(
  gold: readonly ScoredSource[],
  predicted: readonly ScoredSource[],
): readonly [Verdict, Verdict, Verdict, Verdict, Verdict] {
  const [g] = gold;
  const [p] = predicted;
  if (g === undefined) return [p === undefined, p === undefined, null, null, null];
  if (p === undefined) return [false, false, null, null, null];
  const who = isSameSource(g, p);
  const chain =
    who && gold.length === predicted.length && gold.every((source, i) => isSameSource(source, predicted[i]!));
  const isQuoted = (mode: string | null | undefined): boolean => mode === "direct" || mode === "partial";
  const mode = (p.mode ?? null) === (g.mode ?? null) || (isQuoted(p.mode) && isQuoted(g.mode));
  return [
    who,
    chain,
    who ? mode : null,
    who && g.role ? p.role === g.role : null,
    who && g.cue ? overlap(g.cue, p.cue) > 0 : null,
  ];
}

function shareAny(gold: readonly string[], predicted: readonly string[] | null | undefined): boolean {
  return gold.some((label) => predicted?.includes(label));
}

/** Every field of a predicted claim against the gold claim it is paired with. */
export function compareClaims(
  gold: ScoredClaim,
  predicted: ScoredClaim,
  published: string | null | undefined,
): Record<Field, Verdict> {
  const [ge, pe] = [gold.event, predicted.event];
  const modes = ge.modes ?? [];
  const [actorCountry, actorSector, actorName] = compareEntities(gold.actors ?? [], predicted.actors ?? []);
  const [recipientCountry, recipientSector, recipientName] = compareEntities(
    gold.recipients ?? [],
    predicted.recipients ?? [],
  );
  const place = comparePlaces(gold.places ?? [], predicted.places ?? []);
  const [time, timeEnd] = compareTime(gold.time, predicted.time, published);
  const [source, chain, sourceMode, role, cue] = compareSources(gold.sources ?? [], predicted.sources ?? []);
  const cameo = (digits: number): Verdict =>
    ge.cameo ? (pe.cameo ?? "").slice(0, digits) === ge.cameo.slice(0, digits) : null;
  return {
    "actor country": actorCountry,
    "actor sector": actorSector,
    "actor name": actorName,
    "recipient country": recipientCountry,
    "recipient sector": recipientSector,
    "recipient name": recipientName,
    mode: modes.length > 0 ? shareAny(modes, pe.modes) : pe.modes?.length ? false : null,
    "cameo root": cameo(2),
    cameo: cameo(3),
    acled: (pe.acled ?? null) === (ge.acled ?? null),
    context: ge.contexts?.length ? shareAny(ge.contexts, pe.contexts) : null,
    place,
    "place precision":
      place && gold.places?.length
        ? (predicted.places![0]!.precision ?? null) === (gold.places[0]!.precision ?? null)
        : null,
    time,
    "time end": timeEnd,
    counts: compareCounts(gold.counts ?? [], predicted.counts ?? []),
    reality: (gold.reality ?? null) === (predicted.reality ?? null),
    source,
    "source chain": chain,
    "source mode": sourceMode,
    "source role": role,
    "source cue": cue,
  };
}
