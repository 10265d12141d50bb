import type { Sentence } from "../../language/reading.js";
import {
  childrenOf,
  conjunctsOf,
  hasRelation,
  lemmaOf,
  prepositionalsOf,
  type Tree,
  treeOf,
} from "../../language/tree.js";
import type { Span } from "../../text/span.js";
import { complementsOf, doersOf, fillRoles, undergoersOf } from "./fill-roles.js";
import { findAnywhere, findWords, type Part, partsOf, phraseAt } from "./find-words.js";
import type { Alternative, Condition, FrameMatch, Frames, FrameTrigger, HeldCondition, Trigger } from "./frame.js";

/** A trigger found in the sentence, its conditions not yet asked. */
interface Found {
  readonly entry: FrameTrigger;
  readonly tokens: readonly number[];
  readonly head: number;
}

interface Held extends Found {
  readonly held: readonly HeldCondition[];
}

interface Ground {
  readonly tree: Tree;
  readonly parts: readonly Part[];
  readonly frames: Frames;
}

/** The frames that fire in the sentence, one for a trigger: of several, the one that asks most of the words. In order of the text. */
export function matchFrames(sentence: Sentence, frames: Frames): FrameMatch[] {
  const tree = treeOf(sentence);
  const ground: Ground = { tree, parts: partsOf(tree), frames };
  const candidates = findTriggers(ground)
    .map((found) => holds(ground, found))
    .filter((held) => held !== null)
    .sort((a, b) => gives(a) - gives(b) || weight(b) - weight(a) || a.entry.order - b.entry.order);
  const taken = new Set<number>();
  const matches: FrameMatch[] = [];
  for (const candidate of candidates) {
    if (candidate.tokens.some((token) => taken.has(token))) continue;
    for (const token of candidate.tokens) taken.add(token);
    matches.push(matchOf(ground, candidate));
  }
  return matches.sort((a, b) => a.head - b.head);
}

function gives({ entry }: Held): number {
  return Number(entry.frame.fallback);
}

/** A frame with a longer trigger and more conditions says more about the words. */
function weight({ entry, held }: Held): number {
  return 2 * (entry.trigger.words.length - 1) + held.length;
}

function findTriggers({ tree, parts, frames }: Ground): Found[] {
  const found: Found[] = [];
  for (const [start, part] of parts.entries())
    for (const entry of frames.byLemma.get(part.lemma) ?? []) {
      const tokens = triggerAt(tree, parts, start, entry.trigger);
      if (tokens === null) continue;
      const head = tokens.find((token) => !tokens.includes(tree.tokens[token]!.head)) ?? tokens[0]!;
      if (isOfKind(tree, head, tokens, entry.trigger)) found.push({ entry, tokens, head });
    }
  return found;
}

function triggerAt(tree: Tree, parts: readonly Part[], start: number, { words }: Trigger): number[] | null {
  const { token } = parts[start]!;
  // "counter-attack" is no "attack" unless a frame says so.
  if (words.length === 1) return lemmaOf(tree, token) === words[0] ? [token] : null;
  const run = phraseAt(parts, start, words);
  if (run !== null || words.length !== 2) return run;
  // "blew the bridge up"
  const particle = childrenOf(tree, token, "compound:prt").find((child) => lemmaOf(tree, child) === words[1]);
  return particle === undefined ? null : [token, particle];
}

/** Verbs, nouns and adjectives by tag; words that only modify a noun ("attack helicopter", "besieged city") name no event. */
function isOfKind(tree: Tree, head: number, tokens: readonly number[], { kind, words }: Trigger): boolean {
  const { upos, xpos } = tree.tokens[head]!;
  const modifies = hasRelation(tree, head, "compound", "flat");
  switch (kind) {
    case "verb":
      return !modifies && !hasRelation(tree, head, "amod") && (upos === "VERB" || xpos === "VBN" || xpos === "VBG");
    case "noun":
      // "rockets fired at the town" is no "rocket fire".
      if (words.length > 1) return !modifies && upos !== "VERB" && tree.tokens[tokens.at(-1)!]!.upos !== "VERB";
      return !modifies && (upos === "NOUN" || (upos === "PROPN" && !isLowerCase(tree)));
    case "adj":
      return !hasRelation(tree, head, "amod", "compound") && ["ADJ", "VERB", "ADV"].includes(upos);
  }
}

