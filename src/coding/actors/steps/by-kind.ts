import type { Sector } from "../../ontology.js";
import { type ActorContext, finding, type ResolveStep } from "../actor-context.js";
import type { Found } from "../find-senses.js";
import type { ActorKnowledge } from "../knowledge.js";
import { foundIn, type MentionParts, textOf } from "../mention.js";
import { mentionCountry } from "../mention-country.js";
import { pickHolder } from "../pick-holder.js";
import { countryOf, foldOf, type HeadKind, headKindIn, kindOf, organisationRows, personRows } from "../read-head.js";
import { unshout } from "../words.js";
import { pickOrganisation } from "./by-name.js";
import { called, possessor, recall } from "./by-pronoun.js";

/** Whose the head is. */
interface Owner {
  readonly sectors: readonly Sector[];
  readonly name: string | null;
  readonly country: string | null;
  readonly by: string;
}

const WHOSE = new Set(["of", "for", "from", "with", "belonging", "by", "at", "in", "(", ","]);

/** Kinds that, said before another kind, add their own sector to it: "opposition lawmakers", "Muslim protesters". */
const ADDING = new Set<Sector>(["PTY", "OPP", "REL", "EDU", "LAB", "AGR"]);

const ARMED = new Set(["armed", "unidentified", "hooded", "masked", "unknown", "gun-toting", "heavily"]);
const FORMER = new Set(["former", "ex", "ousted", "deposed", "retired", "exiled", "onetime"]);
const POWER = new Set<Sector>(["GOV", "LEG", "MIL", "JUD"]);

/** A head noun of a known kind: its sectors, or those of what it belongs to; the country it names, else the nearest. */
export const byKind: ResolveStep = (parts, context, knowledge) => {
  const chunk = parts.chunks[0];
  if (!chunk) return null;
  const head = headKindIn(parts, chunk);
  if (!head) return null;
  const { sectors, owner, why } = sectorsOfKind(parts, head, context, knowledge);
  const country = mentionCountry(parts, context, knowledge);
  const before = country || owner?.country ? null : sameKind(head, parts, context);
  const body = sectors.length === 1 && sectors[0] === "IGO" ? "IGO" : null;
  const iso3 = owner?.country ?? country?.iso3 ?? body ?? before?.identity.country ?? null;
  return finding({
    name: nameOf(parts, head, owner, country?.name ?? null, sectors, context, knowledge),
    country: iso3,
    sectors,
    why,
    inherits: iso3 === null,
    form: head.kind.form,
    plural: head.plural,
    kinds: [head.fold],
  });
};

/** The sectors of a head noun in its mention, whose it is, and why. */
export function sectorsOfKind(
  parts: MentionParts,
  head: HeadKind,
  context: ActorContext,
  knowledge: ActorKnowledge,
): { readonly sectors: readonly Sector[]; readonly owner: Owner | null; readonly why: string } {
  const { kind, fold } = head;
  const chunk = parts.chunks[0]!;
  const lead = parts.words.slice(0, head.found.from).map((word) => word.fold);
  const owner = ownerOf(parts, head, context, knowledge) ?? (kind.link === "of" ? possessorOf(parts, context) : null);
  if (kind.link === "of" && owner && owner.sectors.length > 0)
    return { sectors: owner.sectors, owner, why: `“${fold}” of ${owner.by}` };
  if (
    lead.some((word) => FORMER.has(word)) &&
    kind.form === "person" &&
    kind.sectors.some((sector) => POWER.has(sector))
  )
    return { sectors: ["ELI"], owner, why: `a former ${fold}` };
  const plain = kind.sectors.length === 1 && (kind.sectors[0] === "CVL" || kind.link === "of" || kind.link === "weak");
  const armed = lead.some((word) => ARMED.has(word)) || parts.chunks.some((other) => other.link === "armed");
  if (armed && plain) return { sectors: ["UAF"], owner, why: `armed or unidentified “${fold}”` };
  if (kind.link === "of" || kind.link === "weak") {
    const learned = (context.learned ?? []).filter(({ p }) => p >= 0.5).map(({ label }) => label as Sector);
    if (learned.length > 0) return { sectors: learned, owner, why: `the encoder's sectors for “${fold}”` };
  }
  if (kind.sectors.length === 0 && context.role === "actor") {
    const guess = context.event === "ASSAULT" ? "UAF" : context.event === "PROTEST" ? "CVL" : null;
    if (guess) return { sectors: [guess], owner, why: `“${fold}” that does ${context.event}` };
  }
  const added = foundIn(parts, chunk)
    .filter((found) => found.to <= head.found.from)
    .flatMap((found) => kindOf(found)?.kind.sectors ?? [])
    .filter((sector) => ADDING.has(sector));
  const sectors =
    (kind.link === "" || kind.link === "adj") && kind.form !== "body"
      ? [...new Set([...kind.sectors, ...added])].slice(0, 2)
      : kind.sectors;
  return { sectors, owner, why: `head noun “${fold}”` };
}

