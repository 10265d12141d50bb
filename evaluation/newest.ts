import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figures } from "./outcome.js";
import { PACKAGE_ROOT } from "./package-root.js";
import type { KeptRun } from "./run-all.js";
import { readTable } from "./table.js";

/** A row of the table in README.md: one of our figures beside the best published one. */
interface PublishedRow {
  /** Name of the run and, with dots, of the figure in it. */
  readonly run: string;
  readonly figure: string;
  /** What the row is called. */
  readonly says: string;
  /** As published; null where none like for like has been looked up. */
  readonly published: string | null;
  readonly by: string;
  /** What is not alike. */
  readonly unlike: string;
}

const BEGIN = "<!-- newest: begin -->";
const END = "<!-- newest: end -->";

function figureOf(figures: Figures, name: string): number | null {
  let value: Figures | number | null | undefined = figures;
  for (const key of name.split(".")) value = value !== null && typeof value === "object" ? value[key] : undefined;
  return typeof value === "number" ? value : null;
}

/** The newest kept run of each name. */
export function newestRuns(folder: string): Map<string, KeptRun> {
  const newest = new Map<string, KeptRun>();
  if (!existsSync(folder)) return newest;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(join(folder, entry.name))) {
      if (!file.endsWith(".json")) continue;
      const run = JSON.parse(readFileSync(join(folder, entry.name, file), "utf8")) as KeptRun;
      const name = file.slice(0, -".json".length);
      if (run.at > (newest.get(name)?.at ?? "")) newest.set(name, run);
    }
  }
  return newest;
}

/** The table of README.md in Markdown. */
export function newestTable(runs: ReadonlyMap<string, KeptRun>, rows: readonly PublishedRow[]): string {
  const cell = ({ run, figure }: PublishedRow): string => {
    const kept = runs.get(run);
    if (kept === undefined) return "not measured yet";
    const value = figureOf(kept.figures, figure);
    const interval = kept.intervals?.[figure];
    const range = interval ? ` (${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})` : "";
    return `${value === null ? "null" : figure === "medianKm" ? value.toFixed(1) : value.toFixed(3)}${range}`;
  };
  const made = (run: string): string => {
    const kept = runs.get(run);
    return kept === undefined
      ? ""
      : `${kept.at.slice(0, 10)}, ${kept.commit?.slice(0, 7) ?? "?"}${kept.changed ? " and changes" : ""}`;
  };
  return [
    "| figure | ours (dev) | run | best published | by | not alike |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      (row) =>
        `| ${row.says} | ${cell(row)} | ${made(row.run)} | ${row.published ?? "not given"} | ${row.by} | ${row.unlike} |`,
    ),
  ].join("\n");
}

/** Writes the table between its two marks in evaluation/README.md. */
function main(): void {
  const path = join(PACKAGE_ROOT, "evaluation", "README.md");
  const readme = readFileSync(path, "utf8");
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} lacks the marks ${BEGIN} and ${END}`);
  const { rows } = readTable<{ readonly rows: readonly PublishedRow[] }>("published");
  const table = newestTable(newestRuns(join(PACKAGE_ROOT, "evaluation", "runs")), rows);
  writeFileSync(path, `${readme.slice(0, begin + BEGIN.length)}\n${table}\n${readme.slice(end)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
