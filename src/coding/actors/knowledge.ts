import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconPath } from "../../text/lexicon-file.js";
import { SECTORS, type Sector } from "../ontology.js";
import { listOf, type Row, readTable, readTables } from "./actor-tables.js";
import type { Term } from "./in-office.js";
import { foldName } from "./words.js";

/** A country, territory, region of one, or former state. `iso3` is who answers for it. */
export interface Country extends Term {
  readonly iso3: string;
  readonly name: string;
  readonly kind: "state" | "territory" | "region" | "former";
  readonly sectors: readonly Sector[];
}

/** How a phrase stands for a country: its name, its adjective, its people, its capital, or its government's seat. */
export type CountryForm = "name" | "adjective" | "people" | "capital" | "government";

/** One person in one office for one term. */
export interface Holder extends Term {
  readonly name: string;
  readonly country: string;
  readonly office: string;
  readonly titles: readonly string[];
  readonly sectors: readonly Sector[];
  readonly wikidata: string | null;
}

export interface Organisation extends Term {
  readonly name: string;
  readonly country: string;
  readonly sectors: readonly Sector[];
  readonly wikidata: string | null;
}

/** What kind of being a head noun names, for pronouns. */
export type Form = "person" | "people" | "body" | "thing";

export interface Kind {
  readonly kind: string;
  readonly sectors: readonly Sector[];
  readonly form: Form;
  /** "of": takes sectors from what it belongs to; "weak": gives way to the encoder; "adj": an adjective as well. */
  readonly link: "" | "of" | "weak" | "adj";
}

/** What a phrase of the lexicon may mean. */
export type Sense =
  | { readonly is: "country"; readonly country: Country; readonly form: CountryForm }
  | { readonly is: "town"; readonly iso3: string; readonly name: string }
  | { readonly is: "person"; readonly rows: Holder[] }
  | { readonly is: "organisation"; readonly rows: Organisation[] }
  | { readonly is: "kind"; readonly kind: Kind; readonly plural: boolean }
  | { readonly is: "title" };

/** Everything the resolver knows, indexed by folded phrase. */
export interface ActorKnowledge {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** Words in the longest phrase that begins with this word. */
  readonly longest: ReadonlyMap<string, number>;
  /** Holders by folded surname. */
  readonly surnames: ReadonlyMap<string, readonly Holder[]>;
  /** Holders by `country` + tab + folded title. */
  readonly titles: ReadonlyMap<string, readonly Holder[]>;
  /** The usual name of a country code. */
  readonly countryNames: ReadonlyMap<string, string>;
  readonly genders: ReadonlyMap<string, "m" | "f">;
}

export interface KnowledgeOptions {
  /** A table of the user's own in the columns of `lexicon/actors/holders` or of `organisations`; it is asked before the package's. */
  readonly actorsFile?: string;
}

/** Countries whose people put the family name first. */
const FAMILY_FIRST = new Set(["CHN", "PRK", "KOR", "TWN", "HKG", "VNM", "KHM"]);

const known = new Set<string>(SECTORS);

function sectorsOf(cell: string | undefined): Sector[] {
  return listOf(cell, ",").filter((code): code is Sector => known.has(code));
}

function pluralOf(row: Row): string[] {
  return row.plural ? [row.plural] : [];
}

class Index {
  readonly senses = new Map<string, Sense[]>();
  readonly longest = new Map<string, number>();
  readonly surnames = new Map<string, Holder[]>();
  readonly titles = new Map<string, Holder[]>();
  readonly countryNames = new Map<string, string>();
  readonly genders = new Map<string, "m" | "f">();

  at(phrase: string): Sense[] {
    const fold = foldName(phrase);
    const found = this.senses.get(fold);
    if (found) return found;
    const made: Sense[] = [];
    if (fold === "") return made;
    this.senses.set(fold, made);
    const space = fold.indexOf(" ");
    const first = space < 0 ? fold : fold.slice(0, space);
    const length = space < 0 ? 1 : fold.split(" ").length;
    if ((this.longest.get(first) ?? 0) < length) this.longest.set(first, length);
    return made;
  }

  addCountry(row: Row): void {
    const country: Country = {
      iso3: row.iso3!,
      name: row.name!,
      kind: row.kind as Country["kind"],
      sectors: sectorsOf(row.sectors),
      from: row.from!,
      to: row.to!,
    };
    if (country.kind !== "region") this.countryNames.set(country.iso3, country.name);
    const forms: [CountryForm, string[]][] = [
      ["name", [country.name, ...listOf(row.aliases)]],
      ["adjective", listOf(row.adjectives)],
      ["people", listOf(row.people)],
      ["capital", listOf(row.capitals)],
      ["government", listOf(row.government)],
    ];
    for (const [form, phrases] of forms)
      for (const phrase of new Set(phrases)) this.at(phrase).push({ is: "country", country, form });
  }

