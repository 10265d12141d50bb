/** Casing of a unit, in the order of the encoder's table. */
export const CASE = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4 } as const;
/** What stands before a unit, in the order of the encoder's table. */
export const GAP = { none: 0, space: 1, line: 2, blank: 3 } as const;

/** A run of letters and digits, a single mark, or one half of "don't": the smallest thing that the heads label. */
export interface Unit {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  readonly case: number;
  readonly gap: number;
  /** Ids into the vocabulary. */
  readonly pieces: readonly number[];
}

type CharKind = "space" | "drop" | "mark" | "word";

/** Words that the treebanks read as two, with the length of the first. */
const SPLIT_WORDS: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["dunno", 2],
]);
const MAX_UNIT = 100;

const SPACE = /[\t\n\r\p{Zs}\p{Zl}\p{Zp}]/u;
const DROP = /[\0\uFFFD\p{C}]/u;
const MARK = /[!-/:-@[-`{-~\p{P}]/u;
const IDEOGRAPH =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

const kinds = new Map<string, CharKind>();

function kindOf(char: string): CharKind {
  let kind = kinds.get(char);
  if (kind === undefined) {
    kind = SPACE.test(char)
      ? "space"
      : DROP.test(char)
        ? "drop"
        : MARK.test(char) || IDEOGRAPH.test(char)
          ? "mark"
          : "word";
    kinds.set(char, kind);
  }
  return kind;
}

const folded = new Map<string, string>();

function fold(char: string): string {
  let out = folded.get(char);
  if (out === undefined) {
    out = char
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase();
    folded.set(char, out);
  }
  return out;
}

function caseOf(text: string): number {
  const letters = Array.from(text).filter((c) => /\p{L}/u.test(c));
  if (letters.length === 0) return CASE.none;
  const upper = letters.map((c) => c !== c.toLowerCase());
  if (!upper.includes(true)) return CASE.lower;
  if (upper[0] && !upper.includes(true, 1)) return CASE.title;
  return upper.includes(false) ? CASE.mixed : CASE.upper;
}

/** WordPiece with exact UTF-16 offsets; the twin of `training/perceive/wordpiece.py`, compared with an oracle in its test. */
export class WordPiece {
  private readonly ids = new Map<string, number>();
  private readonly unknown: number;
  private readonly known = new Map<string, readonly number[]>();

  /** @param vocabulary one piece a line, as in `models/vocab.txt` */
  constructor(vocabulary: string) {
    vocabulary.split("\n").forEach((piece, id) => {
      this.ids.set(piece, id);
    });
    this.unknown = this.ids.get("[UNK]") ?? 0;
  }

  /** The units of a text, in order; white space and invisible characters belong to none. */
  units(text: string): Unit[] {
    const out: Unit[] = [];
    let start = -1; // of the open run of word characters
    let end = 0; // behind its last visible character
    let lines = 0;
    let spaced = false;
    const gap = () =>
      out.length === 0 || lines >= 2 ? GAP.blank : lines === 1 ? GAP.line : spaced ? GAP.space : GAP.none;
    const push = (from: number, to: number, word: string, before: number) => {
      out.push({ start: from, end: to, case: caseOf(text.slice(from, to)), gap: before, pieces: this.pieces(word) });
    };
    const close = () => {
      if (start < 0) return;
      const run = text.slice(start, end);
      let word = "";
      for (const char of run) if (kindOf(char) === "word") word += fold(char);
      if (word) {
        const cut = word.length === run.length ? cutOf(word, text, end) : 0;
        if (cut > 0) {
          push(start, start + cut, word.slice(0, cut), gap());
          push(start + cut, end, word.slice(cut), GAP.none);
        } else push(start, end, word, gap());
        lines = 0;
        spaced = false;
      }
      start = -1;
    };
    for (let i = 0; i < text.length; ) {
      const char = String.fromCodePoint(text.codePointAt(i)!);
      const kind = kindOf(char);
      const next = i + char.length;
      if (kind === "word") {
        if (start < 0) start = i;
        end = next;
      } else if (kind !== "drop") {
        close();
        if (kind === "mark") {
          push(i, next, fold(char), gap());
          lines = 0;
          spaced = false;
        } else if (char === "\n" || (char === "\r" && text[i + 1] !== "\n") || char === "\u2028" || char === "\u2029")
          lines++;
        else spaced = true;
      }
      i = next;
    }
    close();
    return out;
  }

  private pieces(word: string): readonly number[] {
    const seen = this.known.get(word);
    if (seen) return seen;
    let out: number[] = [];
    // the limit counts code points, as the oracle does
    if (word.length > MAX_UNIT && Array.from(word).length > MAX_UNIT) out = [this.unknown];
    else {
      for (let i = 0; i < word.length; ) {
        let j = word.length;
        let id: number | undefined;
        for (; j > i; j--) {
          id = this.ids.get((i > 0 ? "##" : "") + word.slice(i, j));
          if (id !== undefined) break;
        }
        if (id === undefined) {
          out = [this.unknown];
          break;
        }
        out.push(id);
        i = j;
      }
    }
    if (this.known.size < 100_000) this.known.set(word, out);
    return out;
  }
}

/** Length of the first half of a word that is read as two ("can|not", "do|n't"), or 0. */
function cutOf(word: string, text: string, end: number): number {
  const known = SPLIT_WORDS.get(word);
  if (known !== undefined) return known;
  const apostrophe = text[end] === "'" || text[end] === "’";
  if (word.length < 2 || !word.endsWith("n") || !apostrophe || (text[end + 1] !== "t" && text[end + 1] !== "T"))
    return 0;
  const after = text.codePointAt(end + 2);
  return after !== undefined && kindOf(String.fromCodePoint(after)) === "word" ? 0 : word.length - 1;
}
