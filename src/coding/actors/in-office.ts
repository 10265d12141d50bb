/** A stretch of time in a table: each end YYYY, YYYY-MM or YYYY-MM-DD; "" where open. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

/** Whether the term covers the day (YYYY-MM-DD); a coarse end counts whole. */
export function covers(term: Term, day: string): boolean {
  return !isBefore(term, day) && !isAfter(term, day);
}

/** Whether the term is over before the day. */
export function isBefore(term: Term, day: string): boolean {
  return term.to !== "" && term.to < day.slice(0, term.to.length);
}

/** Whether the term begins only after the day. */
export function isAfter(term: Term, day: string): boolean {
  return term.from !== "" && term.from > day.slice(0, term.from.length);
}
