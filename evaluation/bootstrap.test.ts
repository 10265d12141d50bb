import { expect, test } from "vitest";
import { bootstrapInterval } from "./bootstrap.js";

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

test("documents that are all alike leave no room", () => {
  expect(bootstrapInterval([0.4, 0.4, 0.4], (sample) => sample[0]!)).toEqual([0.4, 0.4]);
});

test("the interval is near the one that theory gives, and the same every time", () => {
  // Half of 100 documents have 1, half 0: the mean's standard error is 0.5 / 10, so 95 % lie within 0.098.
  const documents = Array.from({ length: 100 }, (_, i) => i % 2);
  const interval = bootstrapInterval(documents, mean)!;
  expect(interval[0]).toBeGreaterThan(0.37);
  expect(interval[0]).toBeLessThan(0.43);
  expect(interval[1]).toBeGreaterThan(0.57);
  expect(interval[1]).toBeLessThan(0.63);
  expect(bootstrapInterval(documents, mean)).toEqual(interval);
});

test("no document, or no figure in any sample: no interval", () => {
  expect(bootstrapInterval([], () => 1)).toBeNull();
  expect(bootstrapInterval([1, 2], () => null)).toBeNull();
});
