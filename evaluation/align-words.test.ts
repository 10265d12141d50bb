import { expect, test } from "vitest";
import { type AlignableWord, alignWords } from "./align-words.js";

const w = (form: string, start: number, end: number, multiword = false): AlignableWord => ({
  form,
  start,
  end,
  multiword,
});

test.each<[string, AlignableWord[], AlignableWord[], [number, number][]]>([
  [
    "same cuts",
    [w("ab", 0, 2), w("c", 2, 3)],
    [w("ab", 0, 2), w("c", 2, 3)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    "one word cut in two aligns with neither",
    [w("abc", 0, 3), w("d", 3, 4)],
    [w("a", 0, 1), w("bc", 1, 3), w("d", 3, 4)],
    [[1, 2]],
  ],
  [
    "words of a multiword token align by form, letter case ignored",
    [w("I", 0, 1), w("Ca", 1, 5, true), w("n't", 1, 5, true), w(".", 5, 6)],
    [w("I", 0, 1), w("ca", 1, 3), w("N'T", 3, 5), w(".", 5, 6)],
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    "another cut within a multiword token aligns what is spelt alike",
    [w("do", 0, 5, true), w("n't", 0, 5, true)],
    [w("don", 0, 3), w("'", 3, 4), w("t", 4, 5)],
    [],
  ],
  [
    "a word that reaches out of the multiword token on the left is left out",
    [w("x", 0, 1), w("do", 1, 5, true), w("nt", 1, 5, true)],
    [w("xd", 0, 2), w("o", 2, 3), w("nt", 3, 5)],
    [[2, 2]],
  ],
  ["nothing on one side", [w("a", 0, 1)], [], []],
])("%s", (_, gold, system, pairs) => {
  expect(alignWords(gold, system)).toEqual(pairs);
});
