import {
  childrenOf,
  conditionOf,
  hasRelation,
  isVerbal,
  lemmaOf,
  modalOf,
  negationOf,
  sayingOver,
  type Tree,
} from "../../language/tree.js";
import type { EventType, Reality } from "../ontology.js";

/** What the words around a trigger say of its reality (codebook, section 8), and which word says so. */
export interface RealityReading {
  readonly reality: Reality;
  /** The rule, in a few words. */
  readonly reason: string;
  /** The token that decided, or null where nothing marks it: then it is told as done. */
  readonly token: number | null;
}

type Rule = (tree: Tree, trigger: number) => RealityReading | null;

/**
 * Reality of the event that a token names, from the tree and the lemmas alone: the first rule that speaks decides; what nothing
 * marks is told as done, but for promises and threats, whose content is yet to come.
 * Hearsay ("reportedly", "allegedly") is no matter of reality but of sources, and is left alone here.
 */
export function realityOf(tree: Tree, trigger: number, type: EventType | null): RealityReading {
  for (const rule of RULES) {
    const reading = rule(tree, trigger);
    if (reading) return reading;
  }
  if (type === "AGREE" || type === "THREATEN") return { reality: "planned", reason: "an intent", token: null };
  return { reality: "happened", reason: "told as done", token: null };
}

const DENYING = words("deny refute disclaim disavow");
const FAILING = words("fail refuse decline neglect forget");
const DOUBTING = words("fear suspect doubt seem appear risk");
const LIKELY = words("likely possible probable potential presumable unlikely");
const PERHAPS = words("perhaps possibly maybe probably apparently presumably likely potentially");
const PLANNING = words(
  `plan intend prepare vow promise pledge threaten agree decide want expect schedule aim propose order instruct
  authorise authorize plot consider demand urge ask call offer seek hope wish announce resolve determine request`,
);
const PLANNED = words(
  "plan intention proposal threat promise pledge decision vow order intent preparation plot call demand offer",
);
const READY = words("ready set due willing poised prepared about determined bound");
const GOING_ON = words("continue keep go");
const FUTURE_ADJECTIVES = words(
  "planned future proposed upcoming forthcoming impending imminent scheduled threatened expected",
);
const POSSIBLE_ADJECTIVES = words("possible potential feared likely suspected hypothetical would-be");
const ONGOING_ADJECTIVES = words("ongoing continuing continued current");

const RULES: readonly Rule[] = [
  // What is denied stays denied, whatever else stands beside it.
  (tree, trigger) => {
    const over = governorOf(tree, trigger, DENYING);
    return over === null ? null : reading("denied", `governed by "${lemmaOf(tree, over)}"`, over);
  },
  (tree, trigger) => {
    const condition = conditionOf(tree, trigger);
    return condition === null ? null : reading("possible", `in a clause with "${lemmaOf(tree, condition)}"`, condition);
  },
  (tree, trigger) => {
    for (const node of chain(tree, trigger)) {
      const negation = negationOf(tree, node);
      // "did not agree to withdraw" leaves the withdrawal undone as well.
      if (negation !== null) return reading("denied", `negated by "${lemmaOf(tree, negation)}"`, negation);
    }
    return null;
  },
  (tree, trigger) => {
    const over = governorOf(tree, trigger, FAILING);
    return over === null || over === trigger ? null : reading("denied", `governed by "${lemmaOf(tree, over)}"`, over);
  },
  (tree, trigger) => modal(tree, trigger),
  (tree, trigger) => {
    const doubt = governorOf(tree, trigger, DOUBTING) ?? adverb(tree, trigger, PERHAPS);
    return doubt === null ? null : reading("possible", `hedged by "${lemmaOf(tree, doubt)}"`, doubt);
  },
  (tree, trigger) => attributive(tree, trigger),
  (tree, trigger) => infinitive(tree, trigger),
  (tree, trigger) => {
    const over = governorOf(tree, trigger, GOING_ON);
    if (over === null || !isPresent(tree, over)) return null;
    return reading("ongoing", `governed by "${lemmaOf(tree, over)}"`, over);
  },
  (tree, trigger) => progressive(tree, trigger),
];

function modal(tree: Tree, trigger: number): RealityReading | null {
  for (const node of chain(tree, trigger)) {
    const token = modalOf(tree, node);
    if (token === null) continue;
    const lemma = lemmaOf(tree, token);
    if (["may", "might", "can", "could"].includes(lemma)) return reading("possible", `modal "${lemma}"`, token);
    if (["will", "'ll", "shall", "wo"].includes(lemma)) return reading("planned", `modal "${lemma}"`, token);
    if (["would", "'d"].includes(lemma)) {
      // "said it would withdraw" is a will reported; a bare "would" is a supposition.
      const reported = sayingOver(tree, node) !== null || hasRelation(tree, node, "ccomp");
      return reading(
        reported ? "planned" : "possible",
        `modal "${lemma}"${reported ? " in reported speech" : ""}`,
        token,
      );
    }
    if (node !== trigger && ["should", "must", "ought"].includes(lemma))
      return reading("planned", `modal "${lemma}"`, token);
  }
  return null;
}

