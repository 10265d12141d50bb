const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|da|del|di|al|el|bin|ibn|van|von|der|den|la|le)\s)?\p{Lu}[\p{L}.'’-]*){0,4}`;

/** "By Jane Doe", "BY JANE DOE AND JOHN ROE, Staff Writers", "Jane Doe | 14 March 2019" are not sentences. */
const BYLINE = new RegExp(
  String.raw`^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by):?\s(?<names>${NAME}(?:(?:,\s(?:and\s)?|\s(?:and|AND|&)\s)${NAME}){0,4})(?:\s(?:in|IN)\s\p{Lu}[\p{L}. ]{1,40}|[,|/(•·–—-].{0,80}|\s\|.{0,80})?$`,
  "u",
);

/** The names in a paragraph that is a byline; null where it is none. */
export function bylineIn(paragraph: string): string | null {
  if (paragraph.length > 200 || /[.!?]["”]?$/u.test(paragraph)) return null;
  return BYLINE.exec(paragraph.replace(/\s+/gu, " "))?.groups?.names ?? null;
}
