import type { Identity } from "../claim.js";
import type { ActorContext, Finding, ResolveStep } from "./actor-context.js";
import type { ActorMemory } from "./actor-memory.js";
import type { ActorKnowledge } from "./knowledge.js";
import { readMention } from "./mention.js";
import { byCountry } from "./steps/by-country.js";
import { byDescription, byKind } from "./steps/by-kind.js";
import { byFullName, byReportName, byShortName, genderOf } from "./steps/by-name.js";
import { byPronoun } from "./steps/by-pronoun.js";
import { byTitleAlone, byTitleAndName } from "./steps/by-title.js";
import { byLearned, byUnknownName } from "./steps/by-unknown-name.js";

/**
 * The steps in the order in which they are asked; the first that answers decides. `trust`, the resolution's confidence, is the share of
 * the train claims' mentions whose country and sectors the step got right, without the encoder's sectors.
 */
export const STEPS = [
  { name: "pronoun", step: byPronoun, trust: 0.43, why: "a pronoun is never a name" },
  {
    name: "full name",
    step: byFullName,
    trust: 0.92,
    why: "a name says most; an acronym the report has spelt out goes before the lexicon's",
  },
  { name: "country", step: byCountry, trust: 0.81, why: "a country's name is never a surname of the report" },
  {
    name: "name in report",
    step: byReportName,
    trust: 0.73,
    why: "who was named in full here is meant before anyone of that surname elsewhere",
  },
  { name: "title and name", step: byTitleAndName, trust: 0.79, why: "the title chooses among bearers of a name" },
  {
    name: "short name",
    step: byShortName,
    trust: 0.92,
    why: "a surname alone is taken only of someone in office about the day",
  },
  {
    name: "title",
    step: byTitleAlone,
    trust: 0.86,
    why: "an office without a name depends on the day and the country",
  },
  {
    name: "description",
    step: byDescription,
    trust: 0.33,
    why: "“the group” points back, where it says nothing of its own",
  },
  { name: "kind", step: byKind, trust: 0.77, why: "the head noun" },
  { name: "unknown name", step: byUnknownName, trust: 0.11, why: "a name is worth keeping even where nobody knows it" },
  { name: "learned", step: byLearned, trust: 0.26, why: "what is left" },
] as const satisfies readonly {
  readonly name: string;
  readonly step: ResolveStep;
  readonly trust: number;
  readonly why: string;
}[];

export type StepName = (typeof STEPS)[number]["name"];

/** Who a mention is, and which step says so and why. */
export interface ActorResolution extends Finding {
  readonly step: StepName;
  /** The country is not the mention's own but that of the nearest evidence. */
  readonly inherited: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Tells who a mention is; null where no step knows its country, its sectors or its name. */
export function resolveActor(
  mention: string,
  context: ActorContext,
  knowledge: ActorKnowledge,
): ActorResolution | null {
  const parts = readMention(mention, knowledge, context.headStart);
  for (const { name, step, trust } of STEPS) {
    const found = step(parts, context, knowledge);
    if (!found) continue;
    const inherited = found.inherits && found.country === null ? (context.near[0] ?? null) : null;
    const country = found.country ?? inherited;
    if (country === null && found.sectors.length === 0 && found.name === null) return null;
    return {
      ...found,
      country,
      gender: found.gender ?? (found.form === "person" && found.name ? genderOf(found.name, knowledge) : null),
      why: inherited ? `${found.why}; country from the nearest evidence` : found.why,
      step: name,
      inherited: inherited !== null,
      confidence: trust,
    };
  }
  return null;
}

/** The identity alone, as a claim keeps it. */
export function identityOf({ name, country, sectors, wikidata }: ActorResolution): Identity {
  return { name, country, sectors, wikidata };
}

/** Adds a resolved mention to the report's memory; call it in reading order. Pronouns and descriptions count as mentions of whom they mean. */
export function rememberActor(memory: ActorMemory, mention: string, at: number, resolution: ActorResolution): void {
  const { form, plural, gender, kinds, named, inherited } = resolution;
  // A country guessed for one mention is guessed anew for the next that names it; a pronoun keeps the guess.
  const identity = identityOf(resolution);
  memory.remember(inherited ? { ...identity, country: null } : identity, {
    text: mention,
    at,
    form,
    plural,
    gender,
    kinds,
    named,
    guess: inherited ? identity.country : null,
  });
}
