/** A run of units that carry one role: `[from, to)`, with the mean probability that they do. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Probability of tag 0 (outside), 1 (begin), 2 (inside) at a unit. */
export type TagAt = (unit: number, tag: 0 | 1 | 2) => number;

/** What opening a run costs, in nats: it keeps one phrase from falling into pieces. Chosen on dev. */
const OPENING = 1.2;
const FLOOR = 1e-6;
const log = (p: number) => Math.log(Math.max(p, FLOOR));

/** The likeliest runs of one role, any number of them (Viterbi over outside and inside). */
export function tagRuns(length: number, at: TagAt): Run[] {
  if (isOutside(length, at)) return [];
  // for each unit: best score with the unit outside, and inside; and whether the inside one opened a run here
  const cameIn = new Uint8Array(length); // state before, where this unit is outside
  const opened = new Uint8Array(length); // 0 goes on, 1 opens from outside, 2 opens right behind a run
  let outside = 0;
  let inside = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const begin = log(at(i, 1)) - OPENING;
    const on = log(at(i, 2));
    let best = inside + on;
    opened[i] = 0;
    if (outside + begin > best) {
      best = outside + begin;
      opened[i] = 1;
    }
    if (inside + begin > best) {
      best = inside + begin;
      opened[i] = 2;
    }
    cameIn[i] = inside > outside ? 1 : 0;
    outside = Math.max(outside, inside) + log(at(i, 0));
    inside = best;
  }
  const runs: Run[] = [];
  let isIn = inside > outside;
  for (let i = length - 1, to = length; i >= 0; i--) {
    if (!isIn) {
      isIn = cameIn[i] === 1;
      to = i;
    } else if (opened[i] !== 0) {
      runs.push(runOf(i, to, at));
      isIn = opened[i] === 2;
      to = i;
    }
  }
  return runs.reverse();
}

/** Whether every unit is likelier outside: then no run can pay for itself. */
function isOutside(length: number, at: TagAt): boolean {
  for (let i = 0; i < length; i++) if (at(i, 0) < 0.5) return false;
  return true;
}

/** The likeliest single run of one role, or null where none is likelier. @param start the unit at which it must begin, where that is known */
export function tagRun(length: number, at: TagAt, start: number | null = null): Run | null {
  let best: Run | null = null;
  let bestScore = 0;
  let from = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (let i = start ?? 0; i < length; i++) {
    const off = log(at(i, 0));
    const opening = log(at(i, 1)) - off;
    const going = score + log(at(i, 2)) - off;
    if ((start === null || i === start) && opening > going) {
      from = i;
      score = opening;
    } else score = going;
    if (from >= 0 && (score > bestScore || (start !== null && i === start))) {
      bestScore = score;
      best = runOf(from, i + 1, at);
    }
  }
  return best;
}

function runOf(from: number, to: number, at: TagAt): Run {
  let sum = 0;
  for (let i = from; i < to; i++) sum += 1 - at(i, 0);
  return { from, to, probability: sum / (to - from) };
}
