/**
 * The best tree over n words with one root (Chu-Liu/Edmonds).
 * @param score score of head `h` for word `d`; h = -1 is the root. Higher is better.
 * @returns each word's head, -1 for the root
 */
export function spanningTree(n: number, score: (d: number, h: number) => number): number[] {
  const greedy = Array.from({ length: n }, (_, d) => bestHead(n, d, score));
  if (isTree(greedy)) return greedy;
  // one root: try the words that like the root best, take the best whole tree
  const roots = Array.from({ length: n }, (_, d) => d)
    .sort((a, b) => score(b, -1) - score(a, -1))
    .slice(0, 3);
  let best: number[] = [];
  let bestTotal = Number.NEGATIVE_INFINITY;
  const free = greedy.map((h, d) => (h >= 0 ? score(d, h) : Math.max(...others(n, d, score))));
  const most = free.reduce((sum, x) => sum + x, 0);
  for (const root of roots) {
    // no tree with this root can beat what every word would like best
    if (most - free[root]! + score(root, -1) <= bestTotal) continue;
    const heads = arborescence(n, root, score);
    const total = heads.reduce((sum, h, d) => sum + score(d, h), 0);
    if (total > bestTotal) {
      best = heads;
      bestTotal = total;
    }
  }
  return best;
}

function others(n: number, d: number, score: (d: number, h: number) => number): number[] {
  const scores: number[] = [];
  for (let h = 0; h < n; h++) if (h !== d) scores.push(score(d, h));
  return scores;
}

function bestHead(n: number, d: number, score: (d: number, h: number) => number): number {
  let head = -1;
  for (let h = 0; h < n; h++) if (h !== d && score(d, h) > score(d, head)) head = h;
  return head;
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((h) => h === -1).length !== 1) return false;
  return cycleIn(heads) === null;
}

function cycleIn(heads: readonly number[]): number[] | null {
  const state = new Uint8Array(heads.length); // 1 on the path, 2 done
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const p of path) state[p] = 2;
  }
  return null;
}

/** Edmonds with a fixed root, by contraction of cycles on a dense matrix. */
function arborescence(n: number, root: number, score: (d: number, h: number) => number): number[] {
  const matrix = Array.from({ length: n }, (_, d) =>
    Array.from({ length: n }, (_, h) => (h === d ? -1e9 : score(d, h))),
  );
  const heads = contract(matrix, root);
  heads[root] = -1;
  return heads;
}

function contract(matrix: readonly (readonly number[])[], root: number): number[] {
  const n = matrix.length;
  const heads = matrix.map((row, d) => {
    if (d === root) return -1;
    let best = d === 0 ? Math.min(1, n - 1) : 0;
    for (let h = 0; h < n; h++) if (h !== d && row[h]! > row[best]!) best = h;
    return best;
  });
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const inCycle = new Set(cycle);
  const rest = matrix.map((_, i) => i).filter((i) => !inCycle.has(i));
  const node = rest.length; // the contracted cycle
  const place = new Map(rest.map((old, i) => [old, i]));
  const smaller = Array.from({ length: node + 1 }, () => new Array<number>(node + 1).fill(-1e9));
  const enter: number[] = new Array(node + 1).fill(-1); // head (new index) -> word of the cycle it enters
  const leave: number[] = new Array(node + 1).fill(-1); // dependent (new index) -> word of the cycle it hangs on
  for (const d of rest) {
    for (const h of rest) smaller[place.get(d)!]![place.get(h)!] = matrix[d]![h]!;
    let best = cycle[0]!;
    for (const h of cycle) if (matrix[d]![h]! > matrix[d]![best]!) best = h;
    smaller[place.get(d)!]![node] = matrix[d]![best]!;
    leave[place.get(d)!] = best;
  }
  for (const h of rest) {
    const gain = (d: number) => matrix[d]![h]! - matrix[d]![heads[d]!]!;
    let best = cycle[0]!;
    for (const d of cycle) if (gain(d) > gain(best)) best = d;
    smaller[node]![place.get(h)!] = gain(best);
    enter[place.get(h)!] = best;
  }
  const solved = contract(smaller, place.get(root)!);
  const out = heads.slice();
  for (const d of rest) {
    const h = solved[place.get(d)!]!;
    out[d] = h === -1 ? -1 : h === node ? leave[place.get(d)!]! : rest[h]!;
  }
  const into = solved[node]!;
  out[enter[into]!] = rest[into]!;
  return out;
}
