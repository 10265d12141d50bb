import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { damageClaims, shakeGold } from "./damage-claims.js";
import { PACKAGE_ROOT } from "./package-root.js";
import { seededRandom } from "./random.js";
import { readGold } from "./read-gold.js";
import { type ScoredReport, scoreClaims } from "./score-claims.js";
import type { ScoredClaim } from "./scored-claim.js";

const TEXT = "Rebels shelled Osk. The army said two soldiers died. Marchers may return on Friday.";

function span(words: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

function claim(trigger: string, evidence: string, type: string, more: Partial<ScoredClaim> = {}): ScoredClaim {
  return {
    id: trigger,
    trigger: span(trigger),
    evidence: span(evidence),
    event: { type, modes: [], contexts: [], cameo: null, acled: null },
    actors: [],
    recipients: [],
    places: [],
    time: null,
    counts: [],
    reality: "happened",
    sources: [],
    ...more,
  };
}

const SHELLED = claim("shelled", "Rebels shelled Osk.", "ASSAULT", {
  actors: [{ name: null, country: null, sectors: ["REB"] }],
  places: [{ name: "Osk", country: "PER", lat: 10, lon: 20, precision: "city" }],
});
const DIED = claim("died", "two soldiers died", "ASSAULT", {
  counts: [{ of: "dead", value: 2, bound: "exactly" }],
  sources: [{ ...span("The army"), name: null, mode: "indirect", role: "speaker", cue: span("said") }],
});
const RETURN = claim("return", "Marchers may return on Friday.", "PROTEST", { reality: "possible", optional: true });

function score(gold: ScoredClaim[], predicted: ScoredClaim[]) {
  const report: ScoredReport = { name: "osk", text: TEXT, published: "2001-05-03", gold, predicted };
  return scoreClaims([report]).figures;
}

describe("worked out by hand", () => {
  test("gold against itself is right in all that it says", () => {
    const gold = [SHELLED, DIED, RETURN];
    // The optional one is right and counts neither way.
    expect(score(gold, gold)).toMatchObject({
      "gold claims": 2,
      "predicted claims": 3,
      precision: 1,
      recall: 1,
      f1: 1,
      "span recall": 1,
      "actor sector": 1,
      "actor country": null,
      place: 1,
      counts: 1,
      "source cue": 1,
      "reality macro f1": 1,
      "whole row right (of matched)": 1,
      "calibration error": 0,
      "confidence auroc": null,
    });
  });

  test("a wrong type is found by its span, a missed optional one is nothing, an invented one is wrong", () => {
    const wrongType = { ...SHELLED, event: { ...SHELLED.event, type: "COERCE" }, confidence: 0.25 };
    const invented = claim("said", "The army said", "ACCUSE", { confidence: 0.5 });
    // Right: DIED. Wrong: the type, the invented one. P 1/3, R 1/2, F 0.4; both gold spans are met.
    // Confidence: 0.25 and 0.5 wrong in bins of their own, 0.75 right: (0.25 + 0.5 + 0.25) / 3. The right one has the most.
    const figures = score([SHELLED, DIED, RETURN], [wrongType, invented, { ...DIED, confidence: 0.75 }]);
    expect(figures.precision).toBeCloseTo(1 / 3);
    expect(figures.recall).toBe(0.5);
    expect(figures.f1).toBeCloseTo(0.4);
    expect(figures["span recall"]).toBe(1);
    expect(figures["calibration error"]).toBeCloseTo(1 / 3);
    expect(figures["confidence auroc"]).toBe(1);
  });

  test("an accepted type is right", () => {
    const threat = { ...RETURN, event: { ...RETURN.event, type: "THREATEN" } };
    expect(score([{ ...RETURN, optional: false, accept: ["THREATEN"] }], [threat]).f1).toBe(1);
  });

  test.each<[string, Partial<ScoredClaim>]>([
    ["evidence that is not the text's slice", { evidence: { ...DIED.evidence, text: "2 soldiers died" } }],
    ["a trigger outside its evidence", { trigger: span("shelled") }],
    ["a trigger of more than 60 units", { trigger: span(TEXT.slice(0, 61)), evidence: span(TEXT) }],
    ["a trigger that ends where it begins", { trigger: { start: 30, end: 30, text: "" } }],
  ])("%s is refused", (_, broken) => {
    expect(score([DIED], [{ ...DIED, ...broken }])).toMatchObject({ "refused claims": 1, precision: 0, recall: 0 });
  });

  test("required gold comes before optional gold where both want one claim", () => {
    const both = claim("shelled", "Rebels shelled Osk.", "ASSAULT");
    const figures = score([{ ...both, optional: true }, DIED, both], [both, DIED]);
    expect(figures).toMatchObject({ precision: 1, recall: 1 });
  });

  test("a first choice is given up where another gold claim has no other", () => {
    // One long trigger overlaps both gold triggers, the short one only the first: two right pairs, not one.
    const first = claim("Rebels shelled", "Rebels shelled Osk.", "ASSAULT");
    const second = claim("Osk", "Rebels shelled Osk.", "ASSAULT");
    const long = claim("Rebels shelled Osk", "Rebels shelled Osk.", "ASSAULT");
    const short = claim("Rebels", "Rebels shelled Osk.", "ASSAULT");
    expect(score([first, second], [long, { ...short, reality: "planned" }])).toMatchObject({ precision: 1, recall: 1 });
  });

  test.each<[string, ScoredClaim, Partial<ScoredClaim>, string, number | null]>([
    ["60 km off a city is wrong", SHELLED, { places: [{ country: "PER", lat: 10.54, lon: 20 }] }, "place", 0],
    ["49 km off a city is right", SHELLED, { places: [{ country: "PER", lat: 10.44, lon: 20 }] }, "place", 1],
    [
      "a bare country where gold has no place says nothing",
      DIED,
      { places: [{ precision: "country" }] },
      "place",
      null,
    ],
    ["at least 2 is not exactly 2", DIED, { counts: [{ of: "dead", value: 2, bound: "at-least" }] }, "counts", 0],
    ["about 2 passes for exactly 2", DIED, { counts: [{ of: "dead", value: 2, bound: "about" }] }, "counts", 1],
    [
      "the day of publication where gold has no time says nothing",
      DIED,
      { time: { start: "2001-05-03" } },
      "time",
      null,
    ],
    ["another day where gold has no time is wrong", DIED, { time: { start: "2001-05-04" } }, "time", 0],
    [
      "direct passes for partial, not for indirect",
      DIED,
      { sources: [{ ...DIED.sources![0]!, mode: "direct" }] },
      "source mode",
      0,
    ],
    ["no source where there is one", DIED, { sources: [] }, "source", 0],
    ["a source where there is none", SHELLED, { sources: [{ mode: "hearsay" }] }, "source", 0],
    ["half of the sectors is enough", SHELLED, { actors: [{ sectors: ["REB", "CRM"] }] }, "actor sector", 1],
    ["a third of the sectors is not", SHELLED, { actors: [{ sectors: ["REB", "CRM", "MIL"] }] }, "actor sector", 0],
  ])("%s", (_, gold, change, field, figure) => {
    expect(score([gold], [{ ...gold, ...change }])[field]).toBe(figure);
  });

  test("no report at all", () => {
    expect(scoreClaims([]).figures).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
      place: null,
      "reality macro f1": null,
    });
  });
});

