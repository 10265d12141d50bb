import type { Quote } from "../src/text/span.js";
import type { CorpusClaim, CorpusRecord } from "./document-record.js";

/** How often each sentence frame comes: the evidence of a claim with what fills its roles blanked, figures and names too. */
export function skeletons(records: readonly CorpusRecord[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const record of records)
    for (const claim of record.claims) {
      const frame = skeletonOf(claim);
      seen.set(frame, (seen.get(frame) ?? 0) + 1);
    }
  return seen;
}

function skeletonOf(claim: CorpusClaim): string {
  const { evidence } = claim;
  const roles = [
    claim.trigger,
    ...claim.actors,
    ...claim.recipients,
    ...claim.places,
    ...claim.counts,
    ...claim.sources,
  ]
    .filter((span): span is typeof span & Quote => span.start !== null)
    .filter((span) => span.start >= evidence.start && span.end <= evidence.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let text = "";
  let at = evidence.start;
  for (const span of roles) {
    if (span.start < at) continue;
    text += `${evidence.text.slice(at - evidence.start, span.start - evidence.start)}_`;
    at = span.end;
  }
  text += evidence.text.slice(at - evidence.start);
  return text.replace(/(?<=\s)\p{Lu}[\p{L}'’.-]*|\d[\d.,]*/gu, "_");
}
