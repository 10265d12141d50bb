import { benchReports } from "./bench-reports.js";
import { openCoder } from "./open-coder.js";

/** What the bench asks of a worker: to code the reports from `first` up to, not including, `last`. */
export interface BenchOrder {
  readonly first: number;
  readonly last: number;
}

/** What a worker says: that its model is loaded, or that an order is done. */
export interface BenchWord {
  /** The most memory the process has held, in KiB. */
  readonly peakKiB: number;
}

const [count, words] = process.argv.slice(2).map(Number);
const subject = await openCoder();
const reports = benchReports(count!, words!).map(({ text, published }) => subject.reportFromText(text, { published }));

function say(): void {
  const word: BenchWord = { peakKiB: process.resourceUsage().maxRSS };
  process.send?.(word);
}

process.on("message", async ({ first, last }: BenchOrder) => {
  for (const report of reports.slice(first, last)) {
    const coded = await subject.code(report);
    JSON.stringify({ report, claims: coded.claims });
  }
  say();
});
process.on("disconnect", () => void subject.close());
say();
