import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./built-command.js";

/** What npm prints before a script. */
const step = (name: string) => `\n> tocsin@0.1.0 ${name}\n> something ${name}\n\n`;
const INSTALL = `${step("prepare")}${step("build")}added 120 packages\n`;
const BEGUN = INSTALL + step("test") + step("lint") + step("types") + step("build");
const ALL = BEGUN + step("unit");

const passing = { status: "passed", fullName: "is good" };
const failing = { status: "failed", fullName: "is bad" };
const pending = { status: "pending", fullName: "is left out" };
const file = (status: string, assertionResults: readonly object[], message = "") => ({
  name: "a.test.ts",
  status,
  message,
  assertionResults,
});

/** The exit code and lines of `.ci/count.mjs` on made-up results. */
function count(example: number, tests: number, log: string, unit: readonly object[] | null) {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-count-"));
  try {
    writeFileSync(join(folder, "log"), log);
    if (unit !== null) writeFileSync(join(folder, "json"), JSON.stringify({ testResults: unit }));
    const args = [String(example), String(tests), join(folder, "log"), join(folder, "json")];
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, ".ci", "count.mjs"), ...args], {
      encoding: "utf8",
    });
    return { status, last: stdout.trimEnd().split("\n").at(-1), stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the last line of .ci/run", () => {
  it.each([
    ["all is well", 0, 0, ALL, [file("passed", [passing, passing])], "6 passed, 0 failed"],
    ["a test fails", 0, 1, ALL, [file("failed", [passing, failing])], "5 passed, 1 failed"],
    ["a test file does not load", 0, 1, ALL, [file("failed", [], "no such module")], "4 passed, 1 failed"],
    ["something outside the tests fails", 0, 1, ALL, [file("passed", [passing])], "5 passed, 1 failed"],
    ["the example fails", 1, 0, ALL, [file("passed", [passing])], "4 passed, 1 failed"],
    ["the linter finds something", 0, 1, INSTALL + step("test") + step("lint"), null, "1 passed, 1 failed"],
    ["the build breaks", 0, 2, BEGUN, null, "3 passed, 1 failed"],
    ["the tests are stopped", 0, 124, ALL, null, "4 passed, 1 failed"],
    ["nothing could be installed", 1, 1, "npm error\n", null, "0 passed, 2 failed"],
    ["no test was run", 0, 0, BEGUN, null, "3 passed, 2 failed"],
  ] as const)("where %s", (_, example, tests, log, unit, last) => {
    const made = count(example, tests, log, unit);
    expect(made.last).toBe(last);
    expect(made.status).toBe(last.endsWith(" 0 failed") ? 0 : 1);
  });

  it("comes after what failed and what was skipped", () => {
    const { stdout } = count(0, 1, ALL, [file("failed", [failing, pending])]);
    expect(stdout.split("\n")).toEqual(["failed: a.test.ts: is bad", "1 tests were skipped", "4 passed, 1 failed", ""]);
  });
});
