import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconPath } from "../../text/lexicon-file.js";
import type { PlacePrecision } from "../claim.js";
import { type Country, type CountryName, indexCountries, readCountries } from "./countries.js";
import { foldName } from "./fold-name.js";
import { PlaceFile } from "./gazetteer-file.js";
import type { PlaceKind } from "./place-kind.js";
import { readTable } from "./read-table.js";

/** A place that a name may mean. */
export interface Candidate {
  /** The same for one place however it was found. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3; null for seas and for regions of several countries. */
  readonly country: string | null;
  /** Names of the regions it lies in, and of itself where it is one. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
  /** Of a region, that of the settlements in it; a weight of the same scale for what has none, as seas and sites. */
  readonly population: number;
  readonly kind: PlaceKind;
  readonly precision: PlacePrecision;
  /** The name is not its main one. */
  readonly alias: boolean;
  /** The project's tables give it this very name besides its main one: "Gaza" for the Gaza Strip. */
  readonly chosen: boolean;
  /** The name is an adjective of nationality ("Malian"), which is a place only where nothing better is known. */
  readonly adjective: boolean;
}

const PRECISION: Readonly<Record<PlaceKind, PlacePrecision>> = {
  admin1: "region",
  admin2: "region",
  capital: "city",
  seat1: "city",
  seat2: "city",
  town: "city",
  quarter: "district",
  former: "city",
  country: "country",
  region: "region",
  point: "point",
};

/** What is in the tables is there for being in the news: so many people would be spoken of as often. */
const REGION_WEIGHT = 5_000_000;
const POINT_WEIGHT = 100_000;

/** A row of the project's own tables of regions and points. */
interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
  readonly kind: PlaceKind;
  readonly precision: PlacePrecision;
}

/**
 * Names to places: the packed GeoNames rows, and the project's tables of countries, regions and points, whose coordinates
 * stand where both have a place.
 */
export class Gazetteer {
  readonly countries: readonly Country[];
  readonly #file: PlaceFile;
  readonly #byIso3: Map<string, Country>;
  readonly #countryNames: Map<string, CountryName[]>;
  readonly #tableNames = new Map<string, TableRow[]>();
  readonly #tableByGeonames = new Map<number, TableRow>();
  /** Rows of first-order regions by GeoNames id. */
  readonly #regionRows = new Map<number, number>();
  readonly #countryPopulation = new Map<string, number>();

