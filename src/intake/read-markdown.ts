import { parseHTML } from "linkedom";
import { Marked } from "marked";
import { parse } from "yaml";
import { decodeText } from "./decode-text.js";
import type { Refusal } from "./detect-kind.js";
import type { Extract } from "./extract.js";
import { type Block, joinBlocks, pageBlocks } from "./page-blocks.js";
import type { Page } from "./page-node.js";
import { parseDate } from "./parse-date.js";

const FRONT_MATTER = /^---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/;
const marked = new Marked({ gfm: true });

/** Title, author, date and so on from the lines between dashes at the top of a file; broken ones count as none. */
function frontMatter(source: string): Readonly<Record<string, string>> {
  let values: unknown;
  try {
    values = parse(source, { schema: "failsafe" });
  } catch {
    return {};
  }
  if (typeof values !== "object" || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[key.toLowerCase(), value.trim()]] : [],
    ),
  );
}

/**
 * A report written in Markdown, as the text that a reader sees: asterisks inside a sentence and addresses inside a link would
 * reach the encoder as words, and be quoted in evidence. So offsets index the text without the marks, as for a page. All of the
 * file is the report: nothing is taken for a frame around it.
 */
export function readMarkdown(bytes: Uint8Array): Extract | Refusal {
  const source = decodeText(bytes);
  if (typeof source !== "string") return source;
  const front = FRONT_MATTER.exec(source);
  const values = front === null ? {} : frontMatter(front[1]!);
  let blocks: Block[];
  try {
    const html = marked.parse(source.slice(front?.[0].length ?? 0), { async: false });
    const page: Page = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
    blocks = page.body === null ? [] : pageBlocks(page.body);
  } catch (error) {
    // Nesting beyond what the parser's stack holds.
    if (error instanceof RangeError)
      return { code: "not-readable", what: "is nested too deeply: save its text as a plain file" };
    throw error;
  }
  const isTitled = blocks[0]?.kind === "heading";
  const title = values.title ?? (isTitled ? blocks[0]!.text : null);
  const framed: Block[] = isTitled
    ? [{ kind: "headline", text: blocks[0]!.text }, ...blocks.slice(1)]
    : title === null
      ? blocks
      : [{ kind: "headline", text: title }, ...blocks];
  return {
    ...joinBlocks(framed),
    title,
    byline: values.author ?? values.byline ?? null,
    published: parseDate(values.date ?? values.published ?? ""),
    outlet: values.outlet ?? values.publisher ?? values.site ?? null,
    url: values.url ?? values.canonical ?? null,
  };
}
