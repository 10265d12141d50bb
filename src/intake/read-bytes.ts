import { composeReport, type Given, type Origin } from "./compose-report.js";
import { detectKind, type Kind, type Refusal } from "./detect-kind.js";
import type { Extract } from "./extract.js";
import { MAX_BYTES } from "./limits.js";
import { type Problem, problem } from "./problem.js";
import { readHtml } from "./read-html.js";
import { readMarkdown } from "./read-markdown.js";
import { readPdf } from "./read-pdf.js";
import { readText } from "./read-text.js";
import type { Report } from "./report.js";

/** What the carrier of the bytes said of them. */
export interface Promised {
  readonly kind: Kind | null;
  readonly charset: string | null;
}

const isRefusal = (value: Extract | Refusal): value is Refusal => "what" in value;

function extractOf(
  kind: Kind,
  bytes: Uint8Array,
  origin: Origin,
  charset: string | null,
): Promise<Extract | Refusal> | Extract | Refusal {
  switch (kind) {
    case "pdf":
      return readPdf(bytes);
    case "html":
      return readHtml(bytes, origin.url, charset);
    case "markdown":
      return readMarkdown(bytes);
    case "text":
      return readText(bytes, charset);
  }
}

/** One report from the bytes of a file or page, or the problem with them; never throws, whatever the bytes. */
export async function readBytes(
  bytes: Uint8Array,
  origin: Origin,
  promised: Promised,
  given: Given = {},
): Promise<Report | Problem> {
  if (bytes.length === 0) return problem("empty", origin.name, "is empty: give a file with the report's text");
  if (bytes.length > MAX_BYTES) {
    return problem(
      "too-large",
      origin.name,
      `is over ${MAX_BYTES / 1e6} MB, more than any report: split it into single reports`,
    );
  }
  const kind = detectKind(bytes, origin.name, promised.kind);
  if (typeof kind !== "string") return problem(kind.code, origin.name, kind.what);
  const extract = await extractOf(kind, bytes, origin, promised.charset);
  return isRefusal(extract) ? problem(extract.code, origin.name, extract.what) : composeReport(extract, origin, given);
}
