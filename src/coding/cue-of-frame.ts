import type { EventCue } from "../language/reading.js";
import type { FrameMatch } from "./frames/frame.js";

/** What the event heads would have to give a cue for `presence` to make 0.6 of it: more than a weak cue, less than a sure one. Not fitted to data. */
const ALONE = 0.75;

/** A frame of the user's own as a cue, where the event heads see nothing: its participants come from the frame. */
export function cueOfFrame(own: FrameMatch, sentence: number): EventCue {
  return {
    trigger: own.trigger,
    sentence,
    probability: ALONE,
    types: [{ label: own.type, p: 1 }],
    modes: [],
    contexts: own.contexts.map((label) => ({ label, p: 1 })),
    cameo: [],
    acled: own.acled === null ? [] : [{ label: own.acled, p: 1 }],
    reality: [],
    voice: [],
    arguments: [],
  };
}
