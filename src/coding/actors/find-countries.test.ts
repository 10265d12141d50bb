import { describe, expect, it } from "vitest";
import { findCountries, nearestCountries } from "./find-countries.js";
import { findIntroductions } from "./find-introductions.js";
import { loadActorKnowledge } from "./knowledge.js";
import { resolveActor } from "./resolve-actor.js";

const knowledge = loadActorKnowledge();

describe("findCountries", () => {
  it.each([
    ["Troops left Kabul for the Pakistani border.", ["AFG", "PAK"]],
    ["Turkey blamed turkey farmers; the US told us so.", ["TUR", "USA"]],
    ["A crowd in Medellin burnt a bus.", ["COL"]],
    ["mobs burnt a bus in ahmedabad on tuesday", ["IND"]],
    ["Nothing here.", []],
  ])("%s", (text, codes) => {
    const found = findCountries(text, null, knowledge).map(({ iso3 }) => iso3);
    expect([...new Set(found)]).toEqual(codes);
  });
});

it("counts near evidence for more than far evidence", () => {
  const text = `Peru said no.${" Nothing more was said.".repeat(60)} Chile said yes.`;
  const evidence = findCountries(text, null, knowledge);
  expect(nearestCountries(evidence, 0)[0]).toBe("PER");
  expect(nearestCountries(evidence, text.length)[0]).toBe("CHL");
});

describe("findIntroductions", () => {
  const text =
    "LIMA — The strike went on. Peruvian radio host Ann Grayling called it useless. Tom Oakhurst, a Peruvian priest, disagreed. The Quilling Workers Federation (QWF) led it.";
  const evidence = findCountries(text, null, knowledge);
  const earlier = findIntroductions(text, null, evidence, knowledge);

  it.each([
    ["Grayling", ["JRN"]],
    ["Oakhurst", ["REL"]],
    ["QWF", ["LAB"]],
  ])("%s", (mention, sectors) => {
    const found = resolveActor(mention, { on: null, near: ["PER"], earlier }, knowledge)!;
    expect([found.country, found.sectors]).toEqual(["PER", sectors]);
  });
});
