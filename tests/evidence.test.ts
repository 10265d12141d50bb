import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Claim, type Coder, createCoder, reportFromText, type Span } from "../src/index.js";

const SENTENCES = [
  "Police fired tear gas at hundreds of protesters in Nairobi on Tuesday, witnesses said.",
  "At least 14 villagers were killed and 30 wounded when gunmen attacked Dori, the mayor told reporters.",
  "The foreign ministry denied that its troops had crossed the border near Goma.",
  "“We will not negotiate with them,” said General Ayo Mensah.",
  "President Halonen met the Estonian prime minister in Tallinn on 3 March 2004.",
  "REBELS SEIZED THE AIRPORT AT KISANGANI AND TOOK SEVERAL SOLDIERS HOSTAGE, THE RADIO REPORTED.",
  "the union has called a three-day strike from monday, according to its leader.",
  "A court in Minsk sentenced the editor to six years’ imprisonment.",
  "The two sides agreed on a ceasefire; the army may withdraw from the valley next week.",
  "Médecins Sans Frontières said more than 2,000 people had fled to Cúcuta and São Gabriel.",
  "Thousands marched in Lyon demanding that the minister resign.",
  "The weather stayed fine and the market was full of oranges.",
];
/** One that is longer than evidence may be. */
const LONG = `${Array.from({ length: 14 }, (_, i) => `in district ${i + 1} the militia burned the houses of the farmers`).join(", and ")}, a priest said.`;
const JOINTS = [" ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\u00a0", " \u2003", "\u2028"];
const NOISE = ["\u00ad", "\u0301", "\u00a0", "🔥", "👩🏽‍🚒", "\u200b", "\ufe0f", "𝔘", "e\u0308", "\u202e", "中"];

const text = fc
  .record({
    sentences: fc.array(fc.constantFrom(...SENTENCES, LONG), { minLength: 2, maxLength: 5 }),
    joints: fc.array(fc.constantFrom(...JOINTS), { minLength: 5, maxLength: 5 }),
    noise: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE)), { maxLength: 12 }),
  })
  .map(({ sentences, joints, noise }) => {
    const points = Array.from(sentences.map((sentence, i) => sentence + joints[i]!).join(""));
    for (const [at, what] of noise) points.splice(at % (points.length + 1), 0, what);
    return points.join("");
  });

interface Quoted extends Span {
  readonly what: string;
  readonly text: string;
}

/** Every span of a claim with the words that are said to stand there. */
function quotesOf(claim: Claim): Quoted[] {
  const lists = { actors: claim.actors, recipients: claim.recipients, places: claim.places, sources: claim.sources };
  const quotes: Quoted[] = [
    { ...claim.evidence, what: "evidence" },
    { ...claim.trigger, what: "trigger" },
    ...claim.counts.map((count) => ({ ...count, what: "counts" })),
    ...claim.sources.flatMap(({ cue }) => (cue === null ? [] : [{ ...cue, what: "cue" }])),
  ];
  for (const [what, list] of Object.entries(lists))
    for (const entry of list) if (entry.text !== null) quotes.push({ ...entry, what });
  return quotes;
}

/** Whether an offset falls between the halves of one character. */
function splitsPair(of: string, at: number): boolean {
  return at > 0 && /[\uD800-\uDBFF]/.test(of[at - 1]!) && /[\uDC00-\uDFFF]/.test(of[at] ?? "");
}

describe("the evidence of claims", () => {
  let coder: Coder;
  beforeAll(async () => {
    coder = await createCoder();
  });
  afterAll(() => coder.close());

  it("is the text's own words, whatever the text", { timeout: 300_000 }, async () => {
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const report = reportFromText(words, { published: "2004-03-09" });
        expect(report.text).toBe(words);
        const { claims, reasons } = await coder.code(report);
        for (const claim of claims) {
          const spans = [...(reasons.get(claim.id) ?? [])].flatMap(({ field, span }) =>
            span === null ? [] : [{ ...span, what: `reason of ${field}` }],
          );
          for (const { what, start, end, text: said } of [...quotesOf(claim), ...spans]) {
            seen[what] = (seen[what] ?? 0) + 1;
            expect(said, what).toBe(words.slice(start, end));
            expect(end, what).toBeGreaterThan(start);
            expect([splitsPair(words, start), splitsPair(words, end)], `${what} “${said}”`).toEqual([false, false]);
          }
          if (claim.time?.text != null) expect(words).toContain(claim.time.text);
          expect(claim.trigger.start).toBeGreaterThanOrEqual(claim.evidence.start);
          expect(claim.trigger.end).toBeLessThanOrEqual(claim.evidence.end);
          expect(claim.trigger.end - claim.trigger.start).toBeLessThanOrEqual(60);
          expect(claim.evidence.end - claim.evidence.start).toBeLessThanOrEqual(600);
        }
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      }),
      { numRuns: 20, seed: 4, endOnFailure: true },
    );
    // a coder that claims nothing, or never fills a field, would pass all the above
    for (const what of ["evidence", "trigger", "actors", "recipients", "places", "counts", "sources", "cue"])
      expect(seen[what] ?? 0, what).toBeGreaterThan(5);
  });
});
