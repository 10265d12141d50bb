import { splitLemma } from "./find-words.js";
import {
  type Alternative,
  type Condition,
  type FrameRoles,
  type Relation,
  ROLE_PLACES,
  type RolePlace,
  type RoleSources,
  type Trigger,
  type TriggerKind,
  WORD_KINDS,
  type WordKind,
  type Words,
} from "./frame.js";

/** Takes one mistake: what is wrong and what to do, without full stop. */
export type Mistakes = (what: string) => void;

/** Named word lists, references to other lists already filled in. */
export type Sets = ReadonlyMap<string, readonly string[]>;

const TRIGGER_KINDS: readonly TriggerKind[] = ["verb", "noun", "adj"];
const RELATIONS: readonly Relation[] = [
  "subj",
  "obj",
  "iobj",
  "prt",
  "prep",
  "comp",
  "mod",
  "poss",
  "head",
  "sentence",
];

/** Reads `sets.yaml`: names to lists of words, in which `@name` stands for a list above it. */
export function readSets(content: Readonly<Record<string, unknown>>, mistake: Mistakes): Sets {
  const sets = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(content))
    sets.set(name, expand(listOf(value, name, mistake), sets, mistake));
  return sets;
}

/** Reads `match` or `unless`: one map, or a list of maps of which one must hold. */
export function readAlternatives(value: unknown, sets: Sets, needsTrigger: boolean, mistake: Mistakes): Alternative[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry) => {
    if (typeof entry !== "object" || entry === null) {
      mistake(`"${String(entry)}" is no pattern; write pairs such as "verb: [seize]" and "obj: [town]"`);
      return [];
    }
    const triggers: Trigger[] = [];
    const conditions: Condition[] = [];
    for (const [key, words] of Object.entries(entry)) {
      const list = expand(listOf(words, key, mistake), sets, mistake);
      const kind = TRIGGER_KINDS.find((name) => name === key);
      if (kind) triggers.push(...list.map((word) => ({ kind, words: triggerWords(word) })));
      else conditions.push(...readCondition(key, list, mistake));
    }
    if (needsTrigger && triggers.length === 0) mistake(`a pattern has no trigger; add "verb", "noun" or "adj"`);
    return [{ triggers, conditions }];
  });
}

function triggerWords(word: string): string[] {
  return word.includes(" ") ? splitLemma(word) : [word];
}

function readCondition(key: string, list: readonly string[], mistake: Mistakes): Condition[] {
  const place = readPlace(key);
  const relation = RELATIONS.find((name) => name === place?.name);
  if (!place || !relation || (relation === "prep") !== place.prepositions.length > 0) {
    mistake(`"${key}" is no place for words; use ${RELATIONS.join(", ")}, with prep as "prep(with|by)"`);
    return [];
  }
  return [{ label: key, relation, prepositions: place.prepositions, words: compileWords(list, mistake) }];
}

function readPlace(key: string): { name: string; prepositions: string[] } | null {
  const [, name, inner] = /^([a-z.]+)(?:\(([a-z| ]+)\))?$/.exec(key) ?? [];
  return name ? { name, prepositions: inner ? inner.split("|") : [] } : null;
}

function compileWords(list: readonly string[], mistake: Mistakes): Words {
  const kinds = new Set<WordKind>();
  const lemmas = new Set<string>();
  const phrases: string[][] = [];
  for (const word of list) {
    const named = /^<(.+)>$/.exec(word)?.[1];
    const kind = WORD_KINDS.find((name) => name === named);
    if (kind) kinds.add(kind);
    else if (named) mistake(`"${word}" is no kind of words; use ${WORD_KINDS.map((name) => `<${name}>`).join(", ")}`);
    else {
      const parts = splitLemma(word);
      if (parts.length > 1) phrases.push(parts);
      if (!word.includes(" ")) lemmas.add(word);
    }
  }
  return { lemmas, phrases, kinds };
}

/** Reads `roles: {actor: subj, recipient: [obj, prep(on|against)]}`; "subj + prep(with)" takes both. */
export function readRoles(value: unknown, mistake: Mistakes): FrameRoles {
  if (value === undefined) return { actor: null, recipient: null };
  const roles = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  for (const role of Object.keys(roles))
    if (role !== "actor" && role !== "recipient") mistake(`"${role}" is no role; use actor and recipient`);
  return { actor: readSources(roles.actor, mistake), recipient: readSources(roles.recipient, mistake) };
}

function readSources(value: unknown, mistake: Mistakes): RoleSources | null {
  if (value === undefined) return null;
  return listOf(value, "roles", mistake)
    .filter((source) => source !== "none")
    .map((source) => source.split("+").flatMap((one) => readRolePlace(one.trim(), mistake)));
}

function readRolePlace(text: string, mistake: Mistakes): RolePlace[] {
  const read = readPlace(text);
  const place = ROLE_PLACES.find((name) => name === read?.name);
  if (!read || !place || (place === "prep") !== read.prepositions.length > 0) {
    mistake(
      `"${text}" is no place for a participant; use ${ROLE_PLACES.join(", ")}, with prep as "prep(with|by)", or none`,
    );
    return [];
  }
  return [{ place, prepositions: read.prepositions }];
}

function listOf(value: unknown, key: string, mistake: Mistakes): string[] {
  const list = Array.isArray(value) ? value : [value];
  const strings = list.filter((item): item is string => typeof item === "string" && item !== "");
  if (strings.length !== list.length || list.length === 0)
    mistake(`"${key}" holds something that is no word; quote words such as "no", "yes", "on" and "null"`);
  return strings;
}

function expand(list: readonly string[], sets: Sets, mistake: Mistakes): string[] {
  return list.flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const set = sets.get(word.slice(1));
    if (!set)
      mistake(`there is no set "${word}"; add it to sets.yaml, above the sets that use it, or correct the name`);
    return set ?? [];
  });
}
