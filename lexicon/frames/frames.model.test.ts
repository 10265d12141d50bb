import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadFrames, tryExamples } from "../../src/coding/frames/index.js";

/** The model is not in a clone without weights; then there is nothing that could parse the examples. */
const hasModel = existsSync(new URL("../../models/manifest.json", import.meta.url));

/** Share of examples that the parser, not the frames, may get wrong. */
const PARSERS_SHARE = 0.05;

describe.skipIf(!hasModel)("the frames' own examples, through the parser", () => {
  it("fire where they must and nowhere else", { timeout: 300_000 }, async () => {
    const { createCoder, reportFromText } = await import("../../src/index.js");
    const coder = await createCoder();
    const tried = await tryExamples(loadFrames(), async (text) => (await coder.read(reportFromText(text))).sentences);
    const failures = tried
      .filter(({ isRight }) => !isRight)
      .map(({ frame, accepted, text, fired }) =>
        [frame, accepted ? "accepts" : "rejects", fired.join(", ") || "none", text].join(" | "),
      );
    const table = ["frame | example | fired there | sentence", "--- | --- | --- | ---", ...failures].join("\n");
    expect(
      failures.length / tried.length,
      `${failures.length} of ${tried.length} examples fail\n${table}`,
    ).toBeLessThanOrEqual(PARSERS_SHARE);
  });
});
