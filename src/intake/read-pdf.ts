import { getDocumentProxy } from "unpdf";
import type { Refusal } from "./detect-kind.js";
import { bareExtract, type Extract } from "./extract.js";
import { MAX_TEXT } from "./limits.js";
import { type PdfLine, pdfParagraphs } from "./pdf-paragraphs.js";

/** A piece of text as the PDF library gives it. */
interface PdfItem {
  readonly str: string;
  /** Scale, skew and place: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Fewer letters a page than this is a scan with a stamp on it. */
const FEWEST_LETTERS = 20;

/** Titles that programs put when nobody gave one. */
const PROGRAM_TITLE =
  /^(?:untitled|microsoft word|document\d*|print|about:blank)|\.(?:docx?|pdf|indd|qxd|html?)$|^https?:/i;

function isItem(item: object): item is PdfItem {
  return "str" in item;
}

/** Pieces of one page put together to lines, in the order in which the page draws them (a column after the other). */
function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: { text: string; left: number; right: number; baseline: number; size: number } | null = null;
  const close = () => {
    if (line !== null && line.text.trim() !== "") lines.push(line);
    line = null;
  };
  for (const { str, transform, width, hasEOL } of items) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d) || 1;
    if (line !== null && Math.abs(line.baseline - y) > Math.max(line.size, size) * 0.5) close();
    if (str !== "") {
      if (line === null) line = { text: "", left: x, right: x, baseline: y, size };
      const isApart = x - line.right > size * 0.15 && line.text !== "" && !/\s$/u.test(line.text) && !/^\s/u.test(str);
      line.text += isApart ? ` ${str}` : str;
      line.right = x + width;
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

async function pagesOf(bytes: Uint8Array): Promise<{ pages: PdfLine[][]; title: string | null }> {
  // The library takes the buffer over, so it gets a copy; nothing in the file is run.
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  try {
    const pages: PdfLine[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= MAX_TEXT; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const lines = linesOf(content.items.filter(isItem));
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
      page.cleanup();
    }
    const metadata = await document.getMetadata().catch(() => null);
    const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
    const isGiven = typeof title === "string" && title.trim() !== "" && !PROGRAM_TITLE.test(title.trim());
    return { pages, title: isGiven ? title.trim() : null };
  } finally {
    await document.destroy();
  }
}

/**
 * The text layer of a PDF, its lines joined to paragraphs. The document's own dates are when the file was made, often years after
 * the report, so they are not taken for its publication.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extract | Refusal> {
  let found: Awaited<ReturnType<typeof pagesOf>>;
  try {
    found = await pagesOf(bytes);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") {
      return { code: "not-readable", what: "is a PDF locked with a password: save it without one" };
    }
    return { code: "not-readable", what: "is a damaged PDF: save it again, or give its text" };
  }
  const text = pdfParagraphs(found.pages).join("\n\n");
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS * Math.min(found.pages.length, 5)) {
    return {
      code: "no-text-layer",
      what: "is a scanned PDF without a text layer: run a text recognition such as ocrmypdf over it first",
    };
  }
  return { ...bareExtract(text), title: found.title };
}
