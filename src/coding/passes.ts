import { assignActors } from "./assign-actors.js";
import { assignCounts } from "./assign-counts.js";
import { assignPlaces } from "./assign-places.js";
import { assignTimes } from "./assign-times.js";
import { decideReality } from "./decide-reality.js";
import { findSources } from "./find-sources.js";
import { resolvePeople } from "./resolve-people.js";
import type { Draft, Scene } from "./scene.js";

export interface Pass {
  readonly name: string;
  readonly run: (scene: Scene, drafts: readonly Draft[]) => void;
  /** Why it stands where it stands. */
  readonly why: string;
}

/** What is done with the drafts that `find-events` makes, in this order. */
export const PASSES: readonly Pass[] = [
  { name: "reality", run: decideReality, why: "needs the trigger alone; tense and time depend on it" },
  {
    name: "people",
    run: resolvePeople,
    why: "in reading order over the whole report, before anyone asks who somebody is",
  },
  { name: "sources", run: findSources, why: "what is done by speaking is done by the source" },
  { name: "actors", run: assignActors, why: "takes the speaker where nobody else is linked" },
  { name: "places", run: assignPlaces, why: "independent of who did it; inherits within the report" },
  { name: "times", run: assignTimes, why: "tense hangs on what is real" },
  { name: "counts", run: assignCounts, why: "last: nothing depends on them" },
];
