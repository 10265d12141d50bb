import type { Report } from "../../intake/report.js";
import type { Mention, Reading } from "../../language/reading.js";
import { contains, overlaps, type Span } from "../../text/span.js";
import type { PlaceIdentity } from "../claim.js";
import { findDateline } from "./find-dateline.js";
import type { Gazetteer } from "./gazetteer.js";
import { placeMentionsAt } from "./place-mentions.js";
import { readCandidates } from "./rank-places.js";
import { resolveAll } from "./resolve-place.js";

/** A place that the report names. */
export interface FoundPlace extends Span {
  readonly text: string;
  readonly place: PlaceIdentity;
  /** 0 to 1. */
  readonly probability: number;
  readonly why: readonly string[];
  readonly sentence: number;
  readonly paragraph: number;
  readonly dateline: boolean;
  /** "Malian": a place only where nothing better is known. */
  readonly adjective: boolean;
}

/**
 * The named places of a report, resolved together, in the order of the text. Left out are names that no place is known
 * by, places inside the names of people and bodies ("Bank of Lebanon"), and everything in boilerplate.
 */
export function findPlaces(
  reading: Reading,
  report: Report,
  near: readonly string[],
  gazetteer: Gazetteer,
): FoundPlace[] {
  const dateline = findDateline(report, gazetteer);
  const spans = placeSpans(reading, report, gazetteer).filter((span) => dateline === null || !overlaps(span, dateline));
  const all = [...(dateline === null ? [] : [dateline]), ...spans].sort((a, b) => a.start - b.start);
  const mentions = placeMentionsAt(report.text, all, gazetteer);
  const resolved = resolveAll(mentions, { near, url: report.url }, gazetteer);
  return mentions.flatMap((mention, index) => {
    const found = resolved[index]!;
    const sentence = reading.sentences.findIndex(
      (candidate) => contains(candidate, mention) || overlaps(candidate, mention),
    );
    if (found === null || sentence < 0) return [];
    return [
      {
        start: mention.start,
        end: mention.end,
        text: mention.text,
        place: found.place,
        probability: found.probability,
        why: found.why,
        sentence,
        paragraph: reading.sentences[sentence]!.paragraph,
        dateline: all[index] === dateline,
        adjective: found.adjective,
      },
    ];
  });
}

/** Spans of named place mentions: the largest that is itself a name, else the names within it. */
function placeSpans(reading: Reading, report: Report, gazetteer: Gazetteer): Span[] {
  const named = reading.mentions.filter(
    (mention) => mention.named && reading.sentences[mention.sentence]?.section !== "boilerplate",
  );
  const closed = named.filter(({ type }) => type === "organization" || type === "person");
  const places = named
    .filter((mention) => mention.type === "place" && !closed.some((other) => inside(mention, other)))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention[] = [];
  for (const mention of places) {
    if (kept.some((other) => overlaps(other, mention))) continue;
    if (readCandidates(report.text.slice(mention.start, mention.end), gazetteer).candidates.length > 0)
      kept.push(mention);
  }
  return kept;
}

function inside(inner: Span, outer: Span): boolean {
  return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}
