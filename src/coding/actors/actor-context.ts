import type { Scores } from "../../language/reading.js";
import type { Identity } from "../claim.js";
import type { EventType } from "../ontology.js";
import type { ActorMemory, Gender } from "./actor-memory.js";
import type { ActorKnowledge, Form } from "./knowledge.js";
import type { MentionParts } from "./mention.js";

/** What stands around a mention; leave out what is not known. */
export interface ActorContext {
  /** The report's day, YYYY-MM-DD; null where unknown. */
  readonly on: string | null;
  /** Country codes by nearness to the mention: sentence, paragraph, dateline, report. */
  readonly near: readonly string[];
  /** Whom the report has spoken of before the mention. */
  readonly earlier: ActorMemory;
  readonly role?: "actor" | "recipient" | "source";
  readonly event?: EventType;
  /** Who says the words that the mention stands in: "I" and "we". */
  readonly speaker?: Identity | null;
  /** Offset of the head noun within the mention's text, where a tree gives it. */
  readonly headStart?: number;
  /** The encoder's sectors for the mention, best first. */
  readonly learned?: Scores;
}

/** What a step found; a null country with `inherits` is filled from the nearest evidence. */
export interface Finding extends Identity {
  readonly why: string;
  /** Takes the country of the nearest evidence where none is found. */
  readonly inherits: boolean;
  readonly form: Form;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** The mention names it, rather than describing it. */
  readonly named: boolean;
  /** Folded kinds and titles that the mention calls it by. */
  readonly kinds: readonly string[];
}

/** One way to tell who a mention is: a finding with its reason, or null where it does not apply. */
export type ResolveStep = (parts: MentionParts, context: ActorContext, knowledge: ActorKnowledge) => Finding | null;

const NOTHING: Finding = {
  name: null,
  country: null,
  sectors: [],
  wikidata: null,
  why: "",
  inherits: false,
  form: "person",
  plural: false,
  gender: null,
  named: false,
  kinds: [],
};

/** A finding with the given fields, the rest empty. */
export function finding(fields: Partial<Finding> & { readonly why: string }): Finding {
  return { ...NOTHING, ...fields };
}
