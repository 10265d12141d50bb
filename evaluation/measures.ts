import { type ActorLine, measureActors } from "./measure-actors.js";
import { type AttributionArticle, measureAttribution } from "./measure-attribution.js";
import { measureCase2021, type Snippet } from "./measure-case2021.js";
import { measureClaims } from "./measure-claims.js";
import { type GoldRecord, measureGsr } from "./measure-gsr.js";
import { type MentionSentence, measureMentions } from "./measure-mentions.js";
import { type MucDocument, measureMuc4 } from "./measure-muc4.js";
import { measureParse } from "./measure-parse.js";
import { measurePlaces, type PlacesArticle } from "./measure-places.js";
import { measurePolice, type PoliceDocument } from "./measure-police.js";
import type { Outcome, Progress } from "./outcome.js";
import { readConllu } from "./read-conllu.js";
import { readGold } from "./read-gold.js";
import { readLines, readText } from "./read-lines.js";
import type { Subject } from "./subject.js";

/** Reads the file or folder and measures the subject on it; an input that cannot be read is an `InputError`. */
export type Measure = (path: string, subject: Subject, progress: Progress) => Promise<Outcome>;

/** Every measure that can be asked for, by its name. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  parse: (path, subject, progress) => measureParse(readConllu(readText(path)), subject, progress),
  mentions: (path, subject, progress) => measureMentions(readLines<MentionSentence>(path), subject, progress),
  attribution: (path, subject, progress) => measureAttribution(readLines<AttributionArticle>(path), subject, progress),
  claims: (path, subject, progress) => measureClaims(readGold(path), subject, progress),
  gsr: (path, subject, progress) => measureGsr(readLines<GoldRecord>(path), subject, progress),
  case2021: (path, subject, progress) => measureCase2021(readLines<Snippet>(path), subject, progress),
  police: (path, subject, progress) => measurePolice(readLines<PoliceDocument>(path), subject, progress),
  muc4: (path, subject, progress) => measureMuc4(readLines<MucDocument>(path), subject, progress),
  places: (path, subject, progress) => measurePlaces(readLines<PlacesArticle>(path), subject, progress),
  actors: (path, subject, progress) => measureActors(readLines<ActorLine>(path), subject, progress),
};
