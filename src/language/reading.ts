import type { SectionKind } from "../intake/report.js";
import type { Span } from "../text/span.js";

/** A syntactic word (Universal Dependencies): "don't" is two. */
export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
  /** UD features as written in CoNLL-U ("Number=Sing|Person=3"), "" where none. */
  readonly feats: string;
  /** Index of the head within the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Universal relation, without subtype where the sets disagree on one. */
  readonly deprel: string;
}

export interface Sentence extends Span {
  readonly section: SectionKind;
  /** Number of the paragraph in the report, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export type MentionType =
  | "abstract"
  | "animal"
  | "event"
  | "object"
  | "organization"
  | "person"
  | "place"
  | "plant"
  | "substance"
  | "time";

/** A noun phrase that refers; mentions nest. */
export interface Mention extends Span {
  readonly sentence: number;
  readonly type: MentionType;
  readonly named: boolean;
  /** 0 to 1. */
  readonly probability: number;
}

/** Who says what by which words; a role may be in several pieces; `source` is empty where nobody is named. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly probability: number;
}

export type ArgumentRole = "actor" | "recipient" | "place" | "time" | "count" | "source" | "relay" | "cue";

/** A span that the link head ties to a trigger. It may lie in another sentence than the trigger. */
export interface EventArgument extends Span {
  readonly role: ArgumentRole;
  readonly probability: number;
}

/** Labels with their probabilities, best first; only those worth a look. */
export type Scores = readonly { readonly label: string; readonly p: number }[];

/** What the event heads see in one trigger. */
export interface EventCue {
  readonly trigger: Span;
  readonly sentence: number;
  /** 0 to 1: that this is the trigger of an event at all. */
  readonly probability: number;
  /** The sixteen PLOVER types. */
  readonly types: Scores;
  readonly modes: Scores;
  readonly contexts: Scores;
  readonly cameo: Scores;
  /** "none" where no ACLED sub-event applies. */
  readonly acled: Scores;
  readonly reality: Scores;
  /** Mode of the innermost source: "none" | "direct" | "partial" | "indirect" | "witnessed" | "hearsay". */
  readonly voice: Scores;
  readonly arguments: readonly EventArgument[];
}

/** Labels that the mention-level heads give to an argument span: sectors of an actor, kind of a count. */
export interface ArgumentLabels extends Span {
  readonly sectors: Scores;
  readonly countOf: Scores;
  /** "speaker" | "witness" | "medium" */
  readonly sourceRole: Scores;
}

/** Everything the encoder perceives in one report. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly cues: readonly EventCue[];
  readonly labels: readonly ArgumentLabels[];
}
