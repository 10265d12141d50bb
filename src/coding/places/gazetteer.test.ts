import { join } from "node:path";
import countryCodes from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { lexiconPath } from "../../text/lexicon-file.js";
import { readCountries } from "./countries.js";
import { createGazetteer } from "./gazetteer.js";
import { readTable } from "./read-table.js";

const gazetteer = createGazetteer();

describe("find", () => {
  test.each([
    ["Kiev", "Kyiv", "UKR", "capital"],
    ["Bombay", "Mumbai", "IND", "seat1"],
    ["Saigon", "Ho Chi Minh City", "VNM", "seat1"],
    ["Rangoon", "Yangon", "MMR", "seat1"],
    ["Leningrad", "Saint Petersburg", "RUS", "seat1"],
    ["Peking", "Beijing", "CHN", "capital"],
    ["Munich", "Munich", "DEU", "seat1"],
    ["BOGOTA", "Bogotá", "COL", "capital"],
    ["Burma", "Myanmar", "MMR", "country"],
    ["the Soviet Union", "Russia", "RUS", "country"],
    ["Upper Volta", "Burkina Faso", "BFA", "country"],
    ["Ala.", "Alabama", "USA", "admin1"],
    ["NWFP", "Khyber Pakhtunkhwa", "PAK", "admin1"],
    ["the Gaza Strip", "Gaza Strip", "PSE", "admin1"],
    ["Darfur", "Darfur", "SDN", "region"],
    ["the Black Sea", "Black Sea", null, "region"],
    ["Tahrir Square", "Tahrir Square", "EGY", "point"],
    ["Kobani", "Kobani", "SYR", "town"],
  ])("%s is %s", (name, main, country, kind) => {
    expect(gazetteer.find(name)).toContainEqual(expect.objectContaining({ name: main, country, kind }));
  });

  test("an adjective of nationality is marked as one", () => {
    expect(gazetteer.find("Malians")).toEqual([expect.objectContaining({ country: "MLI", adjective: true })]);
  });

  test("a region of the tables hides the same region of the file", () => {
    const helmand = gazetteer.find("Helmand").filter(({ kind }) => kind === "admin1");
    expect(helmand).toEqual([expect.objectContaining({ lat: 31, lon: 64, geonames: 1140043 })]);
  });

  test("an unknown name has no place", () => {
    expect(gazetteer.find("Qwertzland")).toEqual([]);
    expect(gazetteer.find("")).toEqual([]);
  });
});

describe("tables", () => {
  const countries = readCountries(lexiconPath("places"));
  const regions = readTable(join(lexiconPath("places"), "regions.tsv"));
  const points = readTable(join(lexiconPath("places"), "points.tsv"));

  test("countries have the codes of ISO 3166-1, each once, and every country of it is there", () => {
    const codes = countries.map(({ iso3 }) => iso3);
    expect(new Set(codes).size).toBe(codes.length);
    // Kosovo has no official code: XKX is what everyone but that package writes.
    for (const { iso2, iso3 } of countries) if (iso2 !== "XK") expect(countryCodes.alpha2ToAlpha3(iso2)).toBe(iso3);
    // Bouvet Island has neither people nor news.
    expect(Object.keys(countryCodes.getAlpha3Codes()).filter((code) => !codes.includes(code))).toEqual(["BVT", "XKK"]);
  });

  test("every country's middle lies where its capital is not far", () => {
    for (const { iso3, capital, lat, lon } of countries) {
      if (capital === "") continue;
      const places = gazetteer.find(capital).filter(({ country }) => country === iso3);
      if (places.length === 0) continue;
      // Russia's and America's are the farthest.
      const nearest = Math.min(...places.map((place) => Math.abs(place.lat - lat) + Math.abs(place.lon - lon)));
      expect.soft(nearest, iso3).toBeLessThan(70);
    }
  });

  test("coordinates are on the globe, countries are known, ids are used once", () => {
    const known = new Set(countries.map(({ iso3 }) => iso3));
    for (const row of [...regions, ...points]) {
      expect.soft(Math.abs(Number(row.lat)), row.name).toBeLessThanOrEqual(90);
      expect.soft(Math.abs(Number(row.lon)), row.name).toBeLessThanOrEqual(180);
      expect.soft(row.lat, row.name).not.toBe("");
      expect.soft(row.iso3 === "" || known.has(row.iso3!), row.name).toBe(true);
    }
    for (const { name, precision } of points)
      expect.soft(["point", "district", "city", "region"], name).toContain(precision);
    const ids = regions.map(({ geonames }) => geonames).filter((id) => id !== "");
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("opening stays within 300 ms and 150 MB", async () => {
  const { Gazetteer } = await import("./gazetteer.js");
  const memory = process.memoryUsage().rss;
  // Time of the processor: a busy machine is not the gazetteer's fault.
  const start = process.cpuUsage();
  new Gazetteer(lexiconPath("places"));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(300);
  expect(process.memoryUsage().rss - memory).toBeLessThan(150e6);
});
