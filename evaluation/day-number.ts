const DAY = 86_400_000;

function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / DAY) : null;
}

/** The day of an ISO week (week 1 holds January 4; Monday is day 1). */
function dayOfWeek(year: number, week: number, weekday: number): number | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || week < 1 || weekday < 1 || weekday > 7) return null;
  // 1970-01-01 was a Thursday.
  const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
  const firstMonday = mondayOf(fourth);
  const day = firstMonday + (week - 1) * 7 + weekday - 1;
  const next = dayOf(year + 1, 1, 4);
  const weeks = next === null ? 53 : (mondayOf(next) - firstMonday) / 7;
  return week > weeks ? null : day;
}

/**
 * Days since 1970-01-01 of the date in the first ten characters of an ISO date or date-time; null where there is none.
 * Takes what Python's `date.fromisoformat` takes since 3.11: calendar and week dates, with hyphens or without.
 */
export function dayNumber(text: string | null | undefined): number | null {
  // Python cuts at code points.
  const cut = [...(text ?? "")].slice(0, 10).join("");
  const date = cut.match(/^(\d{4})(-?)(\d{2})\2(\d{2})$/);
  if (date) return dayOf(Number(date[1]), Number(date[3]), Number(date[4]));
  const week = cut.match(/^(\d{4})(-?)W(\d{2})(?:\2(\d))?$/);
  if (week) return dayOfWeek(Number(week[1]), Number(week[3]), week[4] === undefined ? 1 : Number(week[4]));
  return null;
}
