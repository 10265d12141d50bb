import type { Span } from "../src/text/span.js";
import { addTally, emptyTally, f1, share, tallySets } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";

type Pieces = readonly (readonly [number, number])[];
const ROLES = ["source", "cue", "content"] as const;
type Role = (typeof ROLES)[number];
type Roles = Readonly<Record<Role, Pieces>>;

/** An article of an attribution set, as far as the measure looks at it. */
export interface AttributionArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
  readonly discard?: Pieces;
  readonly discuss?: Pieces;
}

function key(pieces: Pieces): string {
  return [...pieces]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([start, end]) => `${start}-${end}`)
    .join("+");
}

/** How many units two roles share; the pieces of one role do not overlap. */
function shared(a: Pieces, b: Pieces): number {
  let units = 0;
  for (const [as, ae] of a) for (const [bs, be] of b) units += Math.max(0, Math.min(ae, be) - Math.max(as, bs));
  return units;
}

function size(pieces: Pieces): number {
  return pieces.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Of the predicted contents with at least half of the gold content in them, the one that shares most; null where none. */
function contentFor(gold: Pieces, predicted: readonly Roles[]): Roles | null {
  let best: Roles | null = null;
  let most: readonly [number, number] = [0, 0];
  for (const attribution of predicted) {
    const units = shared(gold, attribution.content);
    if (units * 2 < size(gold) || units === 0) continue;
    // Of two that share alike, the shorter fits better.
    if (best === null || units > most[0] || (units === most[0] && size(attribution.content) < most[1])) {
      best = attribution;
      most = [units, size(attribution.content)];
    }
  }
  return best;
}

/** Sources, cues and contents of attributions over whole articles, and whether a content found has the right source. */
export async function measureAttribution(
  articles: readonly AttributionArticle[],
  subject: Pick<Subject, "reportFromText" | "read">,
  progress: Progress,
): Promise<Outcome> {
  const tallies = { source: emptyTally(), cue: emptyTally(), content: emptyTally() };
  const mistakes: Mistake[] = [];
  let found = 0;
  let rightSource = 0;
  for (const [index, article] of articles.entries()) {
    const reading = await subject.read(subject.reportFromText(article.text));
    const pieces = (spans: readonly Span[]): Pieces => spans.map((s) => [s.start, s.end] as const);
    const aside = [...(article.discard ?? []), ...(article.discuss ?? [])];
    // What lies wholly in a span that the annotators set aside speaks neither for nor against anyone.
    const counts = (role: Pieces): boolean =>
      role.length > 0 && !role.every(([s, e]) => aside.some(([from, to]) => from <= s && e <= to));
    const predicted = reading.attributions.map((a) => ({
      source: pieces(a.source),
      cue: pieces(a.cue),
      content: pieces(a.content),
    }));
    for (const role of ROLES) {
      const keyed = (list: readonly Roles[]): Map<string, Pieces> =>
        new Map(
          list
            .map((a) => a[role])
            .filter(counts)
            .map((p) => [key(p), p] as const),
        );
      const gold = keyed(article.attributions);
      const got = keyed(predicted);
      addTally(tallies[role], tallySets(new Set(gold.keys()), new Set(got.keys())));
      const note = (list: Map<string, Pieces>, other: Map<string, Pieces>, how: string): void => {
        for (const [name, spans] of list)
          if (!other.has(name)) {
            const start = Math.min(...spans.map((s) => s[0]));
            const end = Math.max(...spans.map((s) => s[1]));
            const words = article.text.slice(start, end);
            mistakes.push({ document: article.id, start, end, what: `${how} ${role}`, words });
          }
      };
      note(gold, got, "missed");
      note(got, gold, "extra");
    }
    const candidates = predicted.filter((a) => counts(a.content));
    for (const gold of article.attributions) {
      if (!counts(gold.content)) continue;
      const match = contentFor(gold.content, candidates);
      if (match === null) continue;
      found++;
      const bothNone = gold.source.length === 0 && match.source.length === 0;
      if (bothNone || shared(gold.source, match.source) > 0) rightSource++;
    }
    progress(index + 1, articles.length);
  }
  return {
    figures: {
      exact: { source: f1(tallies.source), cue: f1(tallies.cue), content: f1(tallies.content) },
      contentWithRightSource: share(rightSource, found),
    },
    mistakes,
  };
}
