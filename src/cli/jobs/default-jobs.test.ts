import { expect, it } from "vitest";
import { defaultJobs } from "./default-jobs.js";

it.each([
  [1, 8, 64, 1],
  [31, 8, 64, 1],
  [32, 8, 64, 2],
  [10_000, 8, 64, 8],
  [10_000, 8, 4, 3],
  [10_000, 8, 0.5, 1],
])("%i reports on %i cores with %d GB are worth %i processes", (reports, cores, gigabytes, jobs) => {
  expect(defaultJobs(reports, cores, gigabytes * 1e9)).toBe(jobs);
});
