import { parse } from "yaml";
import { hasRelation, lemmaOf, type Tree } from "../language/tree.js";
import { lexiconFile } from "../text/lexicon-file.js";
import type { Span } from "../text/span.js";

let weapons: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** With what it was done: the noun phrase of the sentence that shows the mode, the nearest to the trigger; null where none does. */
export function modeWords(tree: Tree, trigger: Span, mode: string): Span | null {
  const words = weaponsOf(mode);
  if (words.size === 0) return null;
  let best: Span | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, token] of tree.tokens.entries()) {
    if (token.upos !== "NOUN" && token.upos !== "PROPN") continue;
    const span = phraseAt(tree, index);
    const lemma = lemmaOf(tree, index);
    const before = tree.tokens[index - 1];
    const pair = before ? `${before.text.toLowerCase()} ${lemma}` : "";
    if (!words.has(lemma) && !words.has(pair)) continue;
    const distance = Math.max(trigger.start - token.end, token.start - trigger.end, 0);
    if (distance < bestDistance) {
      best = span;
      bestDistance = distance;
    }
  }
  return best;
}

/** The noun with the words right before it that say which: "a powerful car bomb" without its article. */
function phraseAt(tree: Tree, noun: number): Span {
  let first = noun;
  while (first > 0 && tree.tokens[first - 1]!.head === noun && hasRelation(tree, first - 1, "compound", "amod"))
    first -= 1;
  return { start: tree.tokens[first]!.start, end: tree.tokens[noun]!.end };
}

function weaponsOf(mode: string): ReadonlySet<string> {
  weapons ??= new Map(
    Object.entries(parse(lexiconFile("weapons.yaml")) as Record<string, readonly string[]>).map(([name, list]) => [
      name,
      new Set(list),
    ]),
  );
  return weapons.get(mode) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
