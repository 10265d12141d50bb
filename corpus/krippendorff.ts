/**
 * Krippendorff's alpha of two coders for nominal values: 1 is full agreement, 0 what chance gives; null where there is nothing to agree on or
 * no two values differ. Source: Krippendorff, Content Analysis, 3rd edition, chapter 11.
 */
export function nominalAlpha(pairs: readonly (readonly [string, string])[]): number | null {
  const counts = new Map<string, number>();
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const total = 2 * pairs.length;
  const observed = pairs.filter(([a, b]) => a !== b).length / pairs.length;
  const same = [...counts.values()].reduce((sum, n) => sum + n * (n - 1), 0);
  const expected = 1 - same / (total * (total - 1));
  return pairs.length === 0 || expected === 0 ? null : 1 - observed / expected;
}
