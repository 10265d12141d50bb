import { describe, expect, it } from "vitest";
import { acledSubEvents, cameoCodes, goldsteinOf } from "./cameo.js";
import { CONTEXTS } from "./contexts.js";
import { MODES } from "./ontology.js";

describe("lexicon/cameo.tsv", () => {
  const codes = [...cameoCodes().values()];

  it("has every parent of every code", () => {
    const orphans = codes.filter(({ code }) => code.length > 2 && !cameoCodes().has(code.slice(0, -1)));
    expect(orphans).toEqual([]);
    expect(codes).toHaveLength(318);
  });

  it("has legal modes and contexts only", () => {
    const wrong = codes.filter(
      ({ type, modes, contexts }) =>
        (type === null ? modes.length > 0 : modes.some((mode) => !MODES[type].includes(mode))) ||
        contexts.some((context) => !(CONTEXTS as readonly string[]).includes(context)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["1831", "ASSAULT", ["suicide-attack"], -10],
    ["0874", "RETREAT", ["withdraw"], 10],
    ["0256", "REQUEST", ["yield"], -0.3],
    ["116", "SANCTION", ["convict"], -2],
    ["191", "COERCE", ["restrict"], -9.5],
    ["012", null, [], -0.4],
  ])("%s is %s %j with %d", (code, type, modes, goldstein) => {
    expect(cameoCodes().get(code)).toMatchObject({ type, modes, goldstein });
  });
});

describe("goldsteinOf", () => {
  it.each([
    ["057", 8],
    ["1639", -8],
    ["99", null],
    ["", null],
  ])("of %s is %s", (code, value) => expect(goldsteinOf(code)).toBe(value));
});

describe("lexicon/acled.tsv", () => {
  it("has the 25 sub-events of the codebook", () => {
    expect(new Set(acledSubEvents()).size).toBe(25);
    expect(acledSubEvents()).toContain("Air/drone strike");
  });
});
