import type { Sector } from "../../ontology.js";
import { finding, type ResolveStep } from "../actor-context.js";
import { textOf } from "../mention.js";
import { mentionCountry } from "../mention-country.js";
import { headKindIn } from "../read-head.js";
import { unshout } from "../words.js";
import { sectorsOfKind } from "./by-kind.js";
import { core, genderOf } from "./by-name.js";

/** A name that no list has: what stands beside it says what it is ("Roberto Linares, Salvadoran ambassador to Peru"). */
export const byUnknownName: ResolveStep = (parts, context, knowledge) => {
  const at = core(parts);
  if (!at || at.to - at.from > 5) return null;
  const words = parts.words.slice(at.from, at.to);
  const capitals = words.filter((word) => word.capital).length;
  if (capitals === 0 || (words.length > 1 && capitals < 2 && !/^\d/.test(words.at(-1)!.fold)) || !words[0]!.capital)
    return null;
  if (!words.at(-1)!.capital && !/^\d/.test(words.at(-1)!.fold)) return null;
  const name = unshout(textOf(parts, at.from, at.to));
  const beside = parts.chunks
    .slice(1)
    .find((chunk) => (chunk.link === "," || chunk.link === "(") && headKindIn(parts, chunk) !== null);
  const head = beside ? headKindIn(parts, beside) : null;
  const learned = (context.learned ?? []).filter(({ p }) => p >= 0.5).map(({ label }) => label as Sector);
  const sectors = head
    ? sectorsOfKind({ ...parts, chunks: parts.chunks.slice(parts.chunks.indexOf(beside!)) }, head, context, knowledge)
        .sectors
    : learned;
  return finding({
    name,
    country: mentionCountry(parts, context, knowledge)?.iso3 ?? null,
    sectors,
    why: head ? `an unknown name beside “${head.fold}”` : "an unknown name",
    inherits: true,
    gender: genderOf(name, knowledge),
    named: true,
    kinds: head ? [head.fold] : [],
  });
};

/** Nothing but the encoder's sectors. */
export const byLearned: ResolveStep = (parts, context, knowledge) => {
  const sectors = (context.learned ?? []).filter(({ p }) => p >= 0.5).map(({ label }) => label as Sector);
  const country = mentionCountry(parts, context, knowledge)?.iso3 ?? null;
  if (sectors.length === 0 && country === null) return null;
  return finding({
    sectors,
    country,
    why: sectors.length > 0 ? "the encoder's sectors" : "a country in the mention",
    inherits: true,
    form: "thing",
  });
};
