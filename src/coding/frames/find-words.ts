import { childrenOf, hasRelation, lemmaOf, prepositionOf, type Tree } from "../../language/tree.js";
import type { Words } from "./frame.js";

/** A word of the sentence; "cease-fire" is two parts of one token, and a hyphen between tokens is none. */
export interface Part {
  readonly lemma: string;
  /** As written, in lower case: the lexicon may write "security forces". */
  readonly form: string;
  readonly token: number;
}

/** The sentence as parts, so that "cease-fire" and "cease fire" are the same words. */
export function partsOf(tree: Tree): Part[] {
  const parts: Part[] = [];
  for (const [token, { text }] of tree.tokens.entries()) {
    const lemmas = splitLemma(lemmaOf(tree, token));
    const forms = splitLemma(text.toLowerCase());
    if (forms[0] === "-" || forms[0] === "–") continue;
    for (const [index, lemma] of lemmas.entries()) parts.push({ lemma, form: forms[index] ?? lemma, token });
  }
  return parts;
}

/** A lemma or phrase of the lexicon as parts. */
export function splitLemma(lemma: string): string[] {
  const parts = lemma.split(/[\s-]+/).filter((part) => part !== "");
  return parts.length > 0 ? parts : [lemma];
}

/** Which tokens the phrase takes if it begins at the part, or null; `_` takes up to five words. */
export function phraseAt(parts: readonly Part[], start: number, phrase: readonly string[]): number[] | null {
  let at = start;
  const tokens: number[] = [];
  for (const [index, word] of phrase.entries()) {
    if (word === "_") continue;
    const reach = phrase[index - 1] === "_" ? 6 : 1;
    let found = -1;
    for (let step = 0; step < reach && found < 0; step++) if (isWord(parts[at + step], word)) found = at + step;
    if (found < 0) return null;
    tokens.push(parts[found]!.token);
    at = found + 1;
  }
  return [...new Set(tokens)];
}

function isWord(part: Part | undefined, word: string): boolean {
  return part !== undefined && (part.lemma === word || part.form === word);
}

/** A noun with the words that make it what it is: compounds, adjectives, and what it is "of"; a verb with particle and object. */
export function coreOf(tree: Tree, head: number): number[] {
  const core = [head];
  for (const child of tree.children[head]!) {
    if (hasRelation(tree, child, "compound", "flat", "amod", "nummod", "appos", "fixed"))
      core.push(...coreOf(tree, child));
    else if (hasRelation(tree, child, "nmod") && prepositionOf(tree, child) === "of") core.push(...coreOf(tree, child));
    else if (tree.tokens[head]!.upos === "VERB" && hasRelation(tree, child, "obj", "xcomp"))
      core.push(...coreOf(tree, child));
  }
  return core;
}

/** Tokens of the filler that are among the words; null where none is. */
export function findWords(tree: Tree, parts: readonly Part[], filler: number, words: Words): number[] | null {
  if (words.kinds.has("any")) return [filler];
  const { upos } = tree.tokens[filler]!;
  if (words.kinds.has("name") && upos === "PROPN") return [filler];
  if (words.kinds.has("pronoun") && upos === "PRON") return [filler];
  if (words.kinds.has("number") && (upos === "NUM" || childrenOf(tree, filler, "nummod").length > 0)) return [filler];
  const core = coreOf(tree, filler);
  const word = core.find((token) => hasWord(words, lemmaOf(tree, token), tree.tokens[token]!.text.toLowerCase()));
  if (word !== undefined) return [word];
  return words.phrases.length > 0
    ? findPhrase(parts, words, (tokens) => tokens.some((token) => core.includes(token)))
    : null;
}

/** Tokens of the first lemma or phrase anywhere in the sentence; null where none is. */
export function findAnywhere(parts: readonly Part[], words: Words): number[] | null {
  const part = parts.find(({ lemma, form }) => hasWord(words, lemma, form));
  return part ? [part.token] : findPhrase(parts, words, () => true);
}

function hasWord({ lemmas }: Words, lemma: string, form: string): boolean {
  return lemmas.has(lemma) || lemmas.has(form);
}

function findPhrase(parts: readonly Part[], words: Words, fits: (tokens: number[]) => boolean): number[] | null {
  for (const phrase of words.phrases)
    for (let start = 0; start < parts.length; start++) {
      if (!isWord(parts[start], phrase[0]!)) continue;
      const tokens = phraseAt(parts, start, phrase);
      if (tokens !== null && fits(tokens)) return tokens;
    }
  return null;
}
