import { describe, expect, test } from "vitest";
import { plainReport } from "../../../tests/plain-report.js";
import type { Report } from "../../intake/report.js";
import type { Mention, MentionType, Reading } from "../../language/reading.js";
import { findPlaces } from "./find-places.js";
import { createGazetteer } from "./gazetteer.js";
import { type ClausePosition, inheritPlace, resolveReference } from "./inherit-place.js";

const gazetteer = createGazetteer();

/** A reading of paragraphs of one sentence a line; mentions by type, each the first that is not yet taken. */
function read(text: string, mentions: [MentionType, string][]): { report: Report; reading: Reading } {
  const report = plainReport(text);
  const sentences = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    section: "body" as const,
    paragraph: text.slice(0, match.index).split("\n\n").length - 1,
    tokens: [],
  }));
  const used = new Map<string, number>();
  const found = mentions.map(([type, words]): Mention => {
    const start = text.indexOf(words, used.get(words) ?? 0);
    if (start < 0) throw new Error(`the text lacks ${words}`);
    used.set(words, start + 1);
    const sentence = sentences.findIndex((candidate) => candidate.start <= start && start < candidate.end);
    return { start, end: start + words.length, sentence, type, named: true, probability: 1 };
  });
  return { report, reading: { sentences, mentions: found, attributions: [], cues: [], labels: [] } };
}

function at(text: string, words: string, reading: Reading): ClausePosition {
  const start = text.indexOf(words);
  const sentence = reading.sentences.findIndex((candidate) => candidate.start <= start && start < candidate.end);
  return { start, end: start + words.length, sentence, paragraph: reading.sentences[sentence]!.paragraph };
}

describe("findPlaces", () => {
  test.each<[string, [MentionType, string][], [string, string | null, string][]]>([
    [
      "Gunmen burned two lorries outside the city of Maiduguri.",
      [
        ["place", "the city of Maiduguri"],
        ["place", "Maiduguri"],
      ],
      [["the city of Maiduguri", "Maiduguri", "city"]],
    ],
    [
      "The Bank of Lebanon shut its doors in Tripoli, Lebanon.",
      [
        ["organization", "The Bank of Lebanon"],
        ["place", "Lebanon"],
        ["place", "Tripoli, Lebanon"],
      ],
      [["Tripoli, Lebanon", "Tripoli", "city"]],
    ],
    [
      "Settlers left the hill above the old mill near Nablus in the West Bank.",
      [
        ["place", "the hill above the old mill near Nablus in the West Bank"],
        ["place", "Nablus"],
        ["place", "the West Bank"],
      ],
      [
        ["Nablus", "Nablus", "city"],
        ["the West Bank", "West Bank", "region"],
      ],
    ],
    ["Hikers reached Qwertzland unharmed.", [["place", "Qwertzland"]], []],
    [
      "SAN SALVADOR, 9 MAR 90 (AFP) -- TROOPS SEARCHED SOYAPANGO.",
      [["place", "SOYAPANGO"]],
      [
        ["SAN SALVADOR", "San Salvador", "city"],
        ["SOYAPANGO", "Soyapango", "city"],
      ],
    ],
  ])("%s", (text, mentions, places) => {
    const { report, reading } = read(text, mentions);
    const found = findPlaces(reading, report, [], gazetteer);
    expect(found.map((place) => [place.text, place.place.name, place.place.precision])).toEqual(places);
    for (const place of found) expect(text.slice(place.start, place.end)).toBe(place.text);
  });
});

const STORY = [
  "LOME, Togo (AFP) — Dockers struck on Monday.",
  "Police fired tear gas in Sokode and arrested nine.\nShops were looted.",
  "Soldiers shut the road.\nThe city was calm. Ships waited in Ghana, and the capital sent food.",
  "Malian traders were robbed.",
].join("\n\n");

describe("inheritPlace", () => {
  const { report, reading } = read(STORY, [
    ["place", "Sokode"],
    ["place", "Ghana"],
    ["place", "Malian"],
  ]);
  const places = findPlaces(reading, report, ["TGO"], gazetteer);

  test.each([
    ["struck", "Lomé", "dateline", 0],
    ["fired tear gas", "Sokodé", "sentence", 0],
    ["arrested nine", "Sokodé", "sentence", 0],
    ["looted", "Sokodé", "paragraph", 1],
    ["shut the road", "Sokodé", "earlier paragraph", 2],
    ["robbed", "Ghana", "earlier paragraph", 1],
  ])("of “%s” is %s", (clause, name, where, distance) => {
    expect(inheritPlace(at(STORY, clause, reading), places)).toMatchObject({ place: { name }, where, distance });
  });

  test("nothing is inherited from nowhere", () => {
    expect(inheritPlace(at(STORY, "looted", reading), [])).toBeNull();
  });

  test.each([
    ["The city", "Sokodé"],
    ["the capital", "Accra"],
    ["here", "Lomé"],
    ["nationwide", "Ghana"],
    ["the harbour", undefined],
  ])("“%s” means %s", (words, name) => {
    expect(resolveReference(words, at(STORY, "sent food", reading), places, gazetteer)?.place.name).toBe(name);
  });
});
