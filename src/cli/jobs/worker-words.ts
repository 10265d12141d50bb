import type { Claim } from "../../coding/claim.js";
import type { Report } from "../../intake/report.js";

/** What the command asks of a worker: the claims of one report. */
export interface WorkerOrder {
  readonly report: Report;
}

/** What a worker answers; `cannotStart` before it ends, where its coder does not open. */
export type WorkerWord =
  | { readonly claims: readonly Claim[] }
  | { readonly fault: string }
  | { readonly cannotStart: string };
