import type { Actor, CodedReport } from "../src/coding/claim.js";
import { type ClaimCondition, meets } from "./claim-rule.js";
import { countryCode } from "./country-code.js";
import { addTally, emptyTally, f1, type Tally } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";
import { readTable } from "./table.js";

export const MUC_ROLES = [
  "perp_individual_id",
  "perp_organization_id",
  "phys_tgt_id",
  "hum_tgt_name",
  "incident_instrument_id",
] as const;
export type MucRole = (typeof MUC_ROLES)[number];

/** Entities by role, each a list of the strings that may name it. */
export type MucRoles = Readonly<Record<MucRole, readonly (readonly string[])[]>>;

/** A MUC-4 document. */
export interface MucDocument {
  readonly id: string;
  readonly text: string;
  readonly roles: MucRoles;
}

interface MucTable {
  /** The claims that tell of an incident of the kind that MUC-4 asks for. */
  readonly incidents: readonly ClaimCondition[];
  readonly organizationWords: readonly string[];
  readonly individualWords: readonly string[];
  readonly thingWords: readonly string[];
  readonly weaponWords: readonly string[];
  readonly pronouns: readonly string[];
  /** Words that no person's name begins with. */
  readonly determiners: readonly string[];
}

const foldMarks = (text: string): string => text.normalize("NFD").replace(/\p{M}+/gu, "");

/** The words of a mention in which the resolved name stands: "A UNIT OF THE OSK FRONT (OF)" names the Osk Front. */
function nameIn(mention: string, name: string | null): string | null {
  const words = name === null ? [] : wordsOf(foldMarks(name)).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  if (words.length < 2) return null;
  const match = new RegExp(words.join("[^\\p{L}\\p{N}]+"), "iu").exec(foldMarks(mention));
  return match?.[0] ?? null;
}

