import { ActorMemory } from "./actor-memory.js";
import { type CountryEvidence, nearestCountries } from "./find-countries.js";
import { type Found, findSenses } from "./find-senses.js";
import type { ActorKnowledge } from "./knowledge.js";
import { kindOf } from "./read-head.js";
import { rememberActor, resolveActor } from "./resolve-actor.js";
import { splitWords, type Word } from "./words.js";

/** Offset given to who is introduced anywhere in a report, so that all of its mentions count as later. */
const BEFORE_ALL = -1;

const PARTICLES = new Set(["de", "la", "del", "al", "el", "bin", "von", "van", "da", "dos"]);
const OPENERS = new Set(["a", "an", "the", "his", "her", "their", "its"]);

/** Words of the stretch after a comma that may still be an apposition. */
const APPOSITION = 12;

/**
 * A memory filled with those whom the report introduces anywhere by what they are: "the radio host Ann Gray", "Ann Gray, a radio host",
 * "the Front for Bread (FFB)". So a surname is understood also where the introduction was no one's actor or stands in a caption.
 */
export function findIntroductions(
  text: string,
  on: string | null,
  evidence: readonly CountryEvidence[],
  knowledge: ActorKnowledge,
): ActorMemory {
  const memory = new ActorMemory();
  const words = splitWords(text);
  const found = findSenses(words, knowledge);
  const at = new Map<number, Found>();
  for (const one of found) for (let i = one.from; i < one.to; i++) at.set(i, one);
  const introduce = (from: number, to: number) => {
    const start = words[from]!.start;
    const mention = text.slice(start, words[to - 1]!.end);
    const near = nearestCountries(evidence, start);
    const resolution = resolveActor(mention, { on, near, earlier: memory }, knowledge);
    if (resolution?.name && resolution.sectors.length > 0 && resolution.named)
      rememberActor(memory, mention, BEFORE_ALL, resolution);
  };
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.raw === "(" && words[i + 2]?.raw === ")" && /^[A-Z][A-Z-]{1,8}$/.test(words[i + 1]!.raw)) {
      const from = expansionBefore(words, i);
      if (i - from >= 2) introduceBody(from, i + 3);
    }
    const to = nameRun(text, words, i);
    if (to - i < 2) continue;
    const lead = leadOf(words, at, i);
    if (lead < i || leadsItself(at, i, to)) introduce(lead, to);
    else {
      const end = appositionEnd(text, words, at, to);
      if (end > to) introduce(i, end);
    }
    i = to - 1;
  }
  return memory;

  function introduceBody(from: number, to: number): void {
    const start = words[from]!.start;
    const mention = text.slice(start, words[to - 1]!.end);
    const resolution = resolveActor(
      mention,
      { on, near: nearestCountries(evidence, start), earlier: memory },
      knowledge,
    );
    if (resolution && resolution.sectors.length > 0)
      rememberActor(memory, mention, BEFORE_ALL, { ...resolution, named: true });
  }
}

/** Where a run of capitalised words that may be a person's name ends; `from` itself where there is none. */
function nameRun(text: string, words: readonly Word[], from: number): number {
  let to = from;
  for (; to < words.length && to - from < 8; to++) {
    const word = words[to]!;
    if (!word.letters || (to > from && !touches(text, words[to - 1]!, word))) break;
    const isName = word.capital && !(word.raw.length > 3 && word.raw === word.raw.toUpperCase());
    if (!isName && !(to > from && PARTICLES.has(word.fold) && words[to + 1]?.capital)) break;
    if (word.owner) {
      to++;
      break;
    }
  }
  return to;
}

/** Nothing but a space lies between two words, so that no sentence ends there. */
function touches(text: string, a: Word, b: Word): boolean {
  return /^\s$/.test(text.slice(a.end, b.start)) && !(a.raw.length > 4 && a.raw.endsWith("."));
}

/** First word of the kinds, countries and organisations that stand right before a name. */
function leadOf(words: readonly Word[], at: ReadonlyMap<number, Found>, name: number): number {
  let from = name;
  while (from > 0) {
    const before = at.get(from - 1);
    if (!before || !words[from - 1]!.letters || before.senses.every((sense) => sense.is === "person")) break;
    if (words[before.to - 1]!.raw.endsWith(".") && words[before.to - 1]!.raw.length > 5) break;
    from = before.from;
  }
  return from < name && kindOf(at.get(name - 1)!) ? from : name;
}

/** The run begins with a kind or title of its own: "Sheriff Ann Gray". */
function leadsItself(at: ReadonlyMap<number, Found>, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const found = at.get(i);
    if (found && kindOf(found)) return true;
  }
  return false;
}

/** End of an apposition after a name: ", the Salvadoran ambassador to Peru"; `to` where there is none. */
function appositionEnd(text: string, words: readonly Word[], at: ReadonlyMap<number, Found>, to: number): number {
  if (words[to]?.raw !== ",") return to;
  const first = to + 1;
  const opens = words[first] && (OPENERS.has(words[first].fold) || at.has(first));
  if (!opens) return to;
  for (let i = first; i < words.length && i - first < APPOSITION; i++) {
    const gap = text.slice(words[i]!.end, words[i + 1]?.start ?? text.length);
    const ends = !words[i]!.letters || /[.!?\n]/.test(gap) || (words[i]!.raw.endsWith(".") && words[i]!.raw.length > 4);
    if (ends || words[i + 1]?.letters === false) return words[i]!.letters ? i + 1 : i;
  }
  return Math.min(first + APPOSITION, words.length);
}

/** First word of the capitalised name before a bracket. */
function expansionBefore(words: readonly Word[], bracket: number): number {
  let from = bracket;
  while (from > 0 && bracket - from < 9) {
    const word = words[from - 1]!;
    if (!word.letters || OPENERS.has(word.fold) || (!word.capital && !/^(?:of|for|and|de|la|del)$/.test(word.fold)))
      break;
    from--;
  }
  return from;
}
