import { expect, test } from "vitest";
import { nameWords, sameName } from "./same-name.js";

test("words without accents, punctuation and what says little", () => {
  expect(nameWords("The Organisation of São Tomé's Government")).toEqual(["organization", "sao", "tome", "s"]);
});

test.each([
  ["Angela Merkel", "Chancellor Angela Merkel", true],
  ["A. Merkel", "Angela Merkel", true],
  ["Beata Merkel", "Angela Merkel", false],
  ["the Government of Peru", "Peru", true],
  ["Korea", "North Korea", false],
  ["North Korea", "North Korea", true],
  // One short word is too little.
  ["UN", "UN Women", false],
  ["Li", "Wu Li", false],
  ["", "Peru", false],
  [null, null, false],
  ["of the", "of the", false],
])("%s and %s", (gold, predicted, same) => {
  expect(sameName(gold, predicted)).toBe(same);
});