/** Whether most words are in lower case: then a proper noun is a name ("in March", "the Freedom Rally"); in a headline or in capitals it may be any noun. */
function isLowerCase(tree: Tree): boolean {
  const words = tree.tokens.filter(({ text }) => /\p{L}/u.test(text));
  return words.filter(({ text }) => text === text.toLowerCase()).length * 2 > words.length;
}

function holds(ground: Ground, found: Found): Held | null {
  const { frame, alternative } = found.entry;
  if (frame.unless.some((but) => excludes(ground, found, but))) return null;
  const held = askAll(ground, found, alternative.conditions);
  return held === null ? null : { ...found, held };
}

function excludes(ground: Ground, found: Found, but: Alternative): boolean {
  const meant = but.triggers.length === 0 || but.triggers.some((trigger) => same(trigger, found.entry.trigger));
  return meant && askAll(ground, found, but.conditions) !== null;
}

function same(a: Trigger, b: Trigger): boolean {
  return a.kind === b.kind && a.words.join(" ") === b.words.join(" ");
}

function askAll(ground: Ground, found: Found, conditions: readonly Condition[]): HeldCondition[] | null {
  const held: HeldCondition[] = [];
  for (const condition of conditions) {
    const tokens = ask(ground, found, condition);
    if (tokens === null) return null;
    held.push({ condition: condition.label, tokens });
  }
  return held;
}

function ask({ tree, parts, frames }: Ground, { head, entry }: Found, condition: Condition): readonly number[] | null {
  if (condition.relation === "sentence") return findAnywhere(parts, condition.words);
  for (const filler of fillersOf(tree, head, entry.trigger, condition, frames)) {
    const tokens = findWords(tree, parts, filler, condition.words);
    if (tokens !== null) return tokens;
  }
  return null;
}

function fillersOf(
  tree: Tree,
  head: number,
  { kind }: Trigger,
  { relation, prepositions }: Condition,
  { lists }: Frames,
): readonly number[] {
  switch (relation) {
    case "subj":
      return doersOf(tree, head, kind, lists);
    case "obj":
      return undergoersOf(tree, head, kind, lists);
    case "iobj":
      return childrenOf(tree, head, "iobj");
    case "prt":
      return childrenOf(tree, head, "compound:prt", "advmod");
    case "prep":
      return prepositionalsOf(tree, head, prepositions);
    case "comp":
      return complementsOf(tree, head);
    case "poss":
      return childrenOf(tree, head, "nmod:poss");
    case "mod":
      return childrenOf(tree, head, "amod", "compound", "nmod:poss", "nummod", "advmod", "det").flatMap((child) =>
        conjunctsOf(tree, child),
      );
    case "head":
      return tree.tokens[head]!.head < 0 ? [] : [tree.tokens[head]!.head];
    case "sentence":
      return [];
  }
}

function matchOf({ tree, frames }: Ground, { entry, tokens, head, held }: Held): FrameMatch {
  const { frame, trigger } = entry;
  return {
    frame: frame.id,
    trigger: spanOf(tree, tokens, head),
    tokens,
    head,
    type: frame.type,
    own: frame.own,
    modes: frame.modes,
    contexts: frame.contexts,
    cameo: frame.cameo,
    acled: frame.acled,
    roles: fillRoles(tree, head, trigger.kind, frame.roles, frames.lists),
    held: [{ condition: `${trigger.kind} "${trigger.words.join(" ")}"`, tokens }, ...held],
  };
}

/** A gap of one or two words stays within the trigger ("take him hostage"); over a longer one the head stands alone. */
function spanOf(tree: Tree, tokens: readonly number[], head: number): Span {
  const first = Math.min(...tokens);
  const last = Math.max(...tokens);
  if (last - first + 1 - tokens.length > 2) return { start: tree.tokens[head]!.start, end: tree.tokens[head]!.end };
  return { start: tree.tokens[first]!.start, end: tree.tokens[last]!.end };
}
