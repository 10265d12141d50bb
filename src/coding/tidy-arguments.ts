import type { ArgumentRole, EventArgument, Mention, Reading, Sentence } from "../language/reading.js";
import { contains, overlaps, type Span } from "../text/span.js";

/** Roles whose spans are noun phrases; times, counts and cues are kept as they are. */
const PHRASES: ReadonlySet<ArgumentRole> = new Set(["actor", "recipient", "place", "source", "relay"]);
const CONTENT = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "VERB", "SYM", "X"]);
const JOINS = new Set(["CCONJ", "PUNCT"]);

/**
 * Mends what unit-by-unit tagging leaves: spans cut inside a word are widened, pieces of one phrase are joined, a bare
 * article becomes the phrase that it opens or is dropped.
 */
export function tidyArguments(spans: readonly EventArgument[], reading: Reading): EventArgument[] {
  const out: EventArgument[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (!PHRASES.has(span.role)) {
      out.push(span);
      continue;
    }
    const sentence = reading.sentences.find((s) => s.start < span.end && span.start < s.end);
    const whole = sentence ? phraseOf(widen(span, sentence), sentence, reading.mentions) : span;
    if (whole === null) continue;
    const before = out.findLast((o) => o.role === span.role);
    if (before && sentence && belongTogether(before, whole, sentence, reading.mentions))
      out[out.lastIndexOf(before)] = {
        ...before,
        end: Math.max(before.end, whole.end),
        probability: Math.max(before.probability, span.probability),
      };
    else out.push({ ...span, start: whole.start, end: whole.end });
  }
  return out;
}

function widen(span: Span, sentence: Sentence): Span {
  const words = sentence.tokens.filter((t) => overlaps(t, span));
  if (words.length === 0) return span;
  return { start: Math.min(span.start, words[0]!.start), end: Math.max(span.end, words[words.length - 1]!.end) };
}

/** The span where it holds a word of content, else the smallest phrase that it opens. */
function phraseOf(span: Span, sentence: Sentence, mentions: readonly Mention[]): Span | null {
  if (sentence.tokens.some((t) => contains(span, t) && CONTENT.has(t.upos))) return span;
  const opened = mentions.filter((m) => m.start === span.start && m.end > span.end).sort((a, b) => a.end - b.end)[0];
  return opened ? { start: opened.start, end: opened.end } : null;
}

/** Two pieces of one phrase: they overlap, or nothing but words of one mention stands between them, no comma and no "and". */
function belongTogether(a: Span, b: Span, sentence: Sentence, mentions: readonly Mention[]): boolean {
  if (overlaps(a, b)) return true;
  const between = sentence.tokens.filter((t) => t.start >= a.end && t.end <= b.start);
  if (between.some((t) => JOINS.has(t.upos) && t.text !== "-")) return false;
  if (between.length === 0 && a.end === b.start) return true;
  return mentions.some((m) => contains(m, a) && contains(m, b) && m.end - m.start <= 120);
}
