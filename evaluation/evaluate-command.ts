import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { MEASURES } from "./measures.js";
import { type Figures, mistakeLine, type Outcome } from "./outcome.js";
import { PACKAGE_ROOT } from "./package-root.js";
import { InputError } from "./read-lines.js";
import { runAll } from "./run-all.js";
import { showProgress } from "./show-progress.js";
import type { Subject } from "./subject.js";

class UsageError extends Error {}

const USAGE = `Usage: npm run -s evaluate -- MEASURE PATH --json [--errors], with MEASURE one of ${[...Object.keys(MEASURES), "all"].join(", ")}.`;

interface Wish {
  readonly measure: string;
  readonly path: string;
  readonly json: boolean;
  readonly errors: boolean;
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, errors: { type: "boolean", default: false } },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}

function readWish(words: readonly string[]): Wish {
  const parsed = parseWords(words);
  const [measure, path, ...rest] = parsed.positionals;
  if (measure === "merge") throw new UsageError("The measure merge is not built yet: it comes with the ledger.");
  if (measure === undefined || path === undefined || rest.length > 0) throw new UsageError(USAGE);
  if (measure !== "all" && !Object.hasOwn(MEASURES, measure))
    throw new UsageError(`There is no measure ${measure}. ${USAGE}`);
  return { measure, path: resolve(PACKAGE_ROOT, path), json: parsed.values.json, errors: parsed.values.errors };
}

function flatten(figures: Figures, prefix = ""): [string, number | null][] {
  return Object.entries(figures).flatMap(([key, value]): [string, number | null][] =>
    value !== null && typeof value === "object" ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

function figureLine(
  name: string,
  value: number | null,
  interval: readonly [number, number] | null | undefined,
): string {
  const shown = value === null ? "null" : Number.isInteger(value) ? String(value) : value.toFixed(4);
  const range = interval ? `  (95 % ${interval.map((bound) => bound.toFixed(3)).join(" to ")})` : "";
  return `${name.padEnd(32)} ${shown}${range}`;
}

function printed({ figures, mistakes, intervals }: Outcome, { json, errors }: Wish): string {
  const lines = errors ? mistakes.map(mistakeLine) : [];
  const flat = flatten(figures);
  if (!json) lines.push(...flat.map(([name, value]) => figureLine(name, value, intervals?.[name])));
  // Intervals have no key of their own in MEASURES: they stand in the lines before the object.
  else if (intervals) for (const [name, value] of flat) lines.push(figureLine(name, value, intervals[name]));
  if (json) lines.push(JSON.stringify(figures));
  return `${lines.join("\n")}\n`;
}

/** Where a command writes, and where it gets the coder from. */
export interface EvaluateSurroundings {
  readonly openCoder: () => Promise<Subject>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `evaluate MEASURE PATH`: the exit code, 0 where it measured, 1 where nothing could be read, 2 for wrong usage. */
export async function evaluateCommand(
  words: readonly string[],
  { openCoder, out, err }: EvaluateSurroundings,
): Promise<number> {
  try {
    const wish = readWish(words);
    const subject = await openCoder();
    try {
      if (wish.measure === "all") {
        const figures = await runAll(wish.path, subject, (line) => err(`${line}\n`));
        out(printed({ figures, mistakes: [] }, wish));
      } else {
        out(printed(await MEASURES[wish.measure]!(wish.path, subject, showProgress(wish.measure)), wish));
      }
    } finally {
      await subject.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    err(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
