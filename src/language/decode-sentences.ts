import type { Encoded } from "./model.js";
import { spanningTree } from "./spanning-tree.js";
import { CASE, GAP, type Unit } from "./wordpiece.js";

/** A syntactic word by its units in the window, `[first, to)`. */
export interface LocalWord {
  readonly first: number;
  readonly to: number;
  /** Indices of upos, xpos, feats, lemma. */
  readonly tags: readonly [number, number, number, number];
}

export interface LocalSentence {
  readonly words: readonly LocalWord[];
  /** Index of each word's head in `words`, -1 for the root. */
  readonly heads: readonly number[];
}

/** Least log-probability of an arc. */
const LEAST = -1e6;

/** What a sentence may end with. Behind anything else on the same line, a word in lower case must be surer to begin one. */
const END_MARK = /[.!?:;"'”’)\]]/u;
const SURE = 0.9;

/** Longest sentence whose tree is sought at once, in words; a list of names without an end is cut. */
const LONGEST = 200;

/** Words, sentence ends and trees of one window's own part. */
export function decodeSentences(encoded: Encoded, row: number, units: readonly Unit[], text: string): LocalSentence[] {
  const { width, edge, tags } = encoded;
  const window = encoded.windows[row]!;
  const begin = window.main - window.from;
  const end = window.to - window.from;
  const sentences: { first: number; to: number }[][] = [];
  for (let u = begin; u < end; u++) {
    const at = (row * width + u) * 3;
    const [inside, word, sentence] = [edge[at]!, edge[at + 1]!, edge[at + 2]!];
    const unit = units[window.from + u]!;
    const open = sentences[sentences.length - 1];
    const before = u > begin ? text[units[window.from + u - 1]!.end - 1]! : "";
    const least = END_MARK.test(before) || unit.gap === GAP.line || unit.case !== CASE.lower ? 0.5 : SURE;
    if (open === undefined || unit.gap === GAP.blank || sentence > least || open.length >= LONGEST)
      sentences.push([{ first: u, to: u + 1 }]);
    else if (inside > word && unit.gap === GAP.none) open[open.length - 1]!.to = u + 1;
    else open.push({ first: u, to: u + 1 });
  }
  return sentences.map((spans) => {
    const words = spans.map((w): LocalWord => {
      const at = (row * width + w.first) * 4;
      return { ...w, tags: [tags[at]!, tags[at + 1]!, tags[at + 2]!, tags[at + 3]!] };
    });
    return { words, heads: headsOf(encoded, row, words) };
  });
}

function headsOf(encoded: Encoded, row: number, words: readonly LocalWord[]): number[] {
  const { width, arcs } = encoded;
  // log-probabilities over the heads that are allowed, so that trees of different roots compare; the root's own column comes first
  const size = words.length + 1;
  const scores = new Float64Array(words.length * size);
  for (const [d, word] of words.entries()) {
    const base = (row * width + word.first) * (width + 1);
    const at = d * size;
    let top = arcs[base]!;
    for (let h = 0; h < words.length; h++) if (h !== d) top = Math.max(top, arcs[base + 1 + words[h]!.first]!);
    let sum = Math.exp(arcs[base]! - top);
    for (let h = 0; h < words.length; h++) if (h !== d) sum += Math.exp(arcs[base + 1 + words[h]!.first]! - top);
    const norm = top + Math.log(sum);
    scores[at] = Math.max(arcs[base]! - norm, LEAST);
    for (let h = 0; h < words.length; h++)
      scores[at + 1 + h] = h === d ? LEAST : Math.max(arcs[base + 1 + words[h]!.first]! - norm, LEAST);
  }
  return spanningTree(words.length, (d, h) => scores[d * size + h + 1]!);
}
