import { expect, test } from "vitest";
import type { Span } from "../src/text/span.js";
import { fakeSubject, quoteOf } from "./fake-subject.js";
import { type AttributionArticle, measureAttribution } from "./measure-attribution.js";

const TEXT =
  "Rain is near, officials said, and floods too. Haddad warned of hunger. It was reported that he left. Read on, said the site.";

type Pieces = [number, number][];
const at = (...words: string[]): Pieces => words.map((w) => [quoteOf(TEXT, w).start, quoteOf(TEXT, w).end]);
const spans = (pieces: Pieces): Span[] => pieces.map(([start, end]) => ({ start, end }));
const read = (source: Pieces, cue: Pieces, content: Pieces) => ({
  source: spans(source),
  cue: spans(cue),
  content: spans(content),
  probability: 1,
});

const ARTICLE: AttributionArticle = {
  id: "a1",
  text: TEXT,
  attributions: [
    { source: at("officials"), cue: at("said"), content: at("Rain is near", "and floods too") },
    { source: at("Haddad"), cue: at("warned"), content: at("of hunger") },
    { source: [], cue: at("was reported"), content: at("that he left") },
  ],
  discard: at("Read on, said the site."),
  discuss: [],
};

async function measure(article: AttributionArticle, attributions: ReturnType<typeof read>[]) {
  return measureAttribution([article], fakeSubject({ readings: { [TEXT]: { attributions } } }), () => {});
}

test("a role in pieces is right when all its pieces are; what was set aside is left out", async () => {
  const { figures, mistakes } = await measure(ARTICLE, [
    // The second piece of the content is missed: source and cue right, content not, but more than half of it is there.
    read(at("officials"), at("said"), at("Rain is near")),
    // The source is wrong: it shares nothing with Haddad.
    read(at("hunger"), at("warned"), at("of hunger")),
    read([], at("was reported"), at("that he left")),
    // In the discarded sentence: neither right nor wrong.
    read(
      at("the site"),
      [[quoteOf(TEXT, "said the site").start, quoteOf(TEXT, "said the site").start + 4]],
      at("Read on"),
    ),
  ]);
  // Source: 2 in gold, 2 found, 1 right. Cue: 3, 3, 3. Content: 3, 3, 2.
  expect(figures.exact).toEqual({ source: 0.5, cue: 1, content: expect.closeTo(2 / 3) });
  // "Rain is near" has 12 of 26 units: less than half, so that content counts as not found. Of the other two, one source is right (both have none).
  expect(figures.contentWithRightSource).toBe(0.5);
  expect(mistakes.map((m) => m.what)).toEqual(["missed source", "extra source", "missed content", "extra content"]);
});

test("of contents found, the one that shares most is asked for its source", async () => {
  const { figures } = await measure({ ...ARTICLE, attributions: ARTICLE.attributions.slice(0, 1) }, [
    read(at("Haddad"), [], at("and floods too")),
    read(at("officials said"), [], at("Rain is near", "and floods too", "of hunger")),
  ]);
  // 14 of 26 units and 26 of 26: the second, whose source overlaps.
  expect(figures.contentWithRightSource).toBe(1);
});

test("a source found where gold has none is wrong, and the other way round", async () => {
  const content = at("that he left");
  const noSource = { ...ARTICLE, attributions: ARTICLE.attributions.slice(2) };
  expect((await measure(noSource, [read(at("Haddad"), [], content)])).figures.contentWithRightSource).toBe(0);
  const withSource = { ...ARTICLE, attributions: [{ source: at("Haddad"), cue: [], content }] };
  expect((await measure(withSource, [read([], [], content)])).figures.contentWithRightSource).toBe(0);
});

test("nothing found; nothing in gold and nothing found", async () => {
  expect((await measure(ARTICLE, [])).figures).toEqual({
    exact: { source: 0, cue: 0, content: 0 },
    contentWithRightSource: null,
  });
  expect((await measure({ ...ARTICLE, attributions: [] }, [])).figures).toEqual({
    exact: { source: null, cue: null, content: null },
    contentWithRightSource: null,
  });
});
