import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";
import { agencyForms } from "./find-agencies.js";

interface PartPattern {
  readonly words: number;
  readonly pattern: string;
}

interface SectionLexicon {
  readonly boilerplate: { readonly whole: readonly string[]; readonly part: readonly PartPattern[] };
  readonly caption: {
    readonly whole: readonly string[];
    readonly part: readonly PartPattern[];
    readonly "photo-words": readonly string[];
    readonly credit: readonly string[];
    readonly bare: readonly string[];
  };
}

const lexicon: SectionLexicon = parse(lexiconFile("intake/sections.yaml"));

/** No cue is looked for in a longer paragraph, in UTF-16 code units: all of them describe short ones. */
const LONGEST = 1000;

type Cue = (paragraph: string, words: number) => boolean;

function wholeCues(patterns: readonly string[]): Cue[] {
  return patterns.map((pattern) => {
    const whole = new RegExp(`^(?:${pattern})$`, "iu");
    return (paragraph) => whole.test(paragraph);
  });
}

function partCues(patterns: readonly PartPattern[]): Cue[] {
  return patterns.map(({ words: most, pattern }) => {
    const part = new RegExp(pattern, "iu");
    return (paragraph, words) => words <= most && part.test(paragraph);
  });
}

function casings(word: string): string[] {
  return [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)];
}

const photo = lexicon.caption["photo-words"]
  .flatMap(casings)
  .sort((a, b) => b.length - a.length)
  .join("|");
const fill = (patterns: readonly string[]) =>
  patterns
    .map((pattern) => pattern.replaceAll("{agency}", `(?:${agencyForms})`).replaceAll("{photo}", `(?:${photo})`))
    .join("|");
const credits = `(?:(?<![\\p{L}\\d])(?:${fill(lexicon.caption.credit)})|(?<=[.!?"”)]\\s{1,3})(?:${fill(lexicon.caption.bare)}))(?![\\p{L}\\d])`;

/** A picture's credit anywhere in a text: "(Photo by Jane Doe / AFP)", "REUTERS/Stringer". */
export const CREDIT = new RegExp(credits, "gu");
const CREDIT_AT_END = new RegExp(`${credits}[.\\s]*$`, "u");

const boilerplateCues = [...wholeCues(lexicon.boilerplate.whole), ...partCues(lexicon.boilerplate.part)];
const captionCues = [...wholeCues(lexicon.caption.whole), ...partCues(lexicon.caption.part)];

/** Captions have at most so many words; a longer paragraph that ends in a credit is body with a credit. */
const LONGEST_CAPTION = 90;

function countWords(paragraph: string): number {
  return paragraph.split(/\s+/u).length;
}

/** Whether a whole paragraph is none of the story: an advertisement, buttons, a notice. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const flat = paragraph.replace(/\s+/gu, " ");
  const words = countWords(flat);
  return boilerplateCues.some((cue) => cue(flat, words));
}

/** Whether a whole paragraph is the caption of a picture or a quotation set apart. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const flat = paragraph.replace(/\s+/gu, " ");
  const words = countWords(flat);
  if (words > LONGEST_CAPTION) return false;
  return CREDIT_AT_END.test(flat) || captionCues.some((cue) => cue(flat, words));
}
