import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { reportFromText } from "../../intake/report-from-text.js";
import { workerPool } from "./worker-pool.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-pool-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Speaks as worker.ts does, and has no model.
const script = join(folder, "worker.mjs");
writeFileSync(
  script,
  `process.once("disconnect", () => process.exit());
   process.on("message", ({ report }) => {
     if (report.text === "kill") process.kill(process.pid, "SIGKILL");
     else if (report.text === "exit") process.exit(7);
     else if (report.text === "fault") process.send({ fault: "Error: a fault" });
     else if (report.text === "missing") process.send({ cannotStart: "no model" });
     else process.send({ claims: [report.text, process.pid] });
   });`,
);

let workers: ChildProcess[] = [];
afterEach(() => {
  workers = [];
});
const start = () => {
  const worker = fork(script, { execArgv: [] });
  workers.push(worker);
  return worker;
};
const report = (text: string) => reportFromText(text, { path: `${text}.txt` });

it("codes in as many processes as it may, and ends them", async () => {
  const pool = workerPool(2, start, () => {});
  const outcomes = await Promise.all(["a", "b", "c", "d", "e"].map((text) => pool.code(report(text))));
  expect(outcomes.map((outcome) => "claims" in outcome && outcome.claims[0])).toEqual(["a", "b", "c", "d", "e"]);
  expect(workers).toHaveLength(2);
  await pool.close();
  const codes = await Promise.all(workers.map((w) => w.exitCode ?? new Promise((resolve) => w.once("exit", resolve))));
  expect(codes).toEqual([0, 0]);
});

it("keeps a crash and a fault to the report that they befell", async () => {
  const faults: unknown[] = [];
  const pool = workerPool(1, start, (error) => faults.push(error));
  const outcomes = await Promise.all(["a", "kill", "b", "exit", "fault", "c"].map((text) => pool.code(report(text))));
  expect(outcomes.map((outcome) => ("problem" in outcome ? outcome.problem : outcome.claims[0]))).toEqual([
    "a",
    {
      code: "internal",
      path: "kill.txt",
      message: expect.stringContaining("kill.txt could not be coded because its process ended by SIGKILL"),
    },
    "b",
    { code: "internal", path: "exit.txt", message: expect.stringContaining("ended with status 7") },
    { code: "internal", path: "fault.txt", message: expect.stringContaining("a fault in this program") },
    "c",
  ]);
  expect(faults).toEqual(["Error: a fault"]);
  expect(workers).toHaveLength(3);
  await pool.close();
});

it("fails as a whole where a worker cannot start, as the others cannot either", async () => {
  const pool = workerPool(1, start, () => {});
  const [first] = ["missing", "a", "b"].map((text) => pool.code(report(text)));
  await expect(first).rejects.toThrow("no model");
  await pool.close();
  await Promise.all(workers.map((worker) => worker.exitCode ?? new Promise((resolve) => worker.once("exit", resolve))));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(workers).toHaveLength(1);
});
