import { parseHTML } from "linkedom";
import type { Page, PageElement } from "./page-node.js";
import { parseDate } from "./parse-date.js";

/** What a page says of itself; null where it does not. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Canonical address, absolute. */
  readonly url: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;

const TITLE_METAS = [
  "og:title",
  "twitter:title",
  "dc.title",
  "parsely-title",
  "sailthru.title",
  "citation_title",
  "title",
];
const AUTHOR_METAS = [
  "author",
  "article:author",
  "byl",
  "dc.creator",
  "parsely-author",
  "sailthru.author",
  "citation_author",
];
const DATE_METAS = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "date.published",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.date",
  "dcterms.created",
  "dc.date",
  "citation_publication_date",
  "date",
];
const OUTLET_METAS = ["og:site_name", "dc.publisher", "citation_journal_title", "publisher", "application-name"];

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All objects of a page's JSON-LD, those in lists and graphs too; broken scripts are passed over. */
function jsonLd(page: Page): Json[] {
  const found: Json[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1);
    if (!isObject(value)) return;
    found.push(value);
    collect(value["@graph"], depth + 1);
    collect(value.mainEntity, depth + 1);
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? "").replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, "");
    try {
      collect(JSON.parse(source), 0);
    } catch {
      // A page whose JSON-LD is broken still has its other metadata.
    }
  }
  return found;
}

function typesOf(value: Json): string[] {
  return [value["@type"]].flat().filter((type) => typeof type === "string");
}

/** Text of a value in JSON-LD: a string, or the name of an object, or of each in a list. */
function nameOf(value: unknown): string | null {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null);
    return names.length === 0 ? null : [...new Set(names)].join(", ");
  }
  return isObject(value) ? nameOf(value.name) : null;
}

/** Without entities and needless white space; null where nothing is left. */
function plain(value: string): string | null {
  const decoded = value.includes("&") ? decodeEntities(value) : value;
  const text = decoded.replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

function decodeEntities(value: string): string {
  const page: Page = parseHTML(`<html><body><p>${value.replaceAll("<", "&lt;")}</p></body></html>`).document;
  return page.body?.textContent ?? value;
}

function metaContents(page: Page): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const content = plain(meta.getAttribute("content") ?? "");
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && content !== null && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

const isAddress = (value: string) => /^(?:https?:)?\/\//i.test(value) || value.startsWith("@");

function firstDate(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = value == null ? null : parseDate(value);
    if (date !== null) return date;
  }
  return null;
}

/** Dates shown in the page's own elements, those that say they are the publication's first. */
function shownDates(page: Page): string[] {
  const selectors = ['[itemprop="datePublished"]', "time[pubdate]", "article time", "header time", "main time", "time"];
  const value = (element: PageElement) =>
    element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "";
  return selectors.flatMap((selector) => {
    const first = page.querySelector(selector);
    return first === null ? [] : [value(first)];
  });
}

/** The page's canonical address; one that is only the front page of the site is none. */
function canonical(page: Page, metas: ReadonlyMap<string, string>, address: string | null): string | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metas.get("og:url");
  if (link == null) return null;
  try {
    const url = new URL(link, address ?? undefined);
    const isFront = url.pathname === "/" && url.search === "";
    return /^https?:$/.test(url.protocol) && !isFront ? url.href : null;
  } catch {
    return null;
  }
}

function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const tail = /^(.{8,}?)\s+[|–—·•-]\s+([^|–—·•]+)$/u.exec(title);
  return tail !== null && tail[2]!.trim().toLowerCase() === outlet.toLowerCase() ? tail[1]! : title;
}

/** Title, byline, date, outlet and canonical address from JSON-LD, then meta tags (OpenGraph first), then `<time>`. */
export function pageMetadata(page: Page, address: string | null): PageMetadata {
  const objects = jsonLd(page);
  const article = objects.find((value) => typesOf(value).some((type) => ARTICLE_TYPE.test(type))) ?? {};
  const metas = metaContents(page);
  const fromMetas = (names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined && !isAddress(value)) ?? null;
  const dates = [
    article.datePublished,
    article.dateCreated,
    ...DATE_METAS.map((name) => metas.get(name)),
    ...shownDates(page),
  ];
  const site = objects.find((value) =>
    typesOf(value).some((type) => type === "WebSite" || type === "NewsMediaOrganization"),
  );
  const outlet = nameOf(article.publisher) ?? fromMetas(OUTLET_METAS) ?? nameOf(site);
  const author = nameOf(article.author);
  return {
    title: withoutOutlet(nameOf(article.headline) ?? fromMetas(TITLE_METAS), outlet),
    byline: (author === null || isAddress(author) ? null : author) ?? fromMetas(AUTHOR_METAS),
    published: firstDate(dates.map((date) => (typeof date === "string" ? date : null))),
    outlet,
    url: canonical(page, metas, address),
  };
}
