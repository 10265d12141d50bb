import type { EventArgument, Sentence } from "../../language/reading.js";
import { childrenOf, hasRelation, lemmaOf, SAYING, type Tree, treeOf } from "../../language/tree.js";
import { contains, overlaps, type Quote, quote, type Span } from "../../text/span.js";
import type { Time } from "../claim.js";
import { type EventType, quadOf, type Reality } from "../ontology.js";
import { dayOfIso } from "./calendar.js";
import type { FoundTime } from "./find-times.js";
import type { Meaning } from "./meaning.js";
import { timeOf } from "./resolve-time.js";
import { type Tense, tenseAt, tenseOfReality } from "./tense.js";

/** What a claim's time is read from. */
export interface TimeQuestion {
  /** The report's text, which all spans index. */
  readonly text: string;
  /** The expressions of time in the whole text (`findTimes`), found once for all its claims. */
  readonly times: readonly FoundTime[];
  /** ISO date of the report, or null. */
  readonly published: string | null;
  readonly sentence: Sentence;
  readonly trigger: Span;
  readonly type: EventType;
  readonly reality: Reality;
  /** The arguments that the encoder links to the trigger as its time, in any order. */
  readonly linked: readonly EventArgument[];
}

export interface TimeAnswer {
  readonly time: Time;
  /** The rule that decided. */
  readonly by: "linked time" | "time in the clause" | "day told in the report" | "fresh event";
  /** The words it was read from; null where it is inferred. */
  readonly span: Quote | null;
  /** 0 to 1; null where the rule gives none. */
  readonly probability: number | null;
}

/** How far back an earlier time is looked for that "the next day" counts from, in UTF-16 units. */
const MEMORY = 1_000;

/** The day up to the report's that the text named last before a place in it, for what counts from it. */
function anchorBefore(times: readonly FoundTime[], at: number, published: string | null): string | null {
  const before = times.filter((time) => time.start >= at - MEMORY && time.end <= at);
  for (const time of before.reverse()) {
    if (time.meaning.kind === "anaphor" || time.meaning.kind === "clock") continue;
    const found = timeOf(time.meaning, time.text, published, { tense: "past" });
    if (!found || found.precision === "month" || found.precision === "week") continue;
    if (published === null || found.start.slice(0, 10) <= published.slice(0, 10)) return found.start.slice(0, 10);
  }
  return null;
}

function tokenAt(tree: Tree, span: Span): number {
  return tree.tokens.findIndex((token) => overlaps(token, span));
}

/** The token of the span whose head lies outside of it, and that head. */
function attachment(tree: Tree, span: Span): { readonly word: number; readonly governor: number } | null {
  for (const [word, token] of tree.tokens.entries()) {
    if (!overlaps(token, span)) continue;
    const head = tree.tokens[token.head];
    if (!head || !overlaps(head, span)) return { word, governor: token.head };
  }
  return null;
}

function resolve(question: TimeQuestion, tree: Tree, expression: FoundTime): Time | null {
  const { times, published, reality } = question;
  const attached = attachment(tree, expression);
  const byVerb: Tense = attached && attached.governor >= 0 ? tenseAt(tree, attached.governor) : null;
  const anchor = /anaphor|clock/.test(expression.meaning.kind)
    ? anchorBefore(times, expression.start, published)
    : null;
  return timeOf(expression.meaning, expression.text, published, { tense: byVerb ?? tenseOfReality(reality), anchor });
}

const LEAST_LINK = 0.5;
const DAYS_FINE: readonly Time["precision"][] = ["hour", "day", "week", "month", "year"];
const finer = (a: Time, b: Time) => DAYS_FINE.indexOf(a.precision) < DAYS_FINE.indexOf(b.precision);

function linkedTime(question: TimeQuestion, tree: Tree): TimeAnswer | null {
  let best: TimeAnswer | null = null;
  for (const link of [...question.linked].sort((a, b) => b.probability - a.probability)) {
    // "Monday" linked alone is read within "from Monday to Friday"
    const expression = link.probability < LEAST_LINK ? null : question.times.find((time) => overlaps(time, link));
    const time = expression && resolve(question, tree, expression);
    if (!expression || !time) continue;
    const answer: TimeAnswer = {
      time,
      by: "linked time",
      span: quote(question.text, expression),
      probability: link.probability,
    };
    // Two links that agree, "in March" and "on 3 March": the finer one says more.
    const within = best && best.time.start <= time.start && time.end <= best.time.end && finer(time, best.time);
    if (!best || within) best = answer;
  }
  return best;
}

const CLAUSES = ["root", "ccomp", "advcl", "acl", "parataxis", "csubj", "conj"];

