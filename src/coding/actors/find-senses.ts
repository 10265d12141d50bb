import { type ActorKnowledge, mayBeName, type Sense } from "./knowledge.js";
import type { Word } from "./words.js";

/** A phrase of the lexicon in a list of words: word indices `[from, to)`. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
}

/** Longest lexicon phrases from left to right, without overlap. */
export function findSenses(words: readonly Word[], knowledge: ActorKnowledge): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < words.length; ) {
    const match = longestAt(words, from, knowledge);
    if (match) found.push(match);
    from = match ? match.to : from + 1;
  }
  return found;
}

function longestAt(words: readonly Word[], from: number, knowledge: ActorKnowledge): Found | null {
  const first = words[from]!;
  const most = knowledge.longest.get(first.fold);
  if (most === undefined || !first.letters) return null;
  let phrase = first.fold;
  let best: Found | null = null;
  for (let to = from + 1; ; to++) {
    const senses = knowledge.senses.get(phrase);
    if (senses && (to > from + 1 || mayBeName(first.raw, first.fold))) best = { from, to, senses };
    const next = words[to];
    if (to - from >= most || !next?.letters || words[to - 1]!.owner) return best;
    phrase += ` ${next.fold}`;
  }
}
