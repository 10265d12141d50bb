import { type Found, findSenses } from "./find-senses.js";
import type { ActorKnowledge } from "./knowledge.js";
import { splitWords, type Word } from "./words.js";

/** A stretch of a mention, `[from, to)` in words, and the word that ties it to what is before ("" for the first). */
export interface Chunk {
  readonly link: string;
  readonly from: number;
  readonly to: number;
}

/** A mention taken apart from its words alone. */
export interface MentionParts {
  readonly text: string;
  readonly words: readonly Word[];
  readonly found: readonly Found[];
  /** The first holds the head noun or the name. */
  readonly chunks: readonly Chunk[];
  /** "the", "a", "this", "his", "", … folded. */
  readonly determiner: string;
  /** Written in capitals throughout, so that capitals tell nothing. */
  readonly shouted: boolean;
}

const DETERMINERS = new Set(
  "the a an this that these those his her its their our my your some any all both several many most few no other another each every same such certain various".split(
    " ",
  ),
);

/** Words before the head that say how many or how sure, and never what. */
const COUNTING = new Set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands scores hundred thousand million millions at least more than about around nearly almost some up to approximately only over just an estimated undetermined unknown".split(
    " ",
  ),
);

const LINKS = new Set(
  "of in at from who which that whose whom where for with by on to near against during including inside outside across along under over between among as while when after before since because about like".split(
    " ",
  ),
);

/** Participles that begin a clause after the head noun. */
const CLAUSES = new Set(
  "wearing carrying armed traveling travelling driving belonging led backed accused suspected believed said fighting seeking holding protesting demanding calling trying opposed angry loyal working living based dressed aboard linked allied known called named headed controlled operating detained arrested killed wounded injured kidnapped involved responsible identified gathered participating held stationed located run supported made".split(
    " ",
  ),
);

/** Takes a mention apart: words, lexicon phrases, chunks. The chunk with the head noun at `headStart`, where given, comes first. */
export function readMention(text: string, knowledge: ActorKnowledge, headStart?: number): MentionParts {
  const words = splitWords(text);
  const found = findSenses(words, knowledge);
  const inside = new Set<number>();
  for (const { from, to } of found) if (to > from + 1) for (let i = from; i < to; i++) inside.add(i);
  const first = skipLead(words);
  const chunks: Chunk[] = [];
  let link = "";
  let start = first;
  const cut = (at: number, next: string, resume: number) => {
    if (at > start) chunks.push({ link, from: start, to: at });
    link = next;
    start = resume;
  };
  for (let i = first; i < words.length; i++) {
    const word = words[i]!;
    if (inside.has(i)) continue;
    if (!word.letters) cut(i, word.fold, i + 1);
    else if (word.fold === "and" || word.fold === "or") cut(i, "and", i + 1);
    else if (LINKS.has(word.fold) && i > start) cut(i, word.fold, i + 1);
    else if (CLAUSES.has(word.fold) && i > start && !isName(words, i)) cut(i, word.fold, i + 1);
  }
  cut(words.length, "", words.length);
  if (headStart !== undefined) {
    const headed = chunks.findIndex(
      ({ from, to }) => words[from]!.start <= headStart && headStart < words[to - 1]!.end,
    );
    if (headed > 0) chunks.unshift(...chunks.splice(headed, 1));
  }
  const shouted = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  const lead = words[0]?.fold ?? "";
  return { text, words, found, chunks, determiner: DETERMINERS.has(lead) ? lead : "", shouted };
}

function isName(words: readonly Word[], at: number): boolean {
  return words[at]!.capital && words[at - 1]?.capital === true && words.some((word) => word.letters && !word.capital);
}

/** Index of the first word that is neither determiner, number nor quotation mark; "hundreds of", "at least", "a number of" are skipped too. */
function skipLead(words: readonly Word[]): number {
  let i = 0;
  for (; i < words.length - 1; i++) {
    const { fold, letters } = words[i]!;
    if (!letters || DETERMINERS.has(fold) || COUNTING.has(fold) || /^\d/.test(fold)) continue;
    if (fold === "of" && i > 0) continue;
    break;
  }
  return i;
}

/** The lexicon phrases that lie in a chunk, in order. */
export function foundIn(parts: MentionParts, chunk: Chunk): Found[] {
  return parts.found.filter((found) => found.from >= chunk.from && found.to <= chunk.to);
}

/** The words of a stretch as they stand in the text, without a possessive ending. */
export function textOf(parts: MentionParts, from: number, to: number): string {
  const words = parts.words.slice(from, to);
  if (words.length === 0) return "";
  const text = parts.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, " ");
  return text.replace(/(?:['’]s|['’])$/i, "");
}
