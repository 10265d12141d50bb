import countries from "i18n-iso-countries";
import { readTable } from "./table.js";

const { names } = readTable<{ readonly names: Readonly<Record<string, string>> }>("countries");

/** ISO 3166-1 alpha-3 code of a country's English name; null where the name is no country's. */
export function countryCode(name: string): string | null {
  return names[name] ?? countries.getAlpha3Code(name, "en") ?? null;
}
