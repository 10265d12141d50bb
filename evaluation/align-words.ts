/** A word as it is aligned: by characters where both sides cut alike, by form within multiword tokens. */
export interface AlignableWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly multiword: boolean;
}

function isBeyond(words: readonly AlignableWord[], index: number, end: number): boolean {
  const word = words[index];
  if (word === undefined) return true;
  return word.multiword ? word.start >= end : word.end > end;
}

/** The smallest run of words on both sides that holds the multiword token at `gi` or `si` whole. */
function multiwordRun(
  gold: readonly AlignableWord[],
  system: readonly AlignableWord[],
  gi: number,
  si: number,
): { gs: number; ss: number; ge: number; se: number } {
  const reach = (word: AlignableWord, end: number): number => (word.multiword && word.end > end ? word.end : end);
  let end: number;
  if (gold[gi]!.multiword) {
    end = gold[gi]!.end;
    if (!system[si]!.multiword && system[si]!.start < gold[gi]!.start) si++;
  } else {
    end = system[si]!.end;
    if (!gold[gi]!.multiword && gold[gi]!.start < system[si]!.start) gi++;
  }
  const [gs, ss] = [gi, si];
  while (!isBeyond(gold, gi, end) || !isBeyond(system, si, end)) {
    if (gi < gold.length && (si >= system.length || gold[gi]!.start <= system[si]!.start))
      end = reach(gold[gi++]!, end);
    else end = reach(system[si++]!, end);
  }
  return { gs, ss, ge: gi, se: si };
}

/** Pairs of the longest common subsequence of two runs' forms, letter case ignored. */
function commonPairs(gold: readonly AlignableWord[], system: readonly AlignableWord[]): [number, number][] {
  const same = (g: number, s: number): boolean => gold[g]!.form.toLowerCase() === system[s]!.form.toLowerCase();
  const lcs = Array.from({ length: gold.length + 1 }, () => new Array<number>(system.length + 1).fill(0));
  for (let g = gold.length - 1; g >= 0; g--)
    for (let s = system.length - 1; s >= 0; s--)
      lcs[g]![s] = Math.max(same(g, s) ? 1 + lcs[g + 1]![s + 1]! : 0, lcs[g + 1]![s]!, lcs[g]![s + 1]!);
  const pairs: [number, number][] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (same(g, s)) pairs.push([g++, s++]);
    else if (lcs[g]![s] === lcs[g + 1]![s]) g++;
    else s++;
  }
  return pairs;
}

/** Index pairs (gold, system) of the same words, as the CoNLL 2018 shared task's evaluation aligns them. */
export function alignWords(gold: readonly AlignableWord[], system: readonly AlignableWord[]): [number, number][] {
  const pairs: [number, number][] = [];
  let gi = 0;
  let si = 0;
  while (gi < gold.length && si < system.length) {
    const g = gold[gi]!;
    const s = system[si]!;
    if (g.multiword || s.multiword) {
      const { gs, ss, ge, se } = multiwordRun(gold, system, gi, si);
      for (const [a, b] of commonPairs(gold.slice(gs, ge), system.slice(ss, se))) pairs.push([gs + a, ss + b]);
      gi = ge;
      si = se;
    } else if (g.start === s.start && g.end === s.end) pairs.push([gi++, si++]);
    else if (g.start <= s.start) gi++;
    else si++;
  }
  return pairs;
}
