import type { Sentence, Token } from "../src/language/reading.js";

/**
 * A parsed sentence from a compact notation, one word a line or between bars:
 * `text lemma UPOS[.XPOS] head relation`, heads counted from 1 with 0 for the root, `=` for a lemma like the text.
 */
export function sentenceFromLines(notation: string): Sentence {
  const tokens: Token[] = [];
  let start = 0;
  for (const line of notation.split(/[\n|]/).map((part) => part.trim())) {
    if (line === "") continue;
    const [text, lemma, tag, head, deprel, ...rest] = line.split(/\s+/);
    if (!deprel || rest.length > 0) throw new Error(`"${line}" is not: text lemma tag head relation`);
    const [upos, xpos = ""] = tag!.split(".");
    const end = start + text!.length;
    tokens.push({
      text: text!,
      lemma: lemma === "=" ? text!.toLowerCase() : lemma!,
      upos: upos!,
      xpos,
      feats: "",
      head: Number(head) - 1,
      deprel,
      start,
      end,
    });
    start = end + 1;
  }
  return { start: 0, end: start - 1, section: "body", paragraph: 0, tokens };
}
