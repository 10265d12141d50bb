import { countsOf } from "./counts/find-counts.js";
import { argumentsOf, type Draft, type Scene } from "./scene.js";

/** How many: the count links, else the tree, read as numbers with what they count and their bound. */
export function assignCounts(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const linked = argumentsOf(draft, "count");
    const answers = countsOf({
      text: scene.text,
      sentence: draft.sentence,
      trigger: draft.trigger,
      type: draft.event.type,
      linked,
      // the head says what a span counts whether or not it counts anything: ask it of counts alone
      labels: scene.reading.labels.filter((label) =>
        linked.some((link) => link.start === label.start && link.end === label.end),
      ),
    });
    draft.counts = answers.map((a) => a.count);
    for (const { count, by, probability } of answers) {
      const p = probability ?? 0.6;
      draft.fieldConfidence.counts = Math.min(draft.fieldConfidence.counts ?? 1, p);
      draft.reasons.push({
        field: "counts",
        value: `${count.bound} ${count.value} ${count.of}`,
        by,
        span: { start: count.start, end: count.end, text: count.text },
        probability,
      });
    }
  }
}
