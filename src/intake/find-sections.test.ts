import { describe, expect, it } from "vitest";
import { findSections } from "./find-sections.js";
import type { Section } from "./report.js";

const lede =
  "Thousands of dockers in the port of Lomana walked out on Tuesday after the harbour authority dismissed two union leaders, officials said.";
const more =
  "The authority called the strike illegal. “Nobody will be punished for going back to work,” its director told state radio.";

/** What a text is cut into, a line for each section: its kind and its first words. */
function shown(text: string, marks: readonly Section[] = [], title: string | null = null): string[] {
  return findSections(text, marks, title).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 40)}`,
  );
}

const first = (kind: string, text: string) => `${kind}: ${text.slice(0, 40)}`;

describe("findSections", () => {
  it("takes one paragraph for body", () => {
    expect(findSections(`\r\n${lede}\r\n`)).toEqual([{ kind: "body", start: 2, end: 2 + lede.length }]);
  });

  it("has none for a text without words", () => {
    expect(findSections(" \n\t\r\n")).toEqual([]);
  });

  const heads: readonly (readonly [name: string, text: string, sections: readonly string[]])[] = [
    [
      "set apart",
      `Dockers walk out in Lomana\n\n${lede}\n\n${more}`,
      ["headline: Dockers walk out in Lomana", first("body", lede)],
    ],
    [
      "with a full stop",
      `Dockers Walk Out in Lomana.\n\n${lede}`,
      ["headline: Dockers Walk Out in Lomana.", first("body", lede)],
    ],
    [
      "with a second line",
      `Dockers walk out in Lomana\n\nPort at standstill as talks fail\n\n${lede}`,
      [first("headline", "Dockers walk out in Lomana\n\nPort at standstill as talks fail"), first("body", lede)],
    ],
    [
      "before the only paragraph",
      `Dockers walk out in Lomana. ${lede} ${more}`,
      ["headline: Dockers walk out in Lomana.", first("body", lede)],
    ],
    [
      "by its title",
      `The Long Strike: a docker tells.\n\n${lede}`,
      ["headline: The Long Strike: a docker tells.", first("body", lede)],
    ],
    [
      "and not the date under it",
      `Dockers walk out in Lomana\n\nTuesday, March 5, 2019\n\n${lede}`,
      ["headline: Dockers walk out in Lomana", first("body", `Tuesday, March 5, 2019\n\n${lede}`)],
    ],
    ["no: a sentence", `${lede}\n\n${more}`, [first("body", lede)]],
    [
      "no: in small letters",
      `lomana: dockers walked out on tuesday. ${more}`,
      ["body: lomana: dockers walked out on tuesday. T"],
    ],
    [
      "no: the place of a wire report",
      `LOMANA, 5 MAR (EFE) --\n\n${lede}`,
      [first("body", `LOMANA, 5 MAR (EFE) --\n\n${lede}`)],
    ],
    [
      "no: the first line of a wrapped text",
      "LOMANA DOCKERS\nWALKED OUT TODAY AFTER THE HARBOR AUTHORITY DISMISSED TWO UNION\nLEADERS.\n\n   THE AUTHORITY CALLED THE STRIKE ILLEGAL.",
      [first("body", "LOMANA DOCKERS\nWALKED OUT TODAY AFTER THE HARBOR")],
    ],
  ];
  it.each(heads)("headline %s", (name, text, sections) => {
    expect(shown(text, [], name === "by its title" ? "The long strike: a docker tells" : null)).toEqual(sections);
  });

  const kinds: readonly (readonly [kind: string, paragraph: string])[] = [
    ["heading", "Cranes stand still"],
    ["heading", "‘Not One Ship!’"],
    ["heading", "What happens next?"],
    ["body", "Cranes stood still."],
    ["body", "He added:"],
    ["body", "“We will be back,”"],
    ["body", "- the release of both men"],
    ["body", "“They took them from their beds at night”"],
    ["body", "Lomana is seen by its rivals as the easier port to strike, and its dockers as the better organised."],
    ["caption", "Idle cranes are seen in the port of Lomana on March 5, 2019. REUTERS/Ada Mbeki"],
    ["caption", "Dockers march to the harbour office. (Photo by Ada MBEKI / AFP)"],
    ["caption", "Dockers march to the harbour office [File: Ada Mbeki/Reuters]"],
    ["caption", "Dockers march to the harbour office. Photo: AP"],
    ["caption", "In this file photo, a ship leaves the port."],
    ["caption", "Photo: Dockers at the gate of the port"],
    ["caption", "Union leader Ada Mbeki, left, and her deputy at the gate of the port"],
    ["caption", "“We are not slaves, and we will not be paid as slaves.” – Ada Mbeki"],
    ["boilerplate", "Facebook Twitter LinkedIn Mail"],
    ["boilerplate", "Share this story via WhatsApp | Email | Print"],
    ["boilerplate", "Facebook Comments"],
    ["boilerplate", "12 comments"],
    ["boilerplate", "ADVERTISEMENT"],
    ["boilerplate", "Article continues below"],
    ["boilerplate", "Related: What dockers earn, in five charts"],
    ["boilerplate", "Sign up for our morning newsletter and get the news in your inbox."],
    ["boilerplate", "We and our partners use cookies to show you advertisements. Accept all cookies"],
    [
      "boilerplate",
      "The views expressed in this article are the author's own and do not necessarily reflect those of the paper.",
    ],
    ["boilerplate", "© 2019 The Lomana Courier. All rights reserved."],
    ["boilerplate", "(Reporting by Ada Mbeki; Editing by John Roe)"],
    ["boilerplate", "By Ada Mbeki and John Roe"],
    ["boilerplate", "SIX-WEEK ONLINE COURSE IN PORT ECONOMICS"],
    ["boilerplate", "ENROL NOW!"],
    ["boilerplate", "newsdesk@courier.example"],
    ["boilerplate", "www.courier.example/subscribe"],
    ["boilerplate", "(+91) 120 555 0100"],
    ["boilerplate", "This story is from March 5, 2019"],
    ["boilerplate", "(PASSAGE OMITTED)"],
    ["boilerplate", "* * *"],
    ["body", "The printers' union also published its demands on Tuesday."],
    ["body", "Police advertised for witnesses, and the union urged members to share what they had seen."],
    ["body", "The government shut down Facebook, Twitter and WhatsApp on Tuesday."],
    ["body", "Dockers subscribe to a fund that pays them when they strike."],
    ["body", "The ministry said cookies laced with poison had been sent to three judges."],
    ["body", "By Tuesday evening the harbour was empty."],
  ];
  it.each(kinds)("%s: %s", (kind, paragraph) => {
    const text = `${lede}\n\n${more}\n\n${paragraph}\n\n${lede}\n\n${more}`;
    const at = text.indexOf(paragraph, lede.length);
    const section = findSections(text).find(({ start, end }) => start <= at && at < end);
    expect(section?.kind).toBe(kind);
    if (kind !== "body") expect(text.slice(section!.start, section!.end)).toBe(paragraph);
  });

  it("cuts a caption out of the middle of a paragraph", () => {
    const caption = "Dockers march to the harbour office. Photo: AP";
    expect(shown(`${lede} ${caption} ${more}`)).toEqual([
      first("body", lede),
      first("caption", caption),
      first("body", more),
    ]);
  });

  it("takes what stands between two notices for a notice, and the last line for no heading", () => {
    expect(shown(`${lede}\n\n${more}\n\nADVERTISEMENT\n\nPort Economics for Beginners\n\nENROL NOW!`).at(-1)).toBe(
      first("boilerplate", "ADVERTISEMENT\n\nPort Economics for Beginners"),
    );
    expect(shown(`${lede}\n\n${more}\n\nThe Strike Committee`)).toEqual([first("body", lede)]);
  });

  it("takes three short lines in a row for a list", () => {
    expect(shown(`${lede}\n\nNorth Quay\n\nSouth Quay\n\nOld Basin\n\n${more}`)).toEqual([first("body", lede)]);
  });

  it("believes the format's marks, but not that a notice is a paragraph", () => {
    const text = `Strike\n\nWhat dockers want.\n\n${lede}\n\nADVERTISEMENT`;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const marks: Section[] = [
      { kind: "headline", ...at("Strike") },
      { kind: "heading", ...at("What dockers want.") },
      { kind: "body", ...at(lede) },
      { kind: "body", ...at("ADVERTISEMENT") },
    ];
    expect(findSections(text, marks).map(({ kind }) => kind)).toEqual(["headline", "heading", "body", "boilerplate"]);
  });

  it("cuts ten thousand paragraphs within a second of work", { timeout: 60_000 }, () => {
    const text = `${lede}\n\nCranes stand still\n\n`.repeat(5000);
    // The last heading heads nothing.
    const before = process.cpuUsage();
    expect(findSections(text).length).toBe(9_999);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
