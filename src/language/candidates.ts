import type { LocalSentence } from "./decode-sentences.js";
import type { Encoded } from "./model.js";
import type { Scores } from "./reading.js";

/** Longest mention, in words. */
const LONGEST_MENTION = 40;
/** Least probability of a mention and of a cue of attribution; chosen on dev. */
const MENTION = 0.5;
const CUE = 0.45;
/** Least probability of a trigger: below what the coder takes, so that frames can speak for weak ones. */
const TRIGGER = 0.2;

export interface MentionCandidate {
  /** Units of the window: `[first, to)`, and the first units of the last word and of the one that heads it in the tree. */
  readonly first: number;
  readonly to: number;
  readonly lastWord: number;
  readonly headWord: number;
  readonly probability: number;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Noun phrases that refer, best first where two cross; they may nest. */
export function mentionCandidates(
  encoded: Encoded,
  row: number,
  sentences: readonly LocalSentence[],
): MentionCandidate[] {
  const { width, spans } = encoded;
  const out: MentionCandidate[] = [];
  for (const { words, heads } of sentences) {
    const found: MentionCandidate[] = [];
    for (let i = 0; i < words.length; i++) {
      const base = (row * width + words[i]!.first) * width;
      for (let j = i; j < Math.min(words.length, i + LONGEST_MENTION); j++) {
        const probability = sigmoid(spans[base + words[j]!.first]!);
        if (probability >= MENTION)
          found.push({
            first: words[i]!.first,
            to: words[j]!.to,
            lastWord: words[j]!.first,
            headWord: words[headBetween(heads, i, j)]!.first,
            probability,
          });
      }
    }
    found.sort((a, b) => b.probability - a.probability);
    const kept: MentionCandidate[] = [];
    for (const m of found) if (!kept.some((k) => crosses(k, m))) kept.push(m);
    out.push(...kept.sort((a, b) => a.first - b.first || b.to - a.to));
  }
  return out;
}

/** The first word from `i` to `j` whose own head lies outside. */
function headBetween(heads: readonly number[], i: number, j: number): number {
  for (let word = i; word <= j; word++) if (heads[word]! < i || heads[word]! > j) return word;
  return i;
}

function crosses(a: MentionCandidate, b: MentionCandidate): boolean {
  return (a.first < b.first && b.first < a.to && a.to < b.to) || (b.first < a.first && a.first < b.to && b.to < a.to);
}

/** Units at which an attribution hangs: the first of its cue. */
export function cueCandidates(encoded: Encoded, row: number): { unit: number; probability: number }[] {
  const window = encoded.windows[row]!;
  const out: { unit: number; probability: number }[] = [];
  for (let u = window.main - window.from; u < window.to - window.from; u++) {
    const probability = encoded.cue[row * encoded.width + u]!;
    if (probability >= CUE) out.push({ unit: u, probability });
  }
  return out;
}

export interface TriggerCandidate {
  /** Units of the window: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly types: Scores;
}

/** Triggers of events, also weak ones. */
export function triggerCandidates(encoded: Encoded, row: number, types: readonly string[]): TriggerCandidate[] {
  const window = encoded.windows[row]!;
  const size = 1 + 2 * types.length;
  const at = (u: number, k: number) => encoded.event[(row * encoded.width + u) * size + k]!;
  const out: TriggerCandidate[] = [];
  const end = window.to - window.from;
  for (let u = window.main - window.from; u < end; u++) {
    if (1 - at(u, 0) < TRIGGER) continue;
    const scores = types
      .map((label, t) => ({ label, p: (at(u, 1 + 2 * t) + at(u, 2 + 2 * t)) / (1 - at(u, 0)) }))
      .sort((a, b) => b.p - a.p);
    const best = types.indexOf(scores[0]!.label);
    let to = u + 1;
    // the trigger goes on where its own type's inside beats both nothing and a new beginning
    while (to < end && at(to, 2 + 2 * best) > Math.max(at(to, 0), at(to, 1 + 2 * best))) to++;
    out.push({ from: u, to, probability: 1 - at(u, 0), types: scores.filter((s) => s.p >= 0.02) });
    u = to - 1;
  }
  return out;
}
