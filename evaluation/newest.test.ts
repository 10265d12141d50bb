import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestRuns, newestTable } from "./newest.js";
import { DEV_SETS } from "./sets.js";
import { readTable } from "./table.js";

const row = { run: "police", figure: "sentence.macro", says: "police", published: null, by: "somebody", unlike: "" };

test("the newest run of each name is shown beside what is published", () => {
  const place = mkdtempSync(join(tmpdir(), "tocsin-runs-"));
  const keep = (folder: string, name: string, at: string, macro: number): void => {
    mkdirSync(join(place, folder), { recursive: true });
    const run = {
      at,
      commit: "0123456789",
      changed: false,
      figures: { sentence: { macro } },
      intervals: { "sentence.macro": [0.1, 0.9] },
    };
    writeFileSync(join(place, folder, `${name}.json`), JSON.stringify(run));
  };
  try {
    keep("2030-01-01-zzz", "police", "2030-01-01T10:00:00Z", 0.4);
    keep("2030-01-01-aaa", "police", "2030-01-01T11:00:00Z", 0.5);
    keep("2029-12-31-aaa", "police", "2029-12-31T23:00:00Z", 0.6);
    const lines = newestTable(newestRuns(place), [row, { ...row, run: "gsr" }]).split("\n");
    expect(lines[2]).toBe("| police | 0.500 (0.10 to 0.90) | 2030-01-01, 0123456 | not given | somebody |  |");
    expect(lines[3]).toBe("| police | not measured yet |  | not given | somebody |  |");
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("no run at all", () => {
  expect(newestRuns("/no/such/folder").size).toBe(0);
});

test("every published row is of a run that is made", () => {
  const names = DEV_SETS.map((set) => set.name);
  for (const { run } of readTable<{ rows: { run: string }[] }>("published").rows) expect(names).toContain(run);
});
