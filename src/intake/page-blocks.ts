import { isElement, type PageNode } from "./page-node.js";
import type { Section, SectionKind } from "./report.js";

/** A paragraph, heading or caption of a page. */
export interface Block {
  readonly kind: SectionKind;
  readonly text: string;
}

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON INPUT SELECT TEXTAREA IFRAME OBJECT VIDEO AUDIO CANVAS NAV HEAD TITLE".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|credit|photo-credit|wp-caption-text)(?:$|[\s_-])/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Characters that show nothing and would only split words. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;

/** Nesting beyond this is a broken or hostile page. */
const DEEPEST = 400;

function kindWithin(node: PageNode, outer: SectionKind): SectionKind {
  if (!isElement(node)) return outer;
  if (/^H[1-6]$/.test(node.nodeName)) return "heading";
  if (node.nodeName === "FIGCAPTION") return "caption";
  if (!INLINE.has(node.nodeName) && CAPTION_CLASS.test(node.getAttribute("class") ?? "")) return "caption";
  return outer;
}

function isHidden(node: PageNode): boolean {
  if (!isElement(node)) return node.nodeType !== 3;
  if (SKIPPED.has(node.nodeName.toUpperCase()) || node.getAttribute("hidden") !== null) return true;
  return node.getAttribute("aria-hidden") === "true" || HIDDEN_STYLE.test(node.getAttribute("style") ?? "");
}

/** The blocks of text under a node, in order, white space tidied; a single `<br>` is a line end, two part paragraphs. */
export function pageBlocks(root: PageNode): Block[] {
  const blocks: Block[] = [];
  let words = "";
  const flush = (kind: SectionKind) => {
    for (const part of words.split(/\n(?:[^\S\n]*\n)+/u)) {
      const text = part
        .replace(/[^\S\n]+/gu, " ")
        .replace(/ ?\n ?/gu, "\n")
        .trim();
      if (text !== "") blocks.push({ kind, text });
    }
    words = "";
  };
  const visit = (node: PageNode, kind: SectionKind, depth: number) => {
    if (node.nodeType === 3) words += (node.textContent ?? "").replace(INVISIBLE, "").replace(/\s+/gu, " ");
    else if (isHidden(node) || depth > DEEPEST) return;
    else if (node.nodeName === "BR") words += "\n";
    else if (node.nodeName === "TD" || node.nodeName === "TH") {
      for (const child of node.childNodes) visit(child, kind, depth + 1);
      words += " ";
    } else {
      const inner = kindWithin(node, kind);
      const isBlock = !INLINE.has(node.nodeName);
      if (isBlock) flush(kind);
      for (const child of node.childNodes) visit(child, inner, depth + 1);
      if (isBlock) flush(inner);
    }
  };
  visit(root, "body", 0);
  flush("body");
  return blocks;
}

/** Blocks as one text, parted by empty lines, with a mark for each. */
export function joinBlocks(blocks: readonly Block[]): { readonly text: string; readonly marks: readonly Section[] } {
  const marks: Section[] = [];
  let text = "";
  for (const block of blocks) {
    if (text !== "") text += "\n\n";
    marks.push({ kind: block.kind, start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  return { text, marks };
}