  addHolder(row: Row): void {
    const holder: Holder = {
      name: row.name!,
      country: row.country!,
      office: row.office!,
      titles: listOf(row.title),
      sectors: sectorsOf(row.sectors),
      wikidata: row.wikidata || null,
      from: row.from!,
      to: row.to!,
    };
    for (const title of holder.titles) {
      const key = `${holder.country}\t${foldName(title)}`;
      const senses = this.at(title);
      if (!senses.some((sense) => sense.is === "title")) senses.push({ is: "title" });
      add(this.titles, key, holder);
    }
    const surnames = new Set<string>();
    for (const name of [holder.name, ...listOf(row.aliases)]) {
      this.person(name).push(holder);
      const words = foldName(name).split(" ");
      for (const surname of surnamesOf(words, holder.country)) surnames.add(surname);
    }
    for (const surname of surnames) add(this.surnames, surname, holder);
  }

  person(name: string): Holder[] {
    const senses = this.at(name);
    for (const sense of senses) if (sense.is === "person") return sense.rows;
    const rows: Holder[] = [];
    senses.push({ is: "person", rows });
    return rows;
  }

  addOrganisation(row: Row): void {
    const organisation: Organisation = {
      name: row.name!,
      country: row.country!,
      sectors: sectorsOf(row.sectors),
      wikidata: row.wikidata || null,
      from: row.from ?? "",
      to: row.to ?? "",
    };
    for (const name of new Set([organisation.name, ...listOf(row.aliases)].map(foldName))) {
      const senses = this.at(name);
      const sense = senses.find((other) => other.is === "organisation");
      if (sense?.is === "organisation") sense.rows.push(organisation);
      else senses.push({ is: "organisation", rows: [organisation] });
    }
  }

  addActor(row: Row): void {
    if (row.office !== undefined) this.addHolder(row);
    else this.addOrganisation(row);
  }

  addKind(row: Row): void {
    const kind: Kind = {
      kind: row.kind!,
      sectors: sectorsOf(row.sectors),
      form: row.form as Form,
      link: row.link as Kind["link"],
    };
    this.at(kind.kind).push({ is: "kind", kind, plural: kind.form === "people" && !row.plural });
    for (const plural of pluralOf(row)) this.at(plural).push({ is: "kind", kind, plural: true });
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function surnamesOf(words: readonly string[], country: string): string[] {
  if (words.length < 2) return words.slice();
  const last = [words.at(-1)!, words.slice(-2).join(" ")];
  return FAMILY_FIRST.has(country) ? [words[0]!, ...last] : last;
}

/** Loads `lexicon/actors` and the user's own table; a fresh one each time, so keep it. */
export function loadActorKnowledge(options: KnowledgeOptions = {}): ActorKnowledge {
  const folder = lexiconPath("actors");
  const table = (file: string) => readTable(readFileSync(join(folder, file), "utf8"));
  const index = new Index();
  if (options.actorsFile !== undefined)
    for (const row of readTable(readFileSync(options.actorsFile, "utf8"))) index.addActor(row);
  for (const row of table("countries.tsv")) index.addCountry(row);
  for (const row of readTables(join(folder, "holders"))) index.addHolder(row);
  for (const row of readTables(join(folder, "organisations"))) index.addOrganisation(row);
  for (const row of table("kinds.tsv")) index.addKind(row);
  for (const row of table("towns.tsv"))
    for (const name of listOf(row.names)) index.at(name).push({ is: "town", iso3: row.country!, name });
  for (const row of table("given-names.tsv"))
    for (const name of listOf(row.names, " ")) index.genders.set(foldName(name), row.gender as "m" | "f");
  return index;
}

/** Folded words of a phrase that are acronyms as well as common words: read as names only in capitals. */
const WORDS_TOO = new Set([
  "us",
  "it",
  "who",
  "car",
  "ice",
  "aid",
  "is",
  "arena",
  "mas",
  "pan",
  "let",
  "male",
  "bath",
  "reading",
]);

/** Whether a lexicon phrase may be read at a word as it is written. */
export function mayBeName(raw: string, fold: string): boolean {
  return !WORDS_TOO.has(fold) || raw !== raw.toLowerCase();
}
