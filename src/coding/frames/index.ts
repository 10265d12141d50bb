export type { Frame, FrameMatch, Frames } from "./frame.js";
export { loadFrames } from "./load-frames.js";
export { matchFrames } from "./match-frames.js";
export { type OwnOntology, readOntology } from "./own-ontology.js";
export { type RealityReading, realityOf } from "./reality-of.js";
export { type TriedExample, tryExamples } from "./try-examples.js";