/** The verb or noun that heads the clause of a token. */
function clauseOf(tree: Tree, index: number): number {
  let node = index;
  while (tree.tokens[node]!.head >= 0 && !hasRelation(tree, node, ...CLAUSES)) node = tree.tokens[node]!.head;
  return node;
}

/** How near a time hangs to the trigger: 0 on it, 1 in its clause, 2 on the verb it is joined to; null where it is another's. */
function distanceOf(tree: Tree, trigger: number, governor: number): number | null {
  if (governor === trigger) return 0;
  const clause = clauseOf(tree, trigger);
  const timed = clauseOf(tree, governor);
  if (timed === clause) {
    // "Condemned Monday's attack on Tuesday": the time on a verb of saying is not that of the noun below it.
    const saying = clause !== trigger && SAYING.has(lemmaOf(tree, clause)) && governor === clause;
    return saying ? null : 1;
  }
  if (hasRelation(tree, clause, "conj") && clauseOf(tree, tree.tokens[clause]!.head) === timed) {
    const saying = SAYING.has(lemmaOf(tree, timed)) && governor === timed;
    return saying || childrenOf(tree, clause, "nsubj").length > 0 ? null : 2;
  }
  return null;
}

function clauseTime(question: TimeQuestion, tree: Tree): TimeAnswer | null {
  const { sentence, text } = question;
  const trigger = tokenAt(tree, question.trigger);
  if (trigger < 0) return null;
  let best: TimeAnswer | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const expression of question.times.filter((time) => contains(sentence, time))) {
    const attached = attachment(tree, expression);
    const distance = attached && attached.governor >= 0 ? distanceOf(tree, trigger, attached.governor) : null;
    const time = distance === null || distance >= bestDistance ? null : resolve(question, tree, expression);
    if (!time) continue;
    bestDistance = distance!;
    best = { time, by: "time in the clause", span: quote(text, expression), probability: null };
  }
  return best;
}

function isMaterial(type: EventType): boolean {
  return quadOf(type).startsWith("material");
}

/** How far back, in days, a day that the report tells is still that of its news. */
const NEWS_DAYS = 7;

/**
 * The time of what has no words of its own for it. What happened goes on at the day told last before it, else at the first day that the
 * report tells, if that is of the last week: on the train claims either is right oftener than the report's date, which comes last.
 * What is done by speaking is as fresh as the report.
 */
function inferredTime(question: TimeQuestion): TimeAnswer | null {
  const { published, trigger, type, reality } = question;
  if (published === null || (reality !== "happened" && reality !== "ongoing")) return null;
  if ((isMaterial(type) || type === "CONSULT") && reality === "happened") {
    const told = toldDays(question.times, published);
    const time = (told.findLast((t) => t.start < trigger.start) ?? told[0])?.time;
    if (time) return { time: { ...time, text: null }, by: "day told in the report", span: null, probability: null };
  }
  const day = published.slice(0, 10);
  const time: Time = { text: null, start: day, end: day, precision: "day" };
  return { time, by: "fresh event", span: null, probability: null };
}

/** Expressions that say which day; an hour ("3 am") does not. */
const NAMES_DAY: ReadonlySet<Meaning["kind"]> = new Set(["date", "weekday", "day", "overnight", "distance"]);

/** Single days of the week before the report that it tells, in order. */
function toldDays(times: readonly FoundTime[], published: string): { readonly start: number; readonly time: Time }[] {
  const last = dayOfIso(published)!;
  return times.flatMap((expression) => {
    if (!NAMES_DAY.has(expression.meaning.kind)) return [];
    const time = timeOf(expression.meaning, expression.text, published, { tense: "past" });
    if (!time || (time.precision !== "day" && time.precision !== "hour")) return [];
    const day = dayOfIso(time.start);
    if (day === null || day > last || day < last - NEWS_DAYS || time.start.slice(0, 10) !== time.end.slice(0, 10))
      return [];
    const whole = time.start.slice(0, 10);
    return [{ start: expression.start, time: { text: null, start: whole, end: whole, precision: "day" as const } }];
  });
}

/**
 * When the event of a claim happened: the event's own time, not the statement's; null where the text does not say and it
 * cannot be inferred. Words in the text come before inference: a linked time that cannot be resolved ("two days after the
 * coup") leaves the claim without one.
 */
export function timeOfClaim(question: TimeQuestion): TimeAnswer | null {
  const tree = treeOf(question.sentence);
  const linked = linkedTime(question, tree);
  if (linked) return linked;
  if (question.linked.some(({ probability }) => probability >= LEAST_LINK)) return null;
  return clauseTime(question, tree) ?? inferredTime(question);
}
