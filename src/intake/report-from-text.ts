import { assembleReport } from "./compose-report.js";
import { bareExtract } from "./extract.js";
import type { Report } from "./report.js";

/** What is known of a text beside the text; what is absent or null is worked out from its words. */
export interface ReportFacts {
  /** ISO date or date-time, or a date written out. */
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly path?: string | null;
}

/** A report from a text at hand. It is taken to be English and is never refused; throws a RangeError where `published` is no date. */
export function reportFromText(text: string, facts: ReportFacts = {}): Report {
  const { published, outlet, url, title, path } = facts;
  return assembleReport(
    { ...bareExtract(text), title: title ?? null, outlet: outlet ?? null },
    { path: path ?? null, url: url ?? null },
    { published: published ?? undefined },
    "en",
  );
}
