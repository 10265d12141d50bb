import type { Span } from "../src/text/span.js";

/** Words after which a full stop ends no sentence. */
const SHORT =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Fr|St|No|Nos|Prof|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m|\be\.g|\bi\.e)\.$/u;

/** The sentence of a paragraph that holds a span: by its punctuation, since text written here is regular. */
export function sentenceAround(paragraph: string, span: Span): Span {
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu)) {
    const stop = match.index + 1;
    if (SHORT.test(paragraph.slice(0, stop))) continue;
    const next = match.index + match[0].length;
    if (next <= span.start) start = next;
    else if (stop >= span.end) return { start, end: match.index + match[0].trimEnd().length };
  }
  return { start, end: paragraph.length };
}
