import type { Sentence } from "../../language/reading.js";
import type { Frame, Frames } from "./frame.js";
import { matchFrames } from "./match-frames.js";

/** One of a frame's own sentences, and whether the frame did there what it must. */
export interface TriedExample {
  readonly frame: string;
  readonly accepted: boolean;
  readonly text: string;
  readonly isRight: boolean;
  /** The frames that fired on the words in brackets. */
  readonly fired: readonly string[];
}

/** Runs the frames over their own `accepts` and `rejects`; `read` gives a text's sentences as the encoder sees them. */
export async function tryExamples(
  frames: Frames,
  read: (text: string) => Promise<readonly Sentence[]>,
): Promise<TriedExample[]> {
  const tried: TriedExample[] = [];
  for (const frame of frames.all)
    for (const { accepted, marked } of examplesOf(frame)) {
      const start = marked.indexOf("[");
      const end = marked.indexOf("]") - 1;
      const text = marked.replace(/[[\]]/g, "");
      const matches = (await read(text)).flatMap((sentence) => matchFrames(sentence, frames));
      const fired = matches
        .filter(({ trigger }) => trigger.start < end && start < trigger.end)
        .map((match) => match.frame);
      tried.push({ frame: frame.id, accepted, text: marked, isRight: fired.includes(frame.id) === accepted, fired });
    }
  return tried;
}

function examplesOf(frame: Frame): { accepted: boolean; marked: string }[] {
  return [
    ...frame.accepts.map((marked) => ({ accepted: true, marked })),
    ...frame.rejects.map((marked) => ({ accepted: false, marked })),
  ];
}
