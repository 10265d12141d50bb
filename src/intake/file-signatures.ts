import type { ProblemCode } from "./problem.js";

/** How a file that holds no readable report begins, and what to say of it. */
export interface Signature {
  /** First bytes, as Latin-1 characters. */
  readonly starts: string;
  /** Where they stand, in bytes from the beginning. */
  readonly at?: number;
  readonly code: Extract<ProblemCode, "binary" | "unsupported">;
  readonly is: string;
}

/** Only signatures with a byte that no text has, or that are too long to begin a text by chance. */
export const SIGNATURES: readonly Signature[] = [
  { starts: "PK\x03\x04", code: "binary", is: "a zip archive" },
  { starts: "PK\x05\x06", code: "binary", is: "an empty zip archive" },
  { starts: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", code: "unsupported", is: "an old Microsoft Office document" },
  { starts: "{\\rtf", code: "unsupported", is: "an RTF document" },
  { starts: "%!PS-Adobe", code: "unsupported", is: "a PostScript document" },
  { starts: "AT&TFORM", code: "unsupported", is: "a DjVu document" },
  { starts: "BOOKMOBI", at: 60, code: "unsupported", is: "a Mobipocket book" },
  { starts: "\x1f\x8b", code: "binary", is: "a gzip archive" },
  { starts: "7z\xbc\xaf\x27\x1c", code: "binary", is: "a 7z archive" },
  { starts: "Rar!\x1a\x07", code: "binary", is: "a RAR archive" },
  { starts: "\xfd7zXZ\x00", code: "binary", is: "an xz archive" },
  { starts: "\x28\xb5\x2f\xfd", code: "binary", is: "a zstd archive" },
  { starts: "BZh91AY&SY", code: "binary", is: "a bzip2 archive" },
  { starts: "ustar", at: 257, code: "binary", is: "a tar archive" },
  { starts: "\x89PNG\r\n\x1a\n", code: "binary", is: "a PNG picture" },
  { starts: "\xff\xd8\xff", code: "binary", is: "a JPEG picture" },
  { starts: "GIF87a", code: "binary", is: "a GIF picture" },
  { starts: "GIF89a", code: "binary", is: "a GIF picture" },
  { starts: "II*\x00", code: "binary", is: "a TIFF picture" },
  { starts: "MM\x00*", code: "binary", is: "a TIFF picture" },
  { starts: "WEBP", at: 8, code: "binary", is: "a WebP picture" },
  { starts: "WAVE", at: 8, code: "binary", is: "a sound recording" },
  { starts: "AVI ", at: 8, code: "binary", is: "a video" },
  { starts: "ftyp", at: 4, code: "binary", is: "a video" },
  { starts: "OggS\x00", code: "binary", is: "a sound recording" },
  { starts: "ID3\x03\x00", code: "binary", is: "a sound recording" },
  { starts: "ID3\x04\x00", code: "binary", is: "a sound recording" },
  { starts: "\x7fELF", code: "binary", is: "a program" },
  { starts: "MZ\x90\x00", code: "binary", is: "a program" },
  { starts: "\xca\xfe\xba\xbe", code: "binary", is: "a program" },
  { starts: "\xcf\xfa\xed\xfe", code: "binary", is: "a program" },
  { starts: "\x00asm", code: "binary", is: "a program" },
  { starts: "SQLite format 3\x00", code: "binary", is: "a database" },
  { starts: "wOFF", code: "binary", is: "a font" },
];

/** What a zip archive is that has an entry of this name near its beginning. */
export const ZIPPED_DOCUMENTS: readonly (readonly [entry: string, is: string])[] = [
  ["word/", "a Word document"],
  ["xl/", "an Excel workbook"],
  ["ppt/", "a PowerPoint presentation"],
  ["[Content_Types].xml", "a Microsoft Office document"],
  ["mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"],
  ["mimetypeapplication/epub+zip", "an EPUB book"],
];
