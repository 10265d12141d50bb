import { foldLetters } from "../../text/fold-letters.js";

/** A word of a mention; hyphens and slashes part words. */
export interface Word {
  readonly raw: string;
  /** No case, marks, apostrophes or full stops: what lexicons are asked for. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** False for commas, brackets and quotation marks. */
  readonly letters: boolean;
  /** "Colombia's", "the rebels'". */
  readonly owner: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const PIECE = /[\p{L}\p{N}@#$][\p{L}\p{N}\p{M}@]*(?:[.'’‘ʻʼ`´&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?|[,;:()[\]"“”&—–]/gu;

/** The words of a text in order, with their offsets in it. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const start = match.index;
    if (!/[\p{L}\p{N}]/u.test(piece)) {
      words.push({
        raw: piece,
        fold: piece === "&" ? "and" : piece,
        start,
        end: start + piece.length,
        letters: piece === "&",
        owner: false,
        capital: false,
      });
      continue;
    }
    const possessive = /['’]s$/iu.exec(piece);
    const raw = possessive ? piece.slice(0, possessive.index) : piece;
    const after = text.slice(start + piece.length, start + piece.length + 2);
    const owner = possessive !== null || (/s$/i.test(raw) && /^['’](?:\s|$)/.test(after));
    words.push({
      raw,
      fold: foldLetters(raw),
      start,
      end: start + piece.length,
      letters: true,
      owner,
      capital: /^[^\p{L}]*\p{Lu}/u.test(raw),
    });
  }
  return words;
}

/** The form under which names and phrases are looked up: folded words with one space between them; "" where nothing is left. */
export function foldName(name: string): string {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name)) return name.toLowerCase();
  return splitWords(name)
    .filter((word) => word.letters)
    .map((word) => word.fold)
    .join(" ");
}

const SMALL = new Set([
  "of",
  "the",
  "and",
  "for",
  "de",
  "del",
  "la",
  "las",
  "los",
  "el",
  "y",
  "da",
  "do",
  "dos",
  "von",
  "van",
  "bin",
  "in",
]);

/** A name as it is written outside headlines and telegraph: "ROBERTO DE LA CRUZ" as "Roberto de la Cruz"; other casings stay. */
export function unshout(name: string): string {
  const flat = name.replace(/\s+/g, " ").trim();
  if (flat !== flat.toUpperCase() || !/\p{Lu}{2}/u.test(flat)) return flat;
  return flat
    .toLowerCase()
    .split(" ")
    .map((word, index) =>
      index > 0 && SMALL.has(word)
        ? word
        : word.replace(/^[^\p{L}]*\p{L}|(?<=['’-])\p{L}(?=\p{L})/gu, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}
