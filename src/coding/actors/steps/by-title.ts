import { type Finding, finding, type ResolveStep } from "../actor-context.js";
import type { Remembered } from "../actor-memory.js";
import { covers, isBefore } from "../in-office.js";
import type { ActorKnowledge, Holder } from "../knowledge.js";
import { foundIn, textOf } from "../mention.js";
import { mentionCountry } from "../mention-country.js";
import { pickHolder } from "../pick-holder.js";
import { foldOf, headKindIn, isTitle, kindOf, personRows } from "../read-head.js";
import { foldName, unshout } from "../words.js";
import { sectorsOfKind } from "./by-kind.js";
import { genderOf, HONORIFICS, person } from "./by-name.js";
import { called, recall } from "./by-pronoun.js";

/** A title or kind with the name that follows it: "Venezuelan President Hugo Chávez", "army spokesman Col. Juan Rey". */
export const byTitleAndName: ResolveStep = (parts, context, knowledge) => {
  const chunk = parts.chunks[0];
  if (!chunk) return null;
  const inside = foundIn(parts, chunk);
  const last = inside.at(-1);
  const kinds = inside.filter(
    (found) => kindOf(found)?.kind.form === "person" || kindOf(found)?.kind.form === "people" || isTitle(found),
  );
  const country = mentionCountry(parts, context, knowledge);
  const near = country ? [country.iso3, ...context.near] : context.near;
  const rows = last && last.to === chunk.to && last.from > chunk.from ? personRows(last) : null;
  if (rows && last && last.to - last.from > 1) {
    const picked = pickHolder(rows, context.on, near, false);
    if (picked) return { ...person(picked), kinds: kinds.map((found) => foldOf(parts, found)) };
  }
  const title = kinds.at(-1);
  if (!title || title.to >= chunk.to || kindOf(title)?.kind.link === "adj") return null;
  if (kindOf(title)?.plural || inside.some((found) => found.from >= title.to && kindOf(found) !== null)) return null;
  let from = title.to;
  while (from < chunk.to - 1 && HONORIFICS.has(parts.words[from]!.fold)) from++;
  const words = parts.words.slice(from, chunk.to);
  const nameLike =
    words.length <= 5 &&
    words.every((word, i) => word.capital || (i > 0 && i < words.length - 1)) &&
    (parts.shouted || words[0]!.capital);
  if (!nameLike) return null;
  const fold = words.map((word) => word.fold).join(" ");
  const folds = kinds.map((found) => foldOf(parts, found));
  const remembered = context.earlier.named(fold);
  if (remembered && remembered.entry.form === "person")
    return {
      ...recall(remembered.entry, `${remembered.by} of ${called(remembered.entry)}`),
      named: true,
      kinds: folds,
    };
  const holders = titled(
    knowledge.surnames.get(fold) ?? knowledge.surnames.get(words.at(-1)!.fold) ?? [],
    fold,
    folds,
    words.length,
  );
  const picked = pickHolder(holders, context.on, near, words.length === 1);
  if (picked) return { ...person(picked), kinds: folds };
  const name = unshout(textOf(parts, from, chunk.to));
  const kind = headKindIn(parts, { ...chunk, to: title.to });
  const sectors = kind ? sectorsOfKind(parts, kind, context, knowledge).sectors : [];
  return finding({
    name,
    country: country?.iso3 ?? null,
    sectors,
    why: `${folds.join(" ")} with a name that is not in the lexicon`,
    inherits: true,
    gender: genderOf(name, knowledge),
    named: true,
    kinds: folds,
  });
};

/** Holders of a surname who bear one of the titles; where a first name is given it must fit. */
function titled(holders: readonly Holder[], fold: string, titles: readonly string[], length: number): Holder[] {
  const first = fold.split(" ")[0]!;
  const fits = holders.filter((holder) => length === 1 || foldName(holder.name).split(" ")[0] === first);
  const bearing = fits.filter((holder) =>
    holder.titles.some((title) => titles.some((said) => said.endsWith(foldName(title)))),
  );
  return bearing.length > 0 || length === 1 ? bearing : fits;
}

/** Words that say that the office is held no longer, or not yet. */
const NOT_NOW = new Set("former ex late ousted deposed then future onetime outgoing would".split(" "));

/** An office without a name: who was called so in the report, else who held it in the country on the day. */
export const byTitleAlone: ResolveStep = (parts, context, knowledge) => {
  const chunk = parts.chunks[0];
  if (!chunk || /^(?:an?|some|any|several|two|his|her|their)$/.test(parts.determiner)) return null;
  const head = foundIn(parts, chunk).find((found) => found.to === chunk.to);
  if (!head) return null;
  const kind = kindOf(head);
  if (kind ? kind.plural || kind.kind.form !== "person" : !isTitle(head)) return null;
  const former =
    /^(?:former|ex) /.exec(foldOf(parts, head)) !== null ||
    parts.words.slice(chunk.from, head.from).some((word) => NOT_NOW.has(word.fold));
  const title = foldOf(parts, head).replace(/^(?:former|ex) /, "");
  const named = mentionCountry(parts, context, knowledge, head.from);
  const of = parts.chunks[1]?.link === "of" ? parts.chunks[1] : null;
  if (of && !named) {
    return null;
  }
  const remembered = context.earlier.last(
    (entry) =>
      entry.form === "person" &&
      ((entry.kinds.has(title) && !former) || hasHeld(entry, title, former, context.on, knowledge)) &&
      (named === null || entry.identity.country === named.iso3),
  );
  if (remembered)
    return { ...recall(remembered, `the ${title} spoken of before is ${called(remembered)}`), kinds: [title] };
  if (!isTitle(head) || former) return null;
  for (const iso3 of named ? [named.iso3] : context.near.slice(0, 1)) {
    const holder = holderOf(title, iso3, context.on, knowledge);
    if (holder) return { ...holder, kinds: [title] };
  }
  return null;
};

/** Whether someone spoken of is known to bear the title on the day, or to have borne it before. */
function hasHeld(
  entry: Remembered,
  title: string,
  former: boolean,
  on: string | null,
  knowledge: ActorKnowledge,
): boolean {
  const { name, country } = entry.identity;
  if (name === null || on === null) return false;
  return (knowledge.titles.get(`${country}\t${title}`) ?? []).some(
    (holder) => holder.name === name && (former ? isBefore(holder, on) : covers(holder, on)),
  );
}

/** The only one who held a title in a country on a day. */
function holderOf(title: string, iso3: string, on: string | null, knowledge: ActorKnowledge): Finding | null {
  if (on === null) return null;
  const held = (knowledge.titles.get(`${iso3}\t${title}`) ?? []).filter((holder) => covers(holder, on));
  if (new Set(held.map((holder) => holder.name)).size !== 1) return null;
  const { name, country, sectors, wikidata, from, to } = held.at(-1)!;
  return finding({
    name,
    country,
    sectors,
    wikidata,
    why: `${title} of ${iso3} on ${on} (from ${from} to ${to || "now"})`,
    gender: genderOf(name, knowledge),
  });
}
