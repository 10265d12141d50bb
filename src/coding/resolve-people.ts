import type { Span } from "../text/span.js";
import type { ActorContext } from "./actors/actor-context.js";
import { nearestCountries } from "./actors/find-countries.js";
import { findIntroductions } from "./actors/find-introductions.js";
import { rememberActor, resolveActor } from "./actors/resolve-actor.js";
import type { Identity } from "./claim.js";
import { argumentsOf, type Draft, headToken, keyOf, type Scene } from "./scene.js";

type Role = NonNullable<ActorContext["role"]>;

interface Person extends Span {
  readonly role: Role | null;
  readonly draft: Draft | null;
}

/** Who every actor, recipient and source is, and everyone named beside them, in reading order, so that "he" and "the group" find whom they mean. */
export function resolvePeople(scene: Scene, drafts: readonly Draft[]): void {
  const { knowledge, published: on } = scene;
  const memory = findIntroductions(scene.text, on, scene.countries, knowledge.actors);
  for (const person of peopleOf(scene, drafts)) {
    const text = scene.text.slice(person.start, person.end);
    const { draft } = person;
    const head = draft ? headStart(draft, person) : null;
    const learned = scene.labelsAt(person)?.sectors;
    const resolution = resolveActor(
      text,
      {
        on,
        near: nearestCountries(scene.countries, person.start),
        earlier: memory,
        ...(person.role && { role: person.role }),
        ...(draft && { event: draft.event.type, speaker: speakerOf(scene, draft) }),
        ...(head !== null && { headStart: head }),
        ...(learned && { learned }),
      },
      knowledge.actors,
    );
    scene.people.set(keyOf(person), resolution);
    if (resolution) rememberActor(memory, text, person.start, resolution);
  }
}

function peopleOf(scene: Scene, drafts: readonly Draft[]): Person[] {
  const all = new Map<string, Person>();
  const add = (span: Span, role: Role | null, draft: Draft | null) => {
    const key = keyOf(span);
    if (!all.has(key)) all.set(key, { start: span.start, end: span.end, role, draft });
  };
  for (const draft of drafts) {
    for (const span of [...argumentsOf(draft, "source"), ...argumentsOf(draft, "relay")]) add(span, "source", draft);
    for (const span of argumentsOf(draft, "actor")) add(span, "actor", draft);
    for (const span of argumentsOf(draft, "recipient")) add(span, "recipient", draft);
  }
  for (const m of scene.reading.mentions)
    if (m.named && (m.type === "person" || m.type === "organization")) add(m, null, null);
  return [...all.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function headStart(draft: Draft, span: Span): number | null {
  const word = headToken(draft.sentence, span);
  return word < 0 ? null : draft.sentence.tokens[word]!.start - span.start;
}

function speakerOf(scene: Scene, draft: Draft): Identity | null {
  const [source] = argumentsOf(draft, "source");
  return source ? (scene.people.get(keyOf(source)) ?? null) : null;
}
