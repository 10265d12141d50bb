import { bestClaim } from "./best-claim.js";
import { type ClaimRule, firstLabel } from "./claim-rule.js";
import { addTally, emptyTally, f1, type Tally } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";
import { readTable } from "./table.js";

/** A snippet of CASE 2021 task 2. */
export interface Snippet {
  readonly id: string;
  readonly text: string;
  readonly label: string;
}

interface Case2021Table {
  /** Labels of what is no event of the codebook. */
  readonly noClaimType: readonly string[];
  readonly withoutClaim: string;
  readonly rules: readonly ClaimRule[];
}

/** Gold and predicted label of one snippet; null where nothing was predicted. */
export type LabelPair = readonly [gold: string, predicted: string | null];

/**
 * F1 over labels: weighted by gold, plain mean over the labels that occur in gold or prediction, and over all decisions
 * together. A snippet without a prediction is missed and nobody's false alarm.
 */
export function labelF1(pairs: readonly LabelPair[]): {
  weighted: number | null;
  macro: number | null;
  micro: number | null;
} {
  const tallies = new Map<string, Tally>();
  const of = (label: string): Tally => {
    const tally = tallies.get(label) ?? emptyTally();
    tallies.set(label, tally);
    return tally;
  };
  for (const [gold, predicted] of pairs) {
    of(gold).gold++;
    if (predicted !== null) of(predicted).predicted++;
    if (predicted === gold) of(gold).right++;
  }
  const all = emptyTally();
  let weighted = 0;
  let sum = 0;
  for (const tally of tallies.values()) {
    addTally(all, tally);
    weighted += f1(tally)! * tally.gold;
    sum += f1(tally)!;
  }
  if (pairs.length === 0) return { weighted: null, macro: null, micro: null };
  return { weighted: weighted / pairs.length, macro: sum / tallies.size, micro: f1(all) };
}

/** CASE 2021 task 2: one label a snippet, from its most confident claim by the rules of `tables/case2021.json`. */
export async function measureCase2021(
  snippets: readonly Snippet[],
  subject: Pick<Subject, "reportFromText" | "code">,
  progress: Progress,
): Promise<Outcome> {
  const table = readTable<Case2021Table>("case2021");
  const pairs: LabelPair[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, snippet] of snippets.entries()) {
    const { claims } = await subject.code(subject.reportFromText(snippet.text));
    const claim = bestClaim(claims);
    const label = claim === null ? null : firstLabel(claim, table.rules);
    pairs.push([snippet.label, label]);
    if ((label ?? table.withoutClaim) !== snippet.label) {
      const { start = null, end = null } = claim?.trigger ?? {};
      const coded = claim === null ? "none" : [claim.event.type, ...claim.event.modes].join("/");
      const what = `${snippet.label} labelled ${label ?? "nothing"} from ${coded}`;
      mistakes.push({ document: snippet.id, start, end, what, words: snippet.text });
    }
    progress(index + 1, snippets.length);
  }
  const coded = labelF1(pairs.filter(([gold]) => !table.noClaimType.includes(gold)));
  const all = labelF1(pairs.map(([gold, predicted]) => [gold, predicted ?? table.withoutClaim]));
  return {
    figures: {
      weightedF1: coded.weighted,
      macroF1: coded.macro,
      microF1: coded.micro,
      weightedF1All: all.weighted,
    },
    mistakes,
  };
}
