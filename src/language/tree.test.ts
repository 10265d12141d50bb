import { describe, expect, it } from "vitest";
import { sentenceFromLines } from "../../tests/sentence-from-lines.js";
import {
  agentsOf,
  conditionOf,
  conjunctsOf,
  isNegated,
  isPassive,
  modalOf,
  objectsOf,
  prepositionalsOf,
  prepositionOf,
  relativeNounOf,
  sayingOver,
  subjectsOf,
  subtreeOf,
  subtreeSpan,
  type Tree,
  treeOf,
} from "./tree.js";

const tree = (notation: string): Tree => treeOf(sentenceFromLines(notation));
const at = (t: Tree, text: string): number => t.tokens.findIndex((token) => token.text === text);
const words = (t: Tree, indices: readonly number[]): string => indices.map((index) => t.tokens[index]!.text).join(" ");

const TREES = {
  active: "Rebels rebel NOUN.NNS 2 nsubj | seized seize VERB.VBD 0 root | the = DET 4 det | dam = NOUN 2 obj",
  passive:
    "Clerks clerk NOUN.NNS 5 nsubj:pass | and = CCONJ 3 cc | nurses nurse NOUN.NNS 1 conj | were be AUX.VBD 5 aux:pass | held hold VERB.VBN 0 root | by = ADP 7 case | rebels rebel NOUN 5 obl:agent",
  control:
    "Police = NOUN 2 nsubj | forced force VERB.VBD 0 root | miners miner NOUN 2 obj | to = PART 5 mark | leave = VERB.VB 2 xcomp | town = NOUN 5 obj",
  promise:
    "Rebels rebel NOUN 2 nsubj | promised promise VERB.VBD 0 root | villagers villager NOUN 2 obj | to = PART 5 mark | leave = VERB.VB 2 xcomp",
  relative:
    "Gunmen gunman NOUN 6 nsubj | who = PRON 3 nsubj | robbed rob VERB.VBD 1 acl:relcl | a = DET 5 det | bank = NOUN 3 obj | fled flee VERB.VBD 0 root",
  gap: "The = DET 2 det | bridge = NOUN 5 nsubj | rebels rebel NOUN 4 nsubj | mined mine VERB.VBD 2 acl:relcl | fell fall VERB.VBD 0 root",
  joined:
    "Troops troop NOUN 2 nsubj | stormed storm VERB.VBD 0 root | and = CCONJ 4 cc | burned burn VERB.VBD 2 conj | the = DET 6 det | hall = NOUN 2 obj",
  joinedPassive:
    "He = PRON 3 nsubj:pass | was be AUX.VBD 3 aux:pass | seized seize VERB.VBN 0 root | and = CCONJ 5 cc | beaten beat VERB.VBN 3 conj",
  reduced:
    "Men man NOUN 7 nsubj | arrested arrest VERB.VBN 1 acl | by = ADP 4 case | police = NOUN 2 obl:agent | on = ADP 6 case | Monday = PROPN 2 obl | died die VERB.VBD 0 root",
  perfect:
    "Guards guard NOUN 3 nsubj | have = AUX.VBP 3 aux | shot shoot VERB.VBN 0 root | hostages hostage NOUN 3 obj",
  rockets:
    "Units unit NOUN 2 nsubj | fired fire VERB.VBD 0 root | rockets rocket NOUN 2 obj | at = ADP 6 case | a = DET 6 det | school = NOUN 3 nmod | and = CCONJ 8 cc | clinic = NOUN 6 conj",
  said: "Police = NOUN 2 nsubj | said say VERB.VBD 0 root | nobody = PRON 4 nsubj | fired fire VERB.VBD 2 ccomp",
  doubt:
    "If = SCONJ 4 mark | talks talk NOUN 4 nsubj | should = AUX.MD 4 aux | fail = VERB.VB 8 advcl | they = PRON 8 nsubj | may = AUX.MD 8 aux | not = PART 8 advmod | march = VERB.VB 0 root | or = CCONJ 10 cc | strike = VERB.VB 8 conj",
} as const;

