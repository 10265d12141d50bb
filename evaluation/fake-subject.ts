import type { Claim, Reason } from "../src/coding/claim.js";
import { type EventType, quadOf } from "../src/coding/ontology.js";
import type { Report } from "../src/intake/report.js";
import type { Reading } from "../src/language/reading.js";
import type { Quote, Span } from "../src/text/span.js";
import type { FoundPlace, ReportFacts, Subject } from "./subject.js";

/** For tests: what a made-up coder answers, by the text of the report. */
export interface FakeAnswers {
  readonly readings?: Readonly<Record<string, Partial<Reading>>>;
  readonly claims?: Readonly<Record<string, readonly Claim[]>>;
  readonly reasons?: ReadonlyMap<string, readonly Reason[]>;
  readonly places?: (spans: readonly Span[] | undefined) => readonly FoundPlace[];
  readonly resolveActor?: Subject["resolveActor"];
  /** Filled with the facts that each report was made from. */
  readonly facts?: (ReportFacts | undefined)[];
}

/** For tests: a coder that answers what it was told to, and nothing for other texts. */
export function fakeSubject(answers: FakeAnswers): Subject {
  return {
    reportFromText(text, facts): Report {
      answers.facts?.push(facts);
      return {
        id: text,
        url: facts?.url ?? null,
        path: facts?.path ?? null,
        outlet: facts?.outlet ?? null,
        agencies: [],
        title: facts?.title ?? null,
        byline: null,
        published: facts?.published ?? null,
        publishedBy: null,
        language: "en",
        text,
        sections: [{ kind: "body", start: 0, end: text.length }],
      };
    },
    async read({ text }) {
      return { sentences: [], mentions: [], attributions: [], cues: [], labels: [], ...answers.readings?.[text] };
    },
    async code({ text }) {
      return { claims: answers.claims?.[text] ?? [], reasons: answers.reasons ?? new Map() };
    },
    async placesOf(_, spans) {
      return answers.places?.(spans) ?? [];
    },
    resolveActor: (text, on) => answers.resolveActor?.(text, on) ?? null,
    async encodeOnly() {
      return 0;
    },
    async close() {},
  };
}

/** For tests: the first place of the words in the text. */
export function quoteOf(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length, text: words };
}

/** For tests: a claim on a text with this trigger; what is not given is empty. */
export function fakeClaim(
  text: string,
  trigger: string,
  given: Partial<Omit<Claim, "event">> & { readonly event: Partial<Claim["event"]> & Pick<Claim["event"], "type"> },
): Claim {
  return {
    id: `${trigger}@${text}`,
    evidence: { start: 0, end: text.length, text },
    trigger: quoteOf(text, trigger),
    actors: [],
    recipients: [],
    places: [],
    time: null,
    counts: [],
    reality: "happened",
    sources: [],
    confidence: 0.5,
    fieldConfidence: {},
    ...given,
    event: {
      modes: [],
      contexts: [],
      cameo: null,
      acled: null,
      quad: quadOf(given.event.type as EventType),
      intensity: null,
      ...given.event,
    },
  };
}

/** For tests: an actor or recipient of these words. */
export function fakeActor(
  text: string,
  words: string,
  given: Partial<Pick<Claim["actors"][number], "name" | "country" | "sectors">> = {},
): Claim["actors"][number] {
  return { ...quoteOf(text, words), name: null, country: null, sectors: [], wikidata: null, ...given };
}
