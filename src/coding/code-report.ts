import { createHash } from "node:crypto";
import type { Report } from "../intake/report.js";
import type { Reading } from "../language/reading.js";
import type { Claim, CodedReport, Reason } from "./claim.js";
import { findEvents } from "./find-events.js";
import { PASSES } from "./passes.js";
import { type Draft, type Knowledge, Scene } from "./scene.js";

/** All claims of a report, in the order of their triggers, and why each field holds what it holds. */
export function codeReport(report: Report, reading: Reading, knowledge: Knowledge): CodedReport {
  const scene = new Scene(report, reading, knowledge);
  const drafts = findEvents(scene);
  for (const pass of PASSES) pass.run(scene, drafts);
  const claims: Claim[] = [];
  const reasons = new Map<string, readonly Reason[]>();
  for (const draft of [...drafts].sort((a, b) => a.trigger.start - b.trigger.start)) {
    const claim = claimOf(report.id, draft);
    claims.push(claim);
    reasons.set(claim.id, draft.reasons);
  }
  return { claims, reasons };
}

/** The id survives re-coding: it depends on the report and on where the trigger stands. */
function claimId(report: string, start: number, end: number): string {
  return createHash("sha256").update(`${report}:${start}:${end}`).digest("hex").slice(0, 16);
}

function claimOf(report: string, draft: Draft): Claim {
  const { evidence, trigger, own, actors, recipients, places, time, counts, reality, sources } = draft;
  // a type of the user's own takes the place of the PLOVER type that it is a kind of
  const event = own === null ? draft.event : { ...draft.event, type: own.own!, modes: own.modes };
  const rounded = (p: number) => Math.round(p * 1000) / 1000;
  return {
    id: claimId(report, trigger.start, trigger.end),
    evidence,
    trigger,
    event,
    actors,
    recipients,
    places,
    time,
    counts,
    reality,
    sources,
    confidence: rounded(draft.confidence),
    fieldConfidence: Object.fromEntries(Object.entries(draft.fieldConfidence).map(([k, p]) => [k, rounded(p)])),
  };
}
