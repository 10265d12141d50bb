import type { Claim } from "../../coding/claim.js";
import { describeCount } from "./describe-count.js";
import { describePlace } from "./describe-place.js";
import { describeSources } from "./describe-sources.js";
import { describeTime } from "./describe-time.js";
import { describeWho, listed } from "./describe-who.js";
import { hang } from "./hang.js";
import { plainText } from "./plain-text.js";
import type { Theme } from "./theme.js";

/** How wide a page is and how it is painted. */
export interface Page {
  /** In columns of the terminal. */
  readonly columns: number;
  readonly theme: Theme;
}

/** Width of the claim's number with the space behind it. */
const NUMBER = 5;
const LABEL = 12;

/** One claim as a block of lines, without a line end behind the last: who, the event, to whom, and a labelled line for each other field. */
export function printClaim(claim: Claim, number: number, { columns, theme }: Page): string {
  const lines: (readonly [label: string, text: string])[] = [
    ["event", codesOf(claim)],
    ["where", claim.places.map((place) => describePlace(place, theme)).join("; ")],
    ["when", claim.time === null ? "" : describeTime(claim.time, theme)],
    ["how many", claim.counts.map((count) => describeCount(count, theme)).join("; ")],
    ["reality", theme.reality[claim.reality](claim.reality)],
    ["source", describeSources(claim.sources, theme)],
    ["evidence", evidenceOf(claim, theme)],
    ["confidence", claim.confidence.toFixed(2)],
  ];
  return [
    hang(`${String(number).padStart(NUMBER - 2)}  `, whoDidWhat(claim, theme), columns),
    ...lines
      .filter(([, text]) => text !== "")
      .map(([label, text]) => hang(" ".repeat(NUMBER) + theme.faint(label.padEnd(LABEL)), text, columns)),
  ].join("\n");
}

/** "protesters (KAZ CVL) → PROTEST/riot → the mayor's office (KAZ GOV)". */
function whoDidWhat({ actors, event, recipients }: Claim, theme: Theme): string {
  const actor =
    actors.length === 0 ? theme.faint("nobody named") : listed(actors.map((who) => describeWho(who, theme)));
  const what = theme.event[event.quad]([event.type, ...event.modes].join("/"));
  const recipient = recipients.length === 0 ? "" : ` → ${listed(recipients.map((who) => describeWho(who, theme)))}`;
  return `${actor} → ${what}${recipient}`;
}

function codesOf({ event }: Claim): string {
  const { cameo, acled, intensity, contexts } = event;
  return [
    cameo === null ? null : `CAMEO ${cameo}`,
    acled === null ? null : `ACLED ${acled}`,
    intensity === null ? null : `intensity ${intensity > 0 ? "+" : ""}${String(intensity).replace("-", "−")}`,
    contexts.length === 0 ? null : contexts.map((context) => context.replaceAll("_", " ")).join(", "),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The evidence with the trigger marked in it. */
function evidenceOf({ evidence, trigger }: Claim, theme: Theme): string {
  const start = Math.max(0, trigger.start - evidence.start);
  const end = Math.max(start, Math.min(trigger.end - evidence.start, evidence.text.length));
  const before = plainText(evidence.text.slice(0, start));
  const after = plainText(evidence.text.slice(end));
  const marked = start === end ? "" : theme.trigger(plainText(evidence.text.slice(start, end)));
  return `${before.trimStart()}${marked}${after.trimEnd()}`;
}
