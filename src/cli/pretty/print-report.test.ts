import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { actor, claim, count, place, quoteOf, source } from "../../../tests/cli/made-claim.js";
import type { Claim } from "../../coding/claim.js";
import type { Report } from "../../intake/report.js";
import { reportFromText } from "../../intake/report-from-text.js";
import { printReport } from "./print-report.js";
import { themeOf } from "./theme.js";

const text = [
  "Crowd storms prefecture in Lomana",
  "",
  "LOMANA, March 3, 2021 — Dozens of dockers stormed the prefecture on Tuesday, the Interior Ministry told the Harbour Post. It denied that guards had opened fire.",
  "",
  "“We shall stay until they answer,” said 王小明, who leads the Federation of Dockers, Stevedores, Lightermen and Allied Workers of the Northern and Southern Harbours 🚢, beside محمد الفاتح, 3 of whose sons are dockers.",
].join("\n");

const report: Report = reportFromText(text, { published: null, outlet: "The Quay", path: "reports/lomana.txt" });

const stormed = "Dozens of dockers stormed the prefecture on Tuesday, the Interior Ministry told the Harbour Post.";
const denied = "It denied that guards had opened fire.";
const stay = text.slice(text.indexOf("“We shall"));

const claims: readonly Claim[] = [
  claim(text, "Crowd storms prefecture in Lomana", "storms", { confidence: 0.931 }),
  claim(text, stormed, "stormed", {
    event: {
      type: "PROTEST",
      modes: ["riot", "obstruct"],
      contexts: ["economic", "human_rights"],
      cameo: "1452",
      acled: "Violent demonstration",
      quad: "material conflict",
      intensity: -7.5,
    },
    actors: [actor(text, "Dozens of dockers", { country: "LOM", sectors: ["LAB"] })],
    recipients: [actor(text, "the prefecture", { name: "Prefecture of Lomana", country: "LOM", sectors: ["GOV"] })],
    places: [place(text, "Lomana", { country: "LOM", admin1: "Northern Coast", precision: "city" })],
    time: { text: "on Tuesday", start: "2021-03-02", end: "2021-03-02", precision: "day" },
    counts: [count(text, "Dozens of dockers", "participants", 24, { bound: "at-least", who: "dockers" })],
    sources: [
      source(text, "the Interior Ministry", "indirect", {
        name: "Interior Ministry",
        country: "LOM",
        sectors: ["GOV"],
        cue: quoteOf(text, "told"),
      }),
      source(text, "the Harbour Post", "indirect", { role: "medium", sectors: ["MED"] }),
    ],
  }),
  claim(text, denied, "opened fire", { reality: "denied", confidence: 0.4 }),
  claim(text, stay, "stay", {
    event: {
      type: "REQUEST",
      modes: ["yield"],
      contexts: [],
      cameo: "104",
      acled: null,
      quad: "verbal conflict",
      intensity: -5,
    },
    actors: [
      actor(text, "王小明", { country: "CHN" }),
      actor(
        text,
        "the Federation of Dockers, Stevedores, Lightermen and Allied Workers of the Northern and Southern Harbours 🚢",
      ),
      actor(text, "محمد الفاتح", { country: "LOM" }),
    ],
    time: { text: null, start: "2021-03-01", end: "2021-03-31", precision: "month" },
    reality: "planned",
    sources: [{ ...source(text, "王小明", "direct"), anonymous: true }],
  }),
];

const print = (columns: number, colour = false) => printReport(report, claims, { columns, theme: themeOf(colour) });

describe("printReport", () => {
  it.each([80, 200])("is as it was at %i columns", async (columns) => {
    await expect(print(columns)).toMatchFileSnapshot(`./golden/report-${columns}.txt`);
  });

  it.each([40, 80, 200])("keeps within %i columns, wide characters and colours too", (columns) => {
    for (const line of print(columns, true).split("\n"))
      expect.soft(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it("says the same with colours as without, but for the marks of the trigger", () => {
    const unmarked = (printed: string) => printed.replace(/[▸◂\s]/gu, "");
    const coloured = print(80, true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such sequences
    expect(coloured).toMatch(/\u001b\[1m/u);
    expect(unmarked(stripVTControlCharacters(coloured))).toBe(unmarked(print(80)));
  });

  it("cuts no name", () => {
    const flat = print(40).replace(/\s+/gu, " ");
    expect(flat).toContain("Lightermen and Allied Workers of the Northern and Southern Harbours 🚢");
  });

  it("says what follows from a missing date, and how to give one", () => {
    const undated = reportFromText("Dockers stormed the prefecture.");
    const printed = printReport(undated, [], { columns: 200, theme: themeOf(false) });
    expect(printed).toMatch(/no claims\n.*days such as .* could not be resolved: give it with --published/u);
    expect(print(80)).not.toContain("--published");
  });

  it("obeys no escape sequence of the report", () => {
    const hostile = "Title \u001b[2J\u001b]0;owned\u0007\n\nMen \u001b[31mstormed\u009b0m the\u202e gate.";
    const made = claim(hostile, "Men \u001b[31mstormed\u009b0m the\u202e gate.", "stormed", {
      actors: [actor(hostile, "Men \u001b[31m")],
      recipients: [actor(hostile, "the\u202e gate", { name: "Gate\u001b[5m" })],
      sources: [source(hostile, "Title \u001b[2J", "indirect", { cue: quoteOf(hostile, "\u0007") })],
    });
    const page = { columns: 80, theme: themeOf(false) };
    const facts = { title: "Title \u001b[2J", outlet: "\u001b[1mOutlet", path: "a\u001b[2J.txt" };
    const printed = printReport(reportFromText(hostile, facts), [made], page);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(printed).toContain("␛[2J");
  });
});
