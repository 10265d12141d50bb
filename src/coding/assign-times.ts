import { argumentsOf, type Draft, type Scene } from "./scene.js";
import { findTimes } from "./times/find-times.js";
import { timeOfClaim } from "./times/time-of-claim.js";

/** When it happened: the event's own words, else what the report tells around it. */
export function assignTimes(scene: Scene, drafts: readonly Draft[]): void {
  const times = findTimes(scene.text);
  for (const draft of drafts) {
    const answer = timeOfClaim({
      text: scene.text,
      times,
      published: scene.published,
      sentence: draft.sentence,
      trigger: draft.trigger,
      type: draft.event.type,
      reality: draft.reality,
      linked: argumentsOf(draft, "time"),
    });
    if (!answer) continue;
    const { time, by, span, probability } = answer;
    draft.time = time;
    draft.fieldConfidence.time = probability ?? 0.5;
    const value = time.start === time.end ? time.start : `${time.start} to ${time.end}`;
    draft.reasons.push({ field: "time", value, by, span, probability });
  }
}
