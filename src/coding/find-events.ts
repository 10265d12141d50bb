import type { EventCue, Scores, Sentence } from "../language/reading.js";
import { treeOf } from "../language/tree.js";
import type { Span } from "../text/span.js";
import { overlaps } from "../text/span.js";
import { cameoCodes, goldsteinOf } from "./cameo.js";
import { cueOfFrame } from "./cue-of-frame.js";
import { frameArguments } from "./frame-arguments.js";
import type { FrameMatch } from "./frames/frame.js";
import { matchFrames } from "./frames/match-frames.js";
import { modeWords } from "./mode-words.js";
import { type EventType, MODES, quadOf } from "./ontology.js";
import type { Draft, Scene } from "./scene.js";
import { tellsMatch } from "./tells-match.js";
import { tidyArguments } from "./tidy-arguments.js";

/** Least confidence of a claim; chosen on dev for the best F1. */
const LEAST = 0.45;
/** Least probability of a further mode, of a context; and of what a frame proposes. */
const MODE = 0.5;
const CONTEXT = 0.4;
const PROPOSED = 0.1;
/** By how much the odds of an event fall in the report of a match. */
const MATCH = 0.02;
/** Longest evidence and trigger, in UTF-16 units. */
const LONGEST_EVIDENCE = 600;
const LONGEST_TRIGGER = 60;

/** Drafts of all claims of a report: what the event heads see, joined with the frames that fire on the same words. */
export function findEvents(scene: Scene): Draft[] {
  const { knowledge, reading } = scene;
  const framesIn = remembered((sentence) => matchFrames(sentence, knowledge.frames));
  const ownIn = remembered((sentence) => (knowledge.own ? matchFrames(sentence, knowledge.own.frames) : []));
  const match = tellsMatch(scene.text);
  const drafts: Draft[] = [];
  const spoken = new Set<FrameMatch>();
  for (const cue of reading.cues) {
    const sentence = reading.sentences[cue.sentence]!;
    if (sentence.section === "boilerplate") continue;
    const on = ({ trigger }: FrameMatch) => overlaps(trigger, cue.trigger);
    const frame = framesIn(sentence).find(on) ?? null;
    const own = ownIn(sentence).find(on) ?? null;
    if (own !== null) spoken.add(own);
    else if (knowledge.own?.replaces) continue;
    const tidy = { ...cue, arguments: tidyArguments(cue.arguments, reading) };
    const draft = draftOf(scene, tidy, sentence, frame, own, match);
    if (draft.confidence >= LEAST || own !== null) drafts.push(draft);
  }
  if (knowledge.own === null) return drafts;
  // where the heads see nothing, a frame of the user's own speaks alone
  for (const [index, sentence] of reading.sentences.entries())
    for (const own of sentence.section === "boilerplate" ? [] : ownIn(sentence))
      if (!spoken.has(own)) drafts.push(draftOf(scene, cueOfFrame(own, index), sentence, null, own, false));
  return drafts;
}

function remembered(
  find: (sentence: Sentence) => readonly FrameMatch[],
): (sentence: Sentence) => readonly FrameMatch[] {
  const known = new Map<Sentence, readonly FrameMatch[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? find(sentence);
    known.set(sentence, found);
    return found;
  };
}

/**
 * The probability that the cue names an event: the head was taught with nothing weighed half, which doubles the odds of
 * something; a frame on the same words speaks for it.
 */
function presence(cue: EventCue, frame: FrameMatch | null, match: boolean): number {
  const doubt = (frame === null ? 0.5 : 0.7) * (match ? MATCH : 1);
  const odds = (cue.probability / Math.max(1e-6, 1 - cue.probability)) * doubt;
  return odds / (1 + odds);
}

