import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "./decode-text.js";
import type { Refusal } from "./detect-kind.js";
import type { Extract } from "./extract.js";
import { type Block, joinBlocks, pageBlocks } from "./page-blocks.js";
import { pageMetadata } from "./page-metadata.js";
import type { Page, PageElement } from "./page-node.js";

const NO_ARTICLE: Refusal = {
  code: "no-article",
  what: "has no article that could be found: save the article's text and give that",
};

/** A page with more elements, or with elements nested deeper, is broken, hostile or an application, and would take minutes. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 400;

/** Elements that end by themselves, so that leaving them open nests nothing. */
const ENDS_BY_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|param|html|head|body|p|li|dt|dd|t[rdh]|tbody|thead|tfoot|option|optgroup|colgroup)$/i;

/** Whether the parser should not be given a page, judged by its tags alone. */
function isBeyondReason(html: string): boolean {
  let elements = 0;
  let depth = 0;
  for (const [, close, name, selfClosed] of html.matchAll(/<(\/?)([a-z][a-z\d-]*)[^<>]*?(\/?)>/gi)) {
    if (close === "" && ++elements > MOST_ELEMENTS) return true;
    if (ENDS_BY_ITSELF.test(name!) || selfClosed === "/") continue;
    depth = Math.max(0, depth + (close === "" ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** An article has at least so many letters and digits; less is a title and a button. */
const SHORTEST_ARTICLE = 60;

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}

function lettersIn(blocks: readonly Block[]): number {
  return blocks
    .filter(({ kind }) => kind === "body")
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** The page's own main part, for pages that the extraction of articles makes nothing of. */
function mainBlocks(page: Page): Block[] {
  const main = page.querySelector("article") ?? page.querySelector("main") ?? page.body ?? page.documentElement;
  if (main === null) return [];
  for (const element of [...main.querySelectorAll("header, footer, aside, form")]) element.remove();
  return pageBlocks(main);
}

interface Article {
  readonly blocks: Block[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
}

function articleOf(html: string): Article {
  const page: Page = parseHTML(html).document;
  const found = new Readability<PageElement>(page as never, {
    serializer: (node) => node as never,
    keepClasses: true,
  }).parse();
  const blocks = found?.content == null ? [] : pageBlocks(found.content);
  return {
    blocks,
    title: found?.title?.trim() || null,
    byline: found?.byline?.replace(/\s+/gu, " ").trim() || null,
    outlet: found?.siteName?.trim() || null,
  };
}

const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** The headline, once, before the article's blocks. */
function withHeadline(title: string | null, blocks: readonly Block[]): Block[] {
  const rest = blocks.filter(({ kind, text }, index) => {
    const repeats = title !== null && plainWords(text) === plainWords(title);
    return !(repeats && (kind === "heading" || index < 3));
  });
  return title === null ? rest : [{ kind: "headline", text: title }, ...rest];
}

/** The article of a page, from its source; for Markdown too, once it is HTML. */
export function readHtmlText(html: string, address: string | null): Extract | Refusal {
  if (isBeyondReason(html)) return NO_ARTICLE;
  // Pieces of a page are pages too; the parser wants the frame.
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page: Page = parseHTML(source).document;
  const metadata = pageMetadata(page, address);
  const article = articleOf(source);
  const blocks = lettersIn(article.blocks) >= SHORTEST_ARTICLE ? article.blocks : mainBlocks(page);
  if (lettersIn(blocks) < SHORTEST_ARTICLE) return NO_ARTICLE;
  const heading = page.querySelector("h1")?.textContent?.replace(/\s+/gu, " ").trim() || null;
  const title = metadata.title ?? article.title ?? heading;
  const byline = (metadata.byline ?? article.byline)?.replace(/^by:?\s+/i, "") ?? null;
  return {
    ...joinBlocks(withHeadline(title, blocks)),
    title,
    byline,
    published: metadata.published,
    outlet: metadata.outlet ?? article.outlet,
    url: metadata.url,
  };
}

/** The article of an HTML page; `charset` is what the server declared. */
export function readHtml(bytes: Uint8Array, address: string | null, charset: string | null): Extract | Refusal {
  const html = decodeText(bytes, charset ?? declaredCharset(bytes));
  if (typeof html !== "string") return html;
  if (html.trim() === "") return { code: "empty", what: "is empty: give a page with the report's text" };
  try {
    return readHtmlText(html, address);
  } catch (error) {
    // The libraries give up on pages nested or grown beyond reason, with a RangeError or an Error of their own.
    if (error instanceof Error) return NO_ARTICLE;
    throw error;
  }
}
