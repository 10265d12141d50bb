import { expect, test } from "vitest";
import type { Sentence } from "../src/language/reading.js";
import { fakeSubject } from "./fake-subject.js";
import { measureParse } from "./measure-parse.js";
import { readConllu } from "./read-conllu.js";
import { recase } from "./sets.js";

const row = (id: string, form: string, upos: string, head: string, deprel: string, misc = "_"): string =>
  [id, form, "_", upos, "_", "_", head, deprel, "_", misc].join("\t");

const TREEBANK = [
  "# newdoc id = first",
  "# newpar",
  "# sent_id = 1",
  "# text = Troops didn't fire.",
  row("1", "Troops", "NOUN", "4", "nsubj"),
  row("2-3", "didn't", "_", "_", "_"),
  row("2", "did", "AUX", "4", "aux:perf"),
  row("3", "n't", "PART", "4", "advmod"),
  row("4", "fire", "VERB", "0", "root", "SpaceAfter=No"),
  row("5", ".", "PUNCT", "4", "punct"),
  "",
  "# text = They left",
  row("1", "They", "PRON", "2", "nsubj"),
  row("1.1", "quietly", "ADV", "_", "_"),
  row("2", "left", "VERB", "0", "root"),
  "",
  "# newpar",
  "# text = Calm returned",
  row("1", "Calm", "NOUN", "2", "nsubj"),
  row("2", "returned", "VERB", "0", "root"),
  "",
  "# newdoc id = second",
  "# text = this is not what the tokens spell",
  row("1", "Go", "VERB", "0", "root", "SpaceAfter=No"),
  row("2", "!", "PUNCT", "1", "punct"),
  "",
].join("\n");

const FIRST = "Troops didn't fire. They left\n\nCalm returned";

const token = (text: string, start: number, upos: string, head: number, deprel: string) => ({
  text,
  start,
  end: start + text.length,
  lemma: text,
  upos,
  xpos: "",
  feats: "",
  head,
  deprel,
});
const sentence = (start: number, end: number, tokens: Sentence["tokens"]): Sentence => ({
  start,
  end,
  section: "body",
  paragraph: 0,
  tokens,
});

test("documents, their raw text, and spans over what is no white space", () => {
  const [first, second] = readConllu(TREEBANK);
  expect(first!.text).toBe(FIRST);
  expect(first!.sentences.map(({ start, end }) => [start, end])).toEqual([
    [0, 17],
    [17, 25],
    [25, 37],
  ]);
  expect(first!.sentences[0]!.words.map((w) => [w.form, w.start, w.end, w.multiword])).toEqual([
    ["Troops", 0, 6, false],
    ["did", 6, 12, true],
    ["n't", 6, 12, true],
    ["fire", 12, 16, false],
    [".", 16, 17, false],
  ]);
  expect(second).toMatchObject({ id: "second", text: "Go!" });
});

test("figures of a reading with one wrong tag, two wrong heads, a missed sentence end and a missed cut", async () => {
  // Gold: 9 words + 2 of the second document. Read: "Troops" "did" "n't" "fire" "." "They" "left" "Calm" "returned" and "Go!" whole.
  const reading = {
    sentences: [
      // The first two sentences are taken for one: their words' heads are counted within it.
      sentence(0, 29, [
        token("Troops", 0, "NOUN", 3, "nsubj:outer"),
        token("did", 7, "VERB", 3, "aux"),
        token("n't", 10, "PART", 3, "neg"),
        token("fire", 14, "VERB", -1, "root"),
        token(".", 18, "PUNCT", 3, "punct"),
        token("They", 20, "PRON", 6, "nsubj"),
        token("left", 25, "VERB", 3, "parataxis"),
      ]),
      sentence(31, 44, [token("Calm", 31, "NOUN", 1, "nsubj"), token("returned", 36, "VERB", -1, "root")]),
    ],
  };
  const second = { sentences: [sentence(0, 3, [token("Go!", 0, "VERB", -1, "root")])] };
  const { figures, mistakes } = await measureParse(
    readConllu(TREEBANK),
    fakeSubject({ readings: { [FIRST]: reading, "Go!": second } }),
    () => {},
  );
  // 11 gold words, 10 read, 9 aligned. Tags: all 9 but "did". Heads: all 9 but "left". Relations beside: not "n't".
  // Sentences: 4 in gold, 3 read, "Calm returned" and "Go!" right.
  expect(figures.wordF1).toBeCloseTo(18 / 21);
  expect(figures.upos).toBeCloseTo(16 / 21);
  expect(figures.uas).toBeCloseTo(16 / 21);
  expect(figures.las).toBeCloseTo(14 / 21);
  expect(figures.sentenceF1).toBeCloseTo(4 / 7);
  expect(mistakes.map((m) => [m.document, m.start, m.end, m.words])).toEqual([
    ["first", 7, 13, "did"],
    ["first", 7, 13, "n't"],
    ["first", 25, 29, "left"],
    ["second", 0, 2, "Go"],
    ["second", 2, 3, "!"],
  ]);
});

test("nothing read is 0, nothing in gold is null", async () => {
  const nothing = await measureParse(readConllu(TREEBANK), fakeSubject({}), () => {});
  expect(nothing.figures).toEqual({ las: 0, uas: 0, upos: 0, sentenceF1: 0, wordF1: 0 });
  const none = await measureParse(readConllu(""), fakeSubject({}), () => {});
  expect(none.figures).toEqual({ las: null, uas: null, upos: null, sentenceF1: null, wordF1: null });
});

test("another letter case leaves every span where it is", () => {
  const block = [
    "# text = Große Straße",
    row("1", "Große", "ADJ", "2", "amod"),
    row("2", "Straße", "NOUN", "0", "root"),
  ];
  const [plain] = readConllu(block.join("\n"));
  const [upper] = recase([plain!], "upper");
  expect(upper!.text).toBe("GROßE STRAßE");
  expect(upper!.sentences[0]!.words[1]).toMatchObject({ form: "STRAßE", start: 5, end: 11 });
});
