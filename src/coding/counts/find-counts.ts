import type { ArgumentLabels, EventArgument, Sentence } from "../../language/reading.js";
import {
  childrenOf,
  conjunctsOf,
  hasRelation,
  isPassive,
  isVerbal,
  objectsOf,
  prepositionalsOf,
  prepositionOf,
  subtreeOf,
  type Tree,
  treeOf,
} from "../../language/tree.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import type { Count, CountOf } from "../claim.js";
import type { EventType } from "../ontology.js";
import { governorsOf, type NounKind, namesPeople, nounKind } from "./count-words.js";
import { type FoundNumber, findNumbers } from "./find-numbers.js";
import { kindInTree } from "./kind-in-tree.js";
import { kindInWords } from "./kind-in-words.js";

/** What a claim's counts are read from. */
export interface CountQuestion {
  /** The report's text, which all spans index. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly trigger: Span;
  readonly type: EventType;
  /** The arguments that the encoder links to the trigger as its counts; without any, the tree is asked. */
  readonly linked: readonly EventArgument[];
  /** What the encoder says the spans count. */
  readonly labels: readonly ArgumentLabels[];
}

export interface CountAnswer {
  readonly count: Count;
  /** The rule or head that decided what is counted. */
  readonly by: "governor in the tree" | "words around" | "head" | "event type";
  /** Of the link; null where the tree alone was asked. */
  readonly probability: number | null;
}

const LEAST_LINK = 0.5;
/** From here on the head's label goes before the rules; below it fills in where they are silent. */
const SURE = 0.9;
const FAIR = 0.5;

/** Kinds of which one person counts ("killed a policeman"); of others a singular is no count. */
const COUNTS_ONE: ReadonlySet<CountOf> = new Set(["dead", "injured", "arrested", "abducted", "missing"]);

/** The counts of a claim, in the text's order; a range is two. Zero and plain plurals ("soldiers") give none. */
export function countsOf(question: CountQuestion): CountAnswer[] {
  const tree = treeOf(question.sentence);
  const linked = question.linked.filter(({ probability }) => probability >= LEAST_LINK);
  const spans = linked.length > 0 ? linked : fromTree(question, tree).map((span) => ({ ...span, probability: null }));
  const answers = [...spans]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => read(question, tree, span).map((answer) => ({ ...answer, probability: span.probability })));
  return answers.filter((answer, index) => !answers.slice(0, index).some((other) => same(answer.count, other.count)));
}

function same(a: Count, b: Count): boolean {
  return a.value === b.value && a.of === b.of && a.bound === b.bound && overlaps(a, b);
}

/** Types of event that do something to people one by one. */
const HARMS: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "PROTEST"]);

/** How far around a linked span its bound and its number may begin. */
const MARGIN = 40;

function numbersIn(text: string, span: Span): FoundNumber[] {
  const from = Math.max(0, span.start - MARGIN);
  return findNumbers(text.slice(from, span.end + MARGIN))
    .map((number) => ({ ...number, start: number.start + from, end: number.end + from }))
    .filter((number) => overlaps(number, span));
}

function read(question: CountQuestion, tree: Tree, span: Span): Omit<CountAnswer, "probability">[] {
  const { text } = question;
  const numbers = numbersIn(text, span);
  // "Two of the six": what happened, happened to the two.
  const ofMany =
    numbers.length > 1
      ? numbers.filter(
          (number) => !/\bof\s+(?:the|those|these|its|his|their)\s+$/i.test(text.slice(span.start, number.start)),
        )
      : numbers;
  if (ofMany.length > 0) {
    return ofMany.map((number, index) => {
      const next = ofMany.find((other) => other.start >= number.end);
      const whole = {
        start: index === 0 ? Math.min(span.start, number.start) : number.start,
        end: next ? number.end : Math.max(span.end, number.end),
      };
      const { of, by } = kindOf(question, tree, whole);
      return { count: make(question, whole, number, of), by };
    });
  }
  const value = singularsIn(text, tree, span);
  if (value === 0) return [];
  const { of, by } = kindOf(question, tree, span);
  if (!COUNTS_ONE.has(of) || !HARMS.has(question.type) || !namesOne(text, tree, span)) return [];
  return [{ count: make(question, span, { ...quote(text, span), value, bound: "exactly" }, of), by }];
}

