import { expect, test } from "vitest";
import { dayNumber } from "./day-number.js";

test.each([
  ["1970-01-01", 0],
  ["1970-01-02T23:59:00Z", 1],
  ["2000-03-01", 11017],
  ["20000301", 11017],
  // 2009-W01-1 is Monday, 2008-12-29; January 4 of 2009 is the Sunday of that week.
  ["2009-W01-1", 14242],
  ["2009W01", 14242],
  ["2008-12-29", 14242],
  // 2020 has a week 53, 2021 has none.
  ["2020-W53-7", 18630],
  ["2021-01-03", 18630],
  ["2021-W53-1", null],
  ["2021-W00-1", null],
  ["2021-02-29", null],
  ["2020-02-29", 18321],
  ["0001-01-01", -719162],
  ["0000-01-01", null],
  ["2021-13-01", null],
  ["2021-00-10", null],
  ["2021-2-01", null],
  ["202102-01", null],
  ["2021", null],
  ["", null],
  [null, null],
])("%s is day %s", (text, day) => {
  expect(dayNumber(text)).toBe(day);
});
