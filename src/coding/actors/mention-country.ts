import type { ActorContext } from "./actor-context.js";
import type { ActorKnowledge } from "./knowledge.js";
import { foundIn, type MentionParts } from "./mention.js";
import { pickHolder } from "./pick-holder.js";
import { countryOf, organisationRows, personRows } from "./read-head.js";

/** Words after which a phrase says whose or whence the head is; "to Peru" of an ambassador does not. */
const WHOSE = new Set([
  "of",
  "from",
  "for",
  "in",
  "at",
  "near",
  "with",
  ",",
  "(",
  "based",
  "by",
  "belonging",
  "on",
  "inside",
]);

/** A country that the mention itself names, with the words that name it; `before` limits the first chunk to what stands before a word. */
export function mentionCountry(
  parts: MentionParts,
  context: ActorContext,
  knowledge: ActorKnowledge,
  before = Number.POSITIVE_INFINITY,
): { readonly iso3: string; readonly name: string; readonly by: string } | null {
  for (const [index, chunk] of parts.chunks.entries()) {
    if (index > 0 && !WHOSE.has(chunk.link)) continue;
    for (const found of foundIn(parts, chunk)) {
      if (index === 0 && found.to > before) break;
      const by = parts.words
        .slice(found.from, found.to)
        .map((word) => word.raw)
        .join(" ");
      const country = countryOf(found, context.near, context.on, knowledge);
      if (country) return { iso3: country.iso3, name: country.name, by };
      const organisation = organisationRows(found)?.[0];
      if (organisation?.country) return { iso3: organisation.country, name: organisation.country, by };
      const rows = personRows(found);
      const person = rows && found.to - found.from > 1 ? pickHolder(rows, context.on, context.near, false) : null;
      if (person) return { iso3: person.country, name: person.country, by };
    }
  }
  return null;
}