function make(question: CountQuestion, whole: Span, number: FoundNumber, of: CountOf): Count {
  const { text } = question;
  const { value, bound } = number;
  const who = text
    .slice(Math.min(number.end, whole.end), whole.end)
    .replace(/^\s*(?:other|more|of|the|of\s+the|of\s+them)?\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return { ...quote(text, whole), of, who: who || null, value, bound, cumulative: isCumulative(question, whole) };
}

const TOLL = /\b(?:toll|total|tally)\b/i;
const RAISED =
  /\b(?:rais|bring|brought|ris|rose|climb|grew|grow|tak|took|increas|reach)\p{L}*\b[^.;]{0,40}\bto\s+(?:[\p{L}]+\s+){0,3}$/iu;
const SO_FAR = /^[^.;,]{0,60}\b(?:so\s+far|to\s+date|until\s+now|up\s+to\s+now)\b/i;

/** A total as of then: "raising the toll to 40", "40 so far". */
function isCumulative({ text, sentence, trigger }: CountQuestion, count: Span): boolean {
  if (TOLL.test(text.slice(trigger.start, trigger.end))) return true;
  return RAISED.test(text.slice(sentence.start, count.start)) || SO_FAR.test(text.slice(count.end, sentence.end));
}

function kindOf(
  question: CountQuestion,
  tree: Tree,
  span: Span,
): { readonly of: CountOf; readonly by: CountAnswer["by"] } {
  const label = question.labels.find((labels) => overlaps(labels, span))?.countOf[0];
  if (label && label.p >= SURE) return { of: label.label as CountOf, by: "head" };
  const counted = headIn(tree, span);
  const inTree = counted === null ? null : kindInTree(tree, counted);
  if (inTree) return { of: fitting(inTree, question, span), by: "governor in the tree" };
  const acts =
    counted === null ? BY.test(question.text.slice(question.sentence.start, span.start)) : isAgent(tree, counted);
  const inWords = acts ? null : kindInWords(question.text, question.sentence, span);
  if (inWords) return { of: fitting(inWords, question, span), by: "words around" };
  if (label && label.p >= FAIR) return { of: label.label as CountOf, by: "head" };
  return { of: acts ? ofAgents(question, span) : ofType(question, span), by: "event type" };
}

const BY = /\bby\s+(?:\p{L}+\s+){0,2}$/iu;

/** Whether the counted did it: "ten gunmen attacked", "attacked by ten gunmen". */
function isAgent(tree: Tree, counted: number): boolean {
  const { head, deprel } = tree.tokens[counted]!;
  if (head < 0) return false;
  if (hasRelation(tree, counted, "conj")) return isAgent(tree, head);
  return (
    deprel === "obl:agent" ||
    (hasRelation(tree, counted, "obl", "nmod") && prepositionOf(tree, counted) === "by") ||
    (hasRelation(tree, counted, "nsubj") && tree.tokens[head]!.upos === "VERB" && !isPassive(tree, head))
  );
}

const kindsIn = (words: string) => (words.match(/\p{L}+/gu) ?? []).map(nounKind).filter((kind) => kind !== null);
const people = (kind: NounKind) => kind !== "thing";

/** Armed groups abduct whom they capture, the state arrests; a thing is neither hurt nor held. */
function fitting(of: CountOf, { text, type }: CountQuestion, span: Span): CountOf {
  if (kindsIn(text.slice(span.start, span.end)).at(-1) === "thing") return "other";
  if (of === "arrested" && type === "ASSAULT") return "abducted";
  if (of === "abducted" && type === "COERCE") return "arrested";
  return (of === "arrested" || of === "abducted") && type !== "ASSAULT" && type !== "COERCE" ? "other" : of;
}

/** Those who did it: marchers are participants, fighters troops. */
function ofAgents({ text, type }: CountQuestion, span: Span): CountOf {
  const kinds = kindsIn(text.slice(span.start, span.end));
  if (type === "PROTEST") return kinds.includes("thing") ? "other" : "participants";
  return kinds.includes("fighter") ? "troops" : "other";
}

function ofType(question: CountQuestion, span: Span): CountOf {
  const { text, trigger, type } = question;
  const words = text.slice(span.start, span.end);
  const kinds = kindsIn(words);
  const [own] = (text.slice(trigger.start, trigger.end).match(/\p{L}+/gu) ?? []).flatMap(governorsOf);
  const bare = numbersIn(text, span).every(
    ({ start, end }) => !/\p{L}/u.test(text.slice(span.start, start) + text.slice(end, span.end)),
  );
  // "There were 40 killings in 1988, 12 in 1989"; "the toll rose to 70".
  const governs = own && own.how !== "subject" && own.of !== "troops" && own.of !== "other";
  if (governs && (bare || kinds.some(people))) return fitting(own.of, question, span);
  if (type === "PROTEST" && (bare || kinds.some(people))) return "participants";
  const fights = type === "ASSAULT" || type === "MOBILIZE" || type === "RETREAT";
  return fights && kinds.includes("fighter") ? "troops" : "other";
}

/** The token that heads the noun phrase of a span; null where the sentence's tokens do not reach it. */
function headIn(tree: Tree, span: Span): number | null {
  for (const [index, token] of tree.tokens.entries()) {
    if (!overlaps(token, span)) continue;
    const head = tree.tokens[token.head];
    if (!head || !overlaps(head, span)) return hasRelation(tree, index, "nummod", "det", "amod") ? token.head : index;
  }
  return null;
}

const BEYOND =
  /\s*(?:[,(]|--|\s(?:of|in|from|who|which|that|at|on|with|for|near|by|whose|identified|accused|belonging|killed|wounded|suspected|to)\s)[\s\S]*$/i;

/** How many the span names one by one: 1 for "a policeman", 2 for "a policeman and his wife", 0 where a plural leaves it open. */
function singularsIn(text: string, tree: Tree, span: Span): number {
  const head = headIn(tree, span);
  if (head !== null) {
    const heads = conjunctsOf(tree, head).filter((index) => overlaps(tree.tokens[index]!, span));
    const plural = heads.some(
      (index) => /^(?:NNS|NNPS)$/.test(tree.tokens[index]!.xpos) || PLURAL_PRONOUN.test(tree.tokens[index]!.text),
    );
    return plural ? 0 : heads.length;
  }
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const listed = / and /i.test(words)
    ? words.split(/,\s*(?:and\s+)?|\s+and\s+/i).filter((part) => part.trim())
    : [words];
  const pieces = listed.map((piece) => piece.trim().replace(BEYOND, ""));
  // "Senator and candidate Ana Ruiz" is one person with two titles.
  if (pieces.length === 2 && /^\p{L}+$/u.test(pieces[0]!) && namesPeople(pieces[0]!)) return 1;
  return pieces.some(isPlural) ? 0 : pieces.length;
}

/** Whether a span without a number is about a person, not a place, a body or a plural that capitals hide ("SOLDIERS"). */
function namesOne(text: string, tree: Tree, span: Span): boolean {
  const head = headIn(tree, span);
  const word = head === null ? text.slice(span.start, span.end).trim() : tree.tokens[head]!.text;
  if (isPlural(word) || isPlural(word.toLowerCase())) return false;
  return head === null || isPerson(tree, head) || /^(?:an?|one)\s/i.test(text.slice(span.start, span.end));
}

/** By its last word alone: a known plural of people, or, outside of names, an ending in -s. */
function isPlural(phrase: string): boolean {
  const last = /\p{L}+$/u.exec(phrase)?.[0].toLowerCase() ?? "";
  if (PLURAL_PRONOUN.test(last) || /^(?:men|women|children|personnel|troops)$/.test(last)) return true;
  if (!/[^siu]s$|ies$/.test(last)) return false;
  return nounKind(last) !== null || phrase === phrase.toLowerCase();
}

const PLURAL_PRONOUN = /^(?:they|them|we|us|those|these|others|people|police)$/i;

/** Noun phrases with a number, or of one victim, that the tree ties to the trigger. */
function fromTree(question: CountQuestion, tree: Tree): Span[] {
  const trigger = tree.tokens.findIndex((token) => overlaps(token, question.trigger));
  if (trigger < 0) return [];
  const verbs = harmingVerbs(tree, trigger);
  const spans: Span[] = [];
  for (const verb of verbs) {
    // Of a verb the objects suffer, of a noun ("the arrest of") those it is about.
    const victims = isVerbal(tree, verb) ? objectsOf(tree, verb) : prepositionalsOf(tree, verb, ["of"]);
    const others = [
      ...childrenOf(tree, verb, "nsubj").flatMap((subject) => conjunctsOf(tree, subject)),
      ...prepositionalsOf(tree, verb, ["of", "by"]),
      ...(isVerbal(tree, verb) ? [] : childrenOf(tree, verb, "nummod")),
    ];
    for (const index of new Set([...victims, ...others])) {
      const span = phraseOf(tree, index);
      const one = victims.includes(index) && isPerson(tree, index);
      if (one || numbersIn(question.text, span).length > 0) spans.push(span);
    }
  }
  return spans.filter((span, index) => !spans.slice(0, index).some((other) => overlaps(other, span)));
}

/** The trigger and the verbs joined to it that hurt too: "killed two and wounded five" is one claim. */
function harmingVerbs(tree: Tree, trigger: number): number[] {
  const harms = (index: number) =>
    [tree.tokens[index]!.lemma, tree.tokens[index]!.text]
      .flatMap(governorsOf)
      .some(({ of }) => of === "dead" || of === "injured");
  return [trigger, ...(harms(trigger) ? conjunctsOf(tree, trigger).slice(1).filter(harms) : [])];
}

function isPerson(tree: Tree, index: number): boolean {
  const { text, lemma, upos } = tree.tokens[index]!;
  return upos === "PROPN" || /^(?:he|she|him|her|me|i)$/i.test(text) || namesPeople(text) || namesPeople(lemma);
}

/** The phrase of a noun up to its last word before a clause or a joined noun. */
function phraseOf(tree: Tree, index: number): Span {
  const apart = new Set(
    childrenOf(tree, index, "conj", "cc", "acl", "appos", "punct", "parataxis", "case", "nmod").flatMap((child) =>
      subtreeOf(tree, child),
    ),
  );
  const nodes = subtreeOf(tree, index).filter((node) => !apart.has(node));
  return { start: tree.tokens[nodes[0]!]!.start, end: tree.tokens[nodes.at(-1)!]!.end };
}
