import { type EventType, MODES, type Sector } from "../src/coding/ontology.js";
import type {
  CodedActor,
  CodedClaim,
  CodedCount,
  CodedPlace,
  CodedSource,
  CodedTime,
  Words,
} from "./coded-document.js";
import { CODES } from "./codes.js";

type Draft = { -readonly [K in keyof CodedClaim]: CodedClaim[K] };
type Tell = (what: string) => void;

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const COUNTRY = /^(?:[A-Z]{3}|-)$/u;

/** One line of the format as a claim, or null where its head cannot be read; `tell` hears everything that is wrong with it. */
export function parseClaim(line: string, number: number, tell: Tell): CodedClaim | null {
  const [head, ...fields] = line.trim().split(/ \| /u);
  const match = /^(.+?) => (.+)$/u.exec(head!);
  if (!match) {
    tell('a claim begins with "trigger => TYPE"');
    return null;
  }
  const draft = parseHead(match[1]!, match[2]!, number, tell);
  for (const field of fields) parseField(field.trim(), draft, tell);
  return draft;
}

function parseHead(trigger: string, codes: string, line: number, tell: Tell): Draft {
  const acled = /\[([^\]]+)\]/u.exec(codes)?.[1] ?? null;
  const rest = codes
    .replace(/\[[^\]]*\]/u, " ")
    .trim()
    .split(/\s+/u);
  const [typed = "", cameo = "", reality = "", ...more] = rest;
  const [type = "", modeList] = typed.split(".");
  const modes = modeList?.split("+") ?? [];
  const contexts = more.filter((word) => word.startsWith("#")).flatMap((word) => word.slice(1).split(","));
  known(tell, "type", [type]);
  for (const mode of modes) if (!MODES[type as EventType]?.includes(mode)) tell(`${type} has no mode "${mode}"`);
  known(tell, "cameo", [cameo]);
  known(tell, "reality", [reality]);
  known(tell, "context", contexts);
  if (acled !== null) known(tell, "acled", [acled]);
  for (const word of more) if (!word.startsWith("#")) tell(`"${word}" in the head is no code`);
  return {
    line,
    trigger: wordsOf(trigger),
    type: type as EventType,
    modes,
    cameo,
    acled,
    contexts,
    reality: reality as CodedClaim["reality"],
    actors: [],
    recipients: [],
    places: [],
    time: null,
    counts: [],
    sources: [],
    evidence: null,
    accept: [],
    optional: false,
    about: null,
  };
}

/** What each field with codes adds to the claim. */
const FIELDS: Readonly<Record<string, (draft: Draft, words: Words, codes: string, tell: Tell, cue?: string) => void>> =
  {
    who: (draft, words, codes, tell) => {
      draft.actors = [...draft.actors, actor(words, codes, tell)];
    },
    to: (draft, words, codes, tell) => {
      draft.recipients = [...draft.recipients, actor(words, codes, tell)];
    },
    at: (draft, words, codes, tell) => {
      draft.places = [...draft.places, place(words, codes, tell)];
    },
    on: (draft, words, codes, tell) => {
      draft.time = time(words, codes, tell);
    },
    n: (draft, words, codes, tell) => {
      draft.counts = [...draft.counts, count(words, codes, tell)];
    },
    src: (draft, words, codes, tell, cue) => {
      draft.sources = [...draft.sources, source(words, codes, cue, tell)];
    },
  };

function parseField(field: string, draft: Draft, tell: Tell): void {
  const [, key = "", value = ""] = /^(\w+): (.+)$/u.exec(field) ?? [];
  const add = FIELDS[key];
  const [, words, codes, cue] = /^(.*) \(([^()]*)\)(?: (.+))?$/u.exec(value) ?? [];
  if (field === "opt") draft.optional = true;
  else if (key === "in") draft.evidence = wordsOf(value);
  else if (key === "ev") draft.about = value;
  else if (key === "also") {
    draft.accept = value.split(/[ ,]+/u) as EventType[];
    known(tell, "type", draft.accept);
  } else if (!add) tell(`"${field}" is no field`);
  else if (words === undefined || codes === undefined) tell(`"${field}" lacks its codes in parentheses`);
  else if (cue !== undefined && key !== "src") tell(`"${cue}" stands behind the codes of "${key}"`);
  else add(draft, wordsOf(words), codes.trim(), tell, cue);
}

