import type { Report } from "../../intake/report.js";
import type { Span } from "../../text/span.js";
import type { Gazetteer } from "./gazetteer.js";

const MONTHS =
  "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October November December";
const MONTH = MONTHS.split(" ")
  .flatMap((month) => [month, month.toUpperCase()])
  .join("|");
const DAY = String.raw`(?:\d{1,2}\s+(?:${MONTH})\.?|(?:${MONTH})\.?\s+\d{1,2})(?:,?\s+\d{2,4})?`;
const BRACKET = String.raw`\([^()\n]{2,40}\)|\[[^\][\n]{2,40}\]`;
const WORD = String.raw`\p{Lu}[\p{L}'’.-]*`;
const PLACE = String.raw`${WORD}(?:\s(?:(?:de|del|la|al|el|of|the)\s)?${WORD}){0,4}`;
const DASH = String.raw`\s*(?:--|[—–]|-\s|:)`;

/** Forms of datelines; the first group is the place, its region with it. */
const FORMS = [
  // BOGOTA, 3 APR 90 (AFP) -- · PANAMA CITY (PANAMA), 3 APR 90 (ACAN) -- · Cairo, Jan. 5 (Reuters) -
  new RegExp(
    String.raw`^[\s"“]*(${PLACE}(?:,\s${PLACE}| \(${PLACE}\))?),?\s+${DAY}(?:,?\s*(?:${BRACKET}))?(?:${DASH}|\s+(?=\[))`,
    "u",
  ),
  // KABUL, Afghanistan (AP) — · Cairo (AFP) -
  new RegExp(String.raw`^[\s"“]*(${PLACE}(?:,\s${PLACE})?)\s+\((?:${WORD}[/ -]?){1,3}\)${DASH}`, "u"),
  // ADEN, Yemen — · LAGOS: · NEW DELHI --
  new RegExp(String.raw`^[\s"“]*((?:\p{Lu}[\p{Lu}'’.-]+ ?){1,4}(?:, ${PLACE})?)${DASH}`, "u"),
  // Text without capitals: "lagos: "
  /^[\s"“]*(\p{Ll}[\p{Ll} .-]{2,28}):\s/u,
];

/** The place of a dateline at the head of the body; null where there is none, or none that the gazetteer knows. */
export function findDateline(report: Report, gazetteer: Gazetteer): Span | null {
  for (const section of report.sections) {
    if (section.kind !== "body") continue;
    const body = report.text.slice(section.start, section.end);
    // A headline that was not told from the body may stand before it.
    for (const line of [...body.matchAll(/[^\r\n]+/gu)].slice(0, 3)) {
      const head = line[0].slice(0, 160);
      for (const form of FORMS) {
        const place = form.exec(head)?.[1]?.trim();
        if (place === undefined || !isKnown(place, gazetteer)) continue;
        const start = section.start + line.index + head.indexOf(place);
        return { start, end: start + place.length };
      }
    }
    return null;
  }
  return null;
}

function isKnown(place: string, gazetteer: Gazetteer): boolean {
  const name = place.split(/[,(]/u)[0]!.trim();
  // Initials ("UN:") are mostly a body's.
  if (name.length < 4 && !/^(?:Goa|Qom|Jos|Ica|Uri)$/iu.test(name)) return false;
  return gazetteer.find(name).some(({ adjective }) => !adjective);
}
