import { describe, expect, it } from "vitest";
import { composeReport } from "./compose-report.js";
import { readMarkdown } from "./read-markdown.js";
import type { Report } from "./report.js";

const read = (source: string) => {
  const extract = readMarkdown(new TextEncoder().encode(source));
  if ("what" in extract) throw new Error(extract.what);
  return composeReport(extract, { name: "a.md", path: "a.md", url: null }) as Report;
};

const source = `---
title: "Dockers walk out"
date: 2019-03-05
author: Ada Mbeki
outlet: The Courier
tags: [strike, port]
---

Dockers in **Lomana** [walked out](https://courier.example/a?b=c) on _Tuesday_
after two leaders were dismissed.

## Ships wait

> “Nobody will be punished,” its director said.

- Eleven ships were waiting.
- Rice was dear.
`;

describe("readMarkdown", () => {
  it("gives the text without its marks, and the front matter as metadata", () => {
    const report = read(source);
    expect(report).toMatchObject({
      title: "Dockers walk out",
      byline: "Ada Mbeki",
      outlet: "The Courier",
      published: "2019-03-05",
      publishedBy: "metadata",
    });
    expect(report.text.split("\n\n")).toEqual([
      "Dockers walk out",
      "Dockers in Lomana walked out on Tuesday after two leaders were dismissed.",
      "Ships wait",
      "“Nobody will be punished,” its director said.",
      "Eleven ships were waiting.",
      "Rice was dear.",
    ]);
    expect(report.sections.map(({ kind }) => kind)).toEqual(["headline", "body", "heading", "body"]);
  });

  it("takes a first heading for the headline, and CRLF for a line end", () => {
    const report = read("# Dockers walk out\r\n\r\nDockers in Lomana walked out\r\non Tuesday.\r\n");
    expect(report.title).toBe("Dockers walk out");
    expect(report.text).toBe("Dockers walk out\n\nDockers in Lomana walked out on Tuesday.");
  });

  it("reads on where the front matter is broken", () => {
    expect(read("---\ntitle: [x\n---\n\nDockers walked out.").text).toBe("Dockers walked out.");
  });
});
