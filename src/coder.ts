import { findCountries, nearestCountries } from "./coding/actors/find-countries.js";
import { loadActorKnowledge } from "./coding/actors/knowledge.js";
import type { CodedReport, PlaceIdentity } from "./coding/claim.js";
import { codeReport } from "./coding/code-report.js";
import { loadFrames } from "./coding/frames/load-frames.js";
import { type OwnOntology, readOntology } from "./coding/frames/own-ontology.js";
import { findPlaces } from "./coding/places/find-places.js";
import { createGazetteer } from "./coding/places/gazetteer.js";
import { placeMentionsAt } from "./coding/places/place-mentions.js";
import { resolveAll } from "./coding/places/resolve-place.js";
import type { Knowledge } from "./coding/scene.js";
import type { Report } from "./intake/report.js";
import { Model } from "./language/model.js";
import { encodeOnly, readReport } from "./language/read-report.js";
import type { Reading } from "./language/reading.js";
import type { Span } from "./text/span.js";

export interface CoderOptions {
  /** A table of the user's own actors, in the columns of `lexicon/actors/holders` or `organisations`. */
  readonly actorsFile?: string;
  /** A folder with the user's own types of event and frames (docs/own-ontology.md). */
  readonly ontology?: string;
}

/** Reads reports and codes their claims; keep one per process, it holds the model. */
export interface Coder {
  /** What the encoder perceives in the report. */
  read(report: Report): Promise<Reading>;
  /** The report's claims in the order of the text, and the reasons for every field. */
  code(report: Report): Promise<CodedReport>;
  /** The places at the given spans, or those that it finds by itself; those without a known place are left out. */
  placesOf(report: Report, spans?: readonly Span[]): Promise<readonly (Span & PlaceIdentity)[]>;
  /** Runs the encoder alone, in the coder's own batches; the number of pieces. */
  encodeOnly(report: Report): Promise<number>;
  close(): Promise<void>;
}

function ownOntology(folder: string): OwnOntology {
  const { ontology, mistakes } = readOntology(folder);
  if (ontology === null) throw new Error(mistakes.join("\n"));
  return ontology;
}

/** Loads the model and the lexicon (about a second) and gives a coder. Throws where the package is incomplete or a file of the user's cannot be used. */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  const opening = Model.open();
  const knowledge: Knowledge = {
    actors: loadActorKnowledge(options),
    gazetteer: createGazetteer(),
    frames: loadFrames(),
    own: options.ontology === undefined ? null : ownOntology(options.ontology),
  };
  const model = await opening;
  const near = (report: Report) =>
    nearestCountries(findCountries(report.text, report.published?.slice(0, 10) ?? null, knowledge.actors), 0);
  return {
    read: (report) => readReport(model, report),
    code: async (report) => codeReport(report, await readReport(model, report), knowledge),
    placesOf: async (report, spans) => {
      if (spans === undefined) {
        const found = findPlaces(await readReport(model, report), report, near(report), knowledge.gazetteer);
        return found.map(({ start, end, place }) => ({ start, end, ...place }));
      }
      const mentions = placeMentionsAt(report.text, spans, knowledge.gazetteer);
      const resolved = resolveAll(mentions, { near: near(report), url: report.url }, knowledge.gazetteer);
      return spans.flatMap(({ start, end }, i) => (resolved[i] ? [{ start, end, ...resolved[i].place }] : []));
    },
    encodeOnly: (report) => encodeOnly(model, report),
    close: () => model.close(),
  };
}
