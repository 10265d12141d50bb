import type { Gazetteer } from "./gazetteer.js";

/** Suffixes of countries that are sold to anyone. */
const SOLD = new Set([
  "tv",
  "me",
  "co",
  "io",
  "fm",
  "ai",
  "cc",
  "ws",
  "to",
  "ly",
  "gg",
  "im",
  "la",
  "am",
  "st",
  "vc",
  "sh",
]);

/** The country that an outlet's address ends in (null where it says none), and its domain without suffix, "" where there is none. */
export function hostOf(url: string | null, gazetteer: Gazetteer): { country: string | null; label: string } {
  if (url === null || !URL.canParse(url)) return { country: null, label: "" };
  const parts = new URL(url).hostname.toLowerCase().split(".");
  const suffix = parts.at(-1) ?? "";
  const iso2 = suffix === "uk" ? "gb" : suffix;
  const country = iso2.length === 2 && !SOLD.has(suffix) ? gazetteer.iso3(iso2) : null;
  const names = parts.slice(0, -1).filter((part) => !/^(?:www\d?|com|co|org|net|gov|ac|edu|news)$/.test(part));
  return { country, label: names.at(-1) ?? "" };
}
