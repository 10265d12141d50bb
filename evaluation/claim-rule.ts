import type { Actor, Claim } from "../src/coding/claim.js";
import { overlaps, type Span } from "../src/text/span.js";

/** What a claim must have for a rule to hold: every condition named, and of a list any one. */
export interface ClaimCondition {
  readonly type?: readonly string[];
  readonly mode?: readonly string[];
  readonly context?: readonly string[];
  readonly acled?: readonly string[];
  /** Beginnings of CAMEO codes. */
  readonly cameo?: readonly string[];
  readonly reality?: readonly string[];
  /** What is counted (with a value above 0). */
  readonly count?: readonly string[];
  readonly actorSector?: readonly string[];
  readonly recipientSector?: readonly string[];
  /** None of the recipients is of these. */
  readonly notRecipientSector?: readonly string[];
  readonly leastConfidence?: number;
  /** Whole words of the trigger, in lower case. */
  readonly triggerWord?: readonly string[];
  readonly leastActors?: number;
  /** True: the innermost source is one of the actors, speaking of its own deed. */
  readonly actorSpeaks?: boolean;
}

/** A label that a claim has where one of the conditions holds. */
export interface ClaimRule {
  readonly label: string;
  readonly any: readonly ClaimCondition[];
  readonly why: string;
}

function hasSpan(quote: { readonly start: number | null; readonly end: number | null }): quote is Span {
  return quote.start !== null;
}

function actorSpeaks(claim: Claim): boolean {
  const source = claim.sources[0];
  if (source === undefined) return false;
  const isSame = (actor: Actor): boolean =>
    (hasSpan(actor) && hasSpan(source) && overlaps(actor, source)) ||
    (actor.name !== null && actor.name === source.name);
  return claim.actors.some(isSame);
}

function sectors(actors: readonly Actor[]): string[] {
  return actors.flatMap((actor) => actor.sectors);
}

/** Whether everything holds that the condition names. */
export function meets(claim: Claim, condition: ClaimCondition): boolean {
  const { event } = claim;
  const any = (wanted: readonly string[] | undefined, has: readonly string[]): boolean =>
    wanted === undefined || wanted.some((label) => has.includes(label));
  const words = claim.trigger.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (
    any(condition.type, [event.type]) &&
    any(condition.mode, event.modes) &&
    any(condition.context, event.contexts) &&
    any(condition.acled, event.acled === null ? [] : [event.acled]) &&
    (condition.cameo === undefined || condition.cameo.some((code) => event.cameo?.startsWith(code))) &&
    any(condition.reality, [claim.reality]) &&
    any(
      condition.count,
      claim.counts.filter((count) => count.value > 0).map((count) => count.of),
    ) &&
    any(condition.actorSector, sectors(claim.actors)) &&
    any(condition.recipientSector, sectors(claim.recipients)) &&
    !condition.notRecipientSector?.some((sector) => sectors(claim.recipients).includes(sector)) &&
    claim.confidence >= (condition.leastConfidence ?? 0) &&
    any(condition.triggerWord, words) &&
    claim.actors.length >= (condition.leastActors ?? 0) &&
    (condition.actorSpeaks === undefined || condition.actorSpeaks === actorSpeaks(claim))
  );
}

/** The label of the first rule that holds; null where none does. */
export function firstLabel(claim: Claim, rules: readonly ClaimRule[]): string | null {
  return rules.find((rule) => rule.any.some((condition) => meets(claim, condition)))?.label ?? null;
}
