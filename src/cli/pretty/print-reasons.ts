import type { Claim, ClaimField, Reason } from "../../coding/claim.js";
import type { Report } from "../../intake/report.js";
import { hang } from "./hang.js";
import { plainText, quoted } from "./plain-text.js";
import { type Page, printClaim } from "./print-claim.js";

const FIELDS: readonly ClaimField[] = [
  "event",
  "mode",
  "actors",
  "recipients",
  "places",
  "time",
  "counts",
  "reality",
  "sources",
];

const LABEL = 12;

/** A claim, and below it for every field what was decided, by what rule or head, how surely, and on which words. */
export function printReasons(
  report: Report,
  claim: Claim,
  number: number,
  reasons: readonly Reason[],
  page: Page,
): string {
  const { columns, theme } = page;
  const rows = FIELDS.flatMap((field) => {
    const ofField = reasons.filter((reason) => reason.field === field);
    if (ofField.length === 0)
      return [hang(theme.faint(field.padEnd(LABEL)), theme.faint("nothing was found"), columns)];
    return ofField.map((reason, index) =>
      hang(theme.faint((index === 0 ? field : "").padEnd(LABEL)), describeReason(reason, page), columns),
    );
  });
  return [
    hang("", `${theme.title(plainText(report.title ?? report.url ?? report.path ?? "Report"))}`, columns),
    printClaim(claim, number, page),
    hang("", theme.faint(`claim ${claim.id} of report ${report.id}`), columns),
    `${rows.join("\n")}\n`,
  ].join("\n\n");
}

function describeReason({ value, by, span, probability }: Reason, { theme }: Page): string {
  const sure = probability === null ? "" : ` · ${probability.toFixed(2)}`;
  const words = span === null ? "no words of the text" : `${quoted(span.text)} at ${span.start}–${span.end}`;
  return `${theme.name(plainText(value))} · by ${plainText(by)}${sure}\n${theme.faint(words)}`;
}
