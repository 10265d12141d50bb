/** A day counted from 1 January 1970. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day, or null where the calendar has no such date (31 June). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MILLISECONDS : null;
}

/** The day of an ISO date or date-time; null where it is neither. */
export function dayOfIso(iso: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCMonth() + 1;
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function firstOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / MILLISECONDS;
}

export function lastOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month, 1) / MILLISECONDS - 1;
}

/** The same date some months away, or that month's last day where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS);
  const month = date.getUTCMonth() + months;
  const last = lastOfMonth(date.getUTCFullYear(), month + 1);
  return Math.min(firstOfMonth(date.getUTCFullYear(), month + 1) + date.getUTCDate() - 1, last);
}
