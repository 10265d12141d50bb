import type { Claim } from "../src/coding/claim.js";
import { bootstrapInterval } from "./bootstrap.js";
import { type ClaimCondition, type ClaimRule, meets } from "./claim-rule.js";
import { addTally, emptyTally, f1, type Tally } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";
import { readTable } from "./table.js";

/** A document of IndiaPoliceEvents, as far as the measure looks at it. */
export interface PoliceDocument {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly labels: readonly string[] }[];
}

interface PoliceTable {
  /** What makes a claim one by police. */
  readonly police: ClaimCondition;
  readonly rules: readonly ClaimRule[];
}

const LABELS = ["KILL", "ARREST", "FORCE", "ANY_ACTION"] as const;
type Label = (typeof LABELS)[number];
type LabelTallies = Readonly<Record<Label, Tally>>;

function emptyTallies(): LabelTallies {
  return { KILL: emptyTally(), ARREST: emptyTally(), FORCE: emptyTally(), ANY_ACTION: emptyTally() };
}

/** Every label that a claim gives to the sentence it begins in; none where it is not one by police. */
export function policeLabels(claim: Claim, table: PoliceTable): Set<string> {
  if (!meets(claim, table.police)) return new Set();
  const labels = new Set(
    table.rules.filter((rule) => rule.any.some((condition) => meets(claim, condition))).map((rule) => rule.label),
  );
  if (labels.has("KILL")) labels.add("FORCE");
  return labels;
}

function sumTallies(documents: readonly LabelTallies[]): LabelTallies {
  const sum = emptyTallies();
  for (const tallies of documents) for (const label of LABELS) addTally(sum[label], tallies[label]);
  return sum;
}

/** Mean F1 over the labels; null where one of them has nothing that speaks to it. */
function macro(tallies: LabelTallies): number | null {
  const figures = LABELS.map((label) => f1(tallies[label]));
  return figures.some((figure) => figure === null) ? null : figures.reduce<number>((a, b) => a + b!, 0) / LABELS.length;
}

/** IndiaPoliceEvents: what police did, by sentence, with intervals over documents. */
export async function measurePolice(
  documents: readonly PoliceDocument[],
  subject: Pick<Subject, "reportFromText" | "code">,
  progress: Progress,
): Promise<Outcome> {
  const table = readTable<PoliceTable>("police");
  const perDocument: LabelTallies[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, document] of documents.entries()) {
    const { claims } = await subject.code(subject.reportFromText(document.text, { published: document.date }));
    const tallies = emptyTallies();
    for (const { start, end, labels } of document.sentences) {
      const begun = claims.filter((claim) => start <= claim.trigger.start && claim.trigger.start < end);
      const predicted = new Set(begun.flatMap((claim) => [...policeLabels(claim, table)]));
      for (const label of LABELS) {
        const gold = labels.includes(label);
        const got = predicted.has(label);
        addTally(tallies[label], { right: Number(gold && got), gold: Number(gold), predicted: Number(got) });
        if (gold !== got) {
          const words = document.text.slice(start, end);
          mistakes.push({ document: document.id, start, end, what: `${gold ? "missed" : "extra"} ${label}`, words });
        }
      }
    }
    perDocument.push(tallies);
    progress(index + 1, documents.length);
  }
  const sum = sumTallies(perDocument);
  const intervals: Record<string, readonly [number, number] | null> = {};
  for (const label of LABELS)
    intervals[`sentence.${label}`] = bootstrapInterval(perDocument, (sample) => f1(sumTallies(sample)[label]));
  intervals["sentence.macro"] = bootstrapInterval(perDocument, (sample) => macro(sumTallies(sample)));
  return {
    figures: {
      sentence: {
        KILL: f1(sum.KILL),
        ARREST: f1(sum.ARREST),
        FORCE: f1(sum.FORCE),
        ANY_ACTION: f1(sum.ANY_ACTION),
        macro: macro(sum),
      },
    },
    mistakes,
    intervals,
  };
}
