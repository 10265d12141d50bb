import { ActorMemory } from "./coding/actors/actor-memory.js";
import { covers, isAfter } from "./coding/actors/in-office.js";
import { type ActorKnowledge, type Holder, loadActorKnowledge } from "./coding/actors/knowledge.js";
import {
  type ActorResolution,
  identityOf,
  resolveActor as resolve,
  STEPS,
  type StepName,
} from "./coding/actors/resolve-actor.js";
import { splitWords } from "./coding/actors/words.js";
import type { Identity } from "./coding/claim.js";

/** Who a name is on a day, and which step of the resolution says so. */
export interface ActorAnswer {
  readonly identity: Identity;
  readonly step: StepName;
  readonly why: string;
  /** The country is not the name's own but the nearest one's. */
  readonly inherited: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Someone who bears the name or the office; `standing` is about the day asked for. */
export interface ActorCandidate {
  readonly name: string;
  readonly country: string;
  readonly title: string;
  /** ISO dates, or years; "" where open. */
  readonly from: string;
  readonly to: string;
  readonly standing: "in office" | "no longer in office" | "not yet in office" | "day not known";
}

/** A step of the resolution, in the order in which they are asked; those after the one that answers are not. */
export interface ActorStep {
  readonly step: StepName;
  /** Why it stands where it stands. */
  readonly why: string;
  readonly outcome: "does not apply" | "answers" | "not asked";
}

/** How a name is resolved. */
export interface ActorExplanation {
  readonly answer: ActorAnswer | null;
  readonly candidates: readonly ActorCandidate[];
  readonly steps: readonly ActorStep[];
}

let shared: ActorKnowledge | null = null;

/** The lexicon of actors, loaded at the first question. */
function knowledge(): ActorKnowledge {
  shared ??= loadActorKnowledge();
  return shared;
}

function resolveAlone(text: string, on: string | null, near: string | null): ActorResolution | null {
  return resolve(text, { on, near: near === null ? [] : [near], earlier: new ActorMemory() }, knowledge());
}

function answerOf(found: ActorResolution): ActorAnswer {
  const { step, why, inherited, confidence } = found;
  return { identity: identityOf(found), step, why, inherited, confidence };
}

/** Who a name, title or description is by itself; `on` is an ISO date, or null where unknown. Null where nobody is known. */
export function resolveActor(text: string, on: string | null): ActorAnswer | null {
  const found = resolveAlone(text, on, null);
  return found && answerOf(found);
}

/** Who a name is, with all who bear it and every step; `near` is the ISO 3166-1 alpha-3 code of a country spoken of. */
export function explainActor(text: string, on: string | null, near: string | null = null): ActorExplanation {
  const found = resolveAlone(text, on, near);
  const answering = found === null ? STEPS.length : STEPS.findIndex(({ name }) => name === found.step);
  return {
    answer: found && answerOf(found),
    candidates: candidatesOf(text, on, found),
    steps: STEPS.map(({ name, why }, index) => ({
      step: name,
      why,
      outcome: index < answering ? "does not apply" : index === answering ? "answers" : "not asked",
    })),
  };
}

/** All terms of all who bear the surname, or who held the office, those in office on the day first, then the latest. */
function candidatesOf(text: string, on: string | null, found: ActorResolution | null): ActorCandidate[] {
  const { surnames, titles } = knowledge();
  const words = splitWords(text)
    .filter(({ letters }) => letters)
    .map(({ fold }) => fold);
  const holders =
    (words.length > 1 ? surnames.get(words.slice(-2).join(" ")) : undefined) ??
    surnames.get(words.at(-1) ?? "") ??
    (found?.step === "title" ? titles.get(`${found.country}\t${found.kinds[0]}`) : undefined) ??
    [];
  return holders
    .map((holder) => ({
      name: holder.name,
      country: holder.country,
      title: holder.titles[0] ?? holder.office,
      from: holder.from,
      to: holder.to,
      standing: standingOf(holder, on),
    }))
    .sort(
      (a, b) => Number(b.standing === "in office") - Number(a.standing === "in office") || (a.from < b.from ? 1 : -1),
    );
}

function standingOf(holder: Holder, on: string | null): ActorCandidate["standing"] {
  if (on === null) return "day not known";
  if (covers(holder, on)) return "in office";
  return isAfter(holder, on) ? "not yet in office" : "no longer in office";
}
