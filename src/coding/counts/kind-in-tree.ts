import { childrenOf, hasRelation, isPassive, lemmaOf, prepositionOf, type Tree } from "../../language/tree.js";
import type { CountOf } from "../claim.js";
import { type Governor, governorsOf, namesPeople } from "./count-words.js";

const pick = (tree: Tree, index: number, ...hows: Governor["how"][]) =>
  (
    governorsOf(lemmaOf(tree, index)).find(({ how }) => hows.includes(how)) ??
    governorsOf(tree.tokens[index]!.text).find(({ how }) => hows.includes(how)) ??
    null
  )?.of ?? null;

/**
 * What a number counts by the tree: from the counted noun (or the number that stands alone) to the word that governs it:
 * "killed two", "two were killed", "two dead", "the arrest of two"; null where that word counts nobody.
 */
export function kindInTree(tree: Tree, counted: number): CountOf | null {
  const own = pick(tree, counted, "noun", "state");
  // "Two hostages were killed": what people are called tells less than what was done to them.
  if (own && !namesPeople(tree.tokens[counted]!.text)) return own;
  return undergone(tree, counted) ?? own;
}

function undergone(tree: Tree, counted: number): CountOf | null {
  for (const child of tree.children[counted]!) {
    if (!hasRelation(tree, child, "acl", "amod", "appos") || tree.tokens[child]!.xpos === "VBG") continue;
    const said =
      pick(tree, child, "state") ?? (tree.tokens[child]!.xpos === "VBN" ? pick(tree, child, "object") : null);
    if (said) return said;
  }
  const { head } = tree.tokens[counted]!;
  if (head < 0) return pick(tree, counted, "object", "state");
  if (hasRelation(tree, counted, "conj")) return kindInTree(tree, head);
  return governed(tree, counted, head);
}

function governed(tree: Tree, counted: number, head: number): CountOf | null {
  if (hasRelation(tree, counted, "nmod", "nmod:of")) {
    const preposition = prepositionOf(tree, counted);
    // "One of the six" counts nothing by itself: what governs the one governs the six.
    return preposition === "of" ? (pick(tree, head, "noun") ?? kindInTree(tree, head)) : null;
  }
  if (hasRelation(tree, counted, "nsubj", "csubj")) {
    if (isPassive(tree, head)) return pick(tree, head, "object");
    return pick(tree, head, "subject", "state");
  }
  if (!hasRelation(tree, counted, "obj", "iobj", "xcomp", "obl:npmod", "dep")) return null;
  // "Left 13 dead": the state stands beside the object.
  const state = childrenOf(tree, head, "xcomp")
    .map((child) => pick(tree, child, "state"))
    .find(Boolean);
  return state ?? pick(tree, head, "object");
}
