import { parse } from "yaml";
import { lexiconFile } from "../text/lexicon-file.js";
import { splitLemma } from "./frames/find-words.js";

/** PLOVER's contexts (codebook, section 3). */
export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;
export type Context = (typeof CONTEXTS)[number];

/** A context that the words of a passage suggest, with the words that do. */
export interface ContextGuess {
  readonly context: Context;
  readonly words: readonly string[];
}

interface Cue {
  readonly context: Context;
  readonly parts: readonly string[];
}

let cues: ReadonlyMap<string, readonly Cue[]> | undefined;

/** Contexts that lemmas suggest by `lexicon/contexts.yaml`, most words first; a guess for where the learned head is silent. */
export function guessContexts(lemmas: readonly string[]): ContextGuess[] {
  cues ??= readCues(lexiconFile("contexts.yaml"));
  const parts = lemmas.flatMap((lemma) => splitLemma(lemma.toLowerCase()));
  const found = new Map<Context, string[]>();
  for (const [start, part] of parts.entries())
    for (const { context, parts: cue } of cues.get(part) ?? [])
      if (cue.every((word, offset) => parts[start + offset] === word))
        found.set(context, [...(found.get(context) ?? []), cue.join(" ")]);
  return [...found]
    .map(([context, words]) => ({ context, words: [...new Set(words)] }))
    .sort((a, b) => b.words.length - a.words.length || CONTEXTS.indexOf(a.context) - CONTEXTS.indexOf(b.context));
}

function readCues(text: string): Map<string, Cue[]> {
  const byFirst = new Map<string, Cue[]>();
  for (const [name, words] of Object.entries(parse(text) as Record<string, unknown>)) {
    if (!(CONTEXTS as readonly string[]).includes(name) || !Array.isArray(words))
      throw new Error(
        `lexicon/contexts.yaml: "${name}" is no context with a list of words; correct the name or add the list`,
      );
    for (const word of words) {
      if (typeof word !== "string")
        throw new Error(`lexicon/contexts.yaml, ${name}: ${String(word)} is no word; put it in quotes`);
      const parts = splitLemma(word);
      byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), { context: name as Context, parts }]);
    }
  }
  return byFirst;
}
