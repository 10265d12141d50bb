import { describe, expect, it } from "vitest";
import { initialsOf } from "./actor-memory.js";
import { covers, isAfter, isBefore } from "./in-office.js";
import { foldName, splitWords, unshout } from "./words.js";

describe("foldName", () => {
  it.each([
    ["Álvaro  Uribe Vélez", "alvaro uribe velez"],
    ["U.S.", "us"],
    ["M-19", "m 19"],
    ["D’Aubuisson", "daubuisson"],
    ["Lech Wałęsa", "lech walesa"],
    ["N'Djamena", "ndjamena"],
    ["Colombia's", "colombia"],
    ["—", ""],
  ])("%s", (name, fold) => expect(foldName(name)).toBe(fold));
});

describe("splitWords", () => {
  it("keeps offsets, owners and capitals", () => {
    const words = splitWords("the rebels' camp, Peru’s");
    expect(words.map(({ raw, start, end, owner }) => [raw, start, end, owner])).toEqual([
      ["the", 0, 3, false],
      ["rebels", 4, 10, true],
      ["camp", 12, 16, false],
      [",", 16, 17, false],
      ["Peru", 18, 24, true],
    ]);
  });
});

it.each([
  ["ROBERTO DE LA CRUZ", "Roberto de la Cruz"],
  ["Roberto  de la Cruz", "Roberto de la Cruz"],
  ["FARC", "Farc"],
])("unshout %s", (name, plain) => expect(unshout(name)).toBe(plain));

it.each([
  ["Quill Front for the Liberation of Bread", "qflb"],
  ["Bread", "b"],
])("initialsOf %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

describe("terms", () => {
  it.each([
    [{ from: "2003-05-25", to: "2007-12-10" }, "2005-01-01", "covers"],
    [{ from: "2003", to: "2007" }, "2007-12-31", "covers"],
    [{ from: "2003-05", to: "" }, "2003-05-01", "covers"],
    [{ from: "2003-05", to: "" }, "2003-04-30", "after"],
    [{ from: "2003", to: "2007-03" }, "2007-04-01", "before"],
    [{ from: "", to: "" }, "1900-01-01", "covers"],
  ] as const)("%o on %s", (term, day, how) => {
    expect([covers(term, day), isBefore(term, day), isAfter(term, day)]).toEqual([
      how === "covers",
      how === "before",
      how === "after",
    ]);
  });
});
