import { expect, it } from "vitest";
import { sentenceAround } from "./sentence-around.js";

it.each([
  ["It rained. Police left. Crowds cheered.", "left", "Police left."],
  ["Gen. Ruiz left on Jan. 4. He returned.", "left", "Gen. Ruiz left on Jan. 4."],
  ["“We left,” he said. “We won!” She wept.", "won", "“We won!”"],
  ["He met J. Smith in the U.S. Police left.", "met", "He met J. Smith in the U.S. Police left."],
  ["One only", "only", "One only"],
])("in %j the sentence of %j is %j", (paragraph, word, sentence) => {
  const start = paragraph.indexOf(word);
  const span = sentenceAround(paragraph, { start, end: start + word.length });
  expect(paragraph.slice(span.start, span.end)).toBe(sentence);
});
