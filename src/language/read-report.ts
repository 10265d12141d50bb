import type { Report, SectionKind } from "../intake/report.js";
import { splitParagraphs } from "../intake/split-paragraphs.js";
import type { Span } from "../text/span.js";
import { cueCandidates, mentionCandidates, type TriggerCandidate, triggerCandidates } from "./candidates.js";
import { decodeSentences, type LocalSentence } from "./decode-sentences.js";
import type { Encoded, Model, Related } from "./model.js";
import type {
  ArgumentLabels,
  ArgumentRole,
  Attribution,
  EventArgument,
  EventCue,
  Mention,
  MentionType,
  Reading,
  Scores,
  Sentence,
  Token,
} from "./reading.js";
import { type Run, type TagAt, tagRun, tagRuns } from "./tag-runs.js";
import { type Window, windowsOf } from "./windows.js";
import { GAP, type Unit } from "./wordpiece.js";

/** Most units (with padding) that go through the encoder at once: bounds memory, not the result. */
const BATCH_PIECES = 2048;

/** Least probability of a named mention; chosen on dev. */
const NAMED = 0.5;

/** Probability below which a label is not worth carrying. */
const WORTH = 0.02;

/** Everything that the encoder perceives in a report; the same report gives the same reading. */
export async function readReport(model: Model, report: Report): Promise<Reading> {
  const text = report.text;
  const paragraphs = splitParagraphs(text);
  const units = unitsOf(model, text, paragraphs);
  const parts: WindowReading[] = [];
  for (const batch of batchesOf(windowsOf(text, units))) {
    const encoded = await model.encode(batch);
    parts.push(...(await readBatch(model, encoded, units, text)));
  }
  parts.sort((a, b) => a.window.main - b.window.main);
  return assemble(model, report, paragraphs, units, parts);
}

/** Pieces of a report after running the encoder alone, with the batches of `readReport`: for measuring. */
export async function encodeOnly(model: Model, report: Report): Promise<number> {
  const units = unitsOf(model, report.text, splitParagraphs(report.text));
  let pieces = 0;
  for (const batch of batchesOf(windowsOf(report.text, units))) {
    await model.encode(batch);
    for (const window of batch) pieces += window.ids.length;
  }
  return pieces;
}

/** Units, with every paragraph's first one behind an empty line as the encoder was taught. */
function unitsOf(model: Model, text: string, paragraphs: readonly Span[]): Unit[] {
  const starts = new Set(paragraphs.map((p) => p.start));
  return model.wordPiece
    .units(text)
    .map((u) => (starts.has(u.start) && u.gap !== GAP.blank ? { ...u, gap: GAP.blank } : u));
}

function batchesOf(windows: readonly Window[]): Window[][] {
  const out: Window[][] = [];
  let open: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.ids.length - b.ids.length)) {
    if (open.length > 0 && (open.length + 1) * window.ids.length > BATCH_PIECES) {
      out.push(open);
      open = [];
    }
    open.push(window);
  }
  if (open.length > 0) out.push(open);
  return out;
}

/** What was read in one window, in units of the report. */
interface WindowReading {
  readonly window: Window;
  readonly encoded: Encoded;
  readonly row: number;
  readonly sentences: readonly (LocalSentence & { readonly relations: readonly string[] })[];
  readonly mentions: readonly UnitMention[];
  readonly attributions: readonly UnitAttribution[];
  readonly cues: readonly UnitCue[];
  readonly labels: ReadonlyMap<string, Omit<ArgumentLabels, keyof Span>>;
}

interface UnitMention {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly named: boolean;
  readonly probability: number;
}

interface UnitAttribution {
  readonly parts: Readonly<Record<"source" | "cue" | "content", readonly Run[]>>;
  readonly probability: number;
}

interface UnitCue {
  readonly trigger: TriggerCandidate;
  readonly scores: Pick<EventCue, "modes" | "contexts" | "cameo" | "acled" | "reality" | "voice">;
  readonly arguments: readonly (Run & { readonly role: ArgumentRole })[];
}

