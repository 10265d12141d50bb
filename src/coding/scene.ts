import type { Report } from "../intake/report.js";
import type { ArgumentLabels, EventArgument, EventCue, Reading, Sentence } from "../language/reading.js";
import { overlaps, type Quote, quote, type Span } from "../text/span.js";
import { type CountryEvidence, findCountries, nearestCountries } from "./actors/find-countries.js";
import type { ActorKnowledge } from "./actors/knowledge.js";
import type { ActorResolution } from "./actors/resolve-actor.js";
import type { Actor, ClaimField, Count, EventCode, Place, Reason, Source, Time } from "./claim.js";
import type { FrameMatch, Frames } from "./frames/frame.js";
import type { OwnOntology } from "./frames/own-ontology.js";
import type { EventType, Reality } from "./ontology.js";
import { type FoundPlace, findPlaces } from "./places/find-places.js";
import type { Gazetteer } from "./places/gazetteer.js";
import { hostOf } from "./places/outlet-host.js";

/** What the coder knows of the world, loaded once. */
export interface Knowledge {
  readonly actors: ActorKnowledge;
  readonly gazetteer: Gazetteer;
  readonly frames: Frames;
  readonly own: OwnOntology | null;
}

/** A claim in the making: each pass fills its own fields and says why. */
export interface Draft {
  readonly cue: EventCue;
  readonly sentence: Sentence;
  readonly frame: FrameMatch | null;
  /** Participants by the frame. */
  readonly byFrame: readonly EventArgument[];
  readonly trigger: Quote;
  readonly evidence: Quote;
  /** In PLOVER's terms, which the passes know. */
  event: EventCode & { readonly type: EventType };
  /** The frame of the user's own that fired on the trigger, or null. */
  readonly own: FrameMatch | null;
  confidence: number;
  reality: Reality;
  actors: Actor[];
  recipients: Actor[];
  places: Place[];
  time: Time | null;
  counts: Count[];
  sources: Source[];
  readonly fieldConfidence: Partial<Record<ClaimField, number>>;
  readonly reasons: Reason[];
}

/** How much a place and the outlet's address say of the country spoken of, beside a country's own name (1). */
const PLACE_WEIGHT = 0.8;
const HOST_WEIGHT = 0.5;

/** One report with everything that the passes look at. */
export class Scene {
  readonly text: string;
  readonly published: string | null;
  readonly countries: readonly CountryEvidence[];
  readonly places: readonly FoundPlace[];
  /** Who each resolved mention is, by its span; filled by the pass that resolves them in reading order. */
  readonly people = new Map<string, ActorResolution | null>();
  private readonly labels: ReadonlyMap<string, ArgumentLabels>;

  constructor(
    readonly report: Report,
    readonly reading: Reading,
    readonly knowledge: Knowledge,
  ) {
    this.text = report.text;
    this.published = report.published?.slice(0, 10) ?? null;
    const spoken = findCountries(report.text, this.published, knowledge.actors);
    this.places = findPlaces(reading, report, nearestCountries(spoken, 0), knowledge.gazetteer);
    this.countries = [...spoken, ...this.places.flatMap(evidenceOf), ...hostCountry(report, knowledge.gazetteer)];
    this.labels = new Map(reading.labels.map((l) => [keyOf(l), l]));
  }

  /** The labels of an argument span; of one that was mended, those of the largest piece of it. */
  labelsAt(span: Span): ArgumentLabels | null {
    const exact = this.labels.get(keyOf(span));
    if (exact) return exact;
    const pieces = this.reading.labels.filter((l) => overlaps(l, span));
    return pieces.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
  }

  quote(span: Span): Quote {
    return quote(this.text, span);
  }
}

/** A place speaks for its country as far as it is known which place it is; countries' own names are counted already. */
function evidenceOf({ start, end, place, probability, adjective }: FoundPlace): CountryEvidence[] {
  if (place.country === null || place.precision === "country" || adjective) return [];
  return [{ iso3: place.country, start, end, weight: PLACE_WEIGHT * probability }];
}

/** The country of the outlet's own address ("example.in"), as said once at the head of the report. */
function hostCountry(report: Report, gazetteer: Gazetteer): CountryEvidence[] {
  const { country } = hostOf(report.url, gazetteer);
  return country === null ? [] : [{ iso3: country, start: 0, end: 0, weight: HOST_WEIGHT }];
}

export function keyOf(span: Span): string {
  return `${span.start} ${span.end}`;
}

/** The arguments of one role that the encoder links to a draft's trigger, else those of its frame, in the text's order. */
export function argumentsOf(draft: Draft, role: EventArgument["role"]): EventArgument[] {
  const linked = draft.cue.arguments.filter((a) => a.role === role);
  return (linked.length > 0 ? linked : draft.byFrame.filter((a) => a.role === role)).sort((a, b) => a.start - b.start);
}

/** The word that stands for a span in its sentence's tree: the one whose head lies outside it. */
export function headToken(sentence: Sentence, span: Span): number {
  const inside = sentence.tokens.map((t, i) => ({ t, i })).filter(({ t }) => t.start < span.end && span.start < t.end);
  const within = new Set(inside.map(({ i }) => i));
  return inside.find(({ t }) => !within.has(t.head))?.i ?? inside[0]?.i ?? -1;
}
