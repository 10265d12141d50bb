import { expect, it } from "vitest";
import { nominalAlpha } from "./krippendorff.js";

it.each<[string, [string, string][], number | null]>([
  ["all the same value", [["a", "a"]], null],
  [
    "full agreement",
    [
      ["a", "a"],
      ["b", "b"],
    ],
    1,
  ],
  // two units, values a,b and b,a: observed 1, expected 1 - (2·1 + 2·1)/(4·3) = 2/3
  [
    "full disagreement",
    [
      ["a", "b"],
      ["b", "a"],
    ],
    -0.5,
  ],
  // nine of ten agree; 11 a, 9 b: expected 1 - (110 + 72)/380
  [
    "nine of ten",
    [...Array<[string, string]>(5).fill(["a", "a"]), ...Array<[string, string]>(4).fill(["b", "b"]), ["a", "b"]],
    1 - 0.1 / (198 / 380),
  ],
])("%s", (_, pairs, alpha) => {
  if (alpha === null) expect(nominalAlpha(pairs)).toBeNull();
  else expect(nominalAlpha(pairs)).toBeCloseTo(alpha, 10);
});
