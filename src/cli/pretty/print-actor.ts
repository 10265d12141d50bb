import type { ActorExplanation } from "../../explain-actor.js";
import { hang } from "./hang.js";
import { plainText } from "./plain-text.js";
import type { Page } from "./print-claim.js";

/** Who a name is, then who bears it, then the steps up to the one that decided. */
export function printActor({ answer, candidates, steps }: ActorExplanation, { columns, theme }: Page): string {
  const lines: string[] = [];
  if (answer !== null) {
    const { name, country, sectors, wikidata } = answer.identity;
    const codes = [...new Set([country ?? "country not known", ...sectors, wikidata])]
      .filter((code) => code !== null)
      .join(" ");
    lines.push(
      hang("", `${theme.name(plainText(name ?? "Nobody by name"))} (${codes})`, columns),
      hang("", `${plainText(answer.why)} · by the step “${answer.step}” · ${answer.confidence.toFixed(2)}`, columns),
    );
  }
  if (candidates.length > 0) {
    lines.push("", theme.faint("Bearers of the name or office"));
    for (const { name, title, country, from, to, standing } of candidates) {
      const term = `from ${from || "an unknown day"} to ${to || "now"}`;
      lines.push(
        hang("  ", `${theme.name(plainText(name))}, ${plainText(title)} of ${country} ${term}: ${standing}`, columns),
      );
    }
  }
  lines.push("", theme.faint("Steps, in the order in which they are asked"));
  for (const { step, why, outcome } of steps) {
    lines.push(hang("  ", `${outcome === "answers" ? theme.name(step) : step}: ${outcome} (${why})`, columns));
  }
  return `${lines.join("\n")}\n`;
}
