import type { MentionType } from "../src/language/reading.js";
import { addTally, emptyTally, f1, tallySets } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";

/** A sentence of a mentions set, as far as the measure looks at it. */
export interface MentionSentence {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly type: string;
    readonly named: boolean;
    readonly chars: readonly [number, number];
  }[];
}

const KEPT: ReadonlySet<string> = new Set<MentionType>(["person", "organization", "place", "event"]);

function spanKey(start: number, end: number): string {
  return `${start}-${end}`;
}

/** Named mentions of single sentences: by span alone, and by span and type (person, organization, place, event, other). */
export async function measureMentions(
  sentences: readonly MentionSentence[],
  subject: Pick<Subject, "reportFromText" | "read">,
  progress: Progress,
): Promise<Outcome> {
  const exact = emptyTally();
  const span = emptyTally();
  const mistakes: Mistake[] = [];
  const kind = (type: string): string => (KEPT.has(type) ? type : "other");
  for (const [index, sentence] of sentences.entries()) {
    const reading = await subject.read(subject.reportFromText(sentence.text));
    const gold = sentence.mentions
      .filter((m) => m.named)
      .map((m) => ({ start: m.chars[0], end: m.chars[1], type: kind(m.type) }));
    const predicted = reading.mentions
      .filter((m) => m.named)
      .map((m) => ({ start: m.start, end: m.end, type: kind(m.type) }));
    const spans = (list: typeof gold): Set<string> => new Set(list.map((m) => spanKey(m.start, m.end)));
    const typed = (list: typeof gold): Set<string> => new Set(list.map((m) => `${spanKey(m.start, m.end)} ${m.type}`));
    addTally(span, tallySets(spans(gold), spans(predicted)));
    addTally(exact, tallySets(typed(gold), typed(predicted)));
    const note = (list: typeof gold, other: Set<string>, how: string): void => {
      for (const { start, end, type } of list)
        if (!other.has(`${spanKey(start, end)} ${type}`))
          mistakes.push({
            document: sentence.id,
            start,
            end,
            what: `${how} ${type}`,
            words: sentence.text.slice(start, end),
          });
    };
    note(gold, typed(predicted), "missed");
    note(predicted, typed(gold), "extra");
    progress(index + 1, sentences.length);
  }
  return { figures: { exactF1: f1(exact), spanF1: f1(span) }, mistakes };
}
