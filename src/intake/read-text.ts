import { decodeText } from "./decode-text.js";
import type { Refusal } from "./detect-kind.js";
import { bareExtract, type Extract } from "./extract.js";

/** A plain text file: decoded, without its byte-order mark, otherwise unchanged (line ends are kept). */
export function readText(bytes: Uint8Array, charset: string | null): Extract | Refusal {
  const text = decodeText(bytes, charset);
  return typeof text === "string" ? bareExtract(text) : text;
}
