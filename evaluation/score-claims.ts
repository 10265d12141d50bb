import { compareClaims, FIELDS, type Field, ROW } from "./compare-claims.js";
import { matchClaims } from "./match-claims.js";
import type { Mistake } from "./outcome.js";
import type { ScoredClaim, ScoredSpan } from "./scored-claim.js";

/** Longer triggers and evidences name nothing in particular. In UTF-16 units. */
const MAX_TRIGGER = 60;
const MAX_EVIDENCE = 600;
const REALITIES = ["happened", "ongoing", "planned", "possible", "denied"];

/** A gold report with what was predicted for it. */
export interface ScoredReport {
  readonly name: string;
  readonly text: string;
  readonly published: string | null | undefined;
  readonly gold: readonly ScoredClaim[];
  readonly predicted: readonly ScoredClaim[];
}

/** The scorer's figures by the names it prints. */
export type ClaimFigures = Record<string, number | null>;

/** Half a surrogate pair cannot be decoded: it counts as the replacement character. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

function isSpan(span: ScoredSpan | null | undefined, text: string): boolean {
  if (!span || !Number.isInteger(span.start) || !Number.isInteger(span.end)) return false;
  const [start, end] = [span.start!, span.end!];
  return 0 <= start && start < end && wellFormed(text.slice(start, end)) === span.text;
}

function isValid({ evidence, trigger }: ScoredClaim, text: string): boolean {
  return (
    isSpan(evidence, text) &&
    isSpan(trigger, text) &&
    trigger.end! - trigger.start! <= MAX_TRIGGER &&
    evidence.end! - evidence.start! <= MAX_EVIDENCE &&
    evidence.start! <= trigger.start! &&
    trigger.end! <= evidence.end!
  );
}

/** The probability that a right one is given more confidence than a wrong one; null where there are not both. */
function areaUnderCurve(given: readonly (readonly [confidence: number, right: boolean])[]): number | null {
  const right = given.filter(([, r]) => r).map(([c]) => c);
  const wrong = given.filter(([, r]) => !r).map(([c]) => c);
  if (right.length === 0 || wrong.length === 0) return null;
  let sum = 0;
  for (const a of right) for (const b of wrong) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (right.length * wrong.length);
}

/** How far confidence and share of right ones lie apart, over ten bins. */
function calibrationError(given: readonly (readonly [confidence: number, right: boolean])[]): number {
  const bins = new Map<number, { confidence: number; right: number }>();
  for (const [confidence, right] of given) {
    const index = Math.min(9, Math.max(0, Math.trunc(confidence * 10)));
    const bin = bins.get(index) ?? { confidence: 0, right: 0 };
    bin.confidence += confidence;
    bin.right += Number(right);
    bins.set(index, bin);
  }
  let sum = 0;
  for (const bin of bins.values()) sum += Math.abs(bin.confidence - bin.right);
  return sum / Math.max(1, given.length);
}

/** Mean F1 over the realities that occur in gold or prediction. */
function realityMacroF1(pairs: readonly (readonly [gold: unknown, predicted: unknown])[]): number | null {
  const perClass = REALITIES.flatMap((reality) => {
    const right = pairs.filter(([g, p]) => g === reality && p === reality).length;
    const size = pairs.filter(([g]) => g === reality).length + pairs.filter(([, p]) => p === reality).length;
    return size === 0 ? [] : [(2 * right) / size];
  });
  return perClass.length === 0 ? null : perClass.reduce((a, b) => a + b, 0) / perClass.length;
}

/** Scores claims against hand-coded gold reports: how claims are paired and judged stands in README.md. */
export function scoreClaims(reports: readonly ScoredReport[]): { figures: ClaimFigures; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  let [right, extra, missed, spans, required, predictedClaims, refused] = [0, 0, 0, 0, 0, 0, 0];
  const fields = Object.fromEntries(FIELDS.map((f) => [f, { right: 0, judged: 0 }])) as Record<
    Field,
    { right: number; judged: number }
  >;
  const rows = { right: 0, judged: 0 };
  const given: [number, boolean][] = [];
  const realities: [unknown, unknown][] = [];

  for (const { name, text, published, gold, predicted } of reports) {
    const usable = [...predicted.keys()].filter((j) => isValid(predicted[j]!, text));
    refused += predicted.length - usable.length;
    required += gold.filter((g) => !g.optional).length;
    predictedClaims += predicted.length;
    const pairs = matchClaims(gold, predicted, usable, published);
    const partner = new Map(pairs.filter((p) => p.rightType).map((p) => [p.gold, p.predicted]));
    const rightOnes = new Set(partner.values());
    const note = (claim: ScoredClaim, what: string): void => {
      const { start = null, end = null } = claim.trigger ?? {};
      const words = `"${claim.trigger?.text}" in: ${claim.evidence?.text ?? ""}`;
      mistakes.push({ document: name, start, end, what, words });
    };

    gold.forEach((g, i) => {
      const j = partner.get(i);
      if (j !== undefined) {
        const p = predicted[j]!;
        if (!g.optional) right++;
        const verdicts = compareClaims(g, p, published);
        for (const field of FIELDS)
          if (verdicts[field] !== null) {
            fields[field].judged++;
            if (verdicts[field]) fields[field].right++;
          }
        realities.push([g.reality ?? null, p.reality ?? null]);
        const wrong = ROW.filter((field) => verdicts[field] === false);
        rows.judged++;
        if (wrong.length === 0) rows.right++;
        else note(g, `${g.id} ${g.event.type} wrong: ${wrong.join(", ")}`);
      } else if (!g.optional) {
        missed++;
        note(g, `${g.id} missed ${g.event.type}`);
      }
    });
    spans += pairs.filter((p) => !gold[p.gold]!.optional).length;
    predicted.forEach((p, j) => {
      const confidence = typeof p.confidence === "boolean" ? Number(p.confidence) : p.confidence;
      given.push([typeof confidence === "number" ? confidence : 1, rightOnes.has(j)]);
      if (rightOnes.has(j)) return;
      extra++;
      note(p, `${usable.includes(j) ? "extra" : "refused"} ${p.event.type}`);
    });
  }

  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  const ratio = (part: { right: number; judged: number }): number | null =>
    part.judged === 0 ? null : part.right / part.judged;
  return {
    figures: {
      reports: reports.length,
      "gold claims": required,
      "predicted claims": predictedClaims,
      "refused claims": refused,
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
      "span recall": spans / Math.max(1, required),
      ...Object.fromEntries(FIELDS.map((field) => [field, ratio(fields[field])])),
      "reality macro f1": realityMacroF1(realities),
      "whole row right (of matched)": ratio(rows),
      "calibration error": calibrationError(given),
      "confidence auroc": areaUnderCurve(given),
    },
    mistakes,
  };
}
