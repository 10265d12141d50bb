import type { Span } from "../text/span.js";

export type SectionKind = "headline" | "heading" | "body" | "caption" | "boilerplate";

/** A stretch of the text of one kind; sections are in order and do not overlap. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/** Where the publication date came from, best first. */
export type PublishedBy = "metadata" | "dateline" | "inferred" | "ingested";

/** One article as it was read; every offset anywhere indexes `text`. */
export interface Report {
  /** Derived from the content: the same article has the same id anywhere. */
  readonly id: string;
  readonly url: string | null;
  readonly path: string | null;
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO date or date-time; null where neither given nor found. */
  readonly published: string | null;
  readonly publishedBy: PublishedBy | null;
  /** ISO 639-1. */
  readonly language: string;
  readonly text: string;
  readonly sections: readonly Section[];
}
