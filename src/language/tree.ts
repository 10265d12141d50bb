import type { Span } from "../text/span.js";
import type { Sentence, Token } from "./reading.js";

/** A sentence with its dependents by head; tokens are named by their index in the sentence. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in order. */
  readonly children: readonly (readonly number[])[];
}

const SUBJECT = ["nsubj", "csubj"];
const RELATIVE = new Set(["who", "whom", "which", "that"]);
/** With these the subject of the main verb stays that of the infinitive, though there is an object ("promised them to leave"). */
const SUBJECT_CONTROL = new Set(["promise", "threaten", "vow", "pledge", "swear", "offer"]);

const trees = new WeakMap<Sentence, Tree>();

/** The sentence's tree, made once: every pass asks for it. */
export function treeOf(sentence: Sentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [index, token] of sentence.tokens.entries()) children[token.head]?.push(index);
  const tree = { sentence, tokens: sentence.tokens, children };
  trees.set(sentence, tree);
  return tree;
}

/** Whether the token stands in one of the relations; "nsubj" includes "nsubj:pass", "nsubj:pass" does not include "nsubj". */
export function hasRelation(tree: Tree, index: number, ...relations: readonly string[]): boolean {
  const { deprel } = tree.tokens[index]!;
  for (const relation of relations)
    if (deprel.startsWith(relation) && (deprel.length === relation.length || deprel[relation.length] === ":"))
      return true;
  return false;
}

/** Dependents in the given relations, or all of them. */
export function childrenOf(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return tree.children[index]!.filter((child) => relations.length === 0 || hasRelation(tree, child, ...relations));
}

/** The token and all below it, in order. */
export function subtreeOf(tree: Tree, index: number): number[] {
  const seen = new Set([index]);
  for (const node of seen) for (const child of tree.children[node]!) seen.add(child);
  return [...seen].sort((a, b) => a - b);
}

/** From the first to the last token of the subtree. */
export function subtreeSpan(tree: Tree, index: number): Span {
  const nodes = subtreeOf(tree, index);
  return { start: tree.tokens[nodes[0]!]!.start, end: tree.tokens[nodes.at(-1)!]!.end };
}

/** The token and what is joined to it by "and", "or" and commas. */
export function conjunctsOf(tree: Tree, index: number): number[] {
  return [index, ...childrenOf(tree, index, "conj").flatMap((child) => conjunctsOf(tree, child))];
}

/** The lemmas of the preposition of a noun ("with", "in front of"), or "" where it has none. */
export function prepositionOf(tree: Tree, index: number): string {
  const [marker] = childrenOf(tree, index, "case").filter((child) => tree.tokens[child]!.upos !== "PART");
  if (marker === undefined) {
    // A noun joined to one that has a preposition shares it: "on a school and a clinic".
    return hasRelation(tree, index, "conj") ? prepositionOf(tree, tree.tokens[index]!.head) : "";
  }
  return [marker, ...childrenOf(tree, marker, "fixed")].map((token) => lemmaOf(tree, token)).join(" ");
}

export function lemmaOf(tree: Tree, index: number): string {
  return tree.tokens[index]!.lemma.toLowerCase();
}

export function isVerbal(tree: Tree, index: number): boolean {
  const { upos, xpos } = tree.tokens[index]!;
  return upos === "VERB" || xpos === "VBN" || xpos === "VBG";
}

/** Whether the verb's subject undergoes: "was shot", "the man shot on Monday", "were seized and burnt". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (
    tree.children[verb]!.some((child) =>
      ["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent"].includes(tree.tokens[child]!.deprel),
    )
  )
    return true;
  const auxiliaries = childrenOf(tree, verb, "aux", "cop").map((child) => lemmaOf(tree, child));
  if (tree.tokens[verb]!.xpos !== "VBN") return false;
  if (auxiliaries.includes("have")) return false;
  if (auxiliaries.length === 0 && childrenOf(tree, verb, ...SUBJECT).length === 0 && hasRelation(tree, verb, "conj")) {
    const { head } = tree.tokens[verb]!;
    if (tree.tokens[head]!.xpos === "VBN") return isPassive(tree, head);
  }
  return childrenOf(tree, verb, "obj").length === 0 || auxiliaries.includes("be");
}

/** Heads of what fills the subject's place of a verb, its own or one it shares (control, relative clause, "and", participle). */
export function subjectsOf(tree: Tree, verb: number): number[] {
  return subjects(tree, verb, new Set());
}

