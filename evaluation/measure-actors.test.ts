import { expect, test } from "vitest";
import type { Identity } from "../src/coding/claim.js";
import { fakeSubject } from "./fake-subject.js";
import { measureActors } from "./measure-actors.js";

const KNOWN: Record<string, Identity> = {
  "the premier 2001-05-03": { name: "Ines Duarte", country: "PER", sectors: ["GOV", "PTY"], wikidata: null },
  "the front null": { name: null, country: null, sectors: ["REB"], wikidata: null },
};
const subject = fakeSubject({
  resolveActor: (text, on) => {
    const identity = KNOWN[`${text} ${on}`];
    return identity ? { identity } : null;
  },
});

test("what a line leaves out is not asked; who is not known is wrong", async () => {
  const { figures, mistakes } = await measureActors(
    [
      { text: "the premier", on: "2001-05-03", country: "PER", sectors: ["GOV"], name: "Premier Ines Duarte" },
      { text: "the front", on: null, country: "COL", sectors: ["UAF", "REB"] },
      { text: "the premier", on: "1990-01-01", sectors: ["GOV"], name: "Ines Duarte" },
    ],
    subject,
    () => {},
  );
  // Country: 1 of 2. Sector: 2 of 3. Name: 1 of 2.
  expect(figures).toEqual({ country: 0.5, sector: expect.closeTo(2 / 3), name: 0.5 });
  expect(mistakes.map((m) => `${m.document}: ${m.what}`)).toEqual([
    "line 2: country COL coded none",
    "line 3: sector GOV coded none",
    "line 3: no name",
  ]);
});

test("nothing asked is null", async () => {
  const { figures } = await measureActors([{ text: "x", on: null, sectors: [] }], subject, () => {});
  expect(figures).toEqual({ country: null, sector: null, name: null });
});
