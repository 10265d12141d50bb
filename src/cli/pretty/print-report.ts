import type { Claim } from "../../coding/claim.js";
import type { PublishedBy, Report } from "../../intake/report.js";
import { type Paragraph, paragraphsOf } from "../../intake/split-paragraphs.js";
import { hang } from "./hang.js";
import { plainText } from "./plain-text.js";
import { type Page, printClaim } from "./print-claim.js";

const PUBLISHED_BY: Readonly<Record<PublishedBy, string>> = {
  metadata: "as given",
  dateline: "by its dateline",
  inferred: "inferred from its words",
  ingested: "the day it was read",
};

/** A report and its claims, grouped by paragraph, ending in a line end. */
export function printReport(report: Report, claims: readonly Claim[], page: Page): string {
  const paragraphs = paragraphsOf(report);
  const blocks = [printHeader(report, claims.length, page)];
  let shown = -1;
  let current = 0;
  for (const [index, claim] of claims.entries()) {
    // Claims stand in the order of the text, so that one walk over the paragraphs is enough.
    while (current + 1 < paragraphs.length && paragraphs[current + 1]!.start <= claim.trigger.start) current++;
    const block = printClaim(claim, index + 1, page);
    const paragraph = current === shown ? undefined : paragraphs[current];
    blocks.push(paragraph === undefined ? block : `${headingOf(current, paragraph, page)}\n${block}`);
    shown = current;
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Title, outlet, date and how it is known, and what could not be done without one. */
export function printHeader(report: Report, claims: number, { columns, theme }: Page): string {
  const { published, publishedBy, outlet, agencies, byline } = report;
  const where = report.url ?? report.path;
  const facts = [
    outlet,
    byline,
    agencies.length === 0 ? null : `with ${agencies.join(", ")}`,
    published === null
      ? null
      : `published ${published}${publishedBy === null ? "" : ` (${PUBLISHED_BY[publishedBy]})`}`,
    claims === 1 ? "1 claim" : `${claims === 0 ? "no" : claims} claims`,
  ];
  const lines = [
    hang("", theme.title(plainText(report.title ?? where ?? "Report without a title")), columns),
    hang("", facts.flatMap((fact) => (fact === null ? [] : [plainText(fact)])).join(" · "), columns),
  ];
  if (where !== null && report.title !== null) lines.push(hang("", theme.faint(plainText(where)), columns));
  if (published === null) {
    const advice =
      "No date of publication is known, so that days such as “on Thursday” could not be resolved: give it with --published 2022-01-31.";
    lines.push(hang("", theme.warning(advice), columns));
  }
  return lines.join("\n");
}

function headingOf(index: number, { section }: Paragraph, { theme }: Page): string {
  return theme.faint(`¶ ${index + 1}${section === "body" ? "" : ` · ${section}`}`);
}
