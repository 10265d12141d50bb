// node count.mjs EXAMPLE-STATUS TEST-STATUS TEST-LOG VITEST-JSON: adds up what ran, says what failed, and ends with
// "N passed, N failed" and the exit code that goes with it. The example, lint, types and build count as one check each.
import { existsSync, readFileSync } from "node:fs";

const STEPS = ["lint", "types", "build", "unit"];

const [, , example, tests, log, json] = process.argv;
const failures = [];
let passed = 0;
let skipped = 0;

function check(name, isGood) {
  if (isGood) passed++;
  else failures.push(name);
}

/** The steps of `npm test` that began, by the lines with which npm announces each; null where `npm test` itself did not. */
function begunSteps() {
  const announced = [...readFileSync(log, "utf8").matchAll(/^> \S+@\S+ (\S+)$/gm)].map(([, name]) => name);
  const start = announced.lastIndexOf("test");
  return start < 0 ? null : STEPS.filter((step) => announced.includes(step, start));
}

function countUnit() {
  if (!existsSync(json)) {
    failures.push("unit tests: no result was written");
    return;
  }
  const { testResults } = JSON.parse(readFileSync(json, "utf8"));
  for (const file of testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName } of failed) failures.push(`${file.name}: ${fullName}`);
    if (file.status === "failed" && failed.length === 0) failures.push(`${file.name}: ${file.message || "did not run"}`);
    passed += file.assertionResults.filter(({ status }) => status === "passed").length;
    skipped += file.assertionResults.filter(({ status }) => status !== "passed" && status !== "failed").length;
  }
}

check("the README's first command", example === "0");
const steps = begunSteps();
if (steps === null) failures.push("npm test did not begin");
for (const [i, step] of (steps ?? []).entries()) {
  if (step === "unit") countUnit();
  // each step begins only when the one before it has passed
  else check(`npm run ${step}`, i < steps.length - 1);
}
if (tests !== "0" && failures.length === 0) failures.push(`the README's second command: exit code ${tests}`);
if (tests === "0" && !steps?.includes("unit")) failures.push("no unit test ran");

for (const failure of failures) console.log(`failed: ${failure}`);
if (skipped > 0) console.log(`${skipped} tests were skipped`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
