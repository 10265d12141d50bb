import { compareClaims, FIELDS, jaccard, overlap } from "./compare-claims.js";
import type { ScoredClaim } from "./scored-claim.js";

/** A gold and a predicted claim that stand for each other, by their indices. */
export interface Pair {
  readonly gold: number;
  readonly predicted: number;
  readonly rightType: boolean;
}

/** How well a pair fits, compared from left to right: right type or accepted, triggers overlap, same type, fields that agree, evidences. */
type Fit = readonly [rightType: boolean, trigger: boolean, sameType: boolean, agree: number, evidence: number];

function compareFits(a: Fit, b: Fit): number {
  for (let i = 0; i < a.length; i++) {
    const difference = Number(a[i]) - Number(b[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Best first; equal ones keep their order. */
function bestFirst<T>(items: readonly T[], fitOf: (item: T) => Fit): T[] {
  return [...items].sort((a, b) => compareFits(fitOf(b), fitOf(a)));
}

const NO_FIT: Fit = [false, false, false, 0, 0];

/**
 * Pairs claims one to one where triggers overlap, or evidences by half: first required gold with the right type, as many as
 * can be (augmenting paths), then optional gold with the right type, then the rest in the same order.
 */
export function matchClaims(
  gold: readonly ScoredClaim[],
  predicted: readonly ScoredClaim[],
  usable: readonly number[],
  published: string | null | undefined,
): Pair[] {
  const fits = gold.map((g) => {
    const row = new Map<number, Fit>();
    for (const j of usable) {
      const p = predicted[j]!;
      const trigger = overlap(g.trigger, p.trigger) > 0;
      const evidence = jaccard(g.evidence, p.evidence);
      if (!trigger && evidence < 0.5) continue;
      const sameType = p.event.type === g.event.type;
      const rightType = sameType || (g.accept ?? []).includes(p.event.type);
      const verdicts = compareClaims(g, p, published);
      row.set(j, [rightType, trigger, sameType, FIELDS.filter((field) => verdicts[field]).length, evidence]);
    }
    return row;
  });
  const isOptional = (i: number): boolean => !!gold[i]!.optional;
  const owner = new Map<number, number>();
  const taken = new Map<number, { readonly predicted: number; readonly rightType: boolean }>();

  const augment = (i: number, rightType: boolean, seen: Set<number>): boolean => {
    const row = fits[i]!;
    const candidates = [...row.keys()].filter((j) => row.get(j)![0] === rightType);
    for (const j of bestFirst(candidates, (c) => row.get(c)!)) {
      if (seen.has(j)) continue;
      seen.add(j);
      const k = owner.get(j);
      const movable =
        k !== undefined &&
        taken.get(k)!.predicted === j &&
        taken.get(k)!.rightType === rightType &&
        isOptional(k) === isOptional(i);
      if (k === undefined || (movable && augment(k, rightType, seen))) {
        owner.set(j, i);
        taken.set(i, { predicted: j, rightType });
        return true;
      }
    }
    return false;
  };

  for (const [rightType, optional] of [
    [true, false],
    [true, true],
    [false, false],
    [false, true],
  ] as const) {
    const open = [...gold.keys()].filter((i) => isOptional(i) === optional && !taken.has(i));
    const best = (i: number): Fit => bestFirst([...fits[i]!.values()], (fit) => fit)[0] ?? NO_FIT;
    for (const i of bestFirst(open, best)) augment(i, rightType, new Set());
  }
  return [...taken].map(([i, pair]) => ({ gold: i, ...pair }));
}
