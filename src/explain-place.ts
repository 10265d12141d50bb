import { createGazetteer } from "./coding/places/gazetteer.js";
import { type ExplainedPlace, explainPlace as explain } from "./coding/places/resolve-place.js";

/** All places of a name, best first, with what speaks for and against each; `near` is an ISO 3166-1 alpha-3 code of a country spoken of. */
export function explainPlace(name: string, near: string | null = null): ExplainedPlace[] {
  return explain(name, near, createGazetteer());
}

/** ISO 3166-1 alpha-3 of a country given as either code or by an English name; null where there is none. */
export function countryCode(country: string): string | null {
  const gazetteer = createGazetteer();
  const code = country.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && gazetteer.country(code) !== null) return code;
  return (/^[A-Z]{2}$/.test(code) ? gazetteer.iso3(code) : null) ?? gazetteer.countryNamed(country);
}
