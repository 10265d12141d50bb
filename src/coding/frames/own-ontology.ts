import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { cameoCodes } from "../cameo.js";
import { EVENT_TYPES, type EventType } from "../ontology.js";
import type { Frames } from "./frame.js";
import { type FrameMistake, type FrameType, frameSets, readFrames } from "./load-frames.js";

/** A user's own types of event, with the frames that find them. */
export interface OwnOntology {
  /** Whether only these types are coded; otherwise they come beside PLOVER's, instead of them on the same words. */
  readonly replaces: boolean;
  readonly types: ReadonlyMap<string, FrameType>;
  readonly frames: Frames;
}

const TYPES = "types.yaml";
const NAME = /^[A-Z][A-Z0-9_-]*$/;

/**
 * A folder of the user's: `types.yaml` with the types, each a kind of one of PLOVER's, and files of frames as in
 * `lexicon/frames`. The mistakes say each in one sentence what is wrong, where, and what to do.
 */
export function readOntology(folder: string): { ontology: OwnOntology | null; mistakes: FrameMistake[] } {
  const mistakes: FrameMistake[] = [];
  const at = (what: string) => void mistakes.push(`${join(folder, TYPES)}: ${what}.`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { ontology: null, mistakes: [`${folder} is no folder: name the one that holds ${TYPES}.`] };
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  if (!files.includes(TYPES))
    return { ontology: null, mistakes: [`${folder} lacks ${TYPES}: add it, with the types that your frames find.`] };
  const { replaces, types } = readTypes(readFileSync(join(folder, TYPES), "utf8"), at);
  const read = readFrames(
    files.filter((name) => name !== TYPES).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
    { folder, types, sets: frameSets() },
  );
  mistakes.push(...read.mistakes);
  if (mistakes.length === 0 && read.frames.all.length === 0)
    mistakes.push(`${folder} holds no frames: add a file with "type" and "frames" beside ${TYPES}.`);
  return { ontology: mistakes.length > 0 ? null : { replaces, types, frames: read.frames }, mistakes };
}

function readTypes(
  text: string,
  mistake: (what: string) => void,
): { replaces: boolean; types: ReadonlyMap<string, FrameType> } {
  const types = new Map<string, FrameType>();
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    mistake(`the file is no YAML (${String(error).split("\n")[0]}); quote what has a colon or a bracket`);
  }
  const { replaces, types: told } = (content ?? {}) as { replaces?: unknown; types?: unknown };
  if (replaces !== undefined && typeof replaces !== "boolean")
    mistake('"replaces" is true or false; write one of them');
  if (typeof told !== "object" || told === null || Array.isArray(told)) {
    mistake('the file needs "types", a map of names to what they are like; add it');
    return { replaces: replaces === true, types };
  }
  for (const [name, value] of Object.entries(told)) {
    const { like, modes = [], cameo } = (value ?? {}) as { like?: unknown; modes?: unknown; cameo?: unknown };
    if (!NAME.test(name) || EVENT_TYPES.includes(name as EventType))
      mistake(`"${name}" cannot name a type of your own; use capitals, digits and _, and none of PLOVER's names`);
    if (!EVENT_TYPES.includes(like as EventType)) {
      mistake(`the type ${name} needs "like", the PLOVER type that it is a kind of: ${EVENT_TYPES.join(", ")}`);
      continue;
    }
    if (!Array.isArray(modes) || modes.some((mode) => typeof mode !== "string"))
      mistake(`the modes of ${name} are no list of words; write them as [one, two]`);
    if (cameo !== undefined && (typeof cameo !== "string" || !cameoCodes().has(cameo)))
      mistake(`the type ${name} has no CAMEO code in quotes; write one of lexicon/cameo.tsv or leave it out`);
    types.set(name, {
      like: like as EventType,
      modes: Array.isArray(modes) ? modes.map(String) : [],
      cameo: typeof cameo === "string" ? cameo : rootOf(like as EventType),
    });
  }
  return { replaces: replaces === true, types };
}

/** The broadest CAMEO code of a PLOVER type. */
function rootOf(type: EventType): string {
  const codes = [...cameoCodes().values()].filter((code) => code.type === type);
  return codes.sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))[0]!.code;
}
