import { expect, test } from "vitest";
import type { Claim } from "../src/coding/claim.js";
import { fakeActor, fakeClaim, fakeSubject, quoteOf } from "./fake-subject.js";
import { measurePolice } from "./measure-police.js";

const TEXT = "police shot two men. officers held five. police may use gas. rioters burnt shops. police patrolled.";
const CUTS = [0, 20, 40, 60, 81, TEXT.length];
const sentence = (index: number, ...labels: string[]) => ({ start: CUTS[index]!, end: CUTS[index + 1]!, labels });
const COP = fakeActor(TEXT, "police", { sectors: ["COP"] });

function claim(
  trigger: string,
  type: Claim["event"]["type"],
  modes: string[],
  more: Partial<Omit<Claim, "event">> = {},
) {
  return fakeClaim(TEXT, trigger, { event: { type, modes }, actors: [COP], ...more });
}
const two: Claim["counts"][number] = {
  ...quoteOf(TEXT, "two"),
  of: "dead",
  who: "men",
  value: 2,
  bound: "exactly",
  cumulative: false,
};

const DOCUMENT = {
  id: "d",
  text: TEXT,
  date: "2002-03-02",
  sentences: [
    sentence(0, "KILL", "FORCE", "ANY_ACTION"),
    sentence(1, "ARREST", "ANY_ACTION"),
    sentence(2),
    sentence(3),
    sentence(4, "FORCE", "ANY_ACTION"),
  ],
};

test("labels by the sentence in which the trigger begins", async () => {
  const claims = [
    claim("shot", "ASSAULT", ["firearms"], { counts: [two] }),
    claim("held", "COERCE", ["arrest"]),
    // Only possible, and not by police: neither speaks.
    claim("gas", "ASSAULT", ["crowd-control"], { reality: "possible" }),
    claim("burnt", "PROTEST", ["riot"], { actors: [fakeActor(TEXT, "rioters", { sectors: ["CVL"] })] }),
    claim("patrolled", "MOBILIZE", ["police"], { reality: "ongoing" }),
  ];
  const { figures, intervals } = await measurePolice([DOCUMENT], fakeSubject({ claims: { [TEXT]: claims } }), () => {});
  // KILL 1 of 1; ARREST 1 of 1; FORCE: the killing is, the patrol is missed: 2 * 1 / (2 + 1); ANY_ACTION 3 of 3.
  expect(figures.sentence).toEqual({
    KILL: 1,
    ARREST: 1,
    FORCE: expect.closeTo(2 / 3),
    ANY_ACTION: 1,
    macro: expect.closeTo((1 + 1 + 2 / 3 + 1) / 4),
  });
  // A single document leaves no room.
  expect(intervals!["sentence.FORCE"]).toEqual([2 / 3, 2 / 3]);
});

test("a killing word is enough for KILL, and KILL for FORCE", async () => {
  const text = "police gunned down a man.";
  const document = {
    ...DOCUMENT,
    text,
    sentences: [{ start: 0, end: text.length, labels: ["KILL", "FORCE", "ANY_ACTION"] }],
  };
  const actors = [fakeActor(text, "police", { sectors: ["COP"] })];
  // The type is wrong, the word is not.
  const claims = { [text]: [fakeClaim(text, "gunned down", { event: { type: "COERCE" }, actors })] };
  const { figures } = await measurePolice([document], fakeSubject({ claims }), () => {});
  // Nothing speaks to ARREST, so there is no mean over the four either.
  expect(figures.sentence).toEqual({ KILL: 1, ARREST: null, FORCE: 1, ANY_ACTION: 1, macro: null });
});

test("nothing coded", async () => {
  const { figures, mistakes } = await measurePolice([DOCUMENT], fakeSubject({}), () => {});
  expect(figures.sentence).toEqual({ KILL: 0, ARREST: 0, FORCE: 0, ANY_ACTION: 0, macro: 0 });
  expect(mistakes).toHaveLength(7);
});
