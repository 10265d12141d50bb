import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { composeReport } from "./compose-report.js";
import { isProblem } from "./problem.js";
import { readHtml } from "./read-html.js";
import type { Report } from "./report.js";

const paragraphs = [
  "Dockers in the port of Lomana walked out on Tuesday after the harbour authority dismissed two union leaders, officials said.",
  "The authority called the strike illegal. “Nobody will be punished for going back to work,” its director told state radio.",
  "By the evening, eleven ships were waiting outside the port, and the price of rice in the city’s markets had risen by a third.",
  "The union’s deputy head, Ada Mbeki, said the men would stay out until both leaders were back at their desks.",
];
const story = paragraphs.map((text) => `<p>${text}</p>`).join("\n");

function report(html: string | Uint8Array, address: string | null = "https://courier.example/news/strike"): Report {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const extract = readHtml(bytes, address, null);
  if ("what" in extract) throw new Error(extract.what);
  const composed = composeReport(extract, { name: "page", path: null, url: address });
  if (isProblem(composed)) throw new Error(composed.message);
  return composed;
}

const sectionsOf = ({ text, sections }: Report) =>
  sections.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 30)}`);

const plainPage = `<!doctype html><html lang="en-GB"><head><title>Dockers walk out in Lomana | The Lomana Courier</title>
<meta property="og:title" content="Dockers walk out in Lomana"><meta property="og:site_name" content="The Lomana Courier">
<meta name="author" content="By Ada Mbeki"><meta property="article:published_time" content="2019-03-05T18:30:00+01:00">
<link rel="canonical" href="/news/strike-1"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Dockers walk out in Lomana</h1>${story.replace("</p>", "</p><h2>Ships wait</h2>")}
<figure><img src="a.jpg"><figcaption>Idle cranes in the port of Lomana on March 5, 2019</figcaption></figure></article>
<footer>© 2019 The Lomana Courier</footer></body></html>`;

// The libraries take their time to load on a busy machine.
describe("readHtml", { timeout: 60_000 }, () => {
  it("reads an article with its metadata and its parts", () => {
    const read = report(plainPage);
    expect(read).toMatchObject({
      title: "Dockers walk out in Lomana",
      byline: "Ada Mbeki",
      published: "2019-03-05T18:30:00+01:00",
      publishedBy: "metadata",
      outlet: "The Lomana Courier",
      url: "https://courier.example/news/strike-1",
      language: "en",
    });
    expect(sectionsOf(read)).toEqual([
      "headline: Dockers walk out in Lomana",
      `body: ${paragraphs[0]!.slice(0, 30)}`,
      "heading: Ships wait",
      `body: ${paragraphs[1]!.slice(0, 30)}`,
      "caption: Idle cranes in the port of Lom",
    ]);
    expect(read.text).not.toContain("Sport");
    expect(read.text.split("\n\n")).toEqual([
      "Dockers walk out in Lomana",
      paragraphs[0],
      "Ships wait",
      ...paragraphs.slice(1),
      "Idle cranes in the port of Lomana on March 5, 2019",
    ]);
  });

  it("reads JSON-LD before meta tags, in a graph and with a list of authors", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": ["NewsArticle"],
          headline: "Strike &amp; silence",
          datePublished: "2019-03-05T17:30:00Z",
          author: [{ "@type": "Person", name: "Ada Mbeki" }, { name: "John Roe" }],
          publisher: { "@type": "Organization", name: "Courier" },
        },
      ],
    };
    const page = `<html><head><title>x</title><meta property="og:title" content="Other"><meta name="date" content="2001-01-01">
      <script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article>${story}</article></body></html>`;
    expect(report(page)).toMatchObject({
      title: "Strike & silence",
      byline: "Ada Mbeki, John Roe",
      published: "2019-03-05T17:30:00Z",
      outlet: "Courier",
    });
  });

  it("reads a heap of divs with a time, a cookie banner and share buttons", () => {
    const page = `<html><head><title>Dockers walk out - Courier</title></head><body>
      <div class="cookie-banner"><p>We use cookies to show you advertisements. Accept all cookies</p><button>Accept</button></div>
      <div class="x1"><div class="x2"><time datetime="2019-03-05">5 March</time>
      ${paragraphs.map((text) => `<div class="p">${text}<br><br></div>`).join("")}
      <p>We use cookies. By continuing you agree to our cookie policy.</p>
      <p>Facebook Twitter WhatsApp</p></div></div></body></html>`;
    const read = report(page);
    expect(read.published).toBe("2019-03-05");
    const body = read.sections
      .filter(({ kind }) => kind === "body")
      .map(({ start, end }) => read.text.slice(start, end));
    expect(body.join("\n\n")).toBe(paragraphs.join("\n\n"));
  });

  it("reads the posts of a live blog", () => {
    const posts = paragraphs.map(
      (text, index) =>
        `<section class="post"><h3>1${index}:00 Update ${index}</h3><div><p>${text}</p><p>${text.replaceAll("the", "a")}</p></div></section>`,
    );
    const page = `<html><head><title>Live: strike in Lomana</title><script type="application/ld+json">${JSON.stringify({
      "@type": "LiveBlogPosting",
      headline: "Live: strike in Lomana",
      datePublished: "2019-03-05",
    })}</script></head><body><main><article class="liveblog">${posts.join("")}</article></main></body></html>`;
    const read = report(page);
    expect(read).toMatchObject({ title: "Live: strike in Lomana", published: "2019-03-05" });
    for (const text of paragraphs) expect(read.text).toContain(text);
  });

  it("reads a page of one short paragraph, and a piece of a page", () => {
    expect(report(`<html><body><p>${paragraphs[0]}</p></body></html>`).text).toContain(paragraphs[0]);
    expect(report(`<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`).text).toContain(paragraphs[1]);
  });

  it("reads an older page in the encoding that it declares", () => {
    const page = `<html><head><meta charset="iso-8859-2"><title>Gdańsk</title></head><body>${story}<p>Wałęsa, “hero” of the yard, stayed away.</p></body></html>`;
    const bytes = new Uint8Array(iconv.encode(page.replace(/[“”]/g, '"').replaceAll("’", "'"), "iso-8859-2"));
    expect(report(bytes).text).toContain("Wałęsa");
  });

  it("tidies white space, drops what shows nothing, and keeps a line break", () => {
    const page = `<html><body><article>${story}<p>The\n   <b>un</b>ion&nbsp;met &shy;again.<br>It split.<script>x()</script><span hidden>no</span></p></article></body></html>`;
    expect(report(page).text).toContain("\n\nThe union met again.\nIt split.");
  });

  it("does not take the front page for the article's address", () => {
    expect(report(plainPage.replace("/news/strike-1", "/")).url).toBe("https://courier.example/news/strike");
  });

  const without: readonly (readonly [name: string, html: string])[] = [
    ["an empty body", "<html><body></body></html>"],
    ["a script that would draw the page", "<html><body><div id=app></div><script>start()</script></body></html>"],
    ["a row of links", "<html><body><nav><a href=a>Home</a><a href=b>Sport</a></nav></body></html>"],
    ["tags nested without end", `<html><body>${"<div>".repeat(50_000)}`],
  ];
  it.each(without)("finds no article in %s", (_, html) => {
    expect(readHtml(new TextEncoder().encode(html), null, null)).toMatchObject({ code: "no-article" });
  });
});
