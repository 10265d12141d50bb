import { describe, expect, it } from "vitest";
import { resolveTime } from "./resolve-time.js";

/** Expression, tense, then start, end (where another) and precision as "START..END precision"; null where none can be known. */
type Case = readonly [text: string, tense: "past" | "future" | null, expected: string | null];

const written = (
  text: string,
  published: string | null,
  tense: "past" | "future" | null,
  anchor: string | null = null,
) => {
  const time = resolveTime(text, published, { tense, anchor });
  return time && `${time.start === time.end ? time.start : `${time.start}..${time.end}`} ${time.precision}`;
};

/** In a report of Thursday, 6 January 2022. */
const THURSDAY: readonly Case[] = [
  // Weekdays: the nearest on the side the tense says, the report's own day included.
  ["Thursday", "past", "2022-01-06 day"],
  ["on Thursday", "future", "2022-01-06 day"],
  ["on Wednesday", "past", "2022-01-05 day"],
  ["on Wednesday", "future", "2022-01-12 day"],
  ["on Friday", "past", "2021-12-31 day"],
  ["on Friday", "future", "2022-01-07 day"],
  ["on friday", null, "2021-12-31 day"],
  ["ON SUNDAY", "past", "2022-01-02 day"],
  ["early Thursday", "past", "2022-01-06 day"],
  ["late on Monday", "past", "2022-01-03 day"],
  ["Wednesday night", "past", "2022-01-05 day"],
  ["the night of Tuesday", "past", "2022-01-04 day"],
  ["Tuesday's", "past", "2022-01-04 day"],
  ["last Thursday", "past", "2021-12-30 day"],
  ["last Wednesday", "past", "2022-01-05 day"],
  ["next Thursday", "future", "2022-01-13 day"],
  ["next Monday", "future", "2022-01-10 day"],
  ["this Saturday", null, "2022-01-08 day"],
  ["this coming Sunday", "future", "2022-01-09 day"],
  ["Friday last week", "past", "2021-12-31 day"],
  ["Monday of last week", "past", "2021-12-27 day"],
  ["on Tuesday next week", "future", "2022-01-11 day"],
  ["Wednesday of this week", "past", "2022-01-05 day"],
  ["for several hours on Wednesday", "past", "2022-01-05 day"],
  ["at dawn on Tuesday", "past", "2022-01-04 day"],
  ["in the early hours of Monday", "past", "2022-01-03 day"],
  ["Wednesday morning", null, "2022-01-05 day"],

  // Days counted from the report's.
  ["yesterday", "past", "2022-01-05 day"],
  ["YESTERDAY", "past", "2022-01-05 day"],
  ["today", null, "2022-01-06 day"],
  ["tonight", "future", "2022-01-06 day"],
  ["tomorrow morning", "future", "2022-01-07 day"],
  ["the day before yesterday", "past", "2022-01-04 day"],
  ["the day after tomorrow", "future", "2022-01-08 day"],
  ["yesterday evening", "past", "2022-01-05 day"],
  ["last night", "past", "2022-01-05 day"],
  ["this morning", "past", "2022-01-06 day"],
  ["early this morning", "past", "2022-01-06 day"],
  ["overnight", "past", "2022-01-05..2022-01-06 day"],
  ["two days ago", "past", "2022-01-04 day"],
  ["2 days ago", "past", "2022-01-04 day"],
  ["a week ago", "past", "2021-12-30 day"],
  ["about three weeks ago", "past", "2021-12-16 day"],
  ["a fortnight ago", "past", "2021-12-23 day"],
  ["six hours ago", "past", "2022-01-06 day"],
  ["48 hours ago", "past", "2022-01-04 day"],
  ["half a dozen days ago", "past", "2021-12-31 day"],
  ["four days from now", "future", "2022-01-10 day"],
  ["in two weeks' time", "future", "2022-01-20 day"],

  // Periods counted from the report's.
  ["two months ago", "past", "2021-11-01..2021-11-30 month"],
  ["more than two years ago", "past", "2020-01-01..2020-12-31 year"],
  ["a decade ago", "past", "2012-01-01..2012-12-31 year"],
  ["last week", "past", "2021-12-27..2022-01-02 week"],
  ["next week", "future", "2022-01-10..2022-01-16 week"],
  ["this week", "past", "2022-01-03..2022-01-06 week"],
  ["this week", "future", "2022-01-06..2022-01-09 week"],
  ["this week", null, "2022-01-03..2022-01-09 week"],
  ["earlier this week", "past", "2022-01-03..2022-01-06 week"],
  ["last month", "past", "2021-12-01..2021-12-31 month"],
  ["late last month", "past", "2021-12-21..2021-12-31 week"],
  ["next month", "future", "2022-02-01..2022-02-28 month"],
  ["this month", "past", "2022-01-01..2022-01-06 month"],
  ["last year", "past", "2021-01-01..2021-12-31 year"],
  ["early last year", "past", "2021-01-01..2021-04-30 month"],
  ["late next year", "future", "2023-09-01..2023-12-31 month"],
  ["so far this year", "past", "2022-01-01..2022-01-06 year"],
  ["next year", "future", "2023-01-01..2023-12-31 year"],
  ["over the weekend", "past", "2022-01-01..2022-01-02 day"],
  ["at the weekend", "future", "2022-01-08..2022-01-09 day"],
  ["last weekend", "past", "2022-01-01..2022-01-02 day"],
  ["next weekend", "future", "2022-01-08..2022-01-09 day"],
  ["the past three days", "past", "2022-01-03..2022-01-06 day"],
  ["in the last 24 hours", "past", "2022-01-05..2022-01-06 day"],
  ["over the past two weeks", "past", "2021-12-23..2022-01-06 week"],
  ["over the past few months", "past", "2021-10-06..2022-01-06 month"],
  ["during the last ten years", "past", "2012-01-06..2022-01-06 year"],
  ["the past year", "past", "2021-01-06..2022-01-06 year"],
  ["in the last year", "past", "2021-01-06..2022-01-06 year"],
  ["this past week", "past", "2021-12-30..2022-01-06 week"],
  ["in recent days", "past", "2021-12-30..2022-01-06 day"],
  ["in recent weeks", "past", "2021-12-09..2022-01-06 week"],
  ["in recent months", "past", "2021-10-06..2022-01-06 month"],
  ["in the coming days", "future", "2022-01-06..2022-01-13 day"],
  ["in the next two weeks", "future", "2022-01-06..2022-01-20 week"],
  ["the next 48 hours", "future", "2022-01-06..2022-01-08 day"],
  ["the last quarter century", "past", null],

  // Dates with their year need no report.
  ["5 January 2022", null, "2022-01-05 day"],
  ["January 5, 2022", null, "2022-01-05 day"],
  ["Jan. 5, 2022", null, "2022-01-05 day"],
  ["on the 3rd of March 2011", "past", "2011-03-03 day"],
  ["March 3rd, 2011", "past", "2011-03-03 day"],
  ["2022-01-05", null, "2022-01-05 day"],
  ["2022-01-05T14:30:00Z", null, "2022-01-05 day"],
  ["25/12/2021", "past", "2021-12-25 day"],
  ["12/25/2021", "past", "2021-12-25 day"],
  ["05/06/2021", "past", null],
  ["06/06/2021", "past", "2021-06-06 day"],
  ["31 June 2021", "past", null],
  ["29 February 2020", "past", "2020-02-29 day"],
  ["3 APR 90", "past", "1990-04-03 day"],
  ["14 SEPT 21", "past", "2021-09-14 day"],
  ["Sunday, 10 December 1989", "past", "1989-12-10 day"],
  ["Tuesday 4 January 2022", "past", "2022-01-04 day"],
  ["in March 2002", "past", "2002-03-01..2002-03-31 month"],
  ["March of 2002", "past", "2002-03-01..2002-03-31 month"],
  ["early May 2014", "past", "2014-05-01..2014-05-10 week"],
  ["mid-May 2014", "past", "2014-05-11..2014-05-20 week"],
  ["the end of May 2014", "past", "2014-05-21..2014-05-31 week"],
  ["in 2012", "past", "2012-01-01..2012-12-31 year"],
  ["1979", "past", "1979-01-01..1979-12-31 year"],
  ["late 2014", "past", "2014-09-01..2014-12-31 month"],
  ["mid-2014", "past", "2014-05-01..2014-08-31 month"],
  ["the 1990s", "past", "1990-01-01..1999-12-31 year"],
  ["the early 1980s", "past", "1980-01-01..1983-04-30 year"],
  ["the '70s", "past", "1970-01-01..1979-12-31 year"],
  ["the spring of 1978", "past", "1978-03-01..1978-05-31 month"],
  ["winter 2013", "past", "2013-12-01..2014-02-28 month"],
  ["the first quarter of 2015", "past", "2015-01-01..2015-03-31 month"],
  ["9/11", "past", "2001-09-11 day"],
  ["Christmas Day 2016", "past", "2016-12-25 day"],

  // Dates without their year: the nearest one on the side the tense says.
  ["on 5 January", "past", "2022-01-05 day"],
  ["on January 19", "future", "2022-01-19 day"],
  ["January 19", null, "2022-01-19 day"],
  ["December 16", "past", "2021-12-16 day"],
  ["16 December", null, "2021-12-16 day"],
  ["on 8 January", "past", "2022-01-08 day"],
  ["February 4", "past", "2021-02-04 day"],
  ["Saturday, January 1", "past", "2022-01-01 day"],
  ["January 1 (Saturday)", "past", "2022-01-01 day"],
  ["Friday, 4 June", "past", "2021-06-04 day"],
  ["Wed 5 January", "past", "2022-01-05 day"],
  ["on Christmas Day", "past", "2021-12-25 day"],
  ["New Year's Eve", "past", "2021-12-31 day"],
  ["New Year’s Day", "past", "2022-01-01 day"],
  ["in December", "past", "2021-12-01..2021-12-31 month"],
  ["in March", "past", "2021-03-01..2021-03-31 month"],
  ["in March", "future", "2022-03-01..2022-03-31 month"],
  ["last May", "past", "2021-05-01..2021-05-31 month"],
  ["in May last year", "past", "2021-05-01..2021-05-31 month"],
  ["in April next year", "future", "2023-04-01..2023-04-30 month"],
  ["late November", "past", "2021-11-21..2021-11-30 week"],
  ["last summer", "past", "2021-06-01..2021-08-31 month"],
  ["next spring", "future", "2022-03-01..2022-05-31 month"],
  ["the night of 3 January", "past", "2022-01-03 day"],

  // Hours.
  ["at 0130 GMT", "past", "2022-01-06T01:30Z hour"],
  ["Wednesday at 10 a.m.", "past", "2022-01-05T10:00 hour"],
  ["at 7:45 p.m. on Tuesday", "past", "2022-01-04T19:45 hour"],
  ["yesterday at noon", "past", "2022-01-05T12:00 hour"],
  ["today at approximately 2130", "past", "2022-01-06T21:30 hour"],
  ["12 a.m. on 3 January", "past", "2022-01-03T00:00 hour"],
  ["around 3 o'clock this morning", "past", "2022-01-06T03:00 hour"],

  // From, to, since, until.
  ["from Monday to Friday", "past", "2021-12-27..2021-12-31 day"],
  ["from Monday to Wednesday", "past", "2022-01-03..2022-01-05 day"],
  ["from Friday to Monday", "past", "2021-12-31..2022-01-03 day"],
  ["between Tuesday and Wednesday", "past", "2022-01-04..2022-01-05 day"],
  ["Monday and Tuesday", "past", "2022-01-03..2022-01-04 day"],
  ["from 2009 to 2013", "past", "2009-01-01..2013-12-31 year"],
  ["1982-1986", "past", "1982-01-01..1986-12-31 year"],
  ["between 1975 and 1979", "past", "1975-01-01..1979-12-31 year"],
  ["in 1997 and 1998", "past", "1997-01-01..1998-12-31 year"],
  ["from 3 March to 5 April 2002", "past", "2002-03-03..2002-04-05 day"],
  ["January 2-4", "past", "2022-01-02..2022-01-04 day"],
  ["2 and 3 January", "past", "2022-01-02..2022-01-03 day"],
  ["27-29 DECEMBER", "past", "2021-12-27..2021-12-29 day"],
  ["the evening of 5 January and this morning", "past", "2022-01-05..2022-01-06 day"],
  ["May to July 2014", "past", "2014-05-01..2014-07-31 month"],
  ["since 1989", "past", "1989-01-01..2022-01-06 year"],
  ["since Sunday", "past", "2022-01-02..2022-01-06 day"],
  ["since last week", "past", "2021-12-27..2022-01-06 week"],
  ["ever since May 1980", "past", "1980-05-01..2022-01-06 month"],
  ["until January 19", "future", "2022-01-06..2022-01-19 day"],
  ["until 19 January", null, "2022-01-06..2022-01-19 day"],
  ["through Friday", "future", "2022-01-06..2022-01-07 day"],
  ["by Saturday", "future", "2022-01-06..2022-01-08 day"],
  ["by the end of March", "future", "2022-01-06..2022-03-31 month"],
  ["before February", "future", "2022-01-06..2022-01-31 month"],
  ["beginning on January 9", "future", "2022-01-09 day"],
  ["from Saturday", "future", "2022-01-08 day"],
  ["within 48 hours", "future", "2022-01-06..2022-01-08 day"],
  ["within 48 hours", "past", null],
  ["to date", "past", "2022-01-06 day"],
  ["until 2003", "past", "2003-01-01..2003-12-31 year"],

  // What counts from another time, without one.
  ["the previous day", "past", "2022-01-05 day"],
  ["a day earlier", "past", "2022-01-05 day"],
  ["earlier in the day", "past", "2022-01-06 day"],
  ["that day", "past", "2022-01-06 day"],
  ["the previous week", "past", "2021-12-27..2022-01-02 week"],
  ["the next day", "past", null],
  ["two weeks later", "past", null],
  ["two days before", "past", "2022-01-04 day"],
  ["two days after the coup", "past", null],
  ["a week before the vote", "past", null],
  ["two days after Christmas", "past", "2021-12-27 day"],
  ["a week before 3 January", "past", "2021-12-27 day"],

  // No times.
  ["for three days", "past", null],
  ["2,500", "past", null],
  ["a group", "past", null],
  ["the march", "past", null],
  ["may", "past", null],
  ["second", "past", null],
];