function subjects(tree: Tree, verb: number, seen: Set<number>): number[] {
  if (seen.has(verb)) return [];
  seen.add(verb);
  const own = childrenOf(tree, verb, ...SUBJECT).flatMap((subject) => conjunctsOf(tree, subject));
  if (own.length > 0) return own.flatMap((subject) => antecedent(tree, verb, subject));
  const { head, deprel } = tree.tokens[verb]!;
  if (head < 0) return [];
  switch (deprel.split(":")[0]) {
    case "conj":
      return isVerbal(tree, head) || childrenOf(tree, head, ...SUBJECT).length > 0 ? subjects(tree, head, seen) : [];
    case "xcomp":
      return controllers(tree, verb, head, seen);
    case "advcl":
      return subjects(tree, head, seen);
    case "acl":
      if (deprel === "acl:relcl") return [];
      if (isInfinitive(tree, verb)) return holders(tree, head, seen);
      return conjunctsOf(tree, head);
    default:
      return [];
  }
}

/** Who does the infinitive after a main verb: its object ("forced them to leave"), else its subject ("tried to leave"). */
function controllers(tree: Tree, verb: number, main: number, seen: Set<number>): number[] {
  const objects = childrenOf(tree, main, "obj", "iobj").filter((object) => object < verb);
  if (objects.length > 0 && !SUBJECT_CONTROL.has(lemmaOf(tree, main)))
    return objects.flatMap((object) => conjunctsOf(tree, object));
  return subjects(tree, main, seen);
}

/** Whose plan, order or attempt a noun is: its possessor, else the subject of the verb that governs it. */
function holders(tree: Tree, noun: number, seen: Set<number>): number[] {
  const possessors = childrenOf(tree, noun, "nmod:poss");
  if (possessors.length > 0) return possessors.flatMap((possessor) => conjunctsOf(tree, possessor));
  const { head } = tree.tokens[noun]!;
  if (hasRelation(tree, noun, "obj") && head >= 0) return subjects(tree, head, seen);
  return [];
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, "mark").some((mark) => lemmaOf(tree, mark) === "to");
}

/** For the relative pronoun of a clause, the noun that the clause is about. */
function antecedent(tree: Tree, verb: number, word: number): number[] {
  if (!RELATIVE.has(lemmaOf(tree, word))) return [word];
  const noun = relativeNounOf(tree, verb);
  return noun === null ? [word] : conjunctsOf(tree, noun);
}

/** The noun that the verb's relative clause belongs to, also through "and"; null outside of one. */
export function relativeNounOf(tree: Tree, verb: number): number | null {
  for (let node = verb; node >= 0; node = tree.tokens[node]!.head) {
    if (tree.tokens[node]!.deprel === "acl:relcl") return tree.tokens[node]!.head;
    if (!hasRelation(tree, node, "conj", "xcomp", "ccomp")) return null;
  }
  return null;
}

/** Heads of those who do what the verb says: the subject, or in the passive the "by" phrase. */
export function agentsOf(tree: Tree, verb: number): number[] {
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb);
  return childrenOf(tree, verb, "obl")
    .filter((child) => tree.tokens[child]!.deprel === "obl:agent" || prepositionOf(tree, child) === "by")
    .filter((child) => tree.tokens[child]!.deprel !== "obl:tmod")
    .flatMap((child) => conjunctsOf(tree, child));
}

/** Heads of what is done to: the object, in the passive the subject; shared objects and gaps of relative clauses included. */
export function objectsOf(tree: Tree, verb: number): number[] {
  if (isPassive(tree, verb)) return [...subjectsOf(tree, verb), ...ownObjects(tree, verb)];
  const own = ownObjects(tree, verb);
  if (own.length > 0) return own;
  const shared = sharedObjects(tree, verb);
  if (shared.length > 0) return shared;
  const { deprel, head } = tree.tokens[verb]!;
  // "the town that rebels attacked", "the town rebels attacked": the clause's noun fills the gap.
  if (deprel === "acl:relcl" && childrenOf(tree, verb, ...SUBJECT).length > 0) {
    const relative = childrenOf(tree, verb, ...SUBJECT).some((subject) => RELATIVE.has(lemmaOf(tree, subject)));
    const elsewhere = childrenOf(tree, verb, "obl", "advmod", "ccomp", "xcomp").some(
      (child) => child < verb || hasRelation(tree, child, "ccomp", "xcomp"),
    );
    if (!relative && !elsewhere) return conjunctsOf(tree, head);
  }
  return [];
}

function ownObjects(tree: Tree, verb: number): number[] {
  return childrenOf(tree, verb, "obj")
    .flatMap((object) => conjunctsOf(tree, object))
    .flatMap((object) => antecedent(tree, verb, object));
}

/** "kidnapped and killed two engineers": the object belongs to both verbs, wherever the parser hangs it. */
function sharedObjects(tree: Tree, verb: number): number[] {
  if (hasRelation(tree, verb, "conj")) {
    const { head } = tree.tokens[verb]!;
    const after = childrenOf(tree, head, "obj").filter((object) => object > verb);
    if (isVerbal(tree, head) && after.length > 0) return after.flatMap((object) => conjunctsOf(tree, object));
  }
  const [next] = childrenOf(tree, verb, "conj").filter((child) => isVerbal(tree, child));
  if (next === undefined || next - verb > 2 || isPassive(tree, next)) return [];
  return ownObjects(tree, next);
}

