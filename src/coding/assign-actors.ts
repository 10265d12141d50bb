import type { EventArgument } from "../language/reading.js";
import { overlaps } from "../text/span.js";
import { nearestCountries } from "./actors/find-countries.js";
import { identityOf } from "./actors/resolve-actor.js";
import type { Actor, ClaimField, Source } from "./claim.js";
import type { EventType } from "./ontology.js";
import { argumentsOf, type Draft, keyOf, type Scene } from "./scene.js";

/** Types made by speaking: who does them is the first source as well (codebook, section 11). */
const SPOKEN: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);

/** Who did it, to whom: the argument links, and where they are silent the frame's roles and the speaker's. */
export function assignActors(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    draft.actors = linked(scene, draft, "actor", "actors");
    draft.recipients = linked(scene, draft, "recipient", "recipients");
    if (draft.actors.length === 0) draft.actors = fromSpeaker(draft);
    if (draft.actors.length === 0) draft.actors = implied(scene, draft);
    draft.recipients = draft.recipients.filter(
      (r) => !draft.actors.some((a) => a.start === r.start && a.end === r.end),
    );
  }
}

function linked(scene: Scene, draft: Draft, role: "actor" | "recipient", field: ClaimField): Actor[] {
  const found: Actor[] = [];
  for (const span of innermost(argumentsOf(draft, role))) {
    const origin = draft.byFrame.includes(span) ? `frame ${(draft.own ?? draft.frame)!.frame}` : `${role} link`;
    const who = scene.people.get(keyOf(span)) ?? null;
    const quoted = scene.quote(span);
    found.push({ ...quoted, ...(who ? identityOf(who) : { name: null, country: null, sectors: [], wikidata: null }) });
    draft.reasons.push({
      field,
      value: who?.name ?? quoted.text,
      by: who ? `${origin}; ${who.step}: ${who.why}` : origin,
      span: quoted,
      probability: span.probability,
    });
    draft.fieldConfidence[field] = Math.min(
      draft.fieldConfidence[field] ?? 1,
      span.probability * (who?.confidence ?? 0.3),
    );
  }
  return found;
}

/** Of links that overlap, the surer one. */
function innermost(spans: readonly EventArgument[]): EventArgument[] {
  const kept: EventArgument[] = [];
  for (const span of [...spans].sort((a, b) => b.probability - a.probability))
    if (!kept.some((k) => overlaps(k, span))) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function fromSpeaker(draft: Draft): Actor[] {
  const [source] = draft.sources;
  if (!SPOKEN.has(draft.event.type) || !source || source.start === null || source.mode === "hearsay") return [];
  draft.reasons.push({
    field: "actors",
    value: source.name ?? source.text,
    by: "the speaker of what is done by speaking",
    span: { start: source.start, end: source.end, text: source.text },
    probability: null,
  });
  draft.fieldConfidence.actors = 0.5;
  return [actorOf(source)];
}

/** A protest says by itself what kind of people made it (codebook, section 11). */
function implied(scene: Scene, draft: Draft): Actor[] {
  if (draft.event.type !== "PROTEST") return [];
  const country = nearestCountries(scene.countries, draft.trigger.start)[0] ?? null;
  draft.fieldConfidence.actors = 0.4;
  draft.reasons.push({
    field: "actors",
    value: "protesters",
    by: "implied by the protest",
    span: draft.trigger,
    probability: null,
  });
  return [{ text: null, start: null, end: null, name: null, country, sectors: ["CVL"], wikidata: null }];
}

function actorOf({ name, country, sectors, wikidata, ...rest }: Source): Actor {
  const span =
    rest.start === null
      ? { text: null, start: null, end: null }
      : { text: rest.text, start: rest.start, end: rest.end };
  return { ...span, name, country, sectors, wikidata };
}
