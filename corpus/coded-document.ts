import type { Bound, CountOf, PlacePrecision, Source, Time } from "../src/coding/claim.js";
import type { EventType, Reality, Sector } from "../src/coding/ontology.js";

/** Where words stand: quoted from the text (the nth of its paragraph, where told), given as offsets, or nowhere in it. */
export type Words =
  | { readonly kind: "quoted"; readonly text: string; readonly nth: number | null }
  | { readonly kind: "offsets"; readonly start: number; readonly end: number }
  | { readonly kind: "nowhere" };

export interface CodedActor {
  readonly words: Words;
  readonly country: string | null;
  readonly sectors: readonly Sector[];
  readonly name: string | null;
}

export interface CodedSource extends CodedActor {
  readonly role: Source["role"];
  readonly mode: Source["mode"];
  readonly cue: Words | null;
}

export interface CodedPlace {
  readonly words: Words;
  readonly precision: PlacePrecision;
  readonly country: string | null;
  readonly name: string | null;
}

export interface CodedTime {
  readonly words: Words;
  readonly start: string;
  readonly end: string;
  readonly precision: Time["precision"];
}

export interface CodedCount {
  readonly words: Words;
  readonly of: CountOf;
  readonly bound: Bound;
  readonly value: number;
  readonly who: string | null;
  readonly cumulative: boolean;
}

/** One line of the format: a claim whose spans are still words. */
export interface CodedClaim {
  /** Number of its line in the file, from 1. */
  readonly line: number;
  readonly trigger: Words;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly cameo: string;
  readonly acled: string | null;
  readonly contexts: readonly string[];
  readonly reality: Reality;
  readonly actors: readonly CodedActor[];
  readonly recipients: readonly CodedActor[];
  readonly places: readonly CodedPlace[];
  readonly time: CodedTime | null;
  readonly counts: readonly CodedCount[];
  readonly sources: readonly CodedSource[];
  readonly evidence: Words | null;
  readonly accept: readonly EventType[];
  readonly optional: boolean;
  /** In a bundle: the event in the world that it is about; the same one in all reports of the bundle. */
  readonly about: string | null;
}

export interface CodedParagraph {
  readonly text: string;
  readonly claims: readonly CodedClaim[];
}

export interface CodedDocument {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly kind: "report" | "sentences" | "real";
  /** ISO date of the report, or null. */
  readonly date: string | null;
  readonly voice: string;
  readonly countries: readonly string[];
  readonly paragraphs: readonly CodedParagraph[];
}

/** A line that does not hold what the format asks for. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}
