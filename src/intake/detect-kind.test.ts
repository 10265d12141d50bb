import { describe, expect, it } from "vitest";
import { detectKind, kindOfMediaType, kindOfName } from "./detect-kind.js";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const zip = (entry: string) => latin1(`PK\x03\x04\x14\0\0\0\b\0${"\0".repeat(16)}${entry}`);

const kinds: readonly (readonly [name: string, start: string, kind: string])[] = [
  ["report.txt", "Police said", "text"],
  ["report.txt", "%PDF-1.7\n", "pdf"],
  ["report.txt", "<!DOCTYPE html>\n<html>", "html"],
  ["report", "\n  <html lang='en'>", "html"],
  ["report", "<?xml version='1.0'?>\n<html xmlns='x'>", "html"],
  ["report", "<!-- saved -->\n<html>", "html"],
  ["report.md", "# Police said", "markdown"],
  ["report.HTM", "<p>Police said", "html"],
  ["report.pdf", "\n\n%PDF-1.4", "pdf"],
  ["report.log", "Police said", "text"],
  ["PKK.txt", "PK officials said", "text"],
  ["MZ.txt", "MZ said", "text"],
];

const refusals: readonly (readonly [name: string, bytes: Uint8Array, code: string, says: string])[] = [
  ["a.docx", zip("[Content_Types].xml word/document.xml"), "unsupported", "a Word document"],
  ["a.odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "unsupported", "an OpenDocument file"],
  ["a.txt", zip("photo.jpg"), "binary", "a zip archive"],
  ["a.rtf", latin1("{\\rtf1\\ansi Police said}"), "unsupported", "an RTF document"],
  ["a.doc", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "unsupported", "an old Microsoft Office document"],
  ["a.txt", latin1("\x89PNG\r\n\x1a\n\0\0"), "binary", "a PNG picture"],
  ["a", latin1("MZ\x90\0\x03\0"), "binary", "a program"],
  ["a.gz", latin1("\x1f\x8b\b\0"), "binary", "a gzip archive"],
  ["a.tar", latin1(`${"a".repeat(257)}ustar`), "binary", "a tar archive"],
  ["a.pdf", latin1("Police said"), "not-readable", "is called a PDF"],
  ["a.json", latin1('{"text": 1}'), "unsupported", "holds data"],
  ["feed", latin1("<?xml version='1.0'?><rss>"), "unsupported", "holds data"],
];

describe("detectKind", () => {
  it.each(kinds)("%s beginning %j is %s", (name, start, kind) => {
    expect(detectKind(latin1(start), name, kindOfName(name))).toBe(kind);
  });

  it.each(refusals)("refuses %s", (name, bytes, code, says) => {
    expect(detectKind(bytes, name, kindOfName(name))).toMatchObject({ code, what: expect.stringContaining(says) });
  });

  it("finds HTML in UTF-16", () => {
    expect(detectKind(new Uint8Array(Buffer.from("\ufeff<html><body>", "utf16le")), "page", null)).toBe("html");
  });
});

it("kindOfMediaType reads past parameters and case", () => {
  expect(kindOfMediaType("Text/HTML; charset=utf-8")).toBe("html");
  expect(kindOfMediaType("image/png")).toBeNull();
});
