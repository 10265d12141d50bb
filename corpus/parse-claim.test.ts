import { describe, expect, it } from "vitest";
import { parseClaim } from "./parse-claim.js";

const read = (line: string) => {
  const faults: string[] = [];
  const claim = parseClaim(line, 7, (what) => faults.push(what));
  return { claim, faults };
};

describe("parseClaim", () => {
  it("reads every part of a line", () => {
    const { claim, faults } = read(
      "  fired tear gas~2 => ASSAULT.crowd-control 175 happened [Protest with intervention] #repression,economic" +
        " | who: riot police (PER COP) | to: He (PER CVL LAB = Juan Rojas) | at: Ilo (city PER)" +
        " | on: since Monday (2011-05-02/2011-05-04 day) | n: some 40 (total injured about 40 miners)" +
        " | src: the union (speaker indirect PER LAB) told | src: - (- hearsay) | in: riot police fired | also: COERCE | ev: pier | opt",
    );
    expect(faults).toEqual([]);
    expect(claim).toEqual({
      line: 7,
      trigger: { kind: "quoted", text: "fired tear gas", nth: 2 },
      type: "ASSAULT",
      modes: ["crowd-control"],
      cameo: "175",
      acled: "Protest with intervention",
      contexts: ["repression", "economic"],
      reality: "happened",
      actors: [
        { words: { kind: "quoted", text: "riot police", nth: null }, country: "PER", sectors: ["COP"], name: null },
      ],
      recipients: [
        {
          words: { kind: "quoted", text: "He", nth: null },
          country: "PER",
          sectors: ["CVL", "LAB"],
          name: "Juan Rojas",
        },
      ],
      places: [{ words: { kind: "quoted", text: "Ilo", nth: null }, precision: "city", country: "PER", name: null }],
      time: {
        words: { kind: "quoted", text: "since Monday", nth: null },
        start: "2011-05-02",
        end: "2011-05-04",
        precision: "day",
      },
      counts: [
        {
          words: { kind: "quoted", text: "some 40", nth: null },
          of: "injured",
          bound: "about",
          value: 40,
          who: "miners",
          cumulative: true,
        },
      ],
      sources: [
        {
          words: { kind: "quoted", text: "the union", nth: null },
          country: "PER",
          sectors: ["LAB"],
          name: null,
          role: "speaker",
          mode: "indirect",
          cue: { kind: "quoted", text: "told", nth: null },
        },
        { words: { kind: "nowhere" }, country: null, sectors: [], name: null, role: null, mode: "hearsay", cue: null },
      ],
      evidence: { kind: "quoted", text: "riot police fired", nth: null },
      accept: ["COERCE"],
      optional: true,
      about: "pier",
    });
  });

  it("reads offsets, which real documents have in the place of words", () => {
    const { claim, faults } = read("  @3-8 => AID 070 happened | who: @0-2 (NOR GOV)");
    expect(faults).toEqual([]);
    expect(claim?.trigger).toEqual({ kind: "offsets", start: 3, end: 8 });
    expect(claim?.actors[0]?.words).toEqual({ kind: "offsets", start: 0, end: 2 });
  });

  it.each([
    ["  marched PROTEST.demo 141 happened", "a claim begins with"],
    ["  marched => MARCH 141 happened", '"MARCH" is no type'],
    ["  marched => PROTEST.walk 141 happened", 'PROTEST has no mode "walk"'],
    ["  marched => PROTEST 1419 happened", '"1419" is no cameo'],
    ["  marched => PROTEST 141 done", '"done" is no reality'],
    ["  marched => PROTEST 141 happened [March]", '"March" is no acled'],
    ["  marched => PROTEST 141 happened #streets", '"streets" is no context'],
    ["  marched => PROTEST 141 happened loudly", '"loudly" in the head is no code'],
    ["  marched => PROTEST 141 happened | who: crowds", "lacks its codes in parentheses"],
    ["  marched => PROTEST 141 happened | who: crowds (Peru CVL)", '"Peru" is no country code'],
    ["  marched => PROTEST 141 happened | who: crowds (PER MOB)", '"MOB" is no sector'],
    ["  marched => PROTEST 141 happened | who: crowds (PER CVL) said", 'stands behind the codes of "who"'],
    ["  marched => PROTEST 141 happened | at: Ilo (town PER)", '"town" is no place'],
    ["  marched => PROTEST 141 happened | on: Monday (2 May day)", '"2" is no date'],
    ["  marched => PROTEST 141 happened | on: May (2011-05-31/2011-05-01 month)", "is before"],
    ["  marched => PROTEST 141 happened | n: crowds (participants at-least many)", '"many" is no number'],
    ["  marched => PROTEST 141 happened | src: police (spokesman indirect PER COP)", '"spokesman" is no role'],
    ["  marched => PROTEST 141 happened | where: Ilo (city PER)", "is no field"],
  ])("says what is wrong with %s", (line, what) => {
    expect(read(line).faults.join("; ")).toContain(what);
  });
});
