import type { Reading } from "../src/language/reading.js";
import { alignWords } from "./align-words.js";
import { addTally, emptyTally, f1, type Tally } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import { countCharacters, type TreeDocument, type TreeSentence, type TreeWord } from "./read-conllu.js";
import type { Subject } from "./subject.js";

/** The reading as a treebank over the characters of the text that are no white space. */
function readingSentences(text: string, reading: Reading): TreeSentence[] {
  const counts = countCharacters(text);
  return reading.sentences.map((sentence) => ({
    start: counts[sentence.start]!,
    end: counts[sentence.end]!,
    words: sentence.tokens.map((token) => ({
      form: token.text,
      upos: token.upos,
      head: token.head,
      deprel: token.deprel.split(":")[0]!,
      start: counts[token.start]!,
      end: counts[token.end]!,
      multiword: false,
    })),
  }));
}

interface Flat {
  readonly words: readonly TreeWord[];
  /** Index of each word's head among all words; -1 for a root. */
  readonly heads: readonly number[];
}

function flatten(sentences: readonly TreeSentence[]): Flat {
  const words: TreeWord[] = [];
  const heads: number[] = [];
  for (const sentence of sentences) {
    const first = words.length;
    for (const word of sentence.words) {
      words.push(word);
      heads.push(word.head < 0 ? -1 : first + word.head);
    }
  }
  return { words, heads };
}

/** Sentences are right when both their ends are. */
export function tallySentences(gold: readonly TreeSentence[], system: readonly TreeSentence[]): Tally {
  let right = 0;
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (system[s]!.start < gold[g]!.start) s++;
    else if (gold[g]!.start < system[s]!.start) g++;
    else if (gold[g++]!.end === system[s++]!.end) right++;
  }
  return { right, gold: gold.length, predicted: system.length };
}

export interface ParseTallies {
  readonly las: Tally;
  readonly uas: Tally;
  readonly upos: Tally;
  readonly words: Tally;
  readonly sentences: Tally;
}

/** Compares two treebanks of one text; `wrong` is told each aligned gold word whose tag, head or relation is wrong. */
export function tallyTrees(
  gold: readonly TreeSentence[],
  system: readonly TreeSentence[],
  wrong: (gold: TreeWord, system: TreeWord | null, rightHead: boolean) => void = () => {},
): ParseTallies {
  const g = flatten(gold);
  const s = flatten(system);
  const pairs = alignWords(g.words, s.words);
  const goldOf = new Map(pairs.map(([a, b]) => [b, a]));
  const systemOf = new Map(pairs);
  const sizes = { gold: g.words.length, predicted: s.words.length };
  let [las, uas, upos] = [0, 0, 0];
  for (const [a, b] of pairs) {
    const head = s.heads[b]!;
    // A head that is itself aligned to no gold word is never right.
    const rightHead = head < 0 ? g.heads[a]! < 0 : goldOf.get(head) === g.heads[a];
    const rightTag = g.words[a]!.upos === s.words[b]!.upos;
    const rightRelation = rightHead && g.words[a]!.deprel === s.words[b]!.deprel;
    if (rightHead) uas++;
    if (rightRelation) las++;
    if (rightTag) upos++;
    if (!rightRelation || !rightTag) wrong(g.words[a]!, s.words[b]!, rightHead);
  }
  g.words.forEach((word, index) => {
    if (!systemOf.has(index)) wrong(word, null, false);
  });
  return {
    las: { right: las, ...sizes },
    uas: { right: uas, ...sizes },
    upos: { right: upos, ...sizes },
    words: { right: pairs.length, ...sizes },
    sentences: tallySentences(gold, system),
  };
}

/** Dependency trees, tags and cuts from raw text, each document a report of its own. */
export async function measureParse(
  documents: readonly TreeDocument[],
  subject: Pick<Subject, "reportFromText" | "read">,
  progress: Progress,
): Promise<Outcome> {
  const sum = {
    las: emptyTally(),
    uas: emptyTally(),
    upos: emptyTally(),
    words: emptyTally(),
    sentences: emptyTally(),
  };
  const mistakes: Mistake[] = [];
  for (const [index, document] of documents.entries()) {
    const report = subject.reportFromText(document.text);
    const system = readingSentences(report.text, await subject.read(report));
    const counts = countCharacters(document.text);
    const tallies = tallyTrees(document.sentences, system, (word, found, rightHead) => {
      // The first unit with as many characters before it, and the one after the last.
      const start = counts.lastIndexOf(word.start);
      const end = counts.indexOf(word.end);
      const what =
        found === null
          ? "not a word"
          : `${word.upos} ${word.deprel} read as ${found.upos} ${found.deprel}${rightHead ? "" : " with another head"}`;
      mistakes.push({ document: document.id, start, end, what, words: word.form });
    });
    for (const key of Object.keys(sum) as (keyof ParseTallies)[]) addTally(sum[key], tallies[key]);
    progress(index + 1, documents.length);
  }
  return {
    figures: {
      las: f1(sum.las),
      uas: f1(sum.uas),
      upos: f1(sum.upos),
      sentenceF1: f1(sum.sentences),
      wordF1: f1(sum.words),
    },
    mistakes,
  };
}
