import type { Actor, Claim, Count, Place, Source } from "../../src/coding/claim.js";
import { quote } from "../../src/text/span.js";

const NOBODY = { name: null, country: null, sectors: [], wikidata: null } as const;

/** An actor whose mention is the given words of the text; they must be there. */
export function actor(text: string, words: string, who: Partial<Actor> = {}): Actor {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in the text`);
  return { ...NOBODY, ...who, ...quote(text, { start, end: start + words.length }) };
}

export function source(text: string, words: string, mode: Source["mode"], more: Partial<Source> = {}): Source {
  return { role: "speaker", cue: null, anonymous: false, ...more, ...actor(text, words, more), mode };
}

export function place(text: string, words: string, where: Partial<Place>): Place {
  const nowhere = { country: null, admin1: null, lat: null, lon: null, geonames: null, precision: null };
  return { ...nowhere, name: words, ...where, ...quoteOf(text, words) };
}

export function count(text: string, words: string, of: Count["of"], value: number, more: Partial<Count> = {}): Count {
  return { who: null, bound: "exactly", cumulative: false, ...more, of, value, ...quoteOf(text, words) };
}

export function quoteOf(text: string, words: string) {
  const { start, end } = actor(text, words);
  return quote(text, { start: start!, end: end! });
}

/** A claim whose evidence and trigger are the given words; every other field is empty unless given. */
export function claim(text: string, evidence: string, trigger: string, fields: Partial<Claim> = {}): Claim {
  const whole = quoteOf(text, evidence);
  const start = whole.start + evidence.indexOf(trigger);
  return {
    id: `c${start.toString(16).padStart(15, "0")}`,
    evidence: whole,
    trigger: quote(text, { start, end: start + trigger.length }),
    event: {
      type: "ASSAULT",
      modes: [],
      contexts: [],
      cameo: "18",
      acled: null,
      quad: "material conflict",
      intensity: -9,
    },
    actors: [],
    recipients: [],
    places: [],
    time: null,
    counts: [],
    reality: "happened",
    sources: [],
    confidence: 0.5,
    fieldConfidence: {},
    ...fields,
  };
}
