import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Claim, type Coder, createCoder, reportFromText } from "../src/index.js";
import reports from "./golden/reports.json" with { type: "json" };

/** A claim as a golden file has it. */
interface Golden {
  readonly at: number;
  readonly trigger: string;
  readonly type: string;
  readonly reality: string;
  /** "NAME, COUNTRY", each "?" where unknown. */
  readonly actors: readonly string[];
  /** Whether it must be there; see tests/golden/README.md. */
  readonly sure: boolean;
}

const SURE = 0.5;
const UPDATE = process.env.UPDATE_GOLDEN === "1";

const golden = (name: string) => new URL(`./golden/${name}`, import.meta.url);

function goldenOf(claim: Claim): Golden {
  return {
    at: claim.trigger.start,
    trigger: claim.trigger.text,
    type: claim.event.type,
    reality: claim.reality,
    actors: claim.actors.map(({ name, country }) => `${name ?? "?"}, ${country ?? "?"}`),
    sure: claim.confidence >= SURE,
  };
}

function readGolden(name: string): Golden[] {
  if (!existsSync(golden(name))) throw new Error(`tests/golden/${name} is not there: see tests/golden/README.md`);
  const lines = readFileSync(golden(name), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Golden);
}

/** What differs between the claims that are written down and those that were made, a line each. */
function differences(written: readonly Golden[], made: readonly Golden[]): string[] {
  const line = (mark: string, claim: Golden) => `${mark} ${JSON.stringify({ ...claim, sure: undefined })}`;
  const known = new Set(written.map((claim) => line("", claim)));
  const given = new Set(made.map((claim) => line("", claim)));
  return [
    ...written.filter((claim) => claim.sure && !given.has(line("", claim))).map((claim) => line("-", claim)),
    ...made.filter((claim) => claim.sure && !known.has(line("", claim))).map((claim) => line("+", claim)),
  ];
}

describe("golden reports", () => {
  let coder: Coder;
  beforeAll(async () => {
    coder = await createCoder();
  });
  afterAll(() => coder.close());

  it.each(reports)("$name", async ({ name, published, outlet }) => {
    const text = readFileSync(golden(`${name}.txt`), "utf8");
    const { claims } = await coder.code(reportFromText(text, { published, outlet }));
    const made = claims.map(goldenOf);
    if (UPDATE) writeFileSync(golden(`${name}.jsonl`), made.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
    expect(differences(readGolden(`${name}.jsonl`), made)).toEqual([]);
  });

  it("has nothing sure to say of a match", () => {
    expect(readGolden("sports.jsonl").filter(({ sure }) => sure)).toEqual([]);
  });
});

describe("differences between golden and made claims", () => {
  const claim: Golden = { at: 3, trigger: "shelled", type: "ASSAULT", reality: "happened", actors: [], sure: true };
  const unsure = { ...claim, sure: false };
  it.each([
    ["the same", [claim], [claim], 0],
    ["a sure one is missing", [claim], [], 1],
    ["an unsure one is missing", [unsure], [], 0],
    ["a sure one is less sure now", [claim], [unsure], 0],
    ["a sure one is new", [], [claim], 1],
    ["an unsure one is new", [], [unsure], 0],
    ["another type", [claim], [{ ...claim, type: "COERCE" }], 2],
  ])("%s", (_, written, made, count) => {
    expect(differences(written, made)).toHaveLength(count);
  });
});
