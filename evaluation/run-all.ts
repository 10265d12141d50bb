import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeRun } from "./describe-run.js";
import { type Figures, mistakeCodes, type Outcome, type Progress } from "./outcome.js";
import { PACKAGE_ROOT } from "./package-root.js";
import { InputError } from "./read-lines.js";
import { DEV_SETS } from "./sets.js";
import { showProgress } from "./show-progress.js";
import type { Subject } from "./subject.js";

/** A run as it is kept: `evaluation/runs/DATE-COMMIT/NAME.json`. */
export interface KeptRun {
  readonly measure: string;
  /** The set's path below the folder that was measured. */
  readonly set: string;
  /** When the measure was done: ISO date-time. */
  readonly at: string;
  readonly commit: string | null;
  readonly changed: boolean;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly modelSha256: string | null;
  readonly seconds: number;
  readonly figures: Figures;
  readonly intervals?: Outcome["intervals"];
  /** Document, offsets and codes of what was wrong, never the set's words; empty where another run has the same documents. */
  readonly mistakes: readonly string[];
}

/**
 * Runs every measure on the dev parts that lie under a folder (the sets' own names and places below it, or below its
 * `data/`), keeps each run, and returns the figures by the run's name. No set at all is an `InputError`.
 */
export async function runAll(
  folder: string,
  subject: Subject,
  say: (line: string) => void,
  progressOf: (name: string) => Progress = showProgress,
): Promise<Figures> {
  const description = describeRun();
  const today = new Date().toISOString().slice(0, 10);
  const runs = join(PACKAGE_ROOT, "evaluation", "runs", `${today}-${description.commit?.slice(0, 7) ?? "uncommitted"}`);
  const all: Record<string, Figures> = {};
  for (const { name, measure, run, again, paths } of DEV_SETS) {
    const set = paths.find((path) => existsSync(join(folder, path)));
    if (set === undefined) {
      say(`${name}: no ${paths[0]} under ${folder}, passed over`);
      continue;
    }
    const started = performance.now();
    const { figures, mistakes, intervals } = await run(join(folder, set), subject, progressOf(name));
    const kept: KeptRun = {
      measure,
      set,
      at: new Date().toISOString(),
      ...description,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      figures,
      ...(intervals && { intervals }),
      mistakes: again ? [] : mistakes.map(mistakeCodes),
    };
    mkdirSync(runs, { recursive: true });
    writeFileSync(join(runs, `${name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
    say(`${name}: ${JSON.stringify(figures)}`);
    all[name] = figures;
  }
  if (Object.keys(all).length === 0) throw new InputError(`There is no set that can be measured under ${folder}.`);
  return all;
}
