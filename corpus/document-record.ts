import { quadOf } from "../src/coding/ontology.js";
import { contains, type Quote, quote, type Span } from "../src/text/span.js";
import type { CodedClaim, CodedDocument, CodedSource, Fault, Words } from "./coded-document.js";
import { sentenceAround } from "./sentence-around.js";

/** A claim as the codebook's record, all spans UTF-16 offsets with their words; leaner than what the coder prints. */
export type CorpusClaim = Readonly<NonNullable<ReturnType<typeof claimRecord>>> & { readonly id: string };

/** A text with its claims. */
export interface CorpusRecord {
  readonly name: string;
  readonly published: string | null;
  readonly text: string;
  readonly claims: readonly CorpusClaim[];
}

const NOWHERE = { text: null, start: null, end: null };

/** The records of a document: one for a report, one for each text of `sentences`; `real` ones take their words from `realText`. */
export function recordsOf(
  document: CodedDocument,
  realText: string | null,
): { records: CorpusRecord[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const pieces =
    document.kind === "sentences"
      ? document.paragraphs.map((paragraph, i) => ({ name: `${document.id}-${i + 1}`, paragraphs: [paragraph] }))
      : [{ name: document.id, paragraphs: document.paragraphs }];
  const records = pieces.map(({ name, paragraphs }) => {
    const text = realText ?? paragraphs.map((paragraph) => paragraph.text).join("\n\n");
    const claims: CorpusClaim[] = [];
    const triggers = new Set<string>();
    let at = 0;
    for (const paragraph of paragraphs) {
      const span = realText === null ? { start: at, end: at + paragraph.text.length } : { start: 0, end: text.length };
      for (const claim of paragraph.claims) {
        const tell = (what: string) => faults.push({ file: document.file, line: claim.line, what });
        const record = claimRecord(text, span, claim, tell);
        if (!record) continue;
        const trigger = `${record.trigger.start}-${record.trigger.end}`;
        if (triggers.has(trigger)) tell(`the trigger ${told(claim.trigger)} has a claim already: a second one is ~2`);
        triggers.add(trigger);
        claims.push({ id: `c${claims.length + 1}`, ...record });
      }
      at = span.end + 2;
    }
    return { name, published: document.date, text, claims };
  });
  return { records, faults };
}

function claimRecord(text: string, paragraph: Span, claim: CodedClaim, tell: (what: string) => void) {
  const trigger = placeOf(text, paragraph, paragraph, null, claim.trigger);
  if (!trigger || !contains(paragraph, trigger)) {
    tell(`the trigger ${told(claim.trigger)} is not in its paragraph`);
    return null;
  }
  if (trigger.end - trigger.start > 60) tell(`the trigger ${told(claim.trigger)} is longer than 60 characters`);
  const within = sentenceAround(text.slice(paragraph.start, paragraph.end), {
    start: trigger.start - paragraph.start,
    end: trigger.end - paragraph.start,
  });
  const sentence = { start: paragraph.start + within.start, end: paragraph.start + within.end };
  const find = (words: Words, what: string): Quote | typeof NOWHERE => {
    if (words.kind === "nowhere") return NOWHERE;
    const found = placeOf(text, paragraph, sentence, trigger, words);
    if (!found) tell(`${what} ${told(words)} is not in the text`);
    return found ?? NOWHERE;
  };
  const given = claim.evidence === null ? null : find(claim.evidence, "the evidence");
  const evidence: Quote = given === null || given.start === null ? quote(text, sentence) : given;
  if (!contains(evidence, trigger)) tell(`the trigger ${told(claim.trigger)} is outside its evidence`);
  const { words: timeWords, ...time } = claim.time ?? { words: null };
  return {
    line: claim.line,
    evidence,
    trigger,
    event: {
      type: claim.type,
      modes: claim.modes,
      contexts: claim.contexts,
      cameo: claim.cameo,
      acled: claim.acled,
      quad: quadOf(claim.type),
    },
    actors: claim.actors.map(({ words, ...who }) => ({ ...find(words, "the actor"), ...who })),
    recipients: claim.recipients.map(({ words, ...who }) => ({ ...find(words, "the recipient"), ...who })),
    places: claim.places.map(({ words, ...place }) => ({ ...find(words, "the place"), ...place })),
    time: timeWords && { text: find(timeWords, "the time").text, ...time },
    counts: claim.counts.map(({ words, ...count }) => ({ ...count, ...find(words, "the count") })),
    reality: claim.reality,
    sources: claim.sources.map((source) => sourceRecord(source, find)),
    accept: claim.accept,
    optional: claim.optional,
    about: claim.about,
  };
}

function sourceRecord(
  { words, cue, ...source }: CodedSource,
  find: (words: Words, what: string) => Quote | typeof NOWHERE,
) {
  return { ...find(words, "the source"), ...source, cue: cue === null ? null : find(cue, "the cue") };
}

/** Words by offsets; the nth of the paragraph; else in the sentence, nearest to the anchor; else in the paragraph; else before it; else after it. */
function placeOf(text: string, paragraph: Span, sentence: Span, anchor: Span | null, words: Words): Quote | null {
  if (words.kind === "nowhere") return null;
  if (words.kind === "offsets") return words.end <= text.length ? quote(text, words) : null;
  const hits = occurrences(text, words.text);
  const inside = (span: Span) => hits.filter((hit) => contains(span, hit));
  if (words.nth !== null) return asQuote(text, inside(paragraph)[words.nth - 1]);
  const distance = (hit: Span) =>
    anchor === null ? hit.start : Math.max(anchor.start - hit.end, hit.start - anchor.end, 0);
  const nearest = (spans: readonly Span[]) => [...spans].sort((a, b) => distance(a) - distance(b))[0];
  return asQuote(
    text,
    nearest(inside(sentence)) ??
      nearest(inside(paragraph)) ??
      hits.filter((hit) => hit.start < paragraph.start).at(-1) ??
      hits[0],
  );
}

const asQuote = (text: string, span: Span | undefined): Quote | null => (span ? quote(text, span) : null);

/** Whole words before parts of words. */
function occurrences(text: string, words: string): Span[] {
  const all: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    all.push({ start: at, end: at + words.length });
  const letter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? " ");
  const whole = all.filter(
    ({ start, end }) => !(letter(start - 1) && letter(start)) && !(letter(end - 1) && letter(end)),
  );
  return whole.length > 0 ? whole : all;
}

function told(words: Words): string {
  return words.kind === "quoted" ? `"${words.text}"` : words.kind === "offsets" ? `@${words.start}-${words.end}` : "-";
}