/** What the head belongs to: before it ("FMLN positions", "Colombia's army") or after it ("members of the union"). */
function ownerOf(parts: MentionParts, head: HeadKind, context: ActorContext, knowledge: ActorKnowledge): Owner | null {
  for (const [index, chunk] of parts.chunks.entries()) {
    if (index > 0 && !WHOSE.has(chunk.link)) continue;
    const inside = foundIn(parts, chunk).filter((found) => index > 0 || found.to <= head.found.from);
    for (const found of inside) {
      const by = textOf(parts, found.from, found.to);
      const rows = organisationRows(found);
      if (rows) {
        const row = pickOrganisation(rows, context.on, context.near);
        return { sectors: row.sectors, name: row.name, country: row.country || null, by };
      }
      const people = personRows(found);
      const person = people ? pickHolder(people, context.on, context.near, found.to - found.from === 1) : null;
      if (person) return { sectors: person.sectors, name: null, country: person.country, by };
      const remembered = found.senses.some((sense) => sense.is === "kind")
        ? null
        : context.earlier.named(foldOf(parts, found));
      if (remembered?.entry.identity.country) return { ...remembered.entry.identity, by };
    }
    if (index === 0) {
      const named = nameBefore(parts, head, context, knowledge);
      if (named) return named;
    }
    // The head of what it belongs to stands last: "leaders of the banana workers' union".
    const kinds = inside.filter((found) => kindOf(found) !== null && !isLeaning(found));
    const last = kinds.filter((found) => kindOf(found)!.kind.link !== "of").at(-1) ?? kinds.at(-1);
    const kind = last ? kindOf(last) : null;
    if (last && kind) return { sectors: kind.kind.sectors, name: null, country: null, by: foldOf(parts, last) };
    if (index > 0 && chunk.link !== "in" && chunk.link !== "at") {
      const remembered = context.earlier.named(foldOf(parts, chunk));
      if (remembered) return { ...remembered.entry.identity, by: called(remembered.entry) };
      const first = inside[0];
      const country = first ? countryOf(first, context.near, context.on, knowledge) : null;
      if (
        country &&
        first!.from === chunk.from &&
        first!.to === chunk.to &&
        chunk.link === "of" &&
        head.kind.form !== "thing"
      )
        return {
          sectors: head.kind.form === "person" ? ["GOV"] : [],
          name: null,
          country: country.iso3,
          by: country.name,
        };
    }
  }
  return null;
}

/** A surname or an acronym right before the head: "the Obama administration", "Assad's forces". */
function nameBefore(
  parts: MentionParts,
  head: HeadKind,
  context: ActorContext,
  knowledge: ActorKnowledge,
): Owner | null {
  const word = parts.words[head.found.from - 1];
  if (!word?.capital || parts.found.some((found) => found.to === head.found.from)) return null;
  const remembered = context.earlier.named(word.fold)?.entry.identity;
  if (remembered) return { ...remembered, name: null, by: remembered.name ?? word.raw };
  const picked = pickHolder(knowledge.surnames.get(word.fold) ?? [], context.on, context.near, true);
  return picked && { ...picked, name: null, by: picked.name };
}

function possessorOf(parts: MentionParts, context: ActorContext): Owner | null {
  const identity = possessor(parts.determiner, context);
  return (
    identity && {
      ...identity,
      by: `“${parts.determiner}”: ${identity.name ?? identity.country ?? "the one spoken of"}`,
    }
  );
}

/** The same kind of people spoken of before, for their country: "the guerrillas". */
function sameKind(head: HeadKind, parts: MentionParts, context: ActorContext) {
  if (parts.determiner === "a" || parts.determiner === "an") return null;
  return context.earlier.last((entry) => entry.kinds.has(head.fold) && entry.identity.country !== null);
}

/** "A leftist group" is no party: a word of political leaning before a head says nothing of its kind. */
function isLeaning(found: Found): boolean {
  const kind = kindOf(found)!.kind;
  return kind.link === "adj" && kind.sectors[0] === "PTY";
}

const GOVERNMENT = new Set(["government", "administration", "regime", "federal government"]);

function nameOf(
  parts: MentionParts,
  head: HeadKind,
  owner: Owner | null,
  country: string | null,
  sectors: readonly Sector[],
  context: ActorContext,
  knowledge: ActorKnowledge,
): string | null {
  if (
    owner?.name &&
    head.kind.form !== "person" &&
    head.kind.form !== "thing" &&
    owner.sectors.some((sector) => sectors.includes(sector))
  )
    return owner.name;
  if (GOVERNMENT.has(head.fold)) {
    const of = country ?? knowledge.countryNames.get(context.near[0] ?? "");
    if (of) return `Government of ${of}`;
  }
  if (sectors[0] === "REB" && sectors.length === 1 && head.kind.form !== "thing" && parts.determiner !== "a") {
    const rebels = context.earlier.last(
      (entry) => entry.identity.name !== null && entry.identity.sectors[0] === "REB" && entry.form === "body",
    );
    if (rebels) return rebels.identity.name;
  }
  return properName(parts);
}

/** The first chunk as a name, where its capitals say that it is one. */
function properName(parts: MentionParts): string | null {
  const chunk = parts.chunks[0]!;
  const words = parts.words.slice(chunk.from, chunk.to);
  if (words.length < 2 || !words.every((word) => word.capital)) return null;
  // In capitals a name is told by its length and by a bracketed acronym alone.
  if (parts.shouted && parts.chunks[1]?.link !== "(") return null;
  return unshout(textOf(parts, chunk.from, chunk.to));
}

/** A bare "the group", "the organization", "the alliance": the last body spoken of. */
export const byDescription: ResolveStep = (parts, context) => {
  if (!/^(?:the|this|that|these|those)$/.test(parts.determiner) || parts.chunks.length !== 1) return null;
  const chunk = parts.chunks[0]!;
  const head = headKindIn(parts, chunk);
  if (head?.kind.link !== "of" || head.found.from !== chunk.from || head.found.to !== chunk.to) return null;
  const person =
    head.kind.form === "person" || /^(?:leader|chairman|chief|head|spokesman|spokeswoman|commander)$/.test(head.fold);
  const entry = context.earlier.last(
    (other) =>
      other.kinds.has(head.fold) ||
      (!person && other.identity.name !== null && (other.form === "body" || other.form === "people")),
  );
  return entry ? recall(entry, `“the ${head.fold}” is ${called(entry)}, last spoken of`) : null;
};
