import type { CodedReport, Identity, PlacePrecision } from "../src/coding/claim.js";
import type { Report } from "../src/intake/report.js";
import type { Reading } from "../src/language/reading.js";
import type { Span } from "../src/text/span.js";

/** A place name with what it was resolved to; degrees and codes are null where it was not. */
export interface FoundPlace extends Span {
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly precision: PlacePrecision | null;
}

/** What may be told to the coder of a text beside the text. */
export interface ReportFacts {
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly path?: string | null;
}

/** What is evaluated: everything a measure may ask of the coder. A measure names the part of it that it uses. */
export interface Subject {
  reportFromText(text: string, facts?: ReportFacts): Report;
  read(report: Report): Promise<Reading>;
  code(report: Report): Promise<CodedReport>;
  /** The places at the spans given, or at the spans it finds by itself. */
  placesOf(report: Report, spans?: readonly Span[]): Promise<readonly FoundPlace[]>;
  /** `on` is an ISO date. */
  resolveActor(text: string, on: string | null): { readonly identity: Identity } | null;
  /** Runs the encoder alone, in the coder's own batches; the number of pieces it encoded. */
  encodeOnly(report: Report): Promise<number>;
  close(): Promise<void>;
}
