import { parse } from "yaml";
import { lexiconFile } from "../../text/lexicon-file.js";
import { acledSubEvents, cameoCodes } from "../cameo.js";
import { CONTEXTS } from "../contexts.js";
import { EVENT_TYPES, type EventType, MODES } from "../ontology.js";
import { splitLemma } from "./find-words.js";
import type { Alternative, EngineLists, Frame, Frames, FrameTrigger } from "./frame.js";
import { type Mistakes, readAlternatives, readRoles, readSets, type Sets } from "./read-pattern.js";

/** A file of the lexicon by its name ("assault.yaml"). */
export interface FrameFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong in a file of frames, in one sentence that says where and what to do. */
export type FrameMistake = string;

let shipped: Frames | undefined;
let shippedSets: Sets | undefined;

/** The word lists of `lexicon/frames/sets.yaml`, which frames of one's own may use as well. */
export function frameSets(): Sets {
  shippedSets ??= readSets(parse(lexiconFile("frames/sets.yaml")) as Record<string, unknown>, () => {});
  return shippedSets;
}

/** The frames under `lexicon/frames`; throws with every mistake in them, one a line. */
export function loadFrames(): Frames {
  if (shipped) return shipped;
  const { frames, mistakes } = readFrames(
    ["sets.yaml", ...EVENT_TYPES.map((type) => `${type.toLowerCase()}.yaml`)].map((name) => ({
      name,
      text: lexiconFile(`frames/${name}`),
    })),
  );
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  shipped = frames;
  return frames;
}

/** What a file's `type:` may name. */
export interface FrameType {
  /** PLOVER's type that it is, or is a kind of. */
  readonly like: EventType;
  readonly modes: readonly string[];
  /** For frames that give no CAMEO code; null where each must. */
  readonly cameo: string | null;
}

/** Where frames come from: the folder for messages, the types that they may have, and the word lists that they may use. */
export interface FrameGround {
  readonly folder: string;
  readonly types: ReadonlyMap<string, FrameType>;
  readonly sets: Sets;
}

const PLOVER: FrameGround = {
  folder: "lexicon/frames",
  types: new Map(EVENT_TYPES.map((type) => [type, { like: type, modes: MODES[type], cameo: null }])),
  sets: new Map(),
};

/** Reads frame files, `sets.yaml` among them; a frame with a mistake is left out. */
export function readFrames(
  files: readonly FrameFile[],
  ground: FrameGround = PLOVER,
): { frames: Frames; mistakes: FrameMistake[] } {
  const mistakes: FrameMistake[] = [];
  const at = (file: string, id: string | null) => (what: string) =>
    void mistakes.push(`${ground.folder}/${file}${id === null ? "" : `, frame ${id}`}: ${what}.`);
  let { sets } = ground;
  const all: Frame[] = [];
  const ids = new Set<string>();
  for (const { name, text } of [...files].sort(
    (a, b) => Number(b.name === "sets.yaml") - Number(a.name === "sets.yaml"),
  )) {
    const content = readYaml(text, at(name, null));
    if (content === null) continue;
    if (name === "sets.yaml") {
      sets = new Map([...sets, ...readSets(content, at(name, null))]);
      continue;
    }
    const { type, frames } = content;
    const known = ground.types.get(String(type));
    if (!known || !Array.isArray(frames)) {
      const types = ground === PLOVER ? "the sixteen PLOVER types" : [...ground.types.keys()].join(", ");
      at(name, null)(`the file needs "type", one of ${types}, and "frames", a list; add what is missing`);
      continue;
    }
    const own = ground === PLOVER ? null : String(type);
    for (const [index, entry] of frames.entries()) {
      const id = isRecord(entry) && typeof entry.id === "string" ? entry.id : `number ${index + 1}`;
      const before = mistakes.length;
      const frame = readFrame(entry, known, own, sets, at(name, id));
      if (ids.has(id)) at(name, id)("another frame has the same id; give it one of its own");
      ids.add(id);
      if (frame !== null && mistakes.length === before) all.push(frame);
    }
  }
  return { frames: { all, byLemma: indexByLemma(all), lists: listsOf(sets) }, mistakes };
}

function readYaml(text: string, mistake: Mistakes): Record<string, unknown> | null {
  try {
    const content: unknown = parse(text);
    if (isRecord(content)) return content;
    mistake("the file is no map of names to values; begin it with `type:` and `frames:`");
  } catch (error) {
    mistake(`the file is no YAML (${String(error).split("\n")[0]}); quote what has a colon or a bracket`);
  }
  return null;
}

const FIELDS = new Set("id says fallback match unless modes contexts cameo acled roles accepts rejects why".split(" "));