async function readBatch(
  model: Model,
  encoded: Encoded,
  units: readonly Unit[],
  text: string,
): Promise<WindowReading[]> {
  const width = encoded.width;
  const flat = (row: number, unit: number) => row * width + unit;
  const rows = encoded.windows.map((window, row) => {
    const sentences = decodeSentences(encoded, row, units, text);
    return {
      window,
      row,
      sentences,
      mentions: mentionCandidates(encoded, row, sentences),
      triggers: triggerCandidates(encoded, row, model.labels.types),
      cues: cueCandidates(encoded, row),
    };
  });
  const related = await model.relate(encoded, {
    dependents: rows.flatMap((r) => r.sentences.flatMap((s) => s.words.map((w) => flat(r.row, w.first)))),
    heads: rows.flatMap((r) =>
      r.sentences.flatMap((s) => s.heads.map((h) => (h < 0 ? -1 : flat(r.row, s.words[h]!.first)))),
    ),
    mentions: rows.flatMap((r) =>
      r.mentions.map((m) => [flat(r.row, m.first), flat(r.row, m.lastWord), flat(r.row, m.headWord)] as const),
    ),
    triggers: rows.flatMap((r) => r.triggers.map((t) => [flat(r.row, t.from), flat(r.row, t.to - 1)] as const)),
    cues: rows.flatMap((r) => r.cues.map((c) => flat(r.row, c.unit))),
  });
  let words = 0;
  let mentions = 0;
  let triggers = 0;
  let cues = 0;
  const read = rows.map((r) => ({
    window: r.window,
    encoded,
    row: r.row,
    sentences: r.sentences.map((s) => ({
      ...s,
      relations: s.words.map(() => model.labels.deprel[related.relations[words++]!] ?? "dep"),
    })),
    mentions: r.mentions.map((m) => unitMention(model, related, mentions++, m)),
    attributions: r.cues.map((c) => unitAttribution(model, related, cues++, width, r.window, c)),
    cues: r.triggers.map((t) => unitCue(model, related, triggers++, width, r.window, t)),
  }));
  // the labels of arguments are asked for once it is known which spans are arguments
  const wanted = read.map((r) => argumentSpans(r));
  const labelled = await model.label(
    encoded,
    wanted.flatMap((spans, i) => spans.map(([a, b]) => [flat(read[i]!.row, a), flat(read[i]!.row, b - 1)] as const)),
  );
  let next = 0;
  return read.map((r, i) => ({
    ...r,
    labels: new Map(wanted[i]!.map(([a, b]) => [`${a} ${b}`, argumentLabels(model, labelled, next++)])),
  }));
}

function argumentSpans(read: Pick<WindowReading, "cues" | "attributions">): (readonly [number, number])[] {
  const seen = new Map<string, readonly [number, number]>();
  for (const run of [...read.cues.flatMap((c) => c.arguments), ...read.attributions.flatMap((a) => a.parts.source)])
    seen.set(`${run.from} ${run.to}`, [run.from, run.to]);
  return [...seen.values()];
}

function unitMention(
  model: Model,
  related: Related,
  index: number,
  m: { readonly first: number; readonly to: number; readonly probability: number },
): UnitMention {
  const kinds = model.labels.mention;
  const at = index * (kinds.length + 1);
  let best = 0;
  for (let k = 1; k < kinds.length; k++) if (related.mentions[at + k]! > related.mentions[at + best]!) best = k;
  return {
    from: m.first,
    to: m.to,
    type: kinds[best] as MentionType,
    named: related.mentions[at + kinds.length]! > NAMED,
    probability: m.probability,
  };
}

function argumentLabels(model: Model, labelled: Float32Array, index: number): Omit<ArgumentLabels, keyof Span> {
  const { sector, count, sourceRole } = model.labels;
  const sectors = index * (sector.length + count.length + sourceRole.length);
  const counts = sectors + sector.length;
  const roles = counts + count.length;
  return {
    sectors: scores(sector, labelled, sectors),
    countOf: scores(count, labelled, counts),
    sourceRole: scores(sourceRole, labelled, roles),
  };
}

/** The labels whose probabilities begin at `from`, the likely ones alone, best first. */
function scores(labels: readonly string[], probabilities: Float32Array, from: number): Scores {
  const out: Scores[number][] = [];
  for (let k = 0; k < labels.length; k++)
    if (probabilities[from + k]! >= WORTH) out.push({ label: labels[k]!, p: probabilities[from + k]! });
  return out.sort((a, b) => b.p - a.p);
}

function unitAttribution(
  model: Model,
  related: Related,
  index: number,
  width: number,
  window: Window,
  cue: { readonly unit: number; readonly probability: number },
): UnitAttribution {
  const roles = model.labels.attribution;
  const length = window.first.length;
  const at = (role: string): TagAt => {
    const r = roles.indexOf(role);
    return (i, k) => related.attributions[((index * width + i) * roles.length + r) * 3 + k]!;
  };
  const one = (run: Run | null) => (run ? [run] : []);
  // a cue is one piece that begins at its anchor, a source is one piece, what is said may be in several
  return {
    parts: {
      source: one(tagRun(length, at("source"))),
      cue: one(tagRun(length, at("cue"), cue.unit)),
      content: tagRuns(length, at("content")),
    },
    probability: cue.probability,
  };
}

