import type { Span } from "../../text/span.js";
import type { EventType } from "../ontology.js";

/** What the trigger is: it decides where "subj" and "obj" are looked for. */
export type TriggerKind = "verb" | "noun" | "adj";

/** Where a word stands towards the trigger; `docs` are in `lexicon/frames/README.md`. */
export type Relation = "subj" | "obj" | "iobj" | "prt" | "prep" | "comp" | "mod" | "poss" | "head" | "sentence";

/** Words that a place in the tree may hold: lemmas, runs of lemmas, or kinds of words. */
export interface Words {
  readonly lemmas: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
  readonly kinds: ReadonlySet<WordKind>;
}

export const WORD_KINDS = ["any", "name", "number", "pronoun"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** "There is such a word in such a place": `obj: [gas, grenade]`. */
export interface Condition {
  /** As the frame has it, for explanations: `prep(with|by)`. */
  readonly label: string;
  readonly relation: Relation;
  /** For "prep" alone; empty otherwise. */
  readonly prepositions: readonly string[];
  readonly words: Words;
}

/** A lemma, or several with `_` for a gap of up to five words ("take _ hostage"). */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly words: readonly string[];
}

/** Triggers with the conditions that must all hold. In `unless`, no trigger means every trigger of the frame. */
export interface Alternative {
  readonly triggers: readonly Trigger[];
  readonly conditions: readonly Condition[];
}

export const ROLE_PLACES = ["subj", "obj", "iobj", "prep", "poss", "mod", "owner", "comp.subj", "comp.obj"] as const;

/** One place where a participant may stand. */
export interface RolePlace {
  readonly place: (typeof ROLE_PLACES)[number];
  readonly prepositions: readonly string[];
}

/** Tried in order; the places within one entry are taken together ("subj + prep(with)"). */
export type RoleSources = readonly (readonly RolePlace[])[];

export interface FrameRoles {
  /** Null where the frame leaves it to the kind of trigger. */
  readonly actor: RoleSources | null;
  readonly recipient: RoleSources | null;
}

/** What some words in some construction mean in PLOVER: one entry of `lexicon/frames`. */
export interface Frame {
  readonly id: string;
  /** What it says, in a sentence. */
  readonly says: string;
  readonly match: readonly Alternative[];
  readonly unless: readonly Alternative[];
  readonly type: EventType;
  /** The user's own type, a kind of `type`; null in our frames. Then the modes are its own too. */
  readonly own: string | null;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly acled: string | null;
  readonly roles: FrameRoles;
  /** Sentences in which it fires on the word in [brackets], and such in which it must not. */
  readonly accepts: readonly string[];
  readonly rejects: readonly string[];
  /** Why it is so, where that is not plain; null otherwise. */
  readonly why: string | null;
  /** Whether it gives way to every other frame on its trigger. */
  readonly fallback: boolean;
}

/** Frames ready to be matched: by the first lemma of their triggers, with the word lists that the engine itself needs. */
export interface Frames {
  readonly all: readonly Frame[];
  readonly byLemma: ReadonlyMap<string, readonly FrameTrigger[]>;
  readonly lists: EngineLists;
}

export interface FrameTrigger {
  readonly frame: Frame;
  readonly alternative: Alternative;
  readonly trigger: Trigger;
  /** Place in the files: the earlier frame wins where two are equally specific. */
  readonly order: number;
}

/** Named sets that `fill-roles` reads. */
export interface EngineLists {
  /** "launched an attack": the subject of the verb does what the noun says. */
  readonly lightVerbs: ReadonlySet<string>;
  /** "suffered an attack": the subject of the verb undergoes it. */
  readonly undergoingVerbs: ReadonlySet<string>;
  /** "rebel attack": modifiers in lower case that name a doer. */
  readonly agentModifiers: ReadonlySet<string>;
  /** Nouns for people: "her brother" is a participant himself, "her plan" stands for her. */
  readonly people: ReadonlySet<string>;
}

/** A condition that held, and by which words. */
export interface HeldCondition {
  readonly condition: string;
  readonly tokens: readonly number[];
}

/** A frame that fires on a trigger; token indices are those of the sentence. */
export interface FrameMatch {
  readonly frame: string;
  /** The trigger's words; of a trigger with a long gap, its head alone. */
  readonly trigger: Span;
  readonly tokens: readonly number[];
  /** The token that stands for the trigger in the tree. */
  readonly head: number;
  readonly type: EventType;
  readonly own: string | null;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly acled: string | null;
  /** Heads of the participants' phrases. */
  readonly roles: { readonly actor: readonly number[]; readonly recipient: readonly number[] };
  readonly held: readonly HeldCondition[];
}
