/** What was right, of how many in gold and how many predicted. */
export interface Tally {
  right: number;
  gold: number;
  predicted: number;
}

export function emptyTally(): Tally {
  return { right: 0, gold: 0, predicted: 0 };
}

/** Adds `more` to `tally` in place. */
export function addTally(tally: Tally, more: Tally): void {
  tally.right += more.right;
  tally.gold += more.gold;
  tally.predicted += more.predicted;
}

/** F1 from counts, 0 to 1; null where there is nothing in gold and nothing predicted. */
export function f1(tally: Tally): number | null {
  const size = tally.gold + tally.predicted;
  return size === 0 ? null : (2 * tally.right) / size;
}

/** `part / whole`; null where the whole is nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The tally of two sets of keys. */
export function tallySets(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): Tally {
  let right = 0;
  for (const key of predicted) if (gold.has(key)) right++;
  return { right, gold: gold.size, predicted: predicted.size };
}
