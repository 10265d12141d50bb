import { expect, test } from "vitest";
import { MODES } from "../src/coding/ontology.js";
import { type ClaimRule, firstLabel } from "./claim-rule.js";
import { fakeClaim, fakeSubject } from "./fake-subject.js";
import { labelF1, measureCase2021 } from "./measure-case2021.js";
import { readTable } from "./table.js";

test("weighted, macro and micro F1 by hand", () => {
  // A: 3 in gold, 2 predicted, 2 right: 4/5. B: 1, 2, 1: 2/3. C: 1, 0: 0. D: 0, 1: 0. One snippet has no label.
  const pairs: [string, string | null][] = [
    ["A", "A"],
    ["A", "A"],
    ["A", "B"],
    ["B", "B"],
    ["C", "D"],
  ];
  const figures = labelF1(pairs);
  expect(figures.weighted).toBeCloseTo((3 * 0.8 + 2 / 3) / 5);
  expect(figures.macro).toBeCloseTo((0.8 + 2 / 3) / 4);
  expect(figures.micro).toBeCloseTo(3 / 5);
  // Without its label the snippet is missed and nobody's false alarm: A, B as before, C 0, no D; 3 of (5 + 4) / 2.
  const unlabelled = labelF1([...pairs.slice(0, 4), ["C", null]]);
  expect(unlabelled.macro).toBeCloseTo((0.8 + 2 / 3) / 3);
  expect(unlabelled.micro).toBeCloseTo(6 / 9);
  expect(labelF1([])).toEqual({ weighted: null, macro: null, micro: null });
});

test("snippets of what is no event count only in the figure over all, where no claim is OTHER", async () => {
  const raid = "Jets bombed Osk; crowds marched.";
  const claims = {
    [raid]: [
      fakeClaim(raid, "marched", { event: { type: "PROTEST", modes: ["demo"] }, confidence: 0.6 }),
      fakeClaim(raid, "bombed", { event: { type: "ASSAULT", modes: ["aerial"] }, confidence: 0.9 }),
    ],
  };
  const { figures, mistakes } = await measureCase2021(
    [
      { id: "1", text: raid, label: "AIR_STRIKE" },
      { id: "2", text: "A quake hit Osk.", label: "NATURAL_DISASTER" },
      { id: "3", text: "The week in Osk.", label: "OTHER" },
      { id: "4", text: "Quiet.", label: "DIPLO" },
    ],
    fakeSubject({ claims }),
    () => {},
  );
  // Of 1, 3 and 4 only the first has a label: AIR_STRIKE 1, OTHER 0, DIPLO 0; micro 2 / (3 + 1).
  expect(figures.weightedF1).toBeCloseTo(1 / 3);
  expect(figures.macroF1).toBeCloseTo(1 / 3);
  expect(figures.microF1).toBeCloseTo(1 / 2);
  // Over all, three are OTHER and one of them right: AIR_STRIKE 1, OTHER 2 / (1 + 3), the others 0.
  expect(figures.weightedF1All).toBeCloseTo((1 + 0.5) / 4);
  expect(mistakes.map((m) => m.document)).toEqual(["2", "4"]);
});

const RULES = readTable<{ rules: ClaimRule[] }>("case2021").rules;

test("every label of the table is one of the set's, every type and mode one of the codebook's", () => {
  const labels = new Set(RULES.map((rule) => rule.label));
  // Only accidents cannot be told from any claim.
  expect(labels.size).toBe(29);
  for (const { any } of RULES)
    for (const { type = [], mode = [] } of any) {
      for (const name of type) expect(MODES).toHaveProperty(name);
      for (const name of mode) expect(Object.values(MODES).flat()).toContain(name);
    }
});

test.each([
  ["shelled", { type: "ASSAULT", modes: ["heavy-weapons"] }, "happened", "ART_MISS_ATTACK"],
  [
    "gassed",
    { type: "ASSAULT", modes: ["crowd-control"], acled: "Protest with intervention" },
    "happened",
    "PROTEST_WITH_INTER",
  ],
  ["shelled", { type: "ASSAULT", modes: ["heavy-weapons"] }, "denied", "ATTRIB"],
  ["blamed", { type: "ACCUSE", modes: ["allege"] }, "happened", "ATTRIB"],
  ["condemned", { type: "ACCUSE", modes: ["disapprove"] }, "happened", "DIPLO"],
  ["held", { type: "COERCE", modes: ["arrest"] }, "happened", "ARREST"],
  ["closed", { type: "COERCE", modes: ["curfew"] }, "ongoing", "OTHER"],
  ["left", { type: "RETREAT", modes: ["withdraw"] }, "happened", "NON_VIOL_TERRIT_TRANSFER"],
] as const)("%s %j, %s, is %s", (trigger, event, reality, label) => {
  expect(firstLabel(fakeClaim(trigger, trigger, { event, reality }), RULES)).toBe(label);
});