function readFrame(entry: unknown, type: FrameType, own: string | null, sets: Sets, mistake: Mistakes): Frame | null {
  if (!isRecord(entry) || typeof entry.id !== "string" || typeof entry.says !== "string" || !entry.match) {
    mistake(`a frame needs "id", "says" and "match"; add what is missing`);
    return null;
  }
  for (const field of Object.keys(entry))
    if (!FIELDS.has(field)) mistake(`"${field}" is no field of a frame; use ${[...FIELDS].join(", ")}`);
  const match = readAlternatives(entry.match, sets, true, mistake);
  const modes = readList(entry.modes, "modes", type.modes, mistake);
  const contexts = readList(entry.contexts, "contexts", CONTEXTS, mistake);
  const cameo = String(entry.cameo ?? type.cameo ?? "");
  const code = cameoCodes().get(cameo);
  if (!code || typeof entry.cameo === "number")
    mistake(`"${cameo}" is no CAMEO code; write one of lexicon/cameo.tsv in quotes`);
  const acled = entry.acled ?? null;
  if (acled !== null && !acledSubEvents().includes(String(acled)))
    mistake(`"${String(acled)}" is no ACLED sub-event; write one of lexicon/acled.tsv or leave it out`);
  return {
    id: entry.id,
    says: entry.says,
    match,
    unless: entry.unless === undefined ? [] : readAlternatives(entry.unless, sets, false, mistake),
    type: type.like,
    own,
    modes,
    contexts,
    cameo,
    acled: acled as string | null,
    roles: readRoles(entry.roles, mistake),
    accepts: readExamples(entry.accepts, "accepts", match, mistake),
    rejects: readExamples(entry.rejects, "rejects", match, mistake),
    why: typeof entry.why === "string" ? entry.why : null,
    fallback: entry.fallback === true,
  };
}

function readList(value: unknown, field: string, legal: readonly string[], mistake: Mistakes): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
  for (const item of list)
    if (!legal.includes(item)) mistake(`"${item}" is none of the ${field} here; use ${legal.join(", ") || "none"}`);
  return list;
}

function readExamples(
  value: unknown,
  field: "accepts" | "rejects",
  match: readonly Alternative[],
  mistake: Mistakes,
): string[] {
  const examples = Array.isArray(value) ? value.filter((example) => typeof example === "string") : [];
  if (!Array.isArray(value) || examples.length !== value.length || examples.length < 2)
    mistake(`"${field}" needs at least two sentences; add them, in quotes where they have a colon`);
  for (const example of examples) {
    if (!/\[[^\]]+\]/.test(example))
      mistake(`"${example}" has no trigger in brackets; put the words that name the event in [brackets]`);
    else if (!hasTrigger(example, match))
      mistake(`"${example}" has none of the frame's triggers in brackets; write one that the frame is about`);
  }
  return examples;
}

/** Whether the bracketed words begin like some trigger: lemmas cannot be had without the model. */
function hasTrigger(example: string, match: readonly Alternative[]): boolean {
  // A pattern without trigger has been reported already.
  if (match.every(({ triggers }) => triggers.length === 0)) return true;
  const words = splitLemma(/\[([^\]]+)\]/.exec(example)![1]!.toLowerCase());
  return match.some(({ triggers }) =>
    triggers.some((trigger) => {
      const [first] = trigger.words;
      return words.some(
        (word) => first!.length < 4 || IRREGULAR.has(first!) || word.slice(0, 3) === first!.slice(0, 3),
      );
    }),
  );
}

/** Verbs whose forms do not begin alike. */
const IRREGULAR = new Set([
  "take",
  "fight",
  "catch",
  "bring",
  "teach",
  "seek",
  "break",
  "begin",
  "drive",
  "throw",
  "think",
  "strike",
  "shoot",
  "leave",
  "steal",
  "speak",
  "stand",
  "give",
  "hold",
  "meet",
  "send",
  "lead",
  "blow",
]);

function indexByLemma(all: readonly Frame[]): Map<string, FrameTrigger[]> {
  const byLemma = new Map<string, FrameTrigger[]>();
  for (const [order, frame] of all.entries())
    for (const alternative of frame.match)
      for (const trigger of alternative.triggers) {
        const first = trigger.words[0]!;
        for (const key of trigger.words.length === 1 ? [first, splitLemma(first)[0]!] : [first]) {
          const entries = byLemma.get(key) ?? [];
          byLemma.set(key, entries);
          if (!entries.some((entry) => entry.alternative === alternative && entry.trigger === trigger))
            entries.push({ frame, alternative, trigger, order });
        }
      }
  return byLemma;
}

function listsOf(sets: Sets): EngineLists {
  const lemmas = (name: string): ReadonlySet<string> => new Set(sets.get(name) ?? []);
  return {
    lightVerbs: lemmas("light-verb"),
    undergoingVerbs: lemmas("undergoing-verb"),
    agentModifiers: lemmas("agent-modifier"),
    people: lemmas("person"),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
