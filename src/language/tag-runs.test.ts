import { describe, expect, it } from "vitest";
import { type TagAt, tagRun, tagRuns } from "./tag-runs.js";

/** One row a unit: outside, begin, inside. */
const table =
  (rows: readonly (readonly [number, number, number])[]): TagAt =>
  (unit, tag) =>
    rows[unit]![tag];
const O = [0.96, 0.02, 0.02] as const;
const B = [0.02, 0.96, 0.02] as const;
const I = [0.02, 0.02, 0.96] as const;
const spans = (rows: Parameters<typeof table>[0]) => tagRuns(rows.length, table(rows)).map((r) => [r.from, r.to]);

describe("tagRuns", () => {
  it.each([
    ["nothing", [O, O, O], []],
    ["one run", [O, B, I, O], [[1, 3]]],
    [
      "two runs side by side",
      [B, I, B, I],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["a run at the end", [O, O, B], [[2, 3]]],
    ["a weak hole is closed", [B, I, [0.6, 0.05, 0.35], I, I], [[0, 5]]],
    ["a weak single unit is left out", [O, [0.4, 0.5, 0.1], O], []],
  ] as const)("%s", (_, rows, expected) => {
    expect(spans(rows)).toEqual(expected);
  });
});

describe("tagRun", () => {
  it("takes the likeliest of two", () => {
    const rows = [[0.4, 0.5, 0.1], O, B, I, O] as const;
    expect(tagRun(5, table(rows))).toMatchObject({ from: 2, to: 4 });
  });
  it("begins where it must", () => {
    const rows = [B, I, O, [0.6, 0.3, 0.1], O] as const;
    expect(tagRun(5, table(rows), 3)).toMatchObject({ from: 3, to: 4 });
  });
  it("is null where outside is likelier", () => {
    expect(tagRun(2, table([O, O]))).toBeNull();
  });
});