  constructor(folder: string) {
    this.#file = new PlaceFile(readFileSync(join(folder, "gazetteer.bin")));
    this.countries = readCountries(folder);
    this.#byIso3 = new Map(this.countries.map((country) => [country.iso3, country]));
    this.#countryNames = indexCountries(this.countries);
    for (const row of readTable(join(folder, "regions.tsv")))
      this.#addTableRow(row, row.admin1 !== "" && row.geonames !== "" ? "admin1" : "region", "region");
    for (const row of readTable(join(folder, "points.tsv")))
      this.#addTableRow(
        row,
        row.precision === "city"
          ? "town"
          : row.precision === "district"
            ? "quarter"
            : (row.precision as "point" | "region"),
        row.precision as PlacePrecision,
      );
    for (let row = 0; row < this.#file.rows; row++) {
      const place = this.#file.place(row);
      if (place.kind !== "admin1") break;
      if (place.geonames > 0) this.#regionRows.set(place.geonames, row);
      this.#countryPopulation.set(place.country, (this.#countryPopulation.get(place.country) ?? 0) + place.population);
    }
  }

  /** Every place that bears the name, in no order; none where the name is unknown. A name in capitals is as good as any. */
  find(name: string): Candidate[] {
    const key = foldName(name.replace(/^the\s+/i, ""));
    const found = new Map<string, Candidate>();
    const keep = (candidate: Candidate): void => {
      const known = found.get(candidate.id);
      if (known === undefined || (known.alias && !candidate.alias)) found.set(candidate.id, candidate);
    };
    for (const { country, alias, adjective } of this.#countryNames.get(key) ?? [])
      keep(this.#ofCountry(country, alias, adjective));
    // What the tables call a place is chosen by hand: as good as its main name.
    for (const row of this.#tableNames.get(key) ?? []) keep(this.#ofTable(row, false, foldName(row.name) !== key));
    for (const { row, alias } of this.#file.find(key)) keep(this.#ofFile(row, alias && !this.#isCapital(row, key)));
    // "Gandhi-nagar" for Gandhinagar.
    if (found.size === 0 && name.includes("-"))
      for (const { row, alias } of this.#file.find(foldName(name.replaceAll("-", "")))) keep(this.#ofFile(row, alias));
    if (found.size === 0 && /^the\s/i.test(name))
      for (const { row, alias } of this.#file.find(foldName(name))) keep(this.#ofFile(row, alias));
    return [...found.values()];
  }

  /** The country as a place; null for codes that are none (IGO and the like). */
  country(iso3: string): Candidate | null {
    const country = this.#byIso3.get(iso3);
    return country === undefined ? null : this.#ofCountry(country, false, false);
  }

  /** ISO 3166-1 alpha-3 of an alpha-2 code in either case, or null. */
  iso3(iso2: string): string | null {
    const wanted = iso2.toUpperCase();
    return this.countries.find((country) => country.iso2 === wanted)?.iso3 ?? null;
  }

  /** ISO 3166-1 alpha-3 of the country so named (adjectives are no names), or null. */
  countryNamed(name: string): string | null {
    const named = this.#countryNames.get(foldName(name.replace(/^the\s+/i, "")));
    return named?.find(({ adjective }) => !adjective)?.country.iso3 ?? null;
  }

  #addTableRow(row: Record<string, string>, kind: PlaceKind, precision: PlacePrecision): void {
    const geonames = row.geonames === undefined || row.geonames === "" ? null : Number(row.geonames);
    const place: TableRow = {
      id: geonames === null ? `${row.iso3}:${row.name}` : `g${geonames}`,
      name: row.name!,
      country: row.iso3 === "" ? null : row.iso3!,
      admin1: row.admin1 === "" ? null : row.admin1!,
      lat: Number(row.lat),
      lon: Number(row.lon),
      geonames,
      kind,
      precision,
    };
    if (geonames !== null) this.#tableByGeonames.set(geonames, place);
    const aliases = row.aliases === "" ? [] : row.aliases!.split("|");
    for (const name of [row.name!, ...aliases]) {
      const key = foldName(name.replace(/^the\s+/i, ""));
      this.#tableNames.set(key, [...(this.#tableNames.get(key) ?? []), place]);
    }
  }

  #ofCountry(country: Country, alias: boolean, adjective: boolean): Candidate {
    return {
      id: `c${country.iso3}`,
      name: country.name,
      country: country.iso3,
      admin1: null,
      admin2: null,
      lat: country.lat,
      lon: country.lon,
      geonames: country.geonames,
      population: this.#countryPopulation.get(country.iso3) ?? 0,
      kind: "country",
      precision: "country",
      alias,
      chosen: alias,
      adjective,
    };
  }

  #ofTable(row: TableRow, alias: boolean, chosen: boolean): Candidate {
    const fileRow = row.geonames === null ? undefined : this.#regionRows.get(row.geonames);
    const population =
      fileRow !== undefined
        ? this.#file.place(fileRow).population
        : row.precision === "region"
          ? REGION_WEIGHT
          : POINT_WEIGHT;
    return { ...row, admin2: null, population, alias, chosen, adjective: false };
  }

  #ofFile(row: number, alias: boolean): Candidate {
    const place = this.#file.place(row);
    const table = place.kind === "admin1" ? this.#tableByGeonames.get(place.geonames) : undefined;
    if (table !== undefined) return this.#ofTable(table, alias, false);
    const admin1 = place.admin1 === null ? null : this.#regionName(place.admin1);
    return {
      id: place.geonames > 0 ? `g${place.geonames}` : `r${row}`,
      name: place.name,
      country: place.country,
      admin1,
      admin2: place.admin2 === null ? (place.kind === "admin2" ? place.name : null) : this.#file.name(place.admin2),
      lat: place.lat,
      lon: place.lon,
      geonames: place.geonames > 0 ? place.geonames : null,
      population: place.population,
      kind: place.kind,
      precision: PRECISION[place.kind],
      alias,
      chosen: false,
      adjective: false,
    };
  }

  /** Whether the row is a capital under its English name ("Panama City" for Panamá). */
  #isCapital(row: number, key: string): boolean {
    const { kind, country } = this.#file.place(row);
    return kind === "capital" && foldName(this.#byIso3.get(country)?.capital ?? "") === key;
  }

  #regionName(row: number): string {
    const table = this.#tableByGeonames.get(this.#file.place(row).geonames);
    return table?.admin1 ?? this.#file.name(row);
  }
}

let shared: Gazetteer | null = null;

/** The gazetteer that ships, opened once a process: 17 MB are read, nothing is parsed but the small tables. */
export function createGazetteer(): Gazetteer {
  shared ??= new Gazetteer(lexiconPath("places"));
  return shared;
}
