import type { Sector } from "../ontology.js";
import { covers, isAfter, isBefore } from "./in-office.js";
import type { Holder } from "./knowledge.js";

/** A person out of several of one name, and what that person was on the day. */
export interface Picked {
  readonly name: string;
  readonly country: string;
  readonly sectors: readonly Sector[];
  readonly wikidata: string | null;
  /** In office on the day; false also where no day is known. */
  readonly inOffice: boolean;
  readonly why: string;
}

/** Offices that say that their holder is someone in public life, and nothing of power held. */
const WITHOUT_POWER = new Set<Sector>(["ELI"]);

/** The rows of each person among holders of one name. */
function byPerson(rows: readonly Holder[]): Holder[][] {
  const people = new Map<string, Holder[]>();
  for (const row of rows) {
    const key = `${row.name}\t${row.country}`;
    people.set(key, [...(people.get(key) ?? []), row]);
  }
  return [...people.values()];
}

/**
 * Chooses among holders of one name: in office on the day, then of a near country, then the one whose term lies nearest to the day.
 * Null where two persons fit alike, or where a short name fits nobody near the day.
 */
export function pickHolder(
  rows: readonly Holder[],
  on: string | null,
  near: readonly string[],
  short: boolean,
): Picked | null {
  const people = byPerson(rows).map((terms) => ({ terms, score: scoreOf(terms, on, near) }));
  people.sort((a, b) => b.score - a.score);
  const [best, next] = people;
  if (!best) return null;
  if (next && next.score === best.score && short) return null;
  if (short && best.score < (on === null ? 1 : 40)) return null;
  return describe(best.terms, on);
}

function scoreOf(terms: readonly Holder[], on: string | null, near: readonly string[]): number {
  const place = near.indexOf(terms[0]!.country);
  const nearness = place < 0 ? 0 : Math.max(20, 50 - 10 * place);
  if (on === null) return nearness;
  if (terms.some((term) => covers(term, on))) return 100 + nearness;
  const years = Math.min(...terms.map((term) => yearsApart(term, on)));
  return nearness + Math.max(0, 40 - 2 * years);
}

function yearsApart(term: Holder, on: string): number {
  const year = Number(on.slice(0, 4));
  return isBefore(term, on) ? year - Number(term.to.slice(0, 4)) : Number(term.from.slice(0, 4)) - year;
}

function describe(terms: readonly Holder[], on: string | null): Picked {
  const { name, country } = terms[0]!;
  const wikidata = terms.find((term) => term.wikidata !== null)?.wikidata ?? null;
  const now = on === null ? [] : terms.filter((term) => covers(term, on));
  if (now.length > 0) {
    const sectors = union(now);
    const held = sectors.filter((sector) => !WITHOUT_POWER.has(sector) && sector !== "PTY");
    const kept = held.length > 0 ? sectors.filter((sector) => !WITHOUT_POWER.has(sector)) : sectors;
    return {
      name,
      country,
      sectors: kept,
      wikidata,
      inOffice: true,
      why: `${now[0]!.titles[0]} of ${country} ${termOf(now[0]!)}`,
    };
  }
  const latest = [...terms].sort((a, b) => (a.from < b.from ? 1 : -1))[0]!;
  if (on === null)
    return {
      name,
      country,
      sectors: latest.sectors,
      wikidata,
      inOffice: false,
      why: `${latest.titles[0]} of ${country} ${termOf(latest)}; the day is not known`,
    };
  const past = terms.filter((term) => isBefore(term, on));
  if (past.length > 0) {
    const party = union(past).filter((sector) => sector === "PTY");
    return {
      name,
      country,
      sectors: ["ELI", ...party],
      wikidata,
      inOffice: false,
      why: `once ${past[0]!.titles[0]} of ${country} ${termOf(past[0]!)}`,
    };
  }
  const soon = terms.find((term) => isAfter(term, on))!;
  return {
    name,
    country,
    sectors: soon.sectors.some((sector) => sector === "GOV" || sector === "LEG") ? ["PTY"] : soon.sectors,
    wikidata,
    inOffice: false,
    why: `later ${soon.titles[0]} of ${country} ${termOf(soon)}`,
  };
}

function union(terms: readonly Holder[]): Sector[] {
  return [...new Set(terms.flatMap((term) => term.sectors))];
}

function termOf(term: Holder): string {
  return `from ${term.from || "?"} to ${term.to || "now"}`;
}
