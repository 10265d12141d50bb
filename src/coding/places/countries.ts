import { join } from "node:path";
import { foldName } from "./fold-name.js";
import { readTable } from "./read-table.js";

/** A country or dependent territory as a place. */
export interface Country {
  /** ISO 3166-1 alpha-3 (Kosovo: XKX). */
  readonly iso3: string;
  readonly iso2: string;
  readonly name: string;
  /** Other names, those of states that came before it among them. */
  readonly aliases: readonly string[];
  /** "Afghan", "Afghans". */
  readonly adjectives: readonly string[];
  /** "" where it has none. */
  readonly capital: string;
  /** Its middle, in degrees. */
  readonly lat: number;
  readonly lon: number;
  /** AF, AN, AS, EU, NA, OC or SA. */
  readonly continent: string;
  readonly geonames: number | null;
}

/** The countries of `lexicon/places/countries.tsv`. */
export function readCountries(folder: string): Country[] {
  return readTable(join(folder, "countries.tsv")).map((row) => ({
    iso3: row.iso3!,
    iso2: row.iso2!,
    name: row.name!,
    aliases: list(row.aliases!),
    adjectives: list(row.adjectives!),
    capital: row.capital!,
    lat: Number(row.lat),
    lon: Number(row.lon),
    continent: row.continent!,
    geonames: row.geonames === "" ? null : Number(row.geonames),
  }));
}

function list(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

/** A country under one of its names. */
export interface CountryName {
  readonly country: Country;
  /** Not its main name. */
  readonly alias: boolean;
  /** "Malian", not "Mali". */
  readonly adjective: boolean;
}

/** Countries by every folded name and adjective; two for "Congo". */
export function indexCountries(countries: readonly Country[]): Map<string, CountryName[]> {
  const index = new Map<string, CountryName[]>();
  for (const country of countries)
    [country.name, ...country.aliases, ...country.adjectives].forEach((name, position) => {
      const key = foldName(name.replace(/^the /i, ""));
      const there = index.get(key) ?? [];
      if (!there.some((entry) => entry.country === country))
        there.push({ country, alias: position > 0, adjective: position > country.aliases.length });
      index.set(key, there);
    });
  return index;
}
