import { SIGNATURES, ZIPPED_DOCUMENTS } from "./file-signatures.js";
import type { ProblemCode } from "./problem.js";

/** The kinds of file that a report is read from. */
export type Kind = "text" | "markdown" | "html" | "pdf";

/** Why a file holds no readable report: a clause that follows its name. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly what: string;
}

const BY_EXTENSION: ReadonlyMap<string, Kind> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["asc", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["pdf", "pdf"],
]);

const BY_MEDIA_TYPE: ReadonlyMap<string, Kind> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/markdown", "markdown"],
  ["text/x-markdown", "markdown"],
  ["text/plain", "text"],
  ["application/pdf", "pdf"],
]);

/** Data, not prose: a report may be in them, but not as its text. */
const DATA_EXTENSIONS = new Set(["json", "jsonl", "ndjson", "csv", "tsv", "xml", "rss", "atom", "svg"]);

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b/i;
const XML_START = /^\s*<(?:\?xml|rss|feed|!doctype|svg)\b/i;

/** The kind that a file's name promises; null where it promises none that is read. */
export function kindOfName(name: string): Kind | null {
  return BY_EXTENSION.get(extensionOf(name)) ?? null;
}

/** The kind that a media type ("text/html; charset=utf-8") promises; null where it promises none that is read. */
export function kindOfMediaType(type: string): Kind | null {
  return BY_MEDIA_TYPE.get(type.split(";")[0]!.trim().toLowerCase()) ?? null;
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);
}

function refusalOf(bytes: Uint8Array): Refusal | null {
  const found = SIGNATURES.find(({ starts, at = 0 }) => latin1(bytes, at, at + starts.length) === starts);
  if (found === undefined) return null;
  const zipped = found.starts.startsWith("PK") ? latin1(bytes, 0, 4096) : "";
  const document = ZIPPED_DOCUMENTS.find(([entry]) => zipped.includes(entry));
  if (document !== undefined || found.code === "unsupported") {
    return {
      code: "unsupported",
      what: `is ${document?.[1] ?? found.is}, which is not read: save it as text, HTML or PDF`,
    };
  }
  return { code: "binary", what: `is ${found.is} and no text: give the report as text, Markdown, HTML or PDF` };
}

/**
 * What a file is, from its first bytes, then its name or media type, or why it cannot be read. What the bytes say
 * counts for more than the name: a PDF that is called report.txt is a PDF.
 */
export function detectKind(bytes: Uint8Array, name: string, promised: Kind | null): Kind | Refusal {
  const refusal = refusalOf(bytes);
  if (refusal !== null) return refusal;
  // Some writers put a few bytes before the signature; readers accept it within the first kilobyte.
  const head = latin1(bytes, 0, 1024);
  if (head.startsWith("%PDF-") || (promised === "pdf" && head.includes("%PDF-"))) return "pdf";
  if (promised === "pdf") return { code: "not-readable", what: "is called a PDF but is none: save it again" };
  const start = head.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (HTML_START.test(start)) return "html";
  if (promised !== null) return promised;
  if (DATA_EXTENSIONS.has(extensionOf(name)) || XML_START.test(start)) {
    return {
      code: "unsupported",
      what: "holds data and not a report: give the report's own text, Markdown, HTML or PDF",
    };
  }
  return "text";
}
