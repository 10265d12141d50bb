import { describe, expect, it } from "vitest";
import { paragraphsOf, splitParagraphs } from "./split-paragraphs.js";

const wrapped = [
  "ARMY PATROLS CLOSED THE COAST ROAD AFTER AN EXPLOSION DAMAGED A",
  "BRIDGE NEAR THE PORT.",
  "",
  "   THE INTERIOR MINISTER TOLD REPORTERS THAT NOBODY WAS HURT, AND THAT",
  "THE ROAD WOULD OPEN AGAIN WITHIN TWO DAYS.",
  "   A UNION LEADER DENIED THAT DOCK WORKERS HAD ANYTHING TO DO WITH",
  "THE BLAST.",
].join("\n");

const cases: readonly (readonly [name: string, text: string, paragraphs: readonly string[]])[] = [
  ["blank line", "One here.\n\nTwo here.", ["One here.", "Two here."]],
  ["blank line of spaces", "One here.\n \t\u00a0\nTwo here.", ["One here.", "Two here."]],
  ["carriage returns", "One here.\r\n\r\nTwo here.\r\nThree here.", ["One here.", "Two here.", "Three here."]],
  ["old Macintosh", "One here.\r\rTwo here.", ["One here.", "Two here."]],
  ["one line each", "Police fired.\nThe crowd ran.\nTwo fell.", ["Police fired.", "The crowd ran.", "Two fell."]],
  ["white space around", "  \n\n One. \n\n\n", ["One."]],
  ["nothing", " \r\n\t", []],
  [
    "long lines are not wrapped",
    `${"The delegation left the hall and went back to its hotel by the river, ".repeat(3)}it said\nA note`,
    [`${"The delegation left the hall and went back to its hotel by the river, ".repeat(3)}it said`, "A note"],
  ],
];

describe("splitParagraphs", () => {
  it.each(cases)("%s", (_, text, paragraphs) => {
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs);
  });

  it("joins lines wrapped by hand, and begins anew at an indent", () => {
    const starts = splitParagraphs(wrapped).map(({ start, end }) =>
      wrapped.slice(start, end).split(" ").slice(0, 2).join(" "),
    );
    expect(starts).toEqual(["ARMY PATROLS", "THE INTERIOR", "A UNION"]);
    expect(splitParagraphs(wrapped)[0]).toEqual({ start: 0, end: wrapped.indexOf("\n\n") });
  });

  it("closes a paragraph at a short line that ends a sentence", () => {
    const text =
      "The two sides met for the third time this week and said that talks\nhad failed.\nNo date was set for another round, an official of the union told the\nradio.";
    expect(splitParagraphs(text).map(({ start }) => text.slice(start, start + 3))).toEqual(["The", "No "]);
  });
});

describe("paragraphsOf", () => {
  it("gives each paragraph its section, and none for boilerplate", () => {
    const text = "Talks fail\n\nThey met. They left.\n\nShare\n\nIt rained.";
    const sections = [
      { kind: "headline", start: 0, end: 10 },
      { kind: "body", start: 12, end: 32 },
      { kind: "boilerplate", start: 34, end: 39 },
      { kind: "body", start: 41, end: 51 },
    ] as const;
    expect(paragraphsOf({ text, sections })).toEqual([
      { start: 0, end: 10, section: "headline" },
      { start: 12, end: 32, section: "body" },
      { start: 41, end: 51, section: "body" },
    ]);
  });

  it("cuts a paragraph where a section ends inside it", () => {
    const text = "Talks fail. They met at noon.";
    const sections = [
      { kind: "headline", start: 0, end: 11 },
      { kind: "body", start: 12, end: 29 },
    ] as const;
    expect(paragraphsOf({ text, sections }).map(({ start, end }) => [start, end])).toEqual([
      [0, 11],
      [12, 29],
    ]);
  });
});