/** "a planned attack", "a possible strike", "the ongoing siege". */
function attributive(tree: Tree, trigger: number): RealityReading | null {
  for (const child of childrenOf(tree, trigger, "amod")) {
    const lemma = lemmaOf(tree, child);
    const text = tree.tokens[child]!.text.toLowerCase();
    if (FUTURE_ADJECTIVES.has(text) || FUTURE_ADJECTIVES.has(lemma))
      return reading("planned", `called "${text}"`, child);
    if (POSSIBLE_ADJECTIVES.has(text) || POSSIBLE_ADJECTIVES.has(lemma))
      return reading("possible", `called "${text}"`, child);
    if (ONGOING_ADJECTIVES.has(text)) return reading("ongoing", `called "${text}"`, child);
  }
  const { head } = tree.tokens[trigger]!;
  // "a threat of war", "plans for a march": the noun above says that it is yet to be.
  if (head >= 0 && hasRelation(tree, trigger, "nmod") && PLANNED.has(lemmaOf(tree, head)))
    return reading("planned", `governed by "${lemmaOf(tree, head)}"`, head);
  return null;
}

/** "plans to", "is to", "ready to", "in order to", "tried to". */
function infinitive(tree: Tree, trigger: number): RealityReading | null {
  for (const node of chain(tree, trigger)) {
    const { head } = tree.tokens[node]!;
    const to = childrenOf(tree, node, "mark").find((mark) => lemmaOf(tree, mark) === "to");
    const over =
      head >= 0 && hasRelation(tree, node, "xcomp", "ccomp", "acl") && !hasRelation(tree, node, "acl:relcl")
        ? head
        : null;
    if (over !== null) {
      const lemma = lemmaOf(tree, over);
      const verbal = isVerbal(tree, over);
      if ((to !== undefined || hasRelation(tree, node, "ccomp")) && verbal && PLANNING.has(lemma))
        return reading("planned", `governed by "${lemma}"`, over);
      if (to !== undefined && !verbal && PLANNED.has(lemma)) return reading("planned", `governed by "${lemma}"`, over);
      if (to !== undefined && READY.has(lemma)) return reading("planned", `governed by "${lemma}"`, over);
      if (to !== undefined && LIKELY.has(lemma)) return reading("possible", `governed by "${lemma}"`, over);
      if (to !== undefined && lemma === "go" && tree.tokens[over]!.xpos === "VBG")
        return reading("planned", `"going to"`, over);
      // "is to visit": the copula stands above the infinitive.
      if (to !== undefined && lemma === "be") return reading("planned", `"is to"`, over);
    }
    if (to !== undefined && hasRelation(tree, node, "advcl")) return reading("planned", "an infinitive of purpose", to);
  }
  return null;
}

function progressive(tree: Tree, trigger: number): RealityReading | null {
  const { xpos } = tree.tokens[trigger]!;
  if (xpos !== "VBG") return null;
  const auxiliary = childrenOf(tree, trigger, "aux").find((child) => lemmaOf(tree, child) === "be");
  if (auxiliary === undefined) return null;
  const have = childrenOf(tree, trigger, "aux").find((child) => lemmaOf(tree, child) === "have");
  const tense = have ?? auxiliary;
  if (!isPresent(tree, tense)) return null;
  return reading("ongoing", `progressive with "${tree.tokens[tense]!.text.toLowerCase()}"`, auxiliary);
}

/** The trigger and the verbs whose complement, or conjunct without subject or auxiliary of its own, it is. */
function chain(tree: Tree, trigger: number): number[] {
  const nodes = [trigger];
  for (let node = trigger; ; ) {
    const { head, upos } = tree.tokens[node]!;
    if (head < 0 || nodes.includes(head)) return nodes;
    const bare = childrenOf(tree, node, "nsubj", "csubj", "aux", "cop").length === 0;
    const joined = hasRelation(tree, node, "conj") && bare && isVerbal(tree, node);
    const complement = hasRelation(tree, node, "xcomp") && !isNewEvent(tree, head);
    // "will launch an attack": a noun shares the reality of the verb that carries it.
    const carried = (upos === "NOUN" || upos === "PROPN") && hasRelation(tree, node, "obj", "nsubj:pass");
    if (!joined && !complement && !carried) return nodes;
    nodes.push(head);
    node = head;
  }
}

/** Verbs that are deeds of their own: "will agree to meet" says nothing of when they meet, but "will begin to" does. */
function isNewEvent(tree: Tree, verb: number): boolean {
  return PLANNING.has(lemmaOf(tree, verb));
}

/** The nearest word above the trigger, through complements and objects, that is one of the lemmas. */
function governorOf(tree: Tree, trigger: number, lemmas: ReadonlySet<string>): number | null {
  for (let node = trigger; ; ) {
    const { head } = tree.tokens[node]!;
    if (
      head < 0 ||
      !hasRelation(tree, node, "xcomp", "ccomp", "obj", "nsubj:pass", "conj", "acl") ||
      hasRelation(tree, node, "acl:relcl")
    )
      return null;
    if (lemmas.has(lemmaOf(tree, head)) && !hasRelation(tree, node, "conj")) return head;
    node = head;
  }
}

function adverb(tree: Tree, trigger: number, lemmas: ReadonlySet<string>): number | null {
  return childrenOf(tree, trigger, "advmod").find((child) => lemmas.has(lemmaOf(tree, child))) ?? null;
}

function isPresent(tree: Tree, index: number): boolean {
  return ["VBZ", "VBP", "VBG"].includes(tree.tokens[index]!.xpos);
}

function reading(reality: Reality, reason: string, token: number): RealityReading {
  return { reality, reason, token };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
