import { expect, test } from "vitest";
import { benchReports } from "./bench-reports.js";

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

test("a hundred reports, all different, always the same, of about as many words as asked for", () => {
  const reports = benchReports(100, 600);
  expect(new Set(reports.map((r) => r.text)).size).toBe(100);
  expect(benchReports(100, 600)).toEqual(reports);
  for (const { text, published } of reports) {
    expect(words(text)).toBeGreaterThanOrEqual(600);
    expect(words(text)).toBeLessThan(800);
    expect(published).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

test("sentences are of many lengths", () => {
  const lengths = benchReports(20, 600).flatMap((r) => r.text.split(/(?<=[.!?"])\s+/).map(words));
  expect(Math.min(...lengths)).toBeLessThanOrEqual(4);
  expect(Math.max(...lengths)).toBeGreaterThan(45);
});
