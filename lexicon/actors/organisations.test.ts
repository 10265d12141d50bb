import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SECTORS } from "../../src/coding/ontology.js";

const columns = ["name", "aliases", "country", "sectors", "from", "to", "wikidata"];
const sectors = new Set<string>(SECTORS);

/** The first day and the last day that a date of day, month or year precision may mean, as sortable text; null where it is no date. */
function findDays(date: string): [string, string] | null {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return null;
  const first = `${date}-01-01`.slice(0, 10);
  const read = new Date(first);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== first) return null;
  return [first, `${date}-12-31`.slice(0, 10)];
}

/** What is wrong with a table of organisations, one sentence each with its line; empty where nothing is. `states` are the known codes. */
function checkOrganisations(table: string, states: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const lines = table.split("\n");
  if (lines.pop() !== "") problems.push("no line end at the end");
  if (lines[0] !== columns.join("\t")) problems.push("1: wrong header");
  const seen = new Map<string, number>();
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (index === 0 || text.startsWith("#")) continue;
    const cells = text.split("\t");
    if (cells.length !== columns.length) {
      problems.push(`${line}: ${cells.length} columns`);
      continue;
    }
    const [name, aliases, country, sector, from, to, wikidata] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const key = `${name}\t${country}`;
    const before = seen.get(key);
    if (before) problems.push(`${line}: ${name} is in line ${before}`);
    seen.set(key, line);
    if (text !== text.normalize("NFC")) problems.push(`${line}: not NFC`);
    if (cells.some((cell) => cell !== cell.trim() || /[\r\u00a0;]|\s\s/.test(cell)))
      problems.push(`${line}: stray space`);
    if (!/^['\p{L}\p{N}]/u.test(name)) problems.push(`${line}: no name`);
    if (!states.has(country)) problems.push(`${line}: country ${country}`);
    const others = aliases === "" ? [] : aliases.split("|");
    if (others.some((alias) => alias === "" || alias === name) || new Set(others).size < others.length) {
      problems.push(`${line}: empty or needless alias`);
    }
    if ([name, ...others].some((alias) => !/[\p{Lu}\p{N}]/u.test(alias))) problems.push(`${line}: no capital`);
    // A mention's article is set aside before it is looked up, so that such a phrase would never be found whole.
    if ([name, ...others].some((alias) => /^the /i.test(alias))) problems.push(`${line}: begins with an article`);
    if (!sector.split(",").every((code) => sectors.has(code))) problems.push(`${line}: sectors ${sector}`);
    if (!/^(Q[1-9]\d*)?$/.test(wikidata)) problems.push(`${line}: wikidata ${wikidata}`);
    const [start, end] = [from, to].map((date) => (date === "" ? ["0000-01-01", "9999-12-31"] : findDays(date)));
    if (!start || !end) problems.push(`${line}: date ${start ? to : from}`);
    else if (start[0]! > end[1]!) problems.push(`${line}: ${from} is after ${to}`);
  }
  return problems;
}

const row = (name: string, aliases: string, from = "", to = "", country = "PER", sector = "REB") =>
  [name, aliases, country, sector, from, to, ""].join("\t");
const table = (...rows: string[]) => `${[columns.join("\t"), ...rows].join("\n")}\n`;

describe("a table of organisations", () => {
  it.each([
    ["a group with aliases and dates", [row("Quill Union", "QLU|Quillists", "1981", "1992-03")], null],
    ["a remark", ["# Quills", row("Quill Union", "")], null],
    ["one name in two countries", [row("Quill Union", ""), row("Quill Union", "", "", "", "IGO")], null],
    ["one name twice in a country", [row("Quill Union", "QLU"), row("Quill Union", "QU")], "is in line 2"],
    ["its own name as alias", [row("Quill Union", "QLU|Quill Union")], "needless alias"],
    ["an alias twice", [row("Quill Union", "QLU|QLU")], "needless alias"],
    ["an empty alias", [row("Quill Union", "QLU|")], "empty"],
    ["an alias of common words", [row("Quill Union", "the union")], "no capital"],
    ["an alias with an article", [row("Quill Union", "The Quills")], "begins with an article"],
    ["a country that is none", [row("Quill Union", "", "", "", "ZZZ")], "country ZZZ"],
    ["no country", [row("Quill Union", "", "", "", "")], "country"],
    ["an unknown sector", [row("Quill Union", "", "", "", "PER", "REB,ARM")], "sectors REB,ARM"],
    ["a month that does not exist", [row("Quill Union", "", "1990-13")], "date 1990-13"],
    ["a day that does not exist", [row("Quill Union", "", "1990-02-30")], "date 1990-02-30"],
    ["an end before the start", [row("Quill Union", "", "1992", "1991-12")], "is after"],
    ["a month within the year of the start", [row("Quill Union", "", "1992", "1992-03")], null],
    ["a missing column", ["Quill Union\t\tPER\tREB"], "4 columns"],
  ] as const)("%s", (_, rows, problem) => {
    const found = checkOrganisations(table(...rows), new Set(["PER", "IGO"]));
    if (problem === null) expect(found).toEqual([]);
    else expect(found.join("\n")).toContain(problem);
  });
});

describe("the tables of organisations", () => {
  const folder = new URL("organisations/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
  const states = new Set(
    readFileSync(new URL("countries.tsv", import.meta.url), "utf8")
      .split("\n")
      .map((line) => line.split("\t")[0]!),
  );
  for (const code of ["IGO", "NGO", "MNC", "IMG", "NON"]) states.add(code);

  it("are there", () => {
    const names = "armed-groups bodies igo media ngo parties security-forces".split(" ");
    expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}.tsv`)));
  });

  it.each(files)("%s", (file) =>
    expect(checkOrganisations(readFileSync(new URL(file, folder), "utf8"), states)).toEqual([]),
  );
});