/** Heads of prepositional phrases on the verb or noun, and on the verb's object ("fired rockets at the town"). */
export function prepositionalsOf(tree: Tree, index: number, prepositions: readonly string[]): number[] {
  const hosts = [index, ...(isVerbal(tree, index) ? childrenOf(tree, index, "obj") : [])];
  const { head } = tree.tokens[index]!;
  if (head < 0 || !hasRelation(tree, index, "nsubj", "obj")) return prepositionalsUnder(tree, hosts, prepositions);
  // "Clashes broke out between clans", "voiced concern over the arrest": what hangs on the verb belongs to its noun. After a subject
  // only these two do for sure.
  const after = hasRelation(tree, index, "obj");
  const shared = after ? prepositions : ["between", "against"].filter((word) => prepositions.includes(word));
  const borrowed = prepositionalsUnder(tree, [head], shared).filter(
    (noun) => noun > index && !DAYS.has(lemmaOf(tree, noun)),
  );
  return [...new Set([...prepositionalsUnder(tree, hosts, prepositions), ...borrowed])];
}

const DAYS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday day week month year morning evening night".split(" "),
);

function prepositionalsUnder(tree: Tree, hosts: readonly number[], prepositions: readonly string[]): number[] {
  return hosts
    .flatMap((host) => childrenOf(tree, host, "obl", "nmod"))
    .filter((child) => prepositions.includes(prepositionOf(tree, child)))
    .flatMap((child) => conjunctsOf(tree, child));
}

/** The word that negates the token ("not", "never", "no", "nobody", "without"), or null. */
export function negationOf(tree: Tree, index: number): number | null {
  for (const child of tree.children[index]!) {
    const lemma = lemmaOf(tree, child);
    const negates =
      (hasRelation(tree, child, "advmod", "neg", "aux") &&
        ["not", "n't", "never", "no longer", "hardly"].includes(lemma)) ||
      (hasRelation(tree, child, "det") && (lemma === "no" || lemma === "neither")) ||
      (hasRelation(tree, child, "cc:preconj", "cc") && (lemma === "neither" || lemma === "nor")) ||
      (hasRelation(tree, child, "mark", "case") && lemma === "without") ||
      (hasRelation(tree, child, ...SUBJECT) && ["nobody", "none", "no-one", "nothing"].includes(lemma));
    if (negates) return child;
    if (hasRelation(tree, child, ...SUBJECT, "obj")) {
      const no = childrenOf(tree, child, "det").find((word) => lemmaOf(tree, word) === "no");
      if (no !== undefined) return no;
    }
  }
  return null;
}

export function isNegated(tree: Tree, index: number): boolean {
  return negationOf(tree, index) !== null;
}

/** The modal of a verb (or of the first verb it is joined to): "may", "will", "'ll"; null where it has none. */
export function modalOf(tree: Tree, index: number): number | null {
  for (let node = index; node >= 0; node = tree.tokens[node]!.head) {
    const modal = childrenOf(tree, node, "aux").find((child) => tree.tokens[child]!.xpos === "MD");
    if (modal !== undefined) return modal;
    const own = childrenOf(tree, node, ...SUBJECT, "aux", "mark").length > 0;
    if (own || !hasRelation(tree, node, "conj")) return null;
  }
  return null;
}

const CONDITIONAL = new Set(["if", "unless", "whether", "lest", "provided", "should", "in case"]);

/** The word that makes the token's clause a condition or a doubt ("if", "unless", "whether"), or null. */
export function conditionOf(tree: Tree, index: number): number | null {
  for (let node = index; node >= 0; node = tree.tokens[node]!.head) {
    const mark = childrenOf(tree, node, "mark").find((child) => CONDITIONAL.has(lemmaOf(tree, child)));
    if (mark !== undefined) return mark;
    if (!hasRelation(tree, node, "conj", "xcomp", "obj", "nsubj", "obl", "nmod")) return null;
  }
  return null;
}

/** Verbs and nouns of saying, by lemma; the attribution heads know more, this is for the tree's own needs. */
export const SAYING: ReadonlySet<string> = new Set(
  `say tell add state announce report declare claim note explain write insist confirm acknowledge admit reveal argue
  assert maintain reply respond reiterate stress emphasize warn testify disclose recall quote`.split(/\s+/),
);

/** The verb of saying whose content holds the token, innermost first found; null where there is none. */
export function sayingOver(tree: Tree, index: number): number | null {
  for (let node = index; node >= 0; node = tree.tokens[node]!.head) {
    const { head } = tree.tokens[node]!;
    if (head >= 0 && hasRelation(tree, node, "ccomp", "parataxis") && SAYING.has(lemmaOf(tree, head))) return head;
    // "…, the ministry said": some parsers hang the frame below its content.
    const frame = childrenOf(tree, node, "parataxis").find((child) => SAYING.has(lemmaOf(tree, child)));
    if (frame !== undefined) return frame;
  }
  return null;
}
