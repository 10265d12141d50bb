import { describe, expect, it } from "vitest";
import { findPublished } from "./find-published.js";
import { findSections } from "./find-sections.js";

const body = "Two buses were set alight, and a crowd of hundreds blocked the bridge, a city official said.";
const caption = (date: string) => `A burnt bus is seen on the bridge in Lomana on ${date}. (Photo by Ada MBEKI / AFP)`;

const cases: readonly (readonly [name: string, text: string, published: string | null, by: string | null])[] = [
  ["dateline with agency", `LONDON, 14 March 2019 (Reuters) - ${body}`, "2019-03-14", "dateline"],
  ["dateline in American order", `LAGOS, Nigeria, March 14, 2019 (AP) — ${body}`, "2019-03-14", "dateline"],
  ["dateline of an old wire", `BOGOTA, 3 APR 90 (EFE) -- ${body.toUpperCase()}`, "1990-04-03", "dateline"],
  ["dateline over two lines", `SAN SALVADOR,\n3 APR 90 (EFE) -- ${body.toUpperCase()}`, "1990-04-03", "dateline"],
  ["in brackets", `[3 Apr 90] ${body}`, "1990-04-03", "dateline"],
  ["on a line of its own", `Buses burn\n\nFriday, March 15, 2019\n\n${body}`, "2019-03-15", "dateline"],
  ["with a time", `Buses burn\n\nPublished: 15 March 2019, 10:30 GMT\n\n${body}`, "2019-03-15", "dateline"],
  [
    "published rather than updated",
    `Updated 17 March 2019\n\nPublished 15 March 2019\n\n${body}`,
    "2019-03-15",
    "dateline",
  ],
  ["of an archive", `This story is from March 15, 2019\n\n${body}`, "2019-03-15", "dateline"],
  ["under a statement", `${body}\n\n   GENERAL COMMAND\n\n   LOMANA, 11 SEPTEMBER 1989`, "1989-09-11", "dateline"],
  ["from a caption", `${body}\n\n${caption("January 5, 2022")}`, "2022-01-05", "inferred"],
  [
    "the day after a caption, where the story names it",
    `${body} The mayor spoke early Thursday.\n\n${caption("January 5, 2022")}`,
    "2022-01-06",
    "inferred",
  ],
  [
    "the latest of two captions",
    `${caption("January 4, 2022")}\n\n${body}\n\n${caption("January 5, 2022")}`,
    "2022-01-05",
    "inferred",
  ],
  [
    "a dateline's year from a caption",
    `LOMANA, Jan 7 (Reuters) - ${body}\n\n${caption("January 5, 2022")}`,
    "2022-01-07",
    "inferred",
  ],
  ["no year anywhere", `LOMANA, Jan 7 (Reuters) - ${body}`, null, null],
  ["a date in the story is not taken", `${body} The bridge was opened on May 2, 1987.`, null, null],
  ["a story that begins with a date", `On March 14, 2019, ${body}`, null, null],
  ["nothing", body, null, null],
];

describe("findPublished", () => {
  it.each(cases)("%s", (_, text, published, publishedBy) => {
    expect(findPublished(text, findSections(text))).toEqual(published === null ? null : { published, publishedBy });
  });
});