const SHARED = join(PACKAGE_ROOT, "..", "shared");
const SCORER = join(SHARED, "tools", "score_claims.py");
const python = spawnSync("python3", ["-c", "import sys; print(sys.version_info >= (3, 12))"], { encoding: "utf8" });
const missing = python.status !== 0 ? "python3" : existsSync(SCORER) ? null : SCORER;
if (missing !== null) console.warn(`The comparison with the Python scorer is skipped: there is no ${missing}.`);
/** Since 3.12 Python's sum() makes up for rounding, so that long sums of floats differ in the last digits. */
const roundsOtherwise = python.stdout?.trim() === "True";
const SUMMED = ["calibration error", "reality macro f1"];

function comparePython(goldFolder: string, predictionFolder: string): void {
  const printed = execFileSync("python3", [SCORER, "--gold", goldFolder, "--pred", predictionFolder, "--json"], {
    encoding: "utf8",
  });
  const reports = readGold(goldFolder).map(({ name, text, published, claims: gold }) => {
    const file = JSON.parse(readFileSync(join(predictionFolder, `${name}.json`), "utf8")) as { claims: ScoredClaim[] };
    return { name, text, published, gold, predicted: file.claims };
  });
  const theirs = JSON.parse(printed) as Record<string, number | null>;
  const { figures } = scoreClaims(reports);
  if (roundsOtherwise)
    for (const key of SUMMED) {
      if (figures[key] == null) continue;
      expect(figures[key]).toBeCloseTo(theirs[key]!, 12);
      figures[key] = theirs[key]!;
    }
  expect(Object.keys(figures)).toEqual(Object.keys(theirs));
  expect(figures).toEqual(theirs);
}

describe.skipIf(missing !== null)("the same as the Python scorer to the last digit", { timeout: 60_000 }, () => {
  const FOLDERS = ["gold", "gold/dev", "data/claims"].filter((name) => existsSync(join(SHARED, name)));

  test.each(FOLDERS)("gold against itself: %s", (folder) => {
    comparePython(join(SHARED, folder), join(SHARED, folder));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((seed) => FOLDERS.map((folder) => [seed, folder] as const)))(
    "damaged by seed %i: %s",
    (seed, folder) => {
      const random = seededRandom(seed);
      const place = mkdtempSync(join(tmpdir(), "tocsin-score-"));
      try {
        const [gold, predicted] = [join(place, "gold"), join(place, "predicted")];
        mkdirSync(gold);
        mkdirSync(predicted);
        // Of the many reports for training a tenth will do.
        for (const report of readGold(join(SHARED, folder)).filter(
          (_, i, all) => all.length < 50 || i % 10 === seed % 10,
        )) {
          const claims = shakeGold(report.claims, random);
          const published = random() < 0.1 ? null : report.published;
          writeFileSync(join(gold, `${report.name}.txt`), report.text);
          writeFileSync(join(gold, `${report.name}.json`), JSON.stringify({ report: { published }, claims }));
          const wrong = damageClaims(claims, report.text, random);
          writeFileSync(join(predicted, `${report.name}.json`), JSON.stringify({ claims: wrong }));
        }
        comparePython(gold, predicted);
      } finally {
        rmSync(place, { recursive: true });
      }
    },
  );
});
