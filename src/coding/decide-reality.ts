import { treeOf } from "../language/tree.js";
import { realityOf } from "./frames/reality-of.js";
import { REALITIES, type Reality } from "./ontology.js";
import { type Draft, headToken, type Scene } from "./scene.js";

/** How much the tree's word counts beside the head's probability; chosen on dev. */
const RULE_WEIGHT = 0.15;

/** Whether it is so: the reality head, with what negation, modals and hedges in the tree say. */
export function decideReality(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const word = headToken(draft.sentence, draft.trigger);
    const rule = word < 0 ? null : realityOf(treeOf(draft.sentence), word, draft.event.type);
    const scores = REALITIES.map((label) => ({
      label,
      p: (draft.cue.reality.find((s) => s.label === label)?.p ?? 0) + (rule?.reality === label ? RULE_WEIGHT : 0),
    }));
    const best = scores.reduce((a, b) => (b.p > a.p ? b : a));
    draft.reality = best.label as Reality;
    draft.fieldConfidence.reality = best.p / (1 + RULE_WEIGHT);
    draft.reasons.push({
      field: "reality",
      value: best.label,
      by: rule?.reality === best.label && rule.token !== null ? `reality head, and ${rule.reason}` : "reality head",
      span:
        rule?.reality === best.label && rule.token !== null
          ? scene.quote(draft.sentence.tokens[rule.token]!)
          : draft.trigger,
      probability: draft.fieldConfidence.reality,
    });
  }
}
