import { describe, expect, it } from "vitest";
import { sentenceFromLines } from "../../../tests/sentence-from-lines.js";
import { treeOf } from "../../language/tree.js";
import { realityOf } from "./reality-of.js";

const CASES: readonly (readonly [trigger: string, reality: string, notation: string])[] = [
  ["seized", "happened", "Rebels rebel NOUN 2 nsubj | seized seize VERB.VBD 0 root | towns town NOUN 2 obj"],
  [
    "seized",
    "denied",
    "They they PRON 4 nsubj | have = AUX.VBP 4 aux | not = PART 4 advmod | seized seize VERB.VBN 0 root",
  ],
  ["firing", "denied", "Police = NOUN 2 nsubj | denied deny VERB.VBD 0 root | firing fire VERB.VBG 2 xcomp"],
  [
    "casualties",
    "denied",
    "There = PRON 2 expl | were be VERB.VBD 0 root | no = DET 4 det | casualties casualty NOUN 2 nsubj",
  ],
  [
    "leave",
    "denied",
    "They they PRON 2 nsubj | failed fail VERB.VBD 0 root | to = PART 4 mark | leave = VERB.VB 2 xcomp",
  ],
  ["attack", "possible", "They they PRON 3 nsubj | may = AUX.MD 3 aux | attack = VERB.VB 0 root"],
  [
    "attack",
    "possible",
    "If = SCONJ 3 mark | rebels rebel NOUN 3 nsubj | attack = VERB.VBP 5 advcl | we = PRON 5 nsubj | leave = VERB.VBP 0 root",
  ],
  ["withdraw", "possible", "They they PRON 3 nsubj | would = AUX.MD 3 aux | withdraw = VERB.VB 0 root"],
  [
    "withdraw",
    "planned",
    "He = PRON 2 nsubj | said say VERB.VBD 0 root | they = PRON 5 nsubj | would = AUX.MD 5 aux | withdraw = VERB.VB 2 ccomp",
  ],
  ["strike", "planned", "Nurses nurse NOUN 3 nsubj | will = AUX.MD 3 aux | strike = VERB.VB 0 root"],
  [
    "attack",
    "planned",
    "They they PRON 3 nsubj | will = AUX.MD 3 aux | launch = VERB.VB 0 root | an = DET 5 det | attack = NOUN 3 obj",
  ],
  [
    "attack",
    "planned",
    "They they PRON 2 nsubj | threatened threaten VERB.VBD 0 root | to = PART 4 mark | attack = VERB.VB 2 xcomp",
  ],
  ["visit", "planned", "He = PRON 2 nsubj | is be VERB.VBZ 0 root | to = PART 4 mark | visit = VERB.VB 2 xcomp"],
  [
    "free",
    "planned",
    "They they PRON 2 nsubj | marched march VERB.VBD 0 root | to = PART 4 mark | free = VERB.VB 2 advcl | him = PRON 4 obj",
  ],
  [
    "march",
    "planned",
    "The = DET 3 det | planned plan ADJ 3 amod | march = NOUN 4 nsubj | worried worry VERB.VBD 0 root | him = PRON 4 obj",
  ],
  [
    "war",
    "planned",
    "The = DET 2 det | threat = NOUN 5 nsubj | of = ADP 4 case | war = NOUN 2 nmod | grew grow VERB.VBD 0 root",
  ],
  [
    "withdrawn",
    "possible",
    "They they PRON 2 nsubj | appeared appear VERB.VBD 0 root | to = PART 5 mark | have = AUX.VB 5 aux | withdrawn withdraw VERB.VBN 2 xcomp",
  ],
  ["fighting", "ongoing", "Troops troop NOUN 3 nsubj | are be AUX.VBP 3 aux | fighting fight VERB.VBG 0 root"],
  ["fighting", "happened", "Troops troop NOUN 3 nsubj | were be AUX.VBD 3 aux | fighting fight VERB.VBG 0 root"],
  ["stormed", "happened", "They they PRON 3 nsubj | reportedly = ADV 3 advmod | stormed storm VERB.VBD 0 root"],
  [
    "storm",
    "happened",
    "They they PRON 2 nsubj | tried try VERB.VBD 0 root | to = PART 4 mark | storm = VERB.VB 2 xcomp | it = PRON 4 obj",
  ],
  [
    "agreed",
    "happened",
    "They they PRON 2 nsubj | agreed agree VERB.VBD 0 root | to = PART 4 mark | meet = VERB.VB 2 xcomp",
  ],
];

describe("realityOf", () => {
  it.each(CASES)("%s: %s", (trigger, reality, notation) => {
    const tree = treeOf(sentenceFromLines(notation));
    const index = tree.tokens.findLastIndex((token) => token.text === trigger);
    expect(realityOf(tree, index, null)).toMatchObject({ reality });
  });

  it("takes an unmarked promise for an intent", () => {
    const tree = treeOf(sentenceFromLines("They they PRON 2 nsubj | agreed agree VERB.VBD 0 root"));
    expect(realityOf(tree, 1, "AGREE")).toMatchObject({ reality: "planned" });
    expect(realityOf(tree, 1, "REQUEST")).toMatchObject({ reality: "happened" });
  });

  it("says which word decided", () => {
    const tree = treeOf(
      sentenceFromLines("Police = NOUN 2 nsubj | denied deny VERB.VBD 0 root | firing fire VERB.VBG 2 xcomp"),
    );
    expect(realityOf(tree, 2, null)).toEqual({ reality: "denied", reason: 'governed by "deny"', token: 1 });
  });
});