function wordsOf(value: string): Words {
  const offsets = /^@(\d+)-(\d+)$/u.exec(value);
  if (offsets) return { kind: "offsets", start: Number(offsets[1]), end: Number(offsets[2]) };
  if (value === "-") return { kind: "nowhere" };
  const nth = /^(.+)~(\d+)$/u.exec(value);
  return nth ? { kind: "quoted", text: nth[1]!, nth: Number(nth[2]) } : { kind: "quoted", text: value, nth: null };
}

/** `COUNTRY SECTOR … = Name` */
function actor(words: Words, codes: string, tell: Tell): CodedActor {
  const [left = "", name] = codes.split(/\s*= /u);
  const [country = "-", ...sectors] = left.split(/[\s,]+/u).filter((word) => word !== "");
  if (!COUNTRY.test(country)) tell(`"${country}" is no country code`);
  known(tell, "sector", sectors);
  return { words, country: country === "-" ? null : country, sectors: sectors as Sector[], name: name?.trim() || null };
}

function place(words: Words, codes: string, tell: Tell): CodedPlace {
  const [left = "", name] = codes.split(/\s*= /u);
  const [precision = "", country = "-", ...rest] = left.trim().split(/\s+/u);
  known(tell, "place", [precision]);
  if (!COUNTRY.test(country)) tell(`"${country}" is no country code`);
  if (rest.length > 0) tell(`"${rest.join(" ")}" behind a place's country`);
  return {
    words,
    precision: precision as CodedPlace["precision"],
    country: country === "-" ? null : country,
    name: name?.trim() || null,
  };
}

function time(words: Words, codes: string, tell: Tell): CodedTime {
  const [dates = "", precision = ""] = codes.split(/\s+/u);
  const [start = "", end = start] = dates.split("/");
  known(tell, "time", [precision]);
  for (const date of [start, end]) if (!DATE.test(date)) tell(`"${date}" is no date`);
  if (end < start) tell(`${end} is before ${start}`);
  return { words, start, end, precision: precision as CodedTime["precision"] };
}

function count(words: Words, codes: string, tell: Tell): CodedCount {
  const list = codes.split(/\s+/u);
  const cumulative = list[0] === "total";
  const [of = "", bound = "", value = "", ...who] = cumulative ? list.slice(1) : list;
  known(tell, "count", [of]);
  known(tell, "bound", [bound]);
  if (!/^\d+(?:\.\d+)?$/u.test(value)) tell(`"${value}" is no number`);
  return {
    words,
    of: of as CodedCount["of"],
    bound: bound as CodedCount["bound"],
    value: Number(value),
    who: who.join(" ") || null,
    cumulative,
  };
}

/** `role mode COUNTRY SECTOR … = Name`, and the cue behind the parentheses */
function source(words: Words, codes: string, cue: string | undefined, tell: Tell): CodedSource {
  const [, role = "", mode = "", rest = ""] = /^(\S+)\s+(\S+)\s*(.*)$/u.exec(codes) ?? [];
  if (role !== "-") known(tell, "role", [role]);
  known(tell, "voice", [mode]);
  return {
    ...actor(words, rest, tell),
    role: role === "-" ? null : (role as CodedSource["role"]),
    mode: mode as CodedSource["mode"],
    cue: cue === undefined ? null : wordsOf(cue),
  };
}

function known(tell: Tell, kind: keyof typeof CODES, values: readonly string[]): void {
  for (const value of values) if (!CODES[kind].has(value)) tell(`"${value}" is no ${kind}`);
}
