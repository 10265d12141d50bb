import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodedDocument, Fault } from "./coded-document.js";
import { type CorpusRecord, recordsOf } from "./document-record.js";

/** A document's records, a real one's with the words of its text; null where the folder of the texts is not given. */
export function joinDocument(
  document: CodedDocument,
  shared: string | null,
): { records: CorpusRecord[]; faults: Fault[] } | null {
  if (document.kind !== "real") return recordsOf(document, null);
  if (shared === null) return null;
  const fault = (what: string) => ({ records: [], faults: [{ file: document.file, line: document.line, what }] });
  const path = join(shared, "data", "claims", `${document.id}.txt`);
  if (!existsSync(path)) return fault(`${path} is missing`);
  const bytes = readFileSync(path);
  const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (hash !== document.voice) return fault(`${path} is another text than the one that was coded`);
  return recordsOf(document, bytes.toString("utf8"));
}
