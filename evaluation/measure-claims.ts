import type { Outcome, Progress } from "./outcome.js";
import type { GoldReport } from "./read-gold.js";
import { type ScoredReport, scoreClaims } from "./score-claims.js";
import type { ScoredClaim } from "./scored-claim.js";
import type { Subject } from "./subject.js";

/** Claims against reports coded by hand; the coder gets the text, and date, outlet and address where they are known. */
export async function measureClaims(
  reports: readonly GoldReport[],
  subject: Pick<Subject, "reportFromText" | "code">,
  progress: Progress,
): Promise<Outcome> {
  const scored: ScoredReport[] = [];
  for (const [index, { name, text, published, outlet, url, claims: gold }] of reports.entries()) {
    const coded = await subject.code(subject.reportFromText(text, { published, outlet, url }));
    // The scorer sees what is printed, not what is in memory.
    const predicted = JSON.parse(JSON.stringify(coded.claims)) as ScoredClaim[];
    scored.push({ name, text, published, gold, predicted });
    progress(index + 1, reports.length);
  }
  return scoreClaims(scored);
}
