import { childrenOf, lemmaOf, type Tree } from "../../language/tree.js";
import type { Reality } from "../ontology.js";

export type Tense = "past" | "future" | null;

/** Participles whose time is still to come: "scheduled for Friday", "due on Friday". */
const APPOINTED = new Set(["schedule", "plan", "due", "set", "slate", "expect", "bind", "fix"]);

/** Which way a time on this word points: the tense of the verb it is, or of the nearest verb that governs it; null where none tells. */
export function tenseAt(tree: Tree, index: number): Tense {
  for (let node = index; node >= 0; node = tree.tokens[node]!.head) {
    const { xpos, upos, feats } = tree.tokens[node]!;
    const auxiliaries = childrenOf(tree, node, "aux", "cop");
    const words = auxiliaries.map((child) => lemmaOf(tree, child));
    if (words.includes("will") || words.includes("shall") || words.includes("'ll")) return "future";
    if (APPOINTED.has(lemmaOf(tree, node)) && (xpos === "VBN" || xpos === "JJ")) return "future";
    if (xpos === "VBD" || feats.includes("Tense=Past|VerbForm=Fin")) return "past";
    if (auxiliaries.some((child) => ["VBD", "VBZ", "VBP"].includes(tree.tokens[child]!.xpos))) {
      if (words.includes("have")) return "past";
      if (auxiliaries.some((child) => tree.tokens[child]!.xpos === "VBD")) return "past";
      return xpos === "VBG" ? "future" : null;
    }
    // "To leave on Friday" is to come; what hangs on a participle alone has no tense of its own.
    if (xpos === "VB" && childrenOf(tree, node, "mark").some((child) => lemmaOf(tree, child) === "to")) return "future";
    if (xpos === "VBN") return "past";
    if (upos === "VERB" && xpos !== "VBG") return null;
  }
  return null;
}

/** Where the words do not tell: what happened is past, what is planned is to come. */
export function tenseOfReality(reality: Reality): Tense {
  if (reality === "planned") return "future";
  return reality === "possible" ? null : "past";
}
