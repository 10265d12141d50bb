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

/** Tells a problem from a report (or anything else that stands in its place). */
export function isProblem(value: object): value is Problem {
  return "code" in value && "message" in value && "path" in value && !("text" in value);
}

/** A problem whose message reads "PATH what: what to do."; control characters of the path cannot reach a terminal. */
export function problem(code: ProblemCode, path: string, what: string): Problem {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const shown = path.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/g, "?");
  const name = shown === "-" ? "Standard input" : shown.length > 300 ? `${shown.slice(0, 300)}…` : shown;
  return { code, message: `${name} ${what}.`, path };
}