describe("subjectsOf", () => {
  it.each([
    ["active", "seized", "Rebels"],
    ["passive", "held", "Clerks nurses"],
    ["control", "leave", "miners"],
    ["promise", "leave", "Rebels"],
    ["relative", "robbed", "Gunmen"],
    ["joined", "burned", "Troops"],
    ["joinedPassive", "beaten", "He"],
    ["reduced", "arrested", "Men"],
    ["doubt", "strike", "they"],
  ] as const)("%s: of %s", (name, verb, expected) => {
    const t = tree(TREES[name]);
    expect(words(t, subjectsOf(t, at(t, verb)))).toBe(expected);
  });
});

describe("isPassive, agentsOf, objectsOf", () => {
  it.each([
    ["active", "seized", false, "Rebels", "dam"],
    ["passive", "held", true, "rebels", "Clerks nurses"],
    ["relative", "robbed", false, "Gunmen", "bank"],
    ["gap", "mined", false, "rebels", "bridge"],
    ["joined", "stormed", false, "Troops", "hall"],
    ["joined", "burned", false, "Troops", "hall"],
    ["joinedPassive", "beaten", true, "", "He"],
    ["reduced", "arrested", true, "police", "Men"],
    ["perfect", "shot", false, "Guards", "hostages"],
    ["control", "leave", false, "miners", "town"],
  ] as const)("%s: of %s", (name, verb, passive, agents, objects) => {
    const t = tree(TREES[name]);
    const index = at(t, verb);
    expect(isPassive(t, index)).toBe(passive);
    expect(words(t, agentsOf(t, index))).toBe(agents);
    expect(words(t, objectsOf(t, index))).toBe(objects);
  });
});

describe("prepositions", () => {
  it("are found on the verb's object too, and shared by nouns joined with and", () => {
    const t = tree(TREES.rockets);
    expect(words(t, prepositionalsOf(t, at(t, "fired"), ["at"]))).toBe("school clinic");
    expect(prepositionOf(t, at(t, "clinic"))).toBe("at");
    expect(prepositionalsOf(t, at(t, "fired"), ["on"])).toEqual([]);
  });
});

describe("marks of reality", () => {
  const t = tree(TREES.doubt);
  it("finds negation, modals and conditions", () => {
    expect(isNegated(t, at(t, "march"))).toBe(true);
    expect(isNegated(t, at(t, "strike"))).toBe(false);
    expect(words(t, [modalOf(t, at(t, "strike"))!])).toBe("may");
    expect(words(t, [conditionOf(t, at(t, "fail"))!])).toBe("If");
    expect(conditionOf(t, at(t, "march"))).toBeNull();
  });

  it("takes a negative subject for a negation", () => {
    const said = tree(TREES.said);
    expect(isNegated(said, at(said, "fired"))).toBe(true);
    expect(isNegated(said, at(said, "said"))).toBe(false);
  });
});

describe("neighbours", () => {
  it("finds the verb of saying over a clause", () => {
    const t = tree(TREES.said);
    expect(sayingOver(t, at(t, "fired"))).toBe(at(t, "said"));
    expect(sayingOver(tree(TREES.active), 1)).toBeNull();
  });

  it("finds the noun of a relative clause", () => {
    const t = tree(TREES.relative);
    expect(relativeNounOf(t, at(t, "robbed"))).toBe(at(t, "Gunmen"));
    expect(relativeNounOf(t, at(t, "fled"))).toBeNull();
  });

  it("gives subtrees in order, with their span", () => {
    const t = tree(TREES.rockets);
    expect(words(t, subtreeOf(t, at(t, "school")))).toBe("at a school and clinic");
    expect(subtreeSpan(t, at(t, "clinic"))).toEqual({ start: 32, end: 42 });
    expect(words(t, conjunctsOf(t, at(t, "school")))).toBe("school clinic");
  });
});
