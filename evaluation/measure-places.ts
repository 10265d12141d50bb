import type { Span } from "../src/text/span.js";
import { kilometres } from "./compare-claims.js";
import { countryCode } from "./country-code.js";
import { share } from "./f1.js";
import { median } from "./median.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { FoundPlace, Subject } from "./subject.js";

interface Toponym extends Span {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** GeoNames class and code. */
  readonly feature?: string;
  readonly country?: string;
  /** Address of a Wikipedia page. */
  readonly wiki?: string;
}

/** An article of a geoparsing set, as far as the measure looks at it. */
export interface PlacesArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly toponyms: readonly Toponym[];
}

/** A hundred miles: the distance within which the literature takes a place to be found. */
const NEAR_KM = 161;

/** The country that a gold toponym stands for; null where it is no country or not known to be one. */
function goldCountry(toponym: Toponym): string | null {
  if (toponym.feature !== undefined)
    return toponym.feature.startsWith("A.PCL") && toponym.country ? countryCode(toponym.country) : null;
  if (toponym.wiki === undefined) return null;
  const page = decodeURIComponent(toponym.wiki.split("/").at(-1)!).replaceAll("_", " ");
  return countryCode(page.replace(/ \(country\)$/, ""));
}

/** How far off a resolved toponym is, in kilometres: 0 for the right country of a country, infinite where it has no point. */
function distance(toponym: Toponym, found: FoundPlace | undefined): number {
  if (found === undefined) return Number.POSITIVE_INFINITY;
  const country = goldCountry(toponym);
  if (country !== null && found.precision === "country" && found.country === country) return 0;
  if (found.lat === null || found.lon === null) return Number.POSITIVE_INFINITY;
  return kilometres({ lat: toponym.lat!, lon: toponym.lon! }, { lat: found.lat, lon: found.lon });
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Geoparsing: the toponyms given resolved, and toponyms found in raw text (same start and end). */
export async function measurePlaces(
  articles: readonly PlacesArticle[],
  subject: Pick<Subject, "reportFromText" | "placesOf">,
  progress: Progress,
): Promise<Outcome> {
  const distances: number[] = [];
  const mistakes: Mistake[] = [];
  let [near, hits, gold, predicted] = [0, 0, 0, 0];
  for (const [index, { id, text, title, date, url, toponyms }] of articles.entries()) {
    const report = subject.reportFromText(text, {
      title: title ?? null,
      published: date?.slice(0, 10) ?? null,
      url: url ?? null,
    });
    const note = ({ start, end }: Span, what: string): void => {
      mistakes.push({ document: id, start, end, what, words: text.slice(start, end) });
    };

    const given = toponyms.map(({ start, end }) => ({ start, end }));
    const resolved = new Map((await subject.placesOf(report, given)).map((place) => [spanKey(place), place]));
    for (const toponym of toponyms) {
      if (toponym.lat === null || toponym.lon === null) continue;
      const km = distance(toponym, resolved.get(spanKey(toponym)));
      distances.push(km);
      if (km <= NEAR_KM) near++;
      else note(toponym, Number.isFinite(km) ? `${Math.round(km)} km off` : "not resolved");
    }

    const found = new Map((await subject.placesOf(report)).map((place) => [spanKey(place), place]));
    const wanted = new Map(toponyms.map((toponym) => [spanKey(toponym), toponym]));
    gold += wanted.size;
    predicted += found.size;
    for (const [key, toponym] of wanted) {
      if (found.has(key)) hits++;
      else note(toponym, "not found");
    }
    for (const [key, place] of found) if (!wanted.has(key)) note(place, "found where there is none");
    progress(index + 1, articles.length);
  }
  return {
    figures: {
      acc161Given: share(near, distances.length),
      medianKm: median(distances),
      recall: share(hits, gold),
      precision: share(hits, predicted),
    },
    mistakes,
  };
}
