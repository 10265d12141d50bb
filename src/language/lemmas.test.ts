import { describe, expect, it } from "vitest";
import { Lemmas, lemmaByRule } from "./lemmas.js";

const lemmas = new Lemmas("were\tAUX\tbe\naccused\tVERB\taccuse\n");

describe("Lemmas", () => {
  it.each([
    ["Accused", "VERB", "2||l", "accuse"],
    ["accused", "NOUN", "0||l", "accused"],
    ["were", "AUX", "3|be|l", "be"],
    ["gunmen", "NOUN", "2|an|l", "gunman"],
    ["godowns", "NOUN", "0||l", "godown"],
    ["blamed", "VERB", "2||l", "blame"],
    ["looted", "VERB", "1||l", "loot"],
    ["banned", "VERB", "2||l", "ban"],
    ["vetoed", "VERB", "1||l", "veto"],
    ["besieged", "VERB", "2||l", "besiege"],
    ["severed", "VERB", "1||l", "sever"],
    ["patrolling", "VERB", "1||l", "patroll"],
    ["shelled", "VERB", "0||l", "shell"],
    ["allied", "VERB", "1||l", "ally"],
    ["accusing", "VERB", "0||l", "accuse"],
    ["bombs", "VERB", "0||l", "bomb"],
    ["Tokayev", "PROPN", "0||k", "Tokayev"],
  ])("%s %s", (form, upos, rule, lemma) => {
    expect(lemmas.of(form, upos, rule)).toBe(lemma);
  });
});

it("keeps casing where the rule says so", () => {
  expect(lemmaByRule("Kazakhs", "1||k")).toBe("Kazakh");
  expect(lemmaByRule("Kazakhs", "1||l")).toBe("kazakh");
});
