import { describe, expect, it } from "vitest";
import { findWrittenDates, parseDate } from "./parse-date.js";

const dates: readonly (readonly [value: string, iso: string | null])[] = [
  ["2019-03-14", "2019-03-14"],
  ["20190314", "2019-03-14"],
  ["2019-03-14T10:30:00Z", "2019-03-14T10:30:00Z"],
  ["2019-03-14T10:30:00+0200", "2019-03-14T10:30:00+02:00"],
  ["2019-03-14 10:30:00.123456-05", "2019-03-14T10:30:00-05:00"],
  ["2019-03-14T10:30", "2019-03-14T10:30:00"],
  ["2019/03/14", "2019-03-14"],
  ["Thu, 14 Mar 2019 10:30:00 GMT", "2019-03-14"],
  ["March 14, 2019", "2019-03-14"],
  ["14th of March 2019", "2019-03-14"],
  ["14 MAR 90", "1990-03-14"],
  ["14 March '19", "2019-03-14"],
  ["2024-02-29", "2024-02-29"],
  ["2023-02-29", null],
  ["31 April 2020", null],
  ["2019-13-01", null],
  ["2019-03-14T25:00", "2019-03-14"],
  ["March 14", null],
  ["yesterday", null],
  ["", null],
];

describe("parseDate", () => {
  it.each(dates)("%j is %j", (value, iso) => {
    expect(parseDate(value)).toBe(iso);
  });
});

describe("findWrittenDates", () => {
  it("gives no year to a number that only stands after the day", () => {
    expect(findWrittenDates("On 14 March 20 people were hurt")).toEqual([
      { start: 3, end: 11, year: null, month: 3, day: 14 },
    ]);
  });

  it("takes the weekday in, and finds all in order", () => {
    const text = "from Friday, Jan. 5, 2018 to 2018-01-09 and 3 May (1)";
    expect(findWrittenDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Friday, Jan. 5, 2018",
      "2018-01-09",
      "3 May",
    ]);
  });
});
