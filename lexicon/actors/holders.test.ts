import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SECTORS } from "../../src/coding/ontology.js";

const columns = ["name", "aliases", "country", "office", "title", "from", "to", "sectors", "wikidata"];
const sectors = new Set<string>(SECTORS);

/** Offices that one person at a time holds; others (senators, mayors) may have many. An IGO office names its body. */
const single = new Set(
  "head-of-state head-of-government vice-president foreign-minister defence-minister interior-minister".split(" "),
);

const day = 86_400_000;
const handover = 3 * day;
const year = 366 * day;

interface Holder {
  readonly line: number;
  readonly name: string;
  readonly seat: string;
  readonly office: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The first and the last day that a date of day, month or year precision may mean; null where it is no date. */
function findDays(date: string): [number, number] | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return null;
  const [y, m, d] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const first = Date.UTC(y, m - 1, d);
  const same = new Date(first);
  if (same.getUTCMonth() !== m - 1 || same.getUTCDate() !== d) return null;
  if (parts[3]) return [first, first];
  return [first, (parts[2] ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1)) - day];
}

/** What is wrong with a table of holders, one sentence each with its line; empty where nothing is. */
function checkHolders(table: string): string[] {
  const problems: string[] = [];
  const holders: Holder[] = [];
  const gaps = new Set<string>();
  const lines = table.split("\n");
  if (lines.pop() !== "") problems.push("no line end at the end");
  if (lines[0] !== columns.join("\t")) problems.push("1: wrong header");
  const seen = new Map<string, number>();
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const gap = /^# gap: (\S+ \S+)/.exec(text);
    if (gap) gaps.add(gap[1]!);
    if (index === 0 || text.startsWith("#")) continue;
    const cells = text.split("\t");
    if (cells.length !== columns.length) {
      problems.push(`${line}: ${cells.length} columns`);
      continue;
    }
    const [name, aliases, country, office, title, from, to, sector, wikidata] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const before = seen.get(text);
    if (before) problems.push(`${line}: repeats line ${before}`);
    seen.set(text, line);
    if (text !== text.normalize("NFC")) problems.push(`${line}: not NFC`);
    if (cells.some((cell) => cell !== cell.trim() || /[\r\u00a0]|\s\s/.test(cell)))
      problems.push(`${line}: stray space`);
    if (!/^\p{L}/u.test(name)) problems.push(`${line}: no name`);
    if (!/^[A-Z]{3}$/.test(country)) problems.push(`${line}: country ${country}`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(office)) problems.push(`${line}: office ${office}`);
    if (title === "" || title.split("|").includes("")) problems.push(`${line}: empty title`);
    if (aliases !== "" && aliases.split("|").some((alias) => alias === "" || alias === name)) {
      problems.push(`${line}: empty or needless alias`);
    }
    if (!sector.split(",").every((code) => sectors.has(code))) problems.push(`${line}: sectors ${sector}`);
    if (!/^(Q[1-9]\d*)?$/.test(wikidata)) problems.push(`${line}: wikidata ${wikidata}`);
    const start = findDays(from);
    const end = to === "" ? ([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const) : findDays(to);
    if (!start || !end) {
      problems.push(`${line}: date ${start ? to : from}`);
      continue;
    }
    if (start[0] > end[1]) problems.push(`${line}: ${from} is after ${to}`);
    holders.push({ line, name, seat: `${country} ${office}`, office, from: start, to: end });
  }
  const seats = new Map<string, Holder[]>();
  for (const holder of holders) {
    if (!single.has(holder.office) && !holder.seat.startsWith("IGO ")) continue;
    seats.set(holder.seat, [...(seats.get(holder.seat) ?? []), holder]);
  }
  for (const [seat, held] of seats) {
    held.sort((a, b) => a.from[0] + a.from[1] - b.from[0] - b.from[1] || a.to[1] - b.to[1]);
    for (const [index, next] of held.entries()) {
      for (const earlier of held.slice(0, index)) {
        // Imprecise dates get the benefit of the doubt: only a certain overlap counts.
        const shared = Math.min(earlier.to[0], next.to[0]) - Math.max(earlier.from[1], next.from[1]);
        if (shared > handover) {
          problems.push(
            `${next.line}: ${seat}: ${next.name} begins before ${earlier.name} (line ${earlier.line}) ends`,
          );
        }
      }
      const latest = Math.max(...held.slice(0, index).map((h) => h.to[1]));
      if (index > 0 && next.from[0] - latest > year && !gaps.has(seat)) {
        problems.push(`${next.line}: ${seat}: over a year without a holder before ${next.name}`);
      }
    }
  }
  return problems;
}

const row = (name: string, from: string, to: string, office = "head-of-state") =>
  [name, "", "ARG", office, "President", from, to, "GOV", ""].join("\t");
const table = (...rows: string[]) => `${[columns.join("\t"), ...rows].join("\n")}\n`;

describe("a table of office-holders", () => {
  it.each([
    ["a handover on one day", [row("A", "1990-01-01", "1991-01-01"), row("B", "1991-01-01", "")], null],
    ["a handover of three days", [row("A", "1990", "1991-01-04"), row("B", "1991-01-01", "")], null],
    ["an overlap of four days", [row("A", "1990", "1991-01-05"), row("B", "1991-01-01", "")], "B begins before A"],
    ["an overlap that months leave open", [row("A", "1990", "1991-03"), row("B", "1991-03-02", "")], null],
    ["a predecessor without an end", [row("A", "1990", ""), row("B", "1991", "")], "B begins before A"],
    [
      "an overlap with other than the last",
      [row("A", "1990", ""), row("B", "1991", "1992"), row("C", "1992", "")],
      "C begins before A",
    ],
    ["many senators", [row("A", "1990", "", "senator"), row("B", "1991", "", "senator")], null],
    ["a gap", [row("A", "1990", "1991"), row("B", "1994", "")], "over a year"],
    [
      "a gap that is marked",
      ["# gap: ARG head-of-state for a reason", row("A", "1990", "1991"), row("B", "1994", "")],
      null,
    ],
    ["a day that does not exist", [row("A", "1990-02-30", "")], "date 1990-02-30"],
    ["an end before the start", [row("A", "1991", "1990-12")], "is after"],
    ["a row twice", [row("A", "1990", "1991", "mayor"), row("A", "1990", "1991", "mayor")], "repeats line 2"],
    ["a missing column", ["A\t\tARG"], "3 columns"],
    ["an unknown sector", [row("A", "1990", "").replace("GOV", "GOVT")], "sectors GOVT"],
  ] as const)("%s", (_, rows, problem) => {
    const found = checkHolders(table(...rows));
    if (problem === null) expect(found).toEqual([]);
    else expect(found.join("\n")).toContain(problem);
  });
});

describe("the tables of office-holders", () => {
  const folder = new URL("holders/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));

  it("are there", () => expect(files).toEqual(expect.arrayContaining(["americas.tsv", "europe.tsv", "igo.tsv"])));

  it.each(files)("%s", (file) => expect(checkHolders(readFileSync(new URL(file, folder), "utf8"))).toEqual([]));
});
