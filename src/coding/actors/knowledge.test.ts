import { readFileSync } from "node:fs";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { lexiconPath } from "../../text/lexicon-file.js";
import { SECTORS } from "../ontology.js";
import { listOf, readTable } from "./actor-tables.js";
import { loadActorKnowledge } from "./knowledge.js";

const table = (file: string) => readTable(readFileSync(join(lexiconPath("actors"), file), "utf8"));
const unlawful = (cell: string) => listOf(cell, ",").filter((code) => !(SECTORS as readonly string[]).includes(code));

it("loads in less than 400 ms of processor time once the code is warm", () => {
  loadActorKnowledge();
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    loadActorKnowledge();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(400);
}, 120_000);

describe("countries", () => {
  const rows = table("countries.tsv");
  // The library has the codes and formal names, and neither adjectives, capitals nor dead states: it serves as a check.
  const codes = countries.getAlpha3Codes();
  const own = rows.filter((row) => row.kind === "state" || row.kind === "territory");

  it("have the codes of ISO 3166, and Kosovo its usual one", () => {
    const wrong = own.filter((row) => row.iso3 !== "XKX" && codes[row.iso3!] !== row.iso2).map((row) => row.iso3);
    expect(wrong).toEqual([]);
  });

  it("are all there but islands that make no news", () => {
    const have = new Set(own.map((row) => row.iso3));
    const missing = Object.keys(codes).filter((code) => !have.has(code));
    expect(missing.sort()).toEqual(
      [
        "ATF",
        "BES",
        "BLM",
        "BVT",
        "CCK",
        "CXR",
        "HMD",
        "IOT",
        "MAF",
        "NFK",
        "PCN",
        "SGS",
        "SJM",
        "TKL",
        "UMI",
        "XKK",
      ].sort(),
    );
  });

  it("have a capital and an adjective wherever they are states, bar the few without", () => {
    const bare = rows.filter((row) => row.kind === "state" && !row.adjectives).map((row) => row.iso3);
    expect(bare).toEqual(["COG", "DMA"]);
  });
});

describe("kinds", () => {
  const rows = table("kinds.tsv");

  it("are at least 400, each once, with lawful sectors, form and link", () => {
    expect(rows.length).toBeGreaterThan(400);
    expect(rows.length).toBe(new Set(rows.map((row) => row.kind)).size);
    expect(rows.flatMap((row) => unlawful(row.sectors!))).toEqual([]);
    expect(new Set(rows.map((row) => row.form))).toEqual(new Set(["person", "people", "body", "thing"]));
    expect(new Set(rows.map((row) => row.link))).toEqual(new Set(["", "of", "weak", "adj"]));
  });
});
