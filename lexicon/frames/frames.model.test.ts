import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Frame, loadFrames, matchFrames } from "../../src/coding/frames/index.js";

/** The model is not in a clone without weights; then there is nothing that could parse the examples. */
const hasModel = existsSync(new URL("../../models/manifest.json", import.meta.url));

/** Share of examples that the parser, not the frames, may get wrong. */
const PARSERS_SHARE = 0.05;

interface Example {
  readonly frame: Frame;
  readonly accepted: boolean;
  readonly text: string;
  /** Of the brackets' content, in the text without brackets. */
  readonly start: number;
  readonly end: number;
}

function examplesOf(frame: Frame): Example[] {
  const read = (accepted: boolean) => (marked: string) => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    return { frame, accepted, text: marked.replace(/[[\]]/g, ""), start, end };
  };
  return [...frame.accepts.map(read(true)), ...frame.rejects.map(read(false))];
}

describe.skipIf(!hasModel)("the frames' own examples, through the parser", () => {
  it("fire where they must and nowhere else", { timeout: 300_000 }, async () => {
    const { createCoder, reportFromText } = await import("../../src/index.js");
    const coder = await createCoder();
    const frames = loadFrames();
    const failures: string[] = [];
    let count = 0;
    for (const example of frames.all.flatMap(examplesOf)) {
      count++;
      const { sentences } = await coder.read(reportFromText(example.text));
      const matches = sentences.flatMap((sentence) => matchFrames(sentence, frames));
      const here = matches.filter(({ trigger }) => trigger.start < example.end && example.start < trigger.end);
      if (here.some(({ frame }) => frame === example.frame.id) === example.accepted) continue;
      const fired = here.map(({ frame }) => frame).join(", ") || "none";
      failures.push([example.frame.id, example.accepted ? "accepts" : "rejects", fired, example.text].join(" | "));
    }
    const table = ["frame | example | fired there | sentence", "--- | --- | --- | ---", ...failures].join("\n");
    expect(failures.length / count, `${failures.length} of ${count} examples fail\n${table}`).toBeLessThanOrEqual(PARSERS_SHARE);
  });
});
