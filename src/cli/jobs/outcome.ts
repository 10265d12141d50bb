import type { Claim } from "../../coding/claim.js";
import { type Problem, problem } from "../../intake/problem.js";
import type { Report } from "../../intake/report.js";

/** What became of one input. */
export type Outcome = { readonly report: Report; readonly claims: readonly Claim[] } | { readonly problem: Problem };

/** Codes reports; however it does so, a fault in one report is that report's problem alone. */
export interface Jobs {
  code(report: Report): Promise<Outcome>;
  close(): Promise<void>;
}

/** The problem of a report that was read and could not be coded. */
export function faultOf(report: Report, what: string): { readonly problem: Problem } {
  return { problem: problem("internal", report.path ?? report.url ?? "-", what) };
}

/** What a fault in the coder is called before the user. */
export const FAULT = "could not be coded because of a fault in this program: please report it";