function draftOf(
  scene: Scene,
  cue: EventCue,
  sentence: Sentence,
  frame: FrameMatch | null,
  own: FrameMatch | null,
  match: boolean,
): Draft {
  const { type, probability, by } = typeOf(cue, frame);
  const agreeing = frame?.type === type ? frame : null;
  const tree = treeOf(sentence);
  const event = codeOf(cue, type, agreeing ?? own);
  const words = { start: cue.trigger.start, end: Math.min(cue.trigger.end, sentence.end) };
  const trigger = scene.quote(within(words, LONGEST_TRIGGER));
  const evidence = scene.quote(evidenceOf(sentence, trigger));
  const confidence = presence(cue, frame, match) * probability;
  return {
    cue,
    sentence,
    frame: agreeing,
    own,
    byFrame: frameArguments(own ?? agreeing, tree),
    trigger,
    evidence,
    event,
    confidence,
    reality: "happened",
    actors: [],
    recipients: [],
    places: [],
    time: null,
    counts: [],
    sources: [],
    fieldConfidence: { event: confidence },
    reasons: [
      { field: "event", value: type, by, span: trigger, probability },
      ...(own === null
        ? []
        : [
            {
              field: "event" as const,
              value: own.own!,
              by: `own frame ${own.frame}`,
              span: trigger,
              probability: null,
            },
          ]),
      {
        field: "event",
        value: `CAMEO ${event.cameo ?? "none"}`,
        by: agreeing && agreeing.cameo === event.cameo ? `frame ${agreeing.frame}` : "cameo head",
        span: trigger,
        probability: cue.cameo.find((s) => s.label === event.cameo)?.p ?? null,
      },
      ...(own?.modes ?? event.modes).map((mode) => ({
        field: "mode" as const,
        value: mode,
        by: own ? `own frame ${own.frame}` : agreeing?.modes.includes(mode) ? `frame ${agreeing.frame}` : "mode head",
        span: scene.quote(modeWords(tree, trigger, mode) ?? trigger),
        probability: cue.modes.find((s) => s.label === mode)?.p ?? null,
      })),
    ],
  };
}

/** The head's type, unless it wavers and a frame names one that it holds possible. */
function typeOf(cue: EventCue, frame: FrameMatch | null): { type: EventType; probability: number; by: string } {
  const best = cue.types[0]!;
  const proposed = frame && cue.types.find((s) => s.label === frame.type);
  if (frame && proposed && proposed.label !== best.label && best.p < 0.5 && proposed.p >= 0.2)
    return { type: frame.type, probability: best.p, by: `frame ${frame.frame}` };
  const agrees = frame?.type === best.label;
  const by = agrees ? `event head, with frame ${frame.frame}` : "event head";
  return { type: best.label as EventType, probability: best.p, by };
}

function codeOf(cue: EventCue, type: EventType, frame: FrameMatch | null): Draft["event"] {
  const legal = (mode: string) => MODES[type].includes(mode);
  const modes = cue.modes.filter((s) => s.p >= MODE && legal(s.label)).map((s) => s.label);
  for (const mode of frame?.modes ?? [])
    if (legal(mode) && !modes.includes(mode) && (cue.modes.find((s) => s.label === mode)?.p ?? 0) >= PROPOSED)
      modes.push(mode);
  const contexts = cue.contexts.filter((s) => s.p >= CONTEXT).map((s) => s.label);
  const cameo = cameoOf(cue.cameo, type, frame);
  return {
    type,
    modes,
    contexts,
    cameo,
    acled: cue.acled[0] && cue.acled[0].label !== "none" ? cue.acled[0].label : null,
    quad: quadOf(type),
    intensity: cameo === null ? null : goldsteinOf(cameo),
  };
}

/** The head's best code that fits the type; the frame's where the head is less sure of its own than it might be. */
function cameoOf(scores: Scores, type: EventType, frame: FrameMatch | null): string | null {
  const fits = (code: string) => code !== "" && (cameoCodes().get(code)?.type ?? type) === type;
  const best = scores.find((s) => fits(s.label)) ?? scores.find((s) => s.label !== "");
  if (frame && (best === undefined || best.p < 0.5)) return frame.cameo;
  return best?.label ?? frame?.cameo ?? null;
}

/** The sentence; of one too long, as much around the trigger as may be. */
function evidenceOf(sentence: Sentence, trigger: Span): Span {
  if (sentence.end - sentence.start <= LONGEST_EVIDENCE) return { start: sentence.start, end: sentence.end };
  const words = sentence.tokens;
  let from = words.findIndex((w) => w.end > trigger.start);
  let to = from;
  // grow by words on both sides, the left one first, within the limit
  for (let grown = true; grown; ) {
    grown = false;
    if (from > 0 && words[to]!.end - words[from - 1]!.start <= LONGEST_EVIDENCE) {
      from--;
      grown = true;
    }
    if (to < words.length - 1 && words[to + 1]!.end - words[from]!.start <= LONGEST_EVIDENCE) {
      to++;
      grown = true;
    }
  }
  return {
    start: words[from]!.start,
    end: Math.max(words[to]!.end, Math.min(trigger.end, words[from]!.start + LONGEST_EVIDENCE)),
  };
}

function within(span: Span, longest: number): Span {
  return span.end - span.start <= longest ? span : { start: span.start, end: span.start + longest };
}
