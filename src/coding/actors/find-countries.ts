import { findSenses } from "./find-senses.js";
import type { ActorKnowledge } from "./knowledge.js";
import { pickHolder } from "./pick-holder.js";
import { countryOf, organisationRows, personRows } from "./read-head.js";
import { splitWords } from "./words.js";

/** A country that a stretch of text speaks of, and how much that says: a name more than an adjective or a person. */
export interface CountryEvidence {
  readonly iso3: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const WEIGHTS = {
  name: 1,
  government: 1,
  capital: 1,
  adjective: 1,
  people: 0.8,
  town: 0.8,
  organisation: 0.7,
  acronym: 0.15,
  person: 0.7,
} as const;

/** All evidence of countries in a text, in order: names, adjectives, capitals, towns, known organisations and persons in office on the day. */
export function findCountries(text: string, on: string | null, knowledge: ActorKnowledge): CountryEvidence[] {
  const words = splitWords(text);
  const caseless = text === text.toLowerCase();
  const evidence: CountryEvidence[] = [];
  for (const found of findSenses(words, knowledge)) {
    const first = words[found.from]!;
    const town = caseless && first.fold.length > 4 && found.senses.some((sense) => sense.is === "town");
    if (!first.capital && !town && !found.senses.some((sense) => sense.is === "country")) continue;
    const span = { start: first.start, end: words[found.to - 1]!.end };
    const country = countryOf(found, [], on, knowledge);
    if (country) {
      evidence.push({ iso3: country.iso3, ...span, weight: WEIGHTS[country.form] });
      continue;
    }
    const organisation = organisationRows(found)?.[0]?.country;
    const rows = personRows(found);
    const person = rows && found.to - found.from > 1 ? pickHolder(rows, on, [], false)?.country : null;
    const iso3 = organisation || person;
    if (iso3 && /^[A-Z]{3}$/.test(iso3) && !NOWHERE.has(iso3))
      evidence.push({
        iso3,
        ...span,
        weight: !organisation
          ? WEIGHTS.person
          : isShortAcronym(first.raw, found)
            ? WEIGHTS.acronym
            : WEIGHTS.organisation,
      });
  }
  return evidence;
}

/** "PAC", "UP": letters that many bodies share, so that they say little of a country. */
export function isShortAcronym(raw: string, found: { readonly from: number; readonly to: number }): boolean {
  return found.to - found.from === 1 && /^\p{Lu}{2,4}$/u.test(raw);
}

const NOWHERE = new Set(["IGO", "NGO", "MNC", "IMG", "NON"]);

/** Length in text over which evidence loses half its force, and how much each piece counts wherever it stands: chosen on the train claims. */
const HALF_LENGTH = 300;
const WHOLE_REPORT = 1;

/** Country codes by nearness to an offset: each piece of evidence counts by its distance, and as much again wherever it stands. */
export function nearestCountries(evidence: readonly CountryEvidence[], at: number): string[] {
  const scores = new Map<string, number>();
  for (const { iso3, start, weight } of evidence) {
    const distance = Math.abs(start - at);
    const score = weight * (0.5 ** (distance / HALF_LENGTH) + WHOLE_REPORT);
    scores.set(iso3, (scores.get(iso3) ?? 0) + score);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([iso3]) => iso3);
}
