import {
  agentsOf,
  childrenOf,
  conjunctsOf,
  hasRelation,
  isPassive,
  isVerbal,
  lemmaOf,
  objectsOf,
  prepositionalsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from "../../language/tree.js";
import type { EngineLists, FrameRoles, RolePlace, RoleSources, TriggerKind } from "./frame.js";

const place = (name: RolePlace["place"], ...prepositions: string[]): RolePlace => ({ place: name, prepositions });

/** Where participants stand unless a frame says otherwise. */
const DEFAULTS: Readonly<Record<TriggerKind, { readonly actor: RoleSources; readonly recipient: RoleSources }>> = {
  verb: { actor: [[place("subj")]], recipient: [[place("obj")]] },
  noun: { actor: [[place("subj")]], recipient: [[place("obj")], [place("prep", "on", "against", "upon", "at")]] },
  adj: { actor: [[place("subj")]], recipient: [[place("prep", "of", "with", "towards", "to")]] },
};

const ABOUT = ["of", "on", "for", "against", "at", "into", "over", "to", "from"];

/** Heads of the actors' and the recipients' phrases of a trigger; nobody is both. */
export function fillRoles(
  tree: Tree,
  head: number,
  kind: TriggerKind,
  roles: FrameRoles,
  lists: EngineLists,
): { actor: number[]; recipient: number[] } {
  const actor = fill(tree, head, kind, roles.actor ?? DEFAULTS[kind].actor, lists);
  const recipient = fill(tree, head, kind, roles.recipient ?? DEFAULTS[kind].recipient, lists);
  return { actor, recipient: recipient.filter((token) => !actor.includes(token)) };
}

function fill(tree: Tree, head: number, kind: TriggerKind, sources: RoleSources, lists: EngineLists): number[] {
  for (const together of sources) {
    const found = together.flatMap((one) => at(tree, head, kind, one, lists));
    if (found.length > 0) return [...new Set(found)].sort((a, b) => a - b);
  }
  return [];
}

function at(
  tree: Tree,
  head: number,
  kind: TriggerKind,
  { place, prepositions }: RolePlace,
  lists: EngineLists,
): number[] {
  switch (place) {
    case "subj":
      return doersOf(tree, head, kind, lists);
    case "obj":
      return undergoersOf(tree, head, kind, lists);
    case "iobj":
      return childrenOf(tree, head, "iobj").flatMap((child) => conjunctsOf(tree, child));
    case "prep":
      return prepositionalsOf(tree, head, prepositions);
    case "poss":
      return childrenOf(tree, head, "nmod:poss").flatMap((child) => conjunctsOf(tree, child));
    case "mod":
      return namedModifiers(tree, head, lists);
    case "owner":
      return ownersOf(tree, head, kind, lists);
    case "comp.subj":
      return complementsOf(tree, head).flatMap((verb) => subjectsOf(tree, verb));
    case "comp.obj":
      return complementsOf(tree, head).flatMap((verb) => objectsOf(tree, verb));
  }
}

/** Whose plan, remark or record the trigger is about; nobody where it is about people themselves. */
function ownersOf(tree: Tree, head: number, kind: TriggerKind, lists: EngineLists): number[] {
  return [...undergoersOf(tree, head, kind, lists), ...prepositionalsOf(tree, head, ABOUT)]
    .filter((thing) => !lists.people.has(lemmaOf(tree, thing)))
    .flatMap((thing) => childrenOf(tree, thing, "nmod:poss"))
    .flatMap((owner) => conjunctsOf(tree, owner));
}

/** Clauses that say what was threatened, urged, planned: complements of a verb, and of a noun ("a threat to leave"). */
export function complementsOf(tree: Tree, head: number): number[] {
  const clauses = childrenOf(tree, head, "xcomp", "ccomp", "acl").filter(
    (child) => !hasRelation(tree, child, "acl:relcl"),
  );
  // "accused them of arming rebels", "blamed it for shelling the town"
  const gerunds = childrenOf(tree, head, "advcl").filter((child) =>
    childrenOf(tree, child, "mark", "case").some((mark) =>
      ["of", "for", "with", "from", "against"].includes(lemmaOf(tree, mark)),
    ),
  );
  return [...clauses, ...gerunds].flatMap((child) => conjunctsOf(tree, child));
}

/** Who does what the trigger says, be it verb, noun or adjective. */
export function doersOf(tree: Tree, head: number, kind: TriggerKind, lists: EngineLists): number[] {
  if (kind === "verb") return agentsOf(tree, head);
  if (kind === "adj") return subjectsOf(tree, head);
  const by = prepositionalsOf(tree, head, ["by"]);
  if (by.length > 0) return by;
  const carrier = carrierOf(tree, head, lists.lightVerbs);
  if (carrier !== null) {
    const doers = agentsOf(tree, carrier);
    if (doers.length > 0) return doers;
  }
  const possessors = childrenOf(tree, head, "nmod:poss").flatMap((child) => conjunctsOf(tree, child));
  return possessors.length > 0 ? possessors : namedModifiers(tree, head, lists);
}

/** Who or what the trigger is done to. */
export function undergoersOf(tree: Tree, head: number, kind: TriggerKind, lists: EngineLists): number[] {
  if (kind === "verb") return objectsOf(tree, head);
  if (kind === "adj") return [];
  const of = prepositionalsOf(tree, head, ["of"]);
  if (of.length > 0) return of;
  const carrier = carrierOf(tree, head, lists.undergoingVerbs);
  return carrier === null ? [] : subjectsOf(tree, carrier);
}

/** The verb that carries a noun out ("launched an attack", "an attack was launched", "the attack they launched"). */
function carrierOf(tree: Tree, noun: number, verbs: ReadonlySet<string>): number | null {
  const { head } = tree.tokens[noun]!;
  const candidates = [
    ...(head >= 0 && carries(tree, noun, head) ? [head] : []),
    ...childrenOf(tree, noun, "acl").filter((child) => isPassive(tree, child) || objectsOf(tree, child).includes(noun)),
  ];
  return candidates.find((verb) => isVerbal(tree, verb) && verbs.has(verbWithParticle(tree, verb))) ?? null;
}

function carries(tree: Tree, noun: number, verb: number): boolean {
  if (hasRelation(tree, noun, "obj")) return true;
  if (hasRelation(tree, noun, "nsubj")) return isPassive(tree, verb);
  return hasRelation(tree, noun, "obl") && ["in", "under", "to"].includes(prepositionOf(tree, noun));
}

function verbWithParticle(tree: Tree, verb: number): string {
  const [particle] = childrenOf(tree, verb, "compound:prt");
  return particle === undefined ? lemmaOf(tree, verb) : `${lemmaOf(tree, verb)} ${lemmaOf(tree, particle)}`;
}

/** "Russian strikes", "the Maoist attack", "a rebel raid": modifiers that name who did it. */
function namedModifiers(tree: Tree, head: number, lists: EngineLists): number[] {
  const capitals =
    tree.tokens[head]!.text.length > 1 && tree.tokens[head]!.text === tree.tokens[head]!.text.toUpperCase();
  return childrenOf(tree, head, "amod", "compound").filter((child) => {
    const { text, upos } = tree.tokens[child]!;
    if (upos === "PROPN" || lists.agentModifiers.has(lemmaOf(tree, child))) return true;
    return !capitals && child > 0 && upos === "ADJ" && /^\p{Lu}/u.test(text);
  });
}