describe("in a report of Thursday, 6 January 2022", () => {
  it.each(THURSDAY)("%s (%s): %s", (text, tense, expected) => {
    expect(written(text, "2022-01-06", tense)).toBe(expected);
  });
});

describe("in a report whose date is not known", () => {
  it.each<readonly [string, string | null]>([
    ["5 January 2022", "2022-01-05 day"],
    ["in March 2002", "2002-03-01..2002-03-31 month"],
    ["in 1973", "1973-01-01..1973-12-31 year"],
    ["3 APR 90", "1990-04-03 day"],
    ["from 1980 to 1992", "1980-01-01..1992-12-31 year"],
    ["since 1989", "1989-01-01..1989-12-31 year"],
    ["the 1970s", "1970-01-01..1979-12-31 year"],
    ["5 January", null],
    ["January 5", null],
    ["in May", null],
    ["Thursday", null],
    ["yesterday", null],
    ["last week", null],
    ["two years ago", null],
    ["over the weekend", null],
    ["until January 19", null],
    ["since Monday", null],
    ["at 0130 GMT", null],
    ["last summer", null],
  ])("%s: %s", (text, expected) => {
    expect(written(text, null, "past")).toBe(expected);
  });
});

describe("after a time the text has named", () => {
  it.each<readonly [string, string, string | null]>([
    ["the next day", "2021-11-30", "2021-12-01 day"],
    ["the following morning", "2021-11-30", "2021-12-01 day"],
    ["two days later", "2021-11-30", "2021-12-02 day"],
    ["a day earlier", "2021-11-30", "2021-11-29 day"],
    ["the night before", "2021-11-30", "2021-11-29 day"],
    ["later that day", "2021-11-30", "2021-11-30 day"],
    ["that same night", "2021-11-30", "2021-11-30 day"],
    ["the following year", "2012-02-26", "2013-01-01..2013-12-31 year"],
    ["three months later", "2012-11-26", "2013-02-01..2013-02-28 month"],
    ["two weeks before", "2021-11-30", "2021-11-16 day"],
    ["at dawn", "2021-11-30", "2021-11-30 day"],
  ])("%s after %s: %s", (text, anchor, expected) => {
    expect(written(text, "2022-01-06", "past", anchor)).toBe(expected);
  });
});

describe("in a Sunday's paper", () => {
  it("takes last week for the one that ends with it, and the weekend for its own", () => {
    expect(written("last week", "2022-01-09", "past")).toBe("2022-01-03..2022-01-09 week");
    expect(written("over the weekend", "2022-01-09", "past")).toBe("2022-01-08..2022-01-09 day");
  });
});

it("takes a date-time for its day, and an unreadable date for none", () => {
  expect(written("yesterday", "2022-01-06T23:10:00Z", "past")).toBe("2022-01-05 day");
  expect(written("yesterday", "last Thursday", "past")).toBe(null);
});
