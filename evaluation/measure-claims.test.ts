import { expect, test } from "vitest";
import { fakeClaim, fakeSubject } from "./fake-subject.js";
import { measureClaims } from "./measure-claims.js";

test("the coder gets text, date, outlet and address alone; what it codes is scored", async () => {
  const text = "Troops stormed Osk.";
  const claim = fakeClaim(text, "stormed", { event: { type: "ASSAULT" }, confidence: 1 });
  const facts: unknown[] = [];
  const subject = fakeSubject({ claims: { [text]: [claim] }, facts: facts as never[] });
  const report = { name: "osk", text, published: "2001-05-03", outlet: "The Osk Mail", url: null, claims: [claim] };
  const { figures } = await measureClaims(
    [report, { ...report, name: "quiet", text: "Quiet.", claims: [] }],
    subject,
    () => {},
  );
  expect(figures).toMatchObject({
    reports: 2,
    "gold claims": 1,
    precision: 1,
    recall: 1,
    f1: 1,
    "calibration error": 0,
  });
  expect(facts[0]).toEqual({ published: "2001-05-03", outlet: "The Osk Mail", url: null });
});
