import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the results as JSON beside what is printed. */
const json = process.env.VITEST_JSON;

export default defineConfig({
  test: {
    include: ["{src,evaluation,corpus,tests,lexicon}/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: json ? ["default", ["json", { outputFile: json }]] : ["default"],
  },
});
