/** What can be wrong with an input that a user gave. */
export type ProblemCode =
  | "not-found"
  | "not-readable"
  | "empty"
  | "binary"
  | "encoding"
  | "language"
  | "too-large"
  | "no-text-layer"
  | "no-article"
  | "fetch-failed"
  | "address-refused"
  | "unsupported"
  | "internal";

/** A bad report is a value: kept, shown, and in the place of the report. `message` says what, where and what to do, in one sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** The path or URL as the user gave it. */
  readonly path: string;
}
