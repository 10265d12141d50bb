import { expect, test } from "vitest";
import type { Claim } from "../src/coding/claim.js";
import { fakeActor, fakeClaim, fakeSubject } from "./fake-subject.js";
import { type GoldRecord, measureGsr } from "./measure-gsr.js";

const TEXT = "Peru and Japan warned Chile, Peru and Japan met, Osk fell";

function claim(
  trigger: string,
  type: Claim["event"]["type"],
  actors: string[],
  recipients: string[],
  confidence = 0.5,
) {
  const of = (codes: string[]) => codes.map((country) => fakeActor(TEXT, "Peru", { country }));
  return fakeClaim(TEXT, trigger, { event: { type }, actors: of(actors), recipients: of(recipients), confidence });
}

async function measure(record: Omit<GoldRecord, "id" | "text">, claims: Claim[]) {
  const facts: unknown[] = [];
  const subject = fakeSubject({ claims: { [TEXT]: claims }, facts: facts as never[] });
  const { figures } = await measureGsr([{ id: "r", text: TEXT, ...record }], subject, () => {});
  expect(facts).toEqual([{ published: "2000-01-01" }]);
  return [figures.type, figures.actorCountry, figures.recipientCountry];
}

const WARNED: Omit<GoldRecord, "id" | "text"> = {
  event2021: "THREATEN",
  source: [{ code: "PER" }, { code: "JAP" }],
  target: [{ code: "CHL" }],
};
const MET: Omit<GoldRecord, "id" | "text"> = {
  event2021: "CONSULT",
  source: [{ code: "PER" }],
  target: [{ code: "JPN" }],
};

test.each<[string, Omit<GoldRecord, "id" | "text">, Claim[], (number | null)[]]>([
  ["all right; JAP is JPN", WARNED, [claim("warned", "THREATEN", ["JPN", "PER"], ["CHL"])], [1, 1, 1]],
  ["an actor too few, a recipient too many", WARNED, [claim("warned", "THREATEN", ["PER"], ["CHL", "BOL"])], [1, 0, 0]],
  ["sides exchanged where they differ", WARNED, [claim("warned", "THREATEN", ["CHL"], ["PER", "JPN"])], [1, 0, 0]],
  [
    "only the most confident claim counts: its type is wrong, its actors happen to be right",
    WARNED,
    [claim("warned", "THREATEN", ["PER", "JPN"], ["CHL"], 0.4), claim("met", "CONSULT", ["PER", "JPN"], [], 0.6)],
    [0, 1, 0],
  ],
  ["no claim is wrong", WARNED, [], [0, 0, 0]],
  ["a meeting: both sides as actors", MET, [claim("met", "CONSULT", ["JPN", "PER"], [])], [1, 1, 1]],
  ["a meeting: the other way round", MET, [claim("met", "CONSULT", ["JPN"], ["PER"])], [1, 1, 1]],
  ["a meeting: one side missing", MET, [claim("met", "CONSULT", ["PER"], [])], [1, 0, 0]],
  [
    "two sides under source, no target: any order, and no recipient is asked",
    { event2021: "SUPPORT", source: [{ code: "PER" }, { code: "JPN" }], target: "" },
    [claim("met", "SUPPORT", ["JPN"], ["PER"])],
    [1, 1, null],
  ],
  [
    "a plain string and an actor without a code say no country",
    { event2021: "ASSAULT", source: [{}], target: "rebels" },
    [],
    [0, null, null],
  ],
  [
    "no source at all",
    { event2021: "ASSAULT", target: [{ code: "IRQ" }] },
    [claim("fell", "ASSAULT", [], ["IRQ"])],
    [1, null, 1],
  ],
])("%s", async (_, record, claims, figures) => {
  expect(await measure(record, claims)).toEqual(figures);
});

test("no record", async () => {
  const { figures } = await measureGsr([], fakeSubject({}), () => {});
  expect(figures).toEqual({ type: null, actorCountry: null, recipientCountry: null });
});
