import { describe, expect, test } from "vitest";
import { createGazetteer } from "./gazetteer.js";
import { placeMentionsAt } from "./place-mentions.js";
import { explainPlace, type PlaceContext, resolveAll, resolvePlace } from "./resolve-place.js";

const gazetteer = createGazetteer();

describe("resolvePlace", () => {
  test.each<[string, PlaceContext, string, string | null, string | null, string]>([
    ["Almaty", {}, "Almaty", "KAZ", "Almaty", "city"],
    ["Springfield, Ohio", {}, "Springfield", "USA", "Ohio", "city"],
    ["Springfield", { containment: "Mass." }, "Springfield", "USA", "Massachusetts", "city"],
    ["Santa Fe", { near: ["ARG"] }, "Santa Fe", "ARG", "Santa Fe", "city"],
    ["Santa Fe", { near: ["USA"] }, "Santa Fe", "USA", "New Mexico", "city"],
    ["Tripoli", { near: ["LBN"] }, "Tripoli", "LBN", "North Lebanon", "city"],
    ["Tripoli", {}, "Tripoli", "LBY", "Tripoli", "city"],
    ["Hyderabad", { near: ["PAK"] }, "Hyderabad", "PAK", "Sindh", "city"],
    ["Georgia", { near: ["GEO"] }, "Georgia", "GEO", null, "country"],
    ["Georgia", { near: ["USA"] }, "Georgia", "USA", "Georgia", "region"],
    ["Mexico", {}, "Mexico", "MEX", null, "country"],
    ["Lebanon", {}, "Lebanon", "LBN", null, "country"],
    ["Lebanon, Pa.", {}, "Lebanon", "USA", "Pennsylvania", "city"],
    ["Chalatenango department", {}, "Chalatenango", "SLV", "Chalatenango", "region"],
    ["the town of Suchitoto", {}, "Suchitoto", "SLV", "Cuscatlán", "city"],
    ["GUATEMALA", { near: ["GTM"] }, "Guatemala", "GTM", null, "country"],
    ["Honduran territory", {}, "Honduras", "HND", null, "country"],
    ["PANAMA CITY", {}, "Panamá", "PAN", "Panamá", "city"],
    ["Gaza", {}, "Gaza Strip", "PSE", "Gaza Strip", "region"],
    ["Kunduz Province", {}, "Kunduz", "AFG", "Kunduz", "region"],
  ])("%s with %j", (text, context, name, country, admin1, precision) => {
    expect(resolvePlace(text, context, gazetteer)?.place).toMatchObject({ name, country, admin1, precision });
  });

  test("places resolved already draw a name to them", () => {
    const others = [
      { lat: 39.76, lon: -84.19, country: "USA" },
      { lat: 40.04, lon: -84.2, country: "USA" },
    ];
    expect(resolvePlace("Springfield", { others }, gazetteer)?.place.admin1).toBe("Ohio");
  });

  test("a part of a country has no coordinates", () => {
    expect(resolvePlace("northern Mali", {}, gazetteer)?.place).toMatchObject({
      name: "northern Mali",
      country: "MLI",
      lat: null,
      lon: null,
      precision: "region",
    });
  });

  test("an airport that is not known is in its city, one that is known is a point", () => {
    expect(resolvePlace("Gao airport", {}, gazetteer)?.place).toMatchObject({ name: "Gao", precision: "city" });
    expect(resolvePlace("Comalapa airport", {}, gazetteer)?.place).toMatchObject({ precision: "point", lat: 13.4409 });
  });

  test.each(["Qwertzland", "the city", "the capital", "the south side", "the area", "THE BORDER", ""])(
    "%j has no place",
    (text) => {
      expect(resolvePlace(text, {}, gazetteer)).toBeNull();
    },
  );
});

describe("resolveAll", () => {
  const places = (text: string, names: string[], near: string[] = []) => {
    let from = 0;
    const spans = names.map((name) => {
      const start = text.indexOf(name, from);
      from = start + name.length;
      return { start, end: from };
    });
    return resolveAll(placeMentionsAt(text, spans, gazetteer), { near, url: null }, gazetteer).map(
      (found) => found && `${found.place.name}, ${found.place.admin1 ?? found.place.country}`,
    );
  };

  test("neighbours decide between places of one name", () => {
    expect(
      places("Riders left Dayton for Springfield and then Columbus.", ["Dayton", "Springfield", "Columbus"]),
    ).toEqual(["Dayton, Ohio", "Springfield, Ohio", "Columbus, Ohio"]);
  });

  test("one name means one place: what is said of it once holds for all", () => {
    const text = "Paris was quiet. The mayor of Paris, Texas, said Paris would stay so.";
    expect(places(text, ["Paris", "Paris", "Paris"])).toEqual(["Paris, Texas", "Paris, Texas", "Paris, Texas"]);
  });

  test("a country spoken of decides a common name", () => {
    expect(places("The rebels left San Miguel and San Vicente.", ["San Miguel", "San Vicente"], ["SLV"])).toEqual([
      "San Miguel, San Miguel",
      "San Vicente, San Vicente",
    ]);
  });
});

test("explainPlace ranks all candidates and gives reasons", () => {
  const rows = explainPlace("Santa Fe", "ARG", gazetteer);
  expect(rows[0]!.place.country).toBe("ARG");
  expect(rows[0]!.why.join()).toContain("in a country spoken of");
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(rows.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
});
