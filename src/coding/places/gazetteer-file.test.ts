import fc from "fast-check";
import { expect, test } from "vitest";
import { type PackedPlace, PlaceFile, packPlaces } from "./gazetteer-file.js";

const NORTH: PackedPlace = {
  geonames: 11,
  name: "Norðland",
  country: "AAA",
  kind: "admin1",
  lat: 10.5,
  lon: -20.25,
  population: 900,
  admin1: 0,
  admin2: null,
};
const COUNTY: PackedPlace = { ...NORTH, geonames: 12, name: "Upper County", kind: "admin2" };
const TOWN: PackedPlace = { ...NORTH, geonames: 13, name: "Überdorf", kind: "town", admin2: 1, country: "BBB" };

test("rows come back as they were packed", () => {
  const file = new PlaceFile(packPlaces([NORTH, COUNTY, TOWN], [{ key: "uberdorf", rows: [{ row: 2, alias: true }] }]));
  expect([0, 1, 2].map((row) => file.place(row))).toEqual([NORTH, COUNTY, TOWN]);
  expect(file.find("uberdorf")).toEqual([{ row: 2, alias: true }]);
  expect(file.find("uberdor")).toEqual([]);
});

/** Names whose order by bytes is not their order by UTF-16 units. */
const NAME = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "語", "ﬀ", "😀"), minLength: 1, maxLength: 6 });

test("every key is found, and nothing else is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(NAME, { maxLength: 12 }), NAME, (keys, other) => {
      const packed = keys.map((key, index) => ({ key, rows: [{ row: index, alias: index % 2 === 0 }] }));
      const file = new PlaceFile(packPlaces([NORTH, TOWN], packed));
      for (const { key, rows } of packed) expect(file.find(key)).toEqual(rows);
      if (!keys.includes(other)) expect(file.find(other)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("another file is refused in one sentence", () => {
  expect(() => new PlaceFile(Buffer.from("not a gazetteer at all, but long enough"))).toThrow(/build it again/);
});
