import type { Span } from "../../text/span.js";
import type { Gazetteer } from "./gazetteer.js";

/** A place mention to be resolved, with what the words around it say. */
export interface PlaceMention extends Span {
  readonly text: string;
  /** Where the words after it say it lies ("Ohio" after "Springfield,"); read from `text` itself where this is null. */
  readonly containment: string | null;
  /** The words after it make it a region: "County", or "counties" at the end of a list. */
  readonly region: boolean;
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:of|and|the|de|del|la|al|el) \p{Lu}[\p{L}'’.-]*| \p{Lu}[\p{L}'’.-]*)*`;
const WITHIN = new RegExp(
  String.raw`^(?:,\s*(?:in\s+(?:the\s+)?)?|\s*\(\s*(?:in\s+)?|\s+in\s+(?:the\s+)?)(${CAPITALISED})`,
  "u",
);
const REGION_NEXT =
  /^\s+(?:county|counties|parish|parishes|province|provinces|department|departments|governorate|oblast|prefecture)\b/iu;
/** "Clay, Grant and Otter Tail counties": names up to the word that says what they are. */
const REGIONS_LISTED = new RegExp(
  String.raw`^(?:(?:,|,? and|,? or)\s+${CAPITALISED})+\s+(?:counties|parishes|provinces|departments|governorates|states|districts)\b`,
  "u",
);

/** Mentions for given spans of a text, with what follows them read for containment and kind. */
export function placeMentionsAt(text: string, spans: readonly Span[], gazetteer: Gazetteer): PlaceMention[] {
  return spans.map(({ start, end }) => {
    const after = text.slice(end, end + 120);
    const listed = REGIONS_LISTED.test(after);
    return {
      start,
      end,
      text: text.slice(start, end),
      containment: listed ? null : containmentIn(text, { start, end }, gazetteer),
      region: listed || REGION_NEXT.test(after),
    };
  });
}

/** The region or country that the text goes on with, or null. */
function containmentIn(text: string, span: Span, gazetteer: Gazetteer): string | null {
  const after = text.slice(span.end, span.end + 120);
  const words = WITHIN.exec(after)?.[1]?.split(" ") ?? [];
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const written = words.slice(0, length).join(" ");
    // The sentence's full stop is no part of "Ohio."; that of "Ala." makes no difference when looked up.
    const name = /\.\p{Lu}?\.?$/u.test(written) ? written : written.replace(/['’]s$/u, "");
    const holds = gazetteer
      .find(name)
      .some(
        ({ kind, adjective }) =>
          !adjective && (kind === "country" || kind === "admin1" || kind === "admin2" || kind === "region"),
      );
    if (!holds) continue;
    return isList(text, span, after.slice(after.indexOf(written) + written.length), gazetteer)
      ? null
      : name.replace(/\.$/u, "");
  }
  return null;
}

/** "Vermont, Illinois and Maine" are three states; "Vermont, Illinois" is a village. */
function isList(text: string, span: Span, rest: string, gazetteer: Gazetteer): boolean {
  const isRegion = gazetteer
    .find(text.slice(span.start, span.end))
    .some(({ kind, alias }) => !alias && (kind === "country" || kind === "admin1"));
  return (
    isRegion &&
    (/(?:,|\band|\bor)\s+$/u.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
      /^(?:,|,? (?:and|or))\s+\p{Lu}/u.test(rest))
  );
}
