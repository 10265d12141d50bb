import type { EventArgument } from "../language/reading.js";
import { contains, overlaps, type Span } from "../text/span.js";
import { nearestCountries } from "./actors/find-countries.js";
import type { Place, PlaceIdentity } from "./claim.js";
import type { EventType } from "./ontology.js";
import type { FoundPlace } from "./places/find-places.js";
import { type ClausePosition, type InheritedPlace, inheritPlace, resolveReference } from "./places/inherit-place.js";
import { identityOf } from "./places/resolve-place.js";
import { argumentsOf, type Draft, type Scene } from "./scene.js";

/** Types that happen somewhere: they take the nearest place where their clause names none. Words alone take none. */
const LOCATED: ReadonlySet<EventType> = new Set([
  "ASSAULT",
  "PROTEST",
  "COERCE",
  "MOBILIZE",
  "RETREAT",
  "SANCTION",
  "AID",
]);
/** A place this unsure is not handed on to other clauses. */
const SURE_ENOUGH = 0.4;

/** Where it happened: the place links, resolved with all places of the report; else the place spoken of; at last the country. */
export function assignPlaces(scene: Scene, drafts: readonly Draft[]): void {
  const sure = scene.places.filter((p) => p.probability >= SURE_ENOUGH);
  for (const draft of drafts) {
    const at = { ...draft.trigger, sentence: draft.cue.sentence, paragraph: draft.sentence.paragraph };
    for (const link of argumentsOf(draft, "place")) addLinked(scene, draft, link, sure);
    if (draft.places.length > 0 || !LOCATED.has(draft.event.type)) continue;
    const inherited = inheritPlace(at, sure);
    const nearer = inherited && narrower(inherited, at, sure);
    if (nearer)
      add(scene, draft, nearer, nearer.place, `${nearer.text}, the town told before in ${inherited.place.name}`, 0.5);
    else if (inherited) add(scene, draft, inherited.from, inherited.place, inherited.why, 0.5);
    else addCountry(scene, draft);
  }
}

/** Where only a region was told, and in another sentence, the last town told before within it says more. */
function narrower(inherited: InheritedPlace, at: ClausePosition, sure: readonly FoundPlace[]): FoundPlace | null {
  const { place, where } = inherited;
  if (where === "sentence" || place.precision !== "region") return null;
  const inside = ({ place: town, adjective }: FoundPlace) =>
    !adjective && town.country === place.country && (town.admin1 === place.name || town.admin1 === place.admin1);
  const towns = sure.filter((p) => inside(p) && (p.place.precision === "city" || p.place.precision === "district"));
  return towns.findLast((p) => p.end <= at.start) ?? towns.find((p) => p.dateline) ?? null;
}

function addLinked(scene: Scene, draft: Draft, link: EventArgument, sure: readonly FoundPlace[]): void {
  const clause = {
    start: link.start,
    end: link.end,
    sentence: draft.cue.sentence,
    paragraph: draft.sentence.paragraph,
  };
  const words = scene.text.slice(link.start, link.end);
  const referred = resolveReference(words, clause, sure, scene.knowledge.gazetteer);
  if (referred) {
    add(scene, draft, link, referred.place, `place link; ${referred.why}`, link.probability * 0.7);
    return;
  }
  const found = scene.places.filter((p) => overlaps(p, link));
  const best = found.find((p) => contains(link, p)) ?? found[0];
  if (best) {
    add(scene, draft, link, best.place, `place link; ${best.why.join(", ")}`, link.probability * best.probability);
    return;
  }
  const inherited = inheritPlace(clause, sure);
  if (inherited) add(scene, draft, link, inherited.place, `place link; ${inherited.why}`, link.probability * 0.6);
}

/** Nothing nearer is known than the country that the report speaks of about here. */
function addCountry(scene: Scene, draft: Draft): void {
  const [iso3] = nearestCountries(scene.countries, draft.trigger.start);
  const country = iso3 === undefined ? null : scene.knowledge.gazetteer.country(iso3);
  if (country) add(scene, draft, null, identityOf(country), "the country spoken of", 0.4);
}

function add(
  scene: Scene,
  draft: Draft,
  span: Span | FoundPlace | null,
  identity: PlaceIdentity,
  by: string,
  p: number,
): void {
  if (draft.places.some((other) => same(other, identity))) return;
  const quoted = span && scene.quote(span);
  const where = quoted ?? { text: null, start: null, end: null };
  draft.places.push({ ...where, ...identity });
  draft.fieldConfidence.places = Math.min(draft.fieldConfidence.places ?? 1, p);
  draft.reasons.push({
    field: "places",
    value: identity.name ?? "a place without a name",
    by,
    span: quoted,
    probability: p,
  });
}

/** One place is kept once; a country beside a place within it says nothing more. */
function same(a: Place, b: PlaceIdentity): boolean {
  if (a.name === b.name && a.country === b.country) return true;
  return b.precision === "country" && a.country === b.country;
}
