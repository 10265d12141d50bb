import { PLACE_KINDS, type PlaceKind } from "./place-kind.js";

/**
 * The gazetteer's file: columns of numbers and sorted keys that are read in place. Nothing is parsed when it is opened, so
 * that opening costs one file read, and a look-up is a binary search over bytes.
 */
const MAGIC = "TOCSIN-PLACES-1\n";
/** Says "no region" in the columns that point to regions. */
const NONE = 0xffff;

/** One row to be written. Regions are given by their row; first-order regions must come first, then second-order ones. */
export interface PackedPlace {
  readonly geonames: number;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly admin1: number | null;
  readonly admin2: number | null;
}

/** A folded name with the rows that bear it; `alias` where it is not the row's main name. */
export interface PackedKey {
  readonly key: string;
  readonly rows: readonly { readonly row: number; readonly alias: boolean }[];
}

interface Header {
  readonly countries: readonly string[];
  readonly rows: number;
  readonly keys: number;
  readonly admin1: number;
  readonly sections: Readonly<Record<string, { readonly at: number; readonly bytes: number }>>;
}

/** The bytes of a gazetteer file. */
export function packPlaces(places: readonly PackedPlace[], keys: readonly PackedKey[]): Buffer {
  const countries = [...new Set(places.map((place) => place.country))].sort();
  const countryIndex = new Map(countries.map((code, index) => [code, index]));
  const admin1 = places.findIndex((place) => place.kind !== "admin1");
  const sorted = keys
    .map(({ key, rows }) => ({ bytes: Buffer.from(key), rows }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const names = places.map((place) => Buffer.from(place.name));
  const postings = sorted.flatMap(({ rows }) => rows.map(({ row, alias }) => row * 2 + (alias ? 1 : 0)));
  const column = (
    make: Float32ArrayConstructor | Uint32ArrayConstructor | Uint16ArrayConstructor | Uint8ArrayConstructor,
    values: readonly number[],
  ): Buffer => Buffer.from(make.from(values).buffer);
  const columns: Record<string, Buffer> = {
    lat: column(
      Float32Array,
      places.map((place) => place.lat),
    ),
    lon: column(
      Float32Array,
      places.map((place) => place.lon),
    ),
    population: column(
      Uint32Array,
      places.map((place) => place.population),
    ),
    geonames: column(
      Uint32Array,
      places.map((place) => place.geonames),
    ),
    nameStarts: column(Uint32Array, starts(names.map((name) => name.length))),
    keyStarts: column(Uint32Array, starts(sorted.map(({ bytes }) => bytes.length))),
    postingStarts: column(Uint32Array, starts(sorted.map(({ rows }) => rows.length))),
    postings: column(Uint32Array, postings),
    admin1: column(
      Uint16Array,
      places.map((place) => place.admin1 ?? NONE),
    ),
    admin2: column(
      Uint16Array,
      places.map((place) => (place.admin2 === null ? NONE : place.admin2 - admin1)),
    ),
    country: column(
      Uint8Array,
      places.map((place) => countryIndex.get(place.country)!),
    ),
    kind: column(
      Uint8Array,
      places.map((place) => PLACE_KINDS.indexOf(place.kind)),
    ),
    names: Buffer.concat(names),
    keys: Buffer.concat(sorted.map(({ bytes }) => bytes)),
  };
  const sections: Record<string, { at: number; bytes: number }> = {};
  let at = 0;
  for (const [name, bytes] of Object.entries(columns)) {
    sections[name] = { at, bytes: bytes.length };
    at += bytes.length + padding(bytes.length);
  }
  const header: Header = { countries, rows: places.length, keys: sorted.length, admin1, sections };
  const head = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const front = Buffer.concat([Buffer.from(MAGIC), size, head]);
  const body = Object.values(columns).flatMap((bytes) => [bytes, Buffer.alloc(padding(bytes.length))]);
  return Buffer.concat([front, Buffer.alloc(padding(front.length)), ...body]);
}

function starts(lengths: readonly number[]): number[] {
  const out = [0];
  for (const length of lengths) out.push(out[out.length - 1]! + length);
  return out;
}

/** Sections begin at multiples of four, as typed arrays must. */
function padding(bytes: number): number {
  return (4 - (bytes % 4)) % 4;
}

/** An opened gazetteer file. Rows are numbers from 0. */
export class PlaceFile {
  readonly rows: number;
  readonly #header: Header;
  readonly #lat: Float32Array;
  readonly #lon: Float32Array;
  readonly #population: Uint32Array;
  readonly #geonames: Uint32Array;
  readonly #nameStarts: Uint32Array;
  readonly #keyStarts: Uint32Array;
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #admin1: Uint16Array;
  readonly #admin2: Uint16Array;
  readonly #country: Uint8Array;
  readonly #kind: Uint8Array;
  readonly #names: Buffer;
  readonly #keys: Buffer;

  /** Throws where the bytes are no gazetteer file of this version. */
  constructor(file: Buffer) {
    if (file.toString("latin1", 0, MAGIC.length) !== MAGIC)
      throw new Error("not a gazetteer file of this version: build it again (see lexicon/places/README.md)");
    const headSize = file.readUInt32LE(MAGIC.length);
    const headEnd = MAGIC.length + 4 + headSize;
    this.#header = JSON.parse(file.toString("utf8", MAGIC.length + 4, headEnd)) as Header;
    const bodyAt = headEnd + padding(headEnd);
    const section = (name: string): [ArrayBufferLike, number, number] => {
      const { at, bytes } = this.#header.sections[name]!;
      return [file.buffer, file.byteOffset + bodyAt + at, bytes];
    };
    const words = (name: string): Uint32Array => {
      const [buffer, at, bytes] = section(name);
      return new Uint32Array(buffer, at, bytes / 4);
    };
    const halves = (name: string): Uint16Array => {
      const [buffer, at, bytes] = section(name);
      return new Uint16Array(buffer, at, bytes / 2);
    };
    const floats = (name: string): Float32Array => {
      const [buffer, at, bytes] = section(name);
      return new Float32Array(buffer, at, bytes / 4);
    };
    this.rows = this.#header.rows;
    this.#lat = floats("lat");
    this.#lon = floats("lon");
    this.#population = words("population");
    this.#geonames = words("geonames");
    this.#nameStarts = words("nameStarts");
    this.#keyStarts = words("keyStarts");
    this.#postingStarts = words("postingStarts");
    this.#postings = words("postings");
    this.#admin1 = halves("admin1");
    this.#admin2 = halves("admin2");
    this.#country = new Uint8Array(...section("country"));
    this.#kind = new Uint8Array(...section("kind"));
    this.#names = Buffer.from(...section("names"));
    this.#keys = Buffer.from(...section("keys"));
  }

  /** The row's fields. */
  place(row: number): PackedPlace {
    const admin1 = this.#admin1[row]!;
    const admin2 = this.#admin2[row]!;
    return {
      geonames: this.#geonames[row]!,
      name: this.name(row),
      country: this.#header.countries[this.#country[row]!]!,
      kind: PLACE_KINDS[this.#kind[row]!]!,
      lat: this.#lat[row]!,
      lon: this.#lon[row]!,
      population: this.#population[row]!,
      admin1: admin1 === NONE ? null : admin1,
      admin2: admin2 === NONE ? null : admin2 + this.#header.admin1,
    };
  }

  name(row: number): string {
    return this.#names.toString("utf8", this.#nameStarts[row]!, this.#nameStarts[row + 1]!);
  }

  /** Rows that bear a folded name. */
  find(key: string): { row: number; alias: boolean }[] {
    const wanted = Buffer.from(key);
    let low = 0;
    let high = this.#header.keys - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#keys.compare(
        wanted,
        0,
        wanted.length,
        this.#keyStarts[middle]!,
        this.#keyStarts[middle + 1]!,
      );
      if (order === 0) return this.#posted(middle);
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return [];
  }

  #posted(key: number): { row: number; alias: boolean }[] {
    const posted = this.#postings.subarray(this.#postingStarts[key]!, this.#postingStarts[key + 1]!);
    return Array.from(posted, (posting) => ({ row: posting >> 1, alias: (posting & 1) === 1 }));
  }
}
