import { createHash } from "node:crypto";

/**
 * The id of a report with this text: 16 hexadecimal digits. Line ends, wrapping and Unicode composition do not change it,
 * so that the same article has the same id however it was saved.
 */
export function reportId(text: string): string {
  const normal = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  return createHash("sha256").update(normal, "utf8").digest("hex").slice(0, 16);
}
