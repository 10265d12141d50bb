import { lexiconFile } from "../text/lexicon-file.js";
import { type EventType, MODES } from "./ontology.js";

/** One CAMEO code with what PLOVER makes of it. */
export interface CameoCode {
  readonly code: string;
  readonly label: string;
  /** Null for mere statements (01), which PLOVER does not code. */
  readonly type: EventType | null;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  /** Goldstein's value, -10 (conflict) to 10 (cooperation); codes newer than his scale have their parent's or neighbour's. */
  readonly goldstein: number;
}

let codes: ReadonlyMap<string, CameoCode> | undefined;
let subEvents: readonly string[] | undefined;

/** All CAMEO codes by code, from `lexicon/cameo.tsv`. */
export function cameoCodes(): ReadonlyMap<string, CameoCode> {
  codes ??= new Map(
    rows("cameo.tsv")
      .map(readCode)
      .map((code) => [code.code, code]),
  );
  return codes;
}

/** Goldstein's value of a code; of its nearest parent where the code is unknown, null where there is none. */
export function goldsteinOf(code: string): number | null {
  for (let known = code; known.length >= 2; known = known.slice(0, -1)) {
    const entry = cameoCodes().get(known);
    if (entry) return entry.goldstein;
  }
  return null;
}

/** The names of ACLED's sub-event types, from `lexicon/acled.tsv`. */
export function acledSubEvents(): readonly string[] {
  subEvents ??= rows("acled.tsv").map(([name]) => name!);
  return subEvents;
}

function rows(file: string): string[][] {
  const lines = lexiconFile(file).split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}

function readCode([code, label, type, modes, contexts, goldstein]: string[]): CameoCode {
  const value = Number(goldstein);
  if (!code || !label || (type && !(type in MODES)) || goldstein === "" || !Number.isFinite(value))
    throw new Error(
      `lexicon/cameo.tsv: the line of code "${code}" is not code, label, type, modes, contexts, goldstein`,
    );
  return {
    code,
    label,
    type: (type || null) as EventType | null,
    modes: list(modes),
    contexts: list(contexts),
    goldstein: value,
  };
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split(",") : [];
}