/** Without an aside in brackets or between commas at its end. */
function withoutAside(mention: string): string {
  return mention.replace(/\s*[([,].*$/su, "") || mention;
}

/** A mention as it is compared: lower case, without punctuation, articles and spare white space. */
export function normalizeMention(text: string): string {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, "")
    .replace(/\b(a|an|the)\b/g, " ")
    .trim()
    .replace(/\s+/g, " ");
}

/** How many pairs a best one-to-one alignment has; `edges[i]` lists what `i` may be paired with. */
export function largestMatching(edges: readonly (readonly number[])[]): number {
  const owner = new Map<number, number>();
  const augment = (i: number, seen: Set<number>): boolean => {
    for (const j of edges[i]!) {
      if (seen.has(j)) continue;
      seen.add(j);
      const k = owner.get(j);
      if (k === undefined || augment(k, seen)) {
        owner.set(j, i);
        return true;
      }
    }
    return false;
  };
  return edges.filter((_, i) => augment(i, new Set())).length;
}

/**
 * CEAF-REE of one role in one document (Du, Rush and Cardie 2021): a predicted entity is like a gold one where all its
 * mentions are among the gold one's, entities are aligned one to one for the most likeness. With a likeness of 0 or 1 the
 * Kuhn-Munkres alignment is a largest matching.
 */
export function ceafRee(gold: readonly (readonly string[])[], predicted: readonly (readonly string[])[]): Tally {
  const goldSets = gold.filter((entity) => entity.length > 0).map((entity) => new Set(entity.map(normalizeMention)));
  const entities = predicted.map((entity) => entity.map(normalizeMention));
  const edges = entities.map((mentions) =>
    goldSets.flatMap((names, i) => (mentions.every((mention) => names.has(mention)) ? [i] : [])),
  );
  return { right: largestMatching(edges), gold: goldSets.length, predicted: entities.length };
}

function wordsOf(text: string | null): string[] {
  return text === null
    ? []
    : text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
}

/** The roles that the claims of a report fill: one entity for each resolved name or wording, by its longest mention. */
export function fillRoles({ claims, reasons }: Pick<CodedReport, "claims" | "reasons">): MucRoles {
  const table = readTable<MucTable>("muc4");
  const lists = {
    organization: new Set(table.organizationWords),
    individual: new Set(table.individualWords),
    thing: new Set(table.thingWords),
    weapon: new Set(table.weaponWords),
  };
  const pronouns = new Set(table.pronouns);
  const determiners = new Set(table.determiners);
  const has = (kind: keyof typeof lists, words: readonly string[]): boolean => words.some((w) => lists[kind].has(w));
  const filled = Object.fromEntries(MUC_ROLES.map((role) => [role, new Map<string, string>()])) as Record<
    MucRole,
    Map<string, string>
  >;
  const fill = (role: MucRole, name: string | null, mention: string): void => {
    const words = nameIn(mention, name) ?? withoutAside(mention);
    const key = normalizeMention(name ?? words);
    const known = filled[role].get(key);
    if (known === undefined || words.length > known.length) filled[role].set(key, words);
  };

  const perpetrator = (actor: Actor): void => {
    const words = wordsOf(actor.text);
    if (actor.text === null || words.every((word) => pronouns.has(word))) return;
    const isAbbreviation =
      words.length === 1 && words[0]!.length >= 2 && words[0]!.length <= 5 && /^\p{Lu}+$/u.test(actor.text);
    const isOrganization =
      !has("individual", words) &&
      (has("organization", words) || has("organization", wordsOf(actor.name)) || isAbbreviation);
    fill(isOrganization ? "perp_organization_id" : "perp_individual_id", actor.name, actor.text);
  };
  const target = (recipient: Actor): void => {
    const words = wordsOf(recipient.text);
    if (recipient.text === null || words.every((word) => pronouns.has(word))) return;
    if (has("thing", words)) {
      fill("phys_tgt_id", recipient.name, recipient.text);
      return;
    }
    // MUC's human targets are names of persons: at least two of its words stand here, and no article or number before it
    const name = recipient.name === null ? [] : wordsOf(foldMarks(recipient.name));
    const told = name.filter((word) => wordsOf(foldMarks(recipient.text!)).includes(word));
    if (told.length < 2 || determiners.has(words[0]!) || countryCode(recipient.name!) !== null) return;
    if (!has("organization", name) && !has("individual", words)) fill("hum_tgt_name", recipient.name, recipient.text);
  };

  for (const claim of claims) {
    if (!table.incidents.some((condition) => meets(claim, condition))) continue;
    claim.actors.forEach(perpetrator);
    claim.recipients.forEach(target);
    for (const { field, span } of reasons.get(claim.id) ?? [])
      if (field === "mode" && span !== null && has("weapon", wordsOf(span.text)))
        fill("incident_instrument_id", null, span.text);
  }
  return Object.fromEntries(
    MUC_ROLES.map((role) => [role, [...filled[role].values()].map((mention) => [mention])]),
  ) as unknown as MucRoles;
}

/** MUC-4's role fillers from actors, recipients and the weapons that modes were read from. */
export async function measureMuc4(
  documents: readonly MucDocument[],
  subject: Pick<Subject, "reportFromText" | "code">,
  progress: Progress,
): Promise<Outcome> {
  const all = emptyTally();
  const byRole = Object.fromEntries(MUC_ROLES.map((role) => [role, emptyTally()])) as Record<MucRole, Tally>;
  const mistakes: Mistake[] = [];
  for (const [index, document] of documents.entries()) {
    const filled = fillRoles(await subject.code(subject.reportFromText(document.text)));
    for (const role of MUC_ROLES) {
      const [gold, predicted] = [document.roles[role] ?? [], filled[role]];
      const tally = ceafRee(gold, predicted);
      addTally(byRole[role], tally);
      addTally(all, tally);
      if (tally.right < tally.gold || tally.right < tally.predicted) {
        const what = `${role} ${tally.right} right of ${tally.predicted} filled, ${tally.gold} in gold`;
        const list = (entities: readonly (readonly string[])[]): string =>
          entities.map((e) => e[0]).join("; ") || "none";
        const words = `filled ${list(predicted)} / gold ${list(gold)}`;
        mistakes.push({ document: document.id, start: null, end: null, what, words });
      }
    }
    progress(index + 1, documents.length);
  }
  return {
    figures: { ceafRee: f1(all), ...Object.fromEntries(MUC_ROLES.map((role) => [role, f1(byRole[role])])) },
    mistakes,
  };
}
