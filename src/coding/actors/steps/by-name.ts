import { type Finding, finding, type ResolveStep } from "../actor-context.js";
import { isShortAcronym } from "../find-countries.js";
import type { Found } from "../find-senses.js";
import { covers } from "../in-office.js";
import type { ActorKnowledge, Organisation } from "../knowledge.js";
import type { MentionParts } from "../mention.js";
import { type Picked, pickHolder } from "../pick-holder.js";
import { countryOf, foldOf, organisationRows, personRows } from "../read-head.js";
import { recall } from "./by-pronoun.js";

/** What is put before a name and says nothing of who bears it. */
export const HONORIFICS = new Set(
  "mr mrs ms miss dr sir dame lady lord don dona senor senora monsieur madame prof jr sr".split(" "),
);

/** The first chunk without honorifics. */
export function core(parts: MentionParts): { readonly from: number; readonly to: number } | null {
  const chunk = parts.chunks[0];
  if (!chunk) return null;
  let { from, to } = chunk;
  while (from < to - 1 && HONORIFICS.has(parts.words[from]!.fold)) from++;
  while (to > from + 1 && HONORIFICS.has(parts.words[to - 1]!.fold)) to--;
  return { from, to };
}

/** The lexicon phrase that is the whole first chunk. */
export function wholeCore(parts: MentionParts): Found | null {
  const at = core(parts);
  return (at && parts.found.find((found) => found.from === at.from && found.to === at.to)) ?? null;
}

/** The full name of a known person, or any name of a known organisation. */
export const byFullName: ResolveStep = (parts, context) => {
  const found = wholeCore(parts);
  if (!found) return null;
  const rows = personRows(found);
  if (rows && found.to - found.from > 1) {
    const picked = pickHolder(rows, context.on, context.near, false);
    if (picked) return person(picked);
  }
  const organisations = organisationRows(found);
  if (!organisations) return null;
  // A short acronym has many owners: what the report has spelt out goes first.
  if (found.to - found.from === 1) {
    const remembered = context.earlier.named(foldOf(parts, found));
    if (remembered)
      return {
        ...recall(remembered.entry, `${remembered.by} of ${remembered.entry.identity.name ?? "one named before"}`),
        named: true,
      };
  }
  const lower = parts.words.slice(found.from, found.to).every((word) => !word.capital);
  if (lower && found.senses.some((sense) => sense.is === "kind")) return null;
  const picked = pickOrganisation(organisations, context.on, context.near);
  // ... and one that nobody spelt out is only taken where its country is spoken of.
  if (
    isShortAcronym(parts.words[found.from]!.raw, found) &&
    /^[A-Z]{3}$/.test(picked.country) &&
    !NO_STATE.has(picked.country)
  ) {
    const place = context.near.indexOf(picked.country);
    if (context.near.length > 0 && (place < 0 || place > NEAR_ENOUGH)) return null;
  }
  return organisation(picked);
};

const NO_STATE = new Set(["IGO", "NGO", "MNC", "IMG", "NON"]);
/** Rank among the countries spoken of up to which an acronym's country counts as spoken of. */
const NEAR_ENOUGH = 2;

/** A known person as a finding. */
export function person(picked: Picked): Finding {
  return finding({ ...pickedIdentity(picked), why: picked.why, form: "person", named: true });
}

function pickedIdentity({ name, country, sectors, wikidata }: Picked) {
  return { name, country, sectors, wikidata };
}

/** Of several organisations of one name: the one that existed on the day, then one of a near country. */
export function pickOrganisation(
  rows: readonly Organisation[],
  on: string | null,
  near: readonly string[],
): Organisation {
  const rank = (row: Organisation) => {
    const place = near.indexOf(row.country);
    return (on === null || covers(row, on) ? 0 : 5) + (place < 0 ? 10 : Math.min(place, 9));
  };
  return [...rows].sort((a, b) => rank(a) - rank(b))[0]!;
}

export function organisation(row: Organisation): Finding {
  return finding({
    name: row.name,
    country: row.country || null,
    sectors: row.sectors,
    wikidata: row.wikidata,
    why: `known organisation ${row.name}`,
    inherits: row.country === "",
    form: "body",
    named: true,
  });
}

/** A surname, a part of a name or an acronym of someone whom the report has named before. */
export const byReportName: ResolveStep = (parts, context) => {
  const at = core(parts);
  if (!at || at.to - at.from > 4) return null;
  const whole = wholeCore(parts);
  if (whole?.senses.some((sense) => sense.is === "kind")) return null;
  const fold = foldOf(parts, at);
  const words = parts.words.slice(at.from, at.to);
  if (!words.every((word) => word.capital || /^(?:de|la|del|al|el|bin|von|van|of)$/.test(word.fold))) return null;
  const remembered = context.earlier.named(fold);
  if (!remembered) return null;
  return {
    ...recall(remembered.entry, `${remembered.by} of ${remembered.entry.identity.name ?? "one spoken of before"}`),
    named: true,
  };
};

/** The surname alone of a known person who was in office about the day. */
export const byShortName: ResolveStep = (parts, context, knowledge) => {
  const at = core(parts);
  if (!at || at.to - at.from > 3 || !parts.words[at.from]!.capital) return null;
  const found = parts.found.find((other) => other.from === at.from && other.to === at.to);
  const direct = found ? personRows(found) : null;
  const isPlace = found && countryOf(found, context.near, context.on, knowledge) !== null;
  if (isPlace || (found && !direct && found.senses.some((sense) => sense.is === "kind"))) return null;
  const rows = [...(direct ?? []), ...(knowledge.surnames.get(foldOf(parts, at)) ?? [])];
  const picked = pickHolder([...new Set(rows)], context.on, context.near, true);
  return picked ? person(picked) : null;
};

/** The gender that nearly all bearers of a first name have. */
export function genderOf(name: string, knowledge: ActorKnowledge): "m" | "f" | null {
  for (const word of name.split(/[\s-]+/)) {
    const gender = knowledge.genders.get(
      word
        .normalize("NFD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase(),
    );
    if (gender) return gender;
  }
  return null;
}
