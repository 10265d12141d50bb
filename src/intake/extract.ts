import type { Section } from "./report.js";

/** What one kind of file yields, before anything is worked out from its words. */
export interface Extract {
  readonly text: string;
  /** Stretches of `text` whose kind the format itself says (a heading tag, a figcaption), in order; may be empty. */
  readonly marks: readonly Section[];
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Text without any metadata. */
export function bareExtract(text: string): Extract {
  return { text, marks: [], title: null, byline: null, published: null, outlet: null, url: null };
}
