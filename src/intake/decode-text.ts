import { analyse } from "chardet";
import iconv from "iconv-lite";
import type { Refusal } from "./detect-kind.js";

const BINARY: Refusal = {
  code: "binary",
  what: "is no text but binary data: give the report as text, Markdown, HTML or PDF",
};
const UNDECIDABLE: Refusal = {
  code: "encoding",
  what: "is in an encoding that cannot be told: save it as UTF-8",
};

/** Bytes that the detector of encodings looks at. */
const SAMPLE = 64 * 1024;

/** What prose in a Latin script is mostly saved in when not in UTF-8; ISO-8859-1 is a part of it. */
const WESTERN = "windows-1252";

/** Good sequences of UTF-8 to one broken one, in a file that is still taken for UTF-8. */
const CUT_FILE = 10;

/** Letters of other scripts fill the text where such an encoding is meant; a few odd bytes are quotation marks of Windows. */
const HIGH_SHARE_OF_OTHER_SCRIPT = 0.2;

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: "utf-32le", length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: "utf-32be", length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** UTF-16 without a mark: in prose of Latin letters every other byte is zero. */
function markless16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > length * 0.3 && even < odd * 0.05) return "utf-16le";
  if (even > length * 0.3 && odd < even * 0.05) return "utf-16be";
  return null;
}

/** Control characters that no text holds; tab, line ends, form feed and the old end-of-file mark are left out. */
function isControl(code: number): boolean {
  return code < 0x20 ? !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b : code === 0x7f;
}

function holdsControls(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (isControl(code)) controls++;
  }
  return controls > 2 && controls > text.length / 200;
}

/** Decoded, or null where the bytes are not of that encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (!iconv.encodingExists(encoding)) return null;
  // iconv would drop a mark of its own accord; it was dealt with before.
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: false,
  });
  return /[\ufffd\u0080-\u0084\u0086-\u009f]/u.test(text) ? null : text;
}

/** UTF-8 with at most one broken sequence to `tolerance` good ones (a cut or patched file); a broken one becomes U+FFFD. */
function decodeUtf8(bytes: Uint8Array, tolerance: number): string | null {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  let good = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return broken === 0 || good >= broken * tolerance ? text : null;
}

function shareOfHighBytes(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let high = 0;
  for (let index = 0; index < length; index++) if (bytes[index]! > 0x7f) high++;
  return length === 0 ? 0 : high / length;
}

/** Text in one of the encodings from before Unicode. */
function decodeLegacy(bytes: Uint8Array): string | null {
  const guesses = analyse(bytes.subarray(0, SAMPLE))
    .filter(({ name, confidence }) => !/^(?:utf|ascii)/i.test(name) && confidence >= 10)
    .map(({ name }) => name);
  // With only a few high bytes, statistics over letters say nothing, and Windows-1252 is by far the commonest.
  const order = shareOfHighBytes(bytes) < HIGH_SHARE_OF_OTHER_SCRIPT ? [WESTERN, ...guesses] : [...guesses, WESTERN];
  for (const encoding of order) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}

/**
 * Text of a file, without its byte-order mark and otherwise as it is; or why there is none. A mark decides, then
 * whether it is valid UTF-8, then a declared encoding (of a page or its header), then statistics.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | Refusal {
  const mark = byteOrderMark(bytes);
  const encoding = mark?.encoding ?? markless16(bytes);
  if (encoding !== null) {
    const content = bytes.subarray(mark?.length ?? 0);
    const text = encoding === "utf-8" ? decodeUtf8(content, CUT_FILE) : decodeAs(content, encoding);
    if (text === null) return UNDECIDABLE;
    return holdsControls(text) ? BINARY : text;
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) return BINARY;
  // Valid UTF-8 is hardly ever anything else, whatever a page declares.
  const text =
    decodeUtf8(bytes, Number.POSITIVE_INFINITY) ??
    (declared === null ? null : decodeAs(bytes, declared)) ??
    decodeUtf8(bytes, CUT_FILE) ??
    decodeLegacy(bytes);
  if (text === null)
    return holdsControls(Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1")) ? BINARY : UNDECIDABLE;
  return holdsControls(text) ? BINARY : text;
}
