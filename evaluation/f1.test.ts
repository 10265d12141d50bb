import { expect, test } from "vitest";
import { f1, share, tallySets } from "./f1.js";

test("two of three gold ones found, one more predicted: P 2/3, R 2/3", () => {
  expect(f1(tallySets(new Set(["a", "b", "c"]), new Set(["a", "b", "x"])))).toBeCloseTo(2 / 3);
});

test.each([
  ["nothing in gold, nothing predicted", { right: 0, gold: 0, predicted: 0 }, null],
  ["nothing predicted", { right: 0, gold: 4, predicted: 0 }, 0],
  ["nothing in gold", { right: 0, gold: 0, predicted: 4 }, 0],
])("%s", (_, tally, figure) => {
  expect(f1(tally)).toBe(figure);
});

test("a share of nothing is null", () => {
  expect(share(0, 0)).toBeNull();
  expect(share(1, 4)).toBe(0.25);
});
