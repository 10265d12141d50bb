export { type Coder, type CoderOptions, createCoder } from "./coder.js";
export type {
  Actor,
  Bound,
  Claim,
  ClaimField,
  CodedReport,
  Count,
  CountOf,
  EventCode,
  Identity,
  MaybeQuote,
  Place,
  PlaceIdentity,
  PlacePrecision,
  Reason,
  Source,
  Time,
} from "./coding/claim.js";
export {
  EVENT_TYPES,
  type EventType,
  MODES,
  QUADS,
  type Quad,
  REALITIES,
  type Reality,
  SECTORS,
  type Sector,
} from "./coding/ontology.js";
export type { ExplainedPlace } from "./coding/places/resolve-place.js";
export {
  type ActorAnswer,
  type ActorCandidate,
  type ActorExplanation,
  type ActorStep,
  explainActor,
  resolveActor,
} from "./explain-actor.js";
export { countryCode, explainPlace } from "./explain-place.js";
export type { Given } from "./intake/compose-report.js";
export { isProblem, type Problem, type ProblemCode } from "./intake/problem.js";
export { type ReadOptions, readAddress, readInputs } from "./intake/read-inputs.js";
export type { PublishedBy, Report, Section, SectionKind } from "./intake/report.js";
export { type ReportFacts, reportFromText } from "./intake/report-from-text.js";
export type * from "./language/reading.js";
export type { Quote, Span } from "./text/span.js";
