import { expect, test } from "vitest";
import type { Span } from "../src/text/span.js";
import { fakeSubject, quoteOf } from "./fake-subject.js";
import { measurePlaces } from "./measure-places.js";
import { median } from "./median.js";
import type { FoundPlace } from "./subject.js";

test.each([
  [[], null],
  [[3], 3],
  [[4, 1, 2], 2],
  [[1, 4], 2.5],
  [[1, 2, Number.POSITIVE_INFINITY], 2],
  [[1, Number.POSITIVE_INFINITY], null],
])("the middle of %j is %s", (values, middle) => {
  expect(median(values)).toBe(middle);
});

const TEXT = "From Osk in Georgia to Lindal, Kebir and Atlantis";
const toponym = (words: string, lat: number | null, lon: number | null, more = {}) => {
  const { start, end, text: name } = quoteOf(TEXT, words);
  return { start, end, name, lat, lon, ...more };
};
const found = (words: string, given: Partial<FoundPlace>): FoundPlace => {
  const { start, end } = quoteOf(TEXT, words);
  return { start, end, lat: null, lon: null, country: null, precision: null, ...given };
};

const ARTICLE = {
  id: "p1",
  text: TEXT,
  title: "Roads",
  date: "2009-03-20 12:24:52.002364-05",
  toponyms: [
    toponym("Osk", 10, 20),
    toponym("Georgia", 42, 43, { wiki: "https://wiki.example/Georgia_(country)" }),
    toponym("Lindal", 0, 0),
    toponym("Kebir", 5, 5),
    toponym("Atlantis", null, null),
  ],
};

test("given spans within 161 km, a country by its code, and spans found", async () => {
  const facts: unknown[] = [];
  const asked: (readonly Span[])[] = [];
  const subject = fakeSubject({
    facts: facts as never[],
    places(spans) {
      if (spans === undefined) return [found("Osk", {}), found("Lindal", {}), found("From", {})];
      asked.push(spans);
      return [
        // One degree of latitude is 111.2 km, 1.5 are 166.8.
        found("Osk", { lat: 11, lon: 20 }),
        found("Georgia", { lat: 32, lon: 53, country: "GEO", precision: "country" }),
        found("Lindal", { lat: 1.5, lon: 0 }),
        found("Atlantis", { lat: 1, lon: 1 }),
      ];
    },
  });
  const { figures, mistakes } = await measurePlaces([ARTICLE], subject, () => {});
  // With coordinates: Osk near, Georgia right, Lindal too far, Kebir not resolved; the distances are 111.2, 0, 166.8, infinite.
  expect(figures.acc161Given).toBe(0.5);
  expect(figures.medianKm).toBeCloseTo((111.2 + 166.8) / 2, 0);
  // Found by itself: two of five, and one that is none.
  expect(figures.recall).toBeCloseTo(2 / 5);
  expect(figures.precision).toBeCloseTo(2 / 3);
  expect(mistakes.map((m) => m.what).slice(0, 2)).toEqual(["167 km off", "not resolved"]);
  // The coder sees the spans, not their names or where they are.
  expect(asked).toEqual([ARTICLE.toponyms.map(({ start, end }) => ({ start, end }))]);
  expect(facts).toEqual([{ title: "Roads", published: "2009-03-20", url: null }]);
});

test.each<[string, object, Partial<FoundPlace>, number]>([
  [
    "a country by GeoNames class",
    { feature: "A.PCLI", country: "Georgia" },
    { country: "GEO", precision: "country" },
    1,
  ],
  [
    "a state is no country",
    { feature: "A.ADM1", country: "United States" },
    { country: "USA", precision: "country" },
    0,
  ],
  [
    "a state of a country's name is no country",
    { wiki: "x/Georgia_(U.S._state)" },
    { country: "GEO", precision: "country" },
    0,
  ],
  [
    "a city in the right country is not the country",
    { feature: "A.PCLI", country: "Georgia" },
    { country: "GEO", precision: "city", lat: 0, lon: 0 },
    0,
  ],
  [
    "a name that the library lacks",
    { feature: "A.PCLI", country: "Syria" },
    { country: "SYR", precision: "country" },
    1,
  ],
])("%s", async (_, gold, place, figure) => {
  const article = { ...ARTICLE, toponyms: [toponym("Georgia", 42, 43, gold)] };
  const subject = fakeSubject({ places: (spans) => (spans ? [found("Georgia", place)] : []) });
  expect((await measurePlaces([article], subject, () => {})).figures).toMatchObject({
    acc161Given: figure,
    recall: 0,
    precision: null,
  });
});

test("no article", async () => {
  const { figures } = await measurePlaces([], fakeSubject({}), () => {});
  expect(figures).toEqual({ acc161Given: null, medianKm: null, recall: null, precision: null });
});
