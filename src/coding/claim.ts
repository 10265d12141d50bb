import type { Quote } from "../text/span.js";
import type { Quad, Reality, Sector } from "./ontology.js";

/** A span of the text, or nothing where what it says is only implied. */
export type MaybeQuote = Quote | { readonly text: null; readonly start: null; readonly end: null };

/** Who someone is, after resolution. `country` is ISO 3166-1 alpha-3, or IGO, NGO, MNC, IMG, NON; null where unknown. */
export interface Identity {
  readonly name: string | null;
  readonly country: string | null;
  readonly sectors: readonly Sector[];
  readonly wikidata: string | null;
}

export type Actor = MaybeQuote & Identity;

export type PlacePrecision = "point" | "city" | "district" | "region" | "country";

export interface PlaceIdentity {
  readonly name: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  /** Degrees; null unless known. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames: number | null;
  readonly precision: PlacePrecision | null;
}

export type Place = MaybeQuote & PlaceIdentity;

/** ISO dates; `end` inclusive. */
export interface Time {
  readonly text: string | null;
  readonly start: string;
  readonly end: string;
  readonly precision: "hour" | "day" | "week" | "month" | "year";
}

export type CountOf =
  | "dead"
  | "injured"
  | "arrested"
  | "missing"
  | "displaced"
  | "abducted"
  | "participants"
  | "troops"
  | "other";
export type Bound = "exactly" | "at-least" | "more-than" | "at-most" | "less-than" | "about";

export interface Count extends Quote {
  readonly of: CountOf;
  readonly who: string | null;
  readonly value: number;
  readonly bound: Bound;
  readonly cumulative: boolean;
}

export type Source = MaybeQuote &
  Identity & {
    readonly role: "speaker" | "witness" | "medium" | null;
    readonly mode: "direct" | "partial" | "indirect" | "witnessed" | "hearsay";
    readonly cue: Quote | null;
    readonly anonymous: boolean;
  };

export interface EventCode {
  /** PLOVER's type, or the user's own with its own modes (docs/own-ontology.md). */
  readonly type: string;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  /** CAMEO code, as deep as the text supports. */
  readonly cameo: string | null;
  /** ACLED sub-event type. */
  readonly acled: string | null;
  readonly quad: Quad;
  /** Goldstein value of the CAMEO code. */
  readonly intensity: number | null;
}

export type ClaimField =
  | "event"
  | "mode"
  | "actors"
  | "recipients"
  | "places"
  | "time"
  | "counts"
  | "reality"
  | "sources";

/** One assertion of one event by one chain of sources (codebook, section 2). */
export interface Claim {
  readonly id: string;
  readonly evidence: Quote;
  readonly trigger: Quote;
  readonly event: EventCode;
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  readonly places: readonly Place[];
  readonly time: Time | null;
  readonly counts: readonly Count[];
  readonly reality: Reality;
  readonly sources: readonly Source[];
  /** 0 to 1: probability that the claim is right. */
  readonly confidence: number;
  readonly fieldConfidence: Readonly<Partial<Record<ClaimField, number>>>;
}

/** Why a field holds what it holds. */
export interface Reason {
  readonly field: ClaimField;
  /** What was decided, in a few words. */
  readonly value: string;
  /** The rule, frame, lexicon entry or head that decided. */
  readonly by: string;
  readonly span: Quote | null;
  /** 0 to 1, or null where the rule gives none. */
  readonly probability: number | null;
}

export interface CodedReport {
  readonly claims: readonly Claim[];
  /** Reasons by claim id. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
}
