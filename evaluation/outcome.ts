/** Figures by name, as MEASURES names them; nested where a name has a dot; null where nothing speaks to a measure. */
export interface Figures {
  readonly [key: string]: number | null | Figures;
}

/** One thing that was wrong. `what` holds codes only, `words` the set's own words, which are shown and never kept. */
export interface Mistake {
  /** The document's id in its set. */
  readonly document: string;
  /** UTF-16 offsets into the document's text; null where the mistake has no place in it. */
  readonly start: number | null;
  readonly end: number | null;
  readonly what: string;
  readonly words: string | null;
}

/** What one measure found on one file or folder. */
export interface Outcome {
  readonly figures: Figures;
  readonly mistakes: readonly Mistake[];
  /** 95 % intervals by the name of a figure, where the measure has them. */
  readonly intervals?: Readonly<Record<string, readonly [number, number] | null>>;
}

/** Told how many of how many inputs are done. */
export type Progress = (done: number, total: number) => void;

/** The mistake without the set's words: what is kept in a run. */
export function mistakeCodes(mistake: Mistake): string {
  const at = mistake.start === null ? "" : ` ${mistake.start}-${mistake.end}`;
  return `${mistake.document}${at} ${mistake.what}`;
}

/** The mistake on one line, words included: what `--errors` prints. */
export function mistakeLine(mistake: Mistake): string {
  const words = mistake.words === null ? "" : ` | ${mistake.words.replace(/\s+/g, " ").slice(0, 120)}`;
  return mistakeCodes(mistake) + words;
}
