import type { Attribution } from "../language/reading.js";
import { overlaps, type Quote, type Span } from "../text/span.js";
import { identityOf } from "./actors/resolve-actor.js";
import type { Source } from "./claim.js";
import { argumentsOf, type Draft, keyOf, type Scene } from "./scene.js";

type Mode = Source["mode"];
type Role = NonNullable<Source["role"]>;

/** A source that asked or was left not to be named. */
const ANONYMOUS =
  /\b(?:anonym\w+|unnamed|unidentified|undisclosed|not (?:to be|be) (?:named|identified)|who (?:declined|refused|asked)|sources?|insiders?|people familiar|(?:an?|one|some|several|senior|other|\w+) officials?|witnesses|analysts|observers|diplomats|residents)\b/iu;

/** According to whom: the voice head says whether and how, the source links say who; an attribution that holds the trigger helps where they are silent. */
export function findSources(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const none = draft.cue.voice.find((s) => s.label === "none")?.p ?? 0;
    const heard = draft.cue.voice.filter((s) => s.label !== "none")[0];
    const linked = argumentsOf(draft, "source");
    if (heard === undefined || none >= 0.4) {
      draft.fieldConfidence.sources = none;
      draft.reasons.push({
        field: "sources",
        value: "the outlet itself",
        by: "voice head",
        span: null,
        probability: none,
      });
      continue;
    }
    const attribution = attributionOver(scene.reading.attributions, draft.trigger);
    const speaker = linked[0] ?? (heard.label === "hearsay" ? null : (attribution?.source[0] ?? null));
    const cueSpan = argumentsOf(draft, "cue")[0] ?? attribution?.cue[0] ?? null;
    const cue = cueSpan && scene.quote(cueSpan);
    const by = linked[0] ? "source link" : attribution?.source[0] ? "attribution that holds the trigger" : "voice head";
    const mode = speaker === null ? "hearsay" : (heard.label as Mode);
    draft.sources.push(sourceOf(scene, speaker, mode, cue));
    for (const relay of argumentsOf(draft, "relay").slice(0, 2))
      draft.sources.push(sourceOf(scene, relay, "indirect", null));
    draft.fieldConfidence.sources = (1 - none) * (linked[0]?.probability ?? 0.6);
    draft.reasons.push({
      field: "sources",
      value: speaker === null ? "hearsay" : scene.text.slice(speaker.start, speaker.end),
      by,
      span: speaker && scene.quote(speaker),
      probability: draft.fieldConfidence.sources,
    });
  }
}

function sourceOf(scene: Scene, span: Span | null, mode: Mode, cue: Quote | null): Source {
  if (span === null)
    return {
      text: null,
      start: null,
      end: null,
      name: null,
      country: null,
      sectors: [],
      wikidata: null,
      role: null,
      mode,
      cue,
      anonymous: false,
    };
  const quoted = scene.quote(span);
  const who = scene.people.get(keyOf(span)) ?? null;
  const role = scene.labelsAt(span)?.sourceRole[0]?.label as Role | undefined;
  const identity = who ? identityOf(who) : { name: null, country: null, sectors: [], wikidata: null };
  return {
    ...quoted,
    ...identity,
    role: mode === "witnessed" ? "witness" : (role ?? "speaker"),
    mode,
    cue,
    anonymous: identity.name === null && ANONYMOUS.test(quoted.text),
  };
}

/** The innermost attribution whose content holds the trigger. */
function attributionOver(attributions: readonly Attribution[], trigger: Span): Attribution | null {
  const holding = attributions.filter((a) => a.content.some((c) => overlaps(c, trigger)));
  const size = (a: Attribution) => a.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return holding.sort((a, b) => size(a) - size(b))[0] ?? null;
}
