import type { Span } from "../../text/span.js";
import type { CountOf } from "../claim.js";
import { type Governor, governorsOf, namesPeople } from "./count-words.js";

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[.,;:()"“”]/gu;
const BE = new Set("was were is are be been being got get gets getting has have had".split(" "));
const PREPOSITIONS = new Set(
  "in at on from by with for near to into against under over after before during".split(" "),
);
const ENDS_CLAUSE = new Set([".", ";", ":"]);
/** Words looked through on either side. */
const FAR = 16;
/** How far a subject may stand from its verb. */
const SUBJECT_FAR = 8;

const wordsOf = (text: string, from: number, to: number) => text.slice(from, to).match(WORD) ?? [];
const pick = (word: string, ...hows: Governor["how"][]) =>
  governorsOf(word).find(({ how }) => hows.includes(how)) ?? null;
const isParticiple = (word: string) => /(?:ed|en|wn|ung|un|nt|ain|eld|ught|urt|hot)$/i.test(word);
const isJoint = (word: string) => /^(?:and|,)$/i.test(word);

/**
 * What a number counts by the words around it alone, within its sentence: "13 dead", "killed 13", "13 people were killed",
 * "the arrest of 13"; null where no word near it tells. For a sentence whose tree does not tell either.
 */
export function kindInWords(text: string, sentence: Span, counted: Span): CountOf | null {
  const inside = wordsOf(text, counted.start, counted.end);
  for (const [index, word] of inside.entries()) {
    // "Two hostages were killed": what people are called tells less than what was done to them.
    if (namesPeople(word)) continue;
    const own = pick(word, "state", "noun") ?? (isParticiple(word) ? pick(word, "object") : null);
    if (own) return eitherWay(own.of, inside.slice(index + 1));
  }
  const before = wordsOf(text, sentence.start, counted.start).reverse();
  const after = wordsOf(text, counted.end, sentence.end);
  const behind = governorBefore(before);
  const ahead = governorAfter(after);
  if (behind?.next && (behind.touches || !ahead?.touches)) return toDeath(behind.of, after);
  if (ahead) return ahead.of;
  if (behind) return toDeath(behind.of, after);
  return inside.map((word) => pick(word, "noun")).find((called) => called !== null)?.of ?? null;
}

/** "Killed or wounded" is neither for certain; "shot and killed" is dead. */
function eitherWay(of: CountOf, rest: readonly string[]): CountOf {
  const others = governorsOf(rest[1] ?? "").map((other) => other.of);
  if (/^or$/i.test(rest[0] ?? "") && others.some((other) => other !== of && other !== "other")) return "other";
  if (/^and$/i.test(rest[0] ?? "") && of === "injured" && others.includes("dead")) return "dead";
  return toDeath(of, rest);
}

/** "Shot dead", "burnt to death". */
function toDeath(of: CountOf, rest: readonly string[]): CountOf {
  return of === "injured" && /^(?:to death|dead)\b/i.test(rest.slice(0, 2).join(" ")) ? "dead" : of;
}

interface Found {
  readonly of: CountOf;
  /** Nothing at all stands between it and the number. */
  readonly touches: boolean;
}

/** "Killed", "the arrest of", "died, including" before the number, whose words are given from it backwards. */
function governorBefore(words: readonly string[]): (Found & { readonly next: boolean }) | null {
  if (PREPOSITIONS.has(words[0]?.toLowerCase() ?? "")) return null;
  const including = /^(?:including|among)$/i.test(words[0] ?? "");
  for (const [distance, word] of words.slice(0, FAR).entries()) {
    if (ENDS_CLAUSE.has(word)) return null;
    const noun = pick(word, "noun");
    if (noun && /^(?:of|to)$/i.test(words[distance - 1] ?? ""))
      return { of: noun.of, touches: distance === 1, next: distance === 1 };
    const verb = pick(word, "object") ?? (including ? pick(word, "subject", "state") : null);
    if (!verb || (verb.of === "other" && distance > 2)) continue;
    const between = words.slice(0, distance);
    // "Five were killed and two …": the passive is over.
    const passive = BE.has(words[distance + 1]?.toLowerCase() ?? "");
    const next = including || (!passive && !between.some(isJoint));
    const either = /^or$/i.test(words[distance + 1] ?? "") && pick(words[distance + 2] ?? "", "object")?.of;
    const of = either && either !== verb.of ? "other" : toDeath(verb.of, [...between].reverse());
    return { of, touches: distance === 0, next };
  }
  return null;
}

/** "Were killed", "killed", "died", "are missing" after the number, also over others joined to it. */
function governorAfter(words: readonly string[]): Found | null {
  let be = false;
  for (const [distance, word] of words.slice(0, FAR).entries()) {
    if (ENDS_CLAUSE.has(word)) return null;
    if (BE.has(word.toLowerCase())) be = true;
    const subject = pick(word, "subject");
    // "The march", "to protest" are not what the counted did.
    const nominal = /^(?:to|the|an?|of|this|that)$/i.test(words[distance - 1] ?? "");
    if (subject && distance < SUBJECT_FAR && !nominal) return { of: subject.of, touches: distance === 0 };
    const undergone = pick(word, "state") ?? pick(word, "object");
    if (!undergone) continue;
    // "Students blocked" did it; only of hurt and held people does a bare participle say what they underwent.
    if (!be && (undergone.of === "other" || distance > 1 || (distance === 1 && isJoint(words[0]!)))) return null;
    return { of: eitherWay(undergone.of, words.slice(distance + 1)), touches: distance === 0 };
  }
  return null;
}
