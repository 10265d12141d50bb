import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { hang } from "./hang.js";

describe("hang", () => {
  it("hangs the lines after the first", () => {
    expect(hang("who  ", "one two three four five six seven eight", 30)).toBe(
      "who  one two three four five\n     six seven eight",
    );
  });

  it.each([
    ["Chinese", "警察星期三在首都的广场上向示威者发射催泪弹并逮捕了数十人其中包括两名记者和一名律师"],
    ["emoji", "🔥".repeat(40)],
    ["one long word", "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihung"],
  ])("breaks %s that has no spaces, and loses nothing", (_, text) => {
    const lines = hang("  12  ", text, 40).split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(lines.map((line) => line.slice(6)).join("")).toBe(text);
  });
});
