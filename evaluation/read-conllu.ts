/** A syntactic word of a treebank. */
export interface TreeWord {
  readonly form: string;
  readonly upos: string;
  /** Index of the head within the sentence's words; -1 for the root. */
  readonly head: number;
  /** Universal relation without its subtype. */
  readonly deprel: string;
  /** Characters of the document that are no white space, counted from 0: `[start, end)`. All words of a multiword token have its span. */
  readonly start: number;
  readonly end: number;
  readonly multiword: boolean;
}

export interface TreeSentence {
  /** Counted as in TreeWord. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly TreeWord[];
}

/** A document with the raw text that a coder is given. */
export interface TreeDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly TreeSentence[];
}

const SPACE = /[\s\p{Zs}]/gu;

/** The text without white space: what treebank and reader are aligned by. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, "");
}

/** For each UTF-16 offset of the text (its length included), how many units before it are no white space. */
export function countCharacters(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) counts[i + 1] = counts[i]! + (text[i]!.search(SPACE) < 0 ? 1 : 0);
  return counts;
}

interface Row {
  readonly id: string;
  readonly form: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

interface Block {
  readonly document: string | null;
  readonly paragraph: boolean;
  readonly text: string | null;
  readonly rows: readonly Row[];
}

function readBlock(lines: readonly string[]): Block {
  const comment = (name: string): string | null => {
    const line = lines.find((l) => new RegExp(`^# ?${name}(\\s|$)`).test(l));
    return line === undefined ? null : line;
  };
  const value = (line: string | null): string | null => line?.match(/=\s?(.*)$/)?.[1] ?? null;
  const newdoc = comment("newdoc");
  return {
    document: newdoc === null ? null : (value(newdoc) ?? ""),
    paragraph: comment("newpar") !== null,
    text: value(comment("text")),
    rows: lines
      .filter((line) => !line.startsWith("#"))
      .map((line) => {
        const columns = line.split("\t");
        return {
          id: columns[0] ?? "",
          form: columns[1] ?? "",
          upos: columns[3] ?? "",
          head: Number(columns[6]) - 1,
          deprel: (columns[7] ?? "").split(":")[0]!,
          spaceAfter: !(columns[9] ?? "").split("|").includes("SpaceAfter=No"),
        };
      }),
  };
}

/** The rows that stand for surface tokens: multiword tokens instead of their words, no empty nodes. */
function surfaceRows(rows: readonly Row[]): Row[] {
  let covered = 0;
  return rows.filter((row) => {
    if (row.id.includes(".")) return false;
    const [first, last] = row.id.split("-").map(Number);
    if (last !== undefined) {
      covered = last;
      return true;
    }
    return first! > covered;
  });
}

function sentenceText(block: Block): string {
  const surface = surfaceRows(block.rows);
  // A "# text" that is not what the tokens spell would shift every span behind it: the tokens win.
  if (block.text !== null && withoutSpace(block.text) === withoutSpace(surface.map((r) => r.form).join("")))
    return block.text;
  return surface
    .map((row) => row.form + (row.spaceAfter ? " " : ""))
    .join("")
    .trimEnd();
}

function buildSentence(block: Block, start: number): TreeSentence {
  const words: TreeWord[] = [];
  let at = start;
  let multiwordEnd = 0;
  let span: readonly [number, number] = [at, at];
  for (const row of block.rows) {
    if (row.id.includes(".")) continue;
    const [first, last] = row.id.split("-").map(Number);
    const size = withoutSpace(row.form).length;
    if (last !== undefined) {
      multiwordEnd = last;
      span = [at, at + size];
      at += size;
      continue;
    }
    const multiword = first! <= multiwordEnd;
    if (!multiword) {
      span = [at, at + size];
      at += size;
    }
    const { form, upos, head, deprel } = row;
    words.push({ form, upos, head, deprel, start: span[0], end: span[1], multiword });
  }
  return { start, end: at, words };
}

/**
 * The documents of a CoNLL-U file: the sentences' `# text` joined by a space, with an empty line at a `# newpar`.
 * A file without `# newdoc` is one document.
 */
export function readConllu(content: string): TreeDocument[] {
  const documents: { id: string; text: string; sentences: TreeSentence[]; characters: number }[] = [];
  for (const part of content.split(/\r?\n\s*\r?\n/)) {
    const lines = part.split(/\r?\n/).filter((line) => line.trim() !== "");
    if (!lines.some((line) => !line.startsWith("#"))) continue;
    const block = readBlock(lines);
    if (block.document !== null || documents.length === 0)
      documents.push({
        id: block.document || `document ${documents.length + 1}`,
        text: "",
        sentences: [],
        characters: 0,
      });
    const document = documents.at(-1)!;
    if (document.text !== "") document.text += block.paragraph ? "\n\n" : " ";
    document.text += sentenceText(block);
    const sentence = buildSentence(block, document.characters);
    document.sentences.push(sentence);
    document.characters = sentence.end;
  }
  return documents.map(({ id, text, sentences }) => ({ id, text, sentences }));
}
