import { expect, test } from "vitest";
import type { Mention } from "../src/language/reading.js";
import { fakeSubject, quoteOf } from "./fake-subject.js";
import { type MentionSentence, measureMentions } from "./measure-mentions.js";

const TEXT = "Judge Amina Haddad of Osk fined Kebir Oil after the March Rising";

const found = (words: string, type: Mention["type"], named = true): Mention => {
  const { start, end } = quoteOf(TEXT, words);
  return { start, end, type, named, sentence: 0, probability: 1 };
};
const gold = (words: string, type: string, named = true): MentionSentence["mentions"][number] => {
  const { start, end } = quoteOf(TEXT, words);
  return { type, named, chars: [start, end] };
};

const SENTENCE: MentionSentence = {
  id: "s1",
  text: TEXT,
  mentions: [
    gold("Judge Amina Haddad of Osk", "person"),
    gold("Osk", "place"),
    gold("Kebir Oil", "organization"),
    gold("the March Rising", "event"),
    gold("Judge", "person", false),
    gold("March", "time"),
  ],
};

test("types beside the four are one, unnamed mentions do not count", async () => {
  const mentions = [
    found("Judge Amina Haddad of Osk", "person"),
    found("Osk", "organization"),
    found("Kebir Oil", "organization"),
    found("March", "abstract"),
    found("Oil", "substance"),
    found("Judge", "person", false),
  ];
  const { figures, mistakes } = await measureMentions(
    [SENTENCE],
    fakeSubject({ readings: { [TEXT]: { mentions } } }),
    () => {},
  );
  // Five named in gold, five found: the spans of four agree, the types of three ("Osk" is no organization; time and abstract are both other).
  expect(figures.spanF1).toBeCloseTo(8 / 10);
  expect(figures.exactF1).toBeCloseTo(6 / 10);
  expect(mistakes.map((m) => `${m.what}: ${m.words}`)).toEqual([
    "missed place: Osk",
    "missed event: the March Rising",
    "extra organization: Osk",
    "extra other: Oil",
  ]);
});

test("nothing found is 0, nothing named is null", async () => {
  expect((await measureMentions([SENTENCE], fakeSubject({}), () => {})).figures).toEqual({ exactF1: 0, spanF1: 0 });
  const unnamed = { ...SENTENCE, mentions: [gold("Judge", "person", false)] };
  expect((await measureMentions([unnamed], fakeSubject({}), () => {})).figures).toEqual({
    exactF1: null,
    spanF1: null,
  });
});
