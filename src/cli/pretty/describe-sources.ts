import type { Source } from "../../coding/claim.js";
import { describeWho } from "./describe-who.js";
import { quoted } from "./plain-text.js";
import type { Theme } from "./theme.js";

const MODES: Readonly<Record<Source["mode"], string>> = {
  direct: "quoted",
  partial: "partly quoted",
  indirect: "indirect",
  witnessed: "witnessed",
  hearsay: "hearsay",
};

function describeSource(source: Source, position: number, theme: Theme): string {
  const mode = MODES[source.mode];
  const cue = source.cue === null ? "" : theme.faint(` ${quoted(source.cue.text)}`);
  if (source.name === null && source.text === null) return `${mode}, nobody named${cue}`;
  const role = source.role === null || source.role === "speaker" ? "" : `${source.role}, `;
  const anonymous = source.anonymous ? "not to be named, " : "";
  return `${position === 0 ? "according to" : "told by"} ${describeWho(source, theme)}, ${role}${anonymous}${mode}${cue}`;
}

/** "according to the ministry (KAZ GOV), indirect “said”; told by AFP, medium, indirect": the innermost first; the outlet where there is none. */
export function describeSources(sources: readonly Source[], theme: Theme): string {
  if (sources.length === 0) return "the outlet itself";
  return sources.map((source, position) => describeSource(source, position, theme)).join("; ");
}
