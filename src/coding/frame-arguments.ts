import type { ArgumentRole, EventArgument } from "../language/reading.js";
import { childrenOf, subtreeOf, type Tree } from "../language/tree.js";
import type { Span } from "../text/span.js";
import type { FrameMatch } from "./frames/frame.js";

/** How far a frame's word for its participants is trusted beside a link of the encoder. */
const TRUST = 0.5;
/** What hangs on a noun and is no part of its name: other participants, clauses, asides. */
const APART = ["conj", "cc", "acl:relcl", "appos", "parataxis", "punct", "case", "dep", "list"];

/** The participants that a frame finds in the tree, as arguments; asked where the encoder links none. */
export function frameArguments(frame: FrameMatch | null, tree: Tree): EventArgument[] {
  if (frame === null) return [];
  const of = (role: ArgumentRole, heads: readonly number[]) =>
    heads.map((head) => ({ ...phraseOf(tree, head), role, probability: TRUST }));
  return [...of("actor", frame.roles.actor), ...of("recipient", frame.roles.recipient)];
}

function phraseOf(tree: Tree, head: number): Span {
  const apart = new Set(childrenOf(tree, head, ...APART).flatMap((child) => subtreeOf(tree, child)));
  const nodes = subtreeOf(tree, head).filter((node) => !apart.has(node));
  return { start: tree.tokens[nodes[0]!]!.start, end: tree.tokens[nodes.at(-1)!]!.end };
}
