import type { Sentence, Token } from "../src/language/reading.js";

/** A sentence from "word/tag/head/relation[/lemma]" with heads counted from 1; words are joined by spaces, `upos` follows from the tag. */
export function sentenceFromSlashes(notation: string): { text: string; sentence: Sentence } {
  let text = "";
  const tokens: Token[] = notation.split(" ").map((item) => {
    const [word, xpos, head, deprel, lemma] = item.split("/") as [string, string, string, string, string?];
    if (text) text += " ";
    const start = text.length;
    text += word;
    return {
      text: word,
      start,
      end: text.length,
      lemma: lemma ?? word.toLowerCase(),
      upos: uposOf(xpos),
      xpos,
      feats: "",
      head: Number(head) - 1,
      deprel,
    };
  });
  return { text, sentence: { start: 0, end: text.length, section: "body", paragraph: 0, tokens } };
}

function uposOf(xpos: string): string {
  if (xpos.startsWith("V")) return "VERB";
  if (xpos.startsWith("NNP")) return "PROPN";
  if (xpos.startsWith("N")) return "NOUN";
  return xpos === "CD" ? "NUM" : "X";
}
