import { CASE, GAP, type Unit } from "./wordpiece.js";

/** A stretch of units that the encoder sees at once: context from `from`, and what it is read for, `[main, to)`. */
export interface Window {
  readonly from: number;
  readonly main: number;
  readonly to: number;
  /** Pieces with the two marks around them. */
  readonly ids: readonly number[];
  readonly case: readonly number[];
  readonly gap: readonly number[];
  /** Index of each unit's first piece, from unit `from` on. */
  readonly first: readonly number[];
}

/** Pieces a window is read for, and pieces of context before it. Chosen on dev: see docs/architecture.md. */
const MAIN = 200;
const CONTEXT = 64;

const END_MARK = /^[.!?"'”’]$/u;
const BEGIN = 0;
const CLOSE = 2;

/** Cuts a report's units into windows: at an empty line where one is near, else behind a sentence's mark, else anywhere. */
export function windowsOf(text: string, units: readonly Unit[]): Window[] {
  const stops = units.map((unit, i) => i > 0 && startsAfterStop(text, units, i, unit));
  const out: Window[] = [];
  for (let i = 0; i < units.length; ) {
    const end = endOf(units, stops, i);
    out.push(open(units, contextOf(units, stops, i), i, end));
    i = end;
  }
  return out;
}

function startsAfterStop(text: string, units: readonly Unit[], i: number, unit: Unit): boolean {
  if (unit.gap === GAP.blank) return true;
  if (unit.gap === GAP.none) return false;
  const before = units[i - 1]!;
  if (!END_MARK.test(text.slice(before.start, before.end))) return false;
  // "Mr. Smith", "U.S. troops": a mark behind a short word in a cased text ends nothing for certain
  const word = units[i - 2];
  return !(
    text[before.start] === "." &&
    word &&
    before.gap === GAP.none &&
    word.end - word.start < 4 &&
    word.case >= CASE.title
  );
}

function endOf(units: readonly Unit[], stops: readonly boolean[], start: number): number {
  let size = 0;
  let blank = -1;
  let stop = -1;
  let i = start;
  for (; i < units.length; i++) {
    const unit = units[i]!;
    if (i > start && size + unit.pieces.length > MAIN) break;
    if (i > start && unit.gap === GAP.blank) blank = i;
    if (i > start && stops[i]) stop = i;
    size += unit.pieces.length;
  }
  if (i === units.length) return i;
  if (blank - start > (i - start) / 2) return blank;
  if (stop - start > (i - start) / 3) return stop;
  return i;
}

/** The earliest sentence start within reach before `start`, so that the context is whole sentences. */
function contextOf(units: readonly Unit[], stops: readonly boolean[], start: number): number {
  let best = start;
  let size = 0;
  for (let i = start - 1; i >= 0; i--) {
    size += units[i]!.pieces.length;
    if (size > CONTEXT) break;
    if (i === 0 || stops[i]) best = i;
  }
  return best;
}

/** Text in one case throughout says nothing by its casing. */
function casingTells(units: readonly Unit[]): boolean {
  const cased = units.filter((u) => u.case !== CASE.none);
  const lower = cased.filter((u) => u.case === CASE.lower).length;
  return lower >= 0.15 * cased.length && lower < cased.length;
}

function open(units: readonly Unit[], from: number, main: number, to: number): Window {
  const own = units.slice(from, to);
  const tells = casingTells(own);
  const ids = [BEGIN];
  const casing: number[] = [CASE.none];
  const gap: number[] = [GAP.none];
  const first: number[] = [];
  own.forEach((unit, i) => {
    first.push(ids.length);
    unit.pieces.forEach((piece, k) => {
      ids.push(piece);
      casing.push(tells ? unit.case : CASE.none);
      gap.push(k > 0 ? GAP.none : i === 0 ? GAP.blank : unit.gap);
    });
  });
  ids.push(CLOSE);
  casing.push(CASE.none);
  gap.push(GAP.none);
  return { from, main, to, ids, case: casing, gap, first };
}