function unitCue(
  model: Model,
  related: Related,
  index: number,
  width: number,
  window: Window,
  trigger: TriggerCandidate,
): UnitCue {
  const { modes, contexts, cameo, acled, reality, voice, role: roles } = model.labels;
  const heads = { modes, contexts, cameo, acled, reality, voice };
  const size = Object.values(heads).reduce((sum, labels) => sum + labels.length, 0);
  let offset = index * size;
  const out: Partial<Record<keyof typeof heads, Scores>> = {};
  for (const [name, labels] of Object.entries(heads)) {
    out[name as keyof typeof heads] = scores(labels, related.triggers, offset);
    offset += labels.length;
  }
  const args = roles.flatMap((role, r) =>
    tagRuns(window.first.length, (i, k) => related.arguments[((index * width + i) * roles.length + r) * 3 + k]!).map(
      (run) => ({ ...run, role: role as ArgumentRole }),
    ),
  );
  return { trigger, scores: out as UnitCue["scores"], arguments: args };
}

function assemble(
  model: Model,
  report: Report,
  paragraphs: readonly Span[],
  units: readonly Unit[],
  parts: readonly WindowReading[],
): Reading {
  const text = report.text;
  const sentences: Sentence[] = [];
  const sentenceOfUnit = new Int32Array(units.length);
  const mentions: Mention[] = [];
  const attributions: Attribution[] = [];
  const cues: EventCue[] = [];
  const labels = new Map<string, ArgumentLabels>();
  let paragraph = 0;
  let section = 0;
  for (const part of parts) {
    const at = part.window.from;
    const span = (from: number, to: number): Span => ({ start: units[at + from]!.start, end: units[at + to - 1]!.end });
    for (const s of part.sentences) {
      const whole = span(s.words[0]!.first, s.words[s.words.length - 1]!.to);
      while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= whole.start) paragraph++;
      while (section + 1 < report.sections.length && report.sections[section + 1]!.start <= whole.start) section++;
      for (let u = s.words[0]!.first; u < s.words[s.words.length - 1]!.to; u++)
        sentenceOfUnit[at + u] = sentences.length;
      const tokens: Token[] = s.words.map((w, i) => {
        const start = units[at + w.first]!.start;
        const end = units[at + w.to - 1]!.end;
        const form = text.slice(start, end);
        const [upos, xpos, feats, lemma] = w.tags;
        return {
          start,
          end,
          text: form,
          lemma: model.lemmas.of(form, model.labels.upos[upos]!, model.labels.lemma[lemma]!),
          upos: model.labels.upos[upos]!,
          xpos: model.labels.xpos[xpos]!,
          feats: model.labels.feats[feats] === "_" ? "" : model.labels.feats[feats]!,
          head: s.heads[i]!,
          deprel: s.relations[i]!,
        };
      });
      const kind: SectionKind = report.sections[section]?.kind ?? "body";
      sentences.push({ ...whole, section: kind, paragraph, tokens });
    }
    for (const m of part.mentions)
      mentions.push({
        ...span(m.from, m.to),
        sentence: sentenceOfUnit[at + m.from]!,
        type: m.type,
        named: m.named,
        probability: m.probability,
      });
    for (const a of part.attributions) {
      const runs = (role: "source" | "cue" | "content") => a.parts[role].map((r) => span(r.from, r.to));
      attributions.push({
        source: runs("source"),
        cue: runs("cue"),
        content: runs("content"),
        probability: a.probability,
      });
    }
    for (const c of part.cues) {
      const args: EventArgument[] = c.arguments.map((r) => ({
        ...span(r.from, r.to),
        role: r.role,
        probability: r.probability,
      }));
      cues.push({
        trigger: span(c.trigger.from, c.trigger.to),
        sentence: sentenceOfUnit[at + c.trigger.from]!,
        probability: c.trigger.probability,
        types: c.trigger.types,
        ...c.scores,
        arguments: args,
      });
    }
    for (const [key, value] of part.labels) {
      const [from, to] = key.split(" ").map(Number) as [number, number];
      const where = span(from, to);
      labels.set(`${where.start} ${where.end}`, { ...where, ...value });
    }
  }
  return { sentences, mentions, attributions, cues, labels: [...labels.values()] };
}
