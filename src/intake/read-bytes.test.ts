import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kind } from "./detect-kind.js";
import { isProblem } from "./problem.js";
import { readBytes } from "./read-bytes.js";
import type { Report } from "./report.js";
import { paragraphsOf } from "./split-paragraphs.js";

const origin = { name: "input", path: "input", url: null };

function expectSound({ text, sections }: Report): void {
  let end = 0;
  for (const section of sections) {
    expect(section.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, section.start).trim()).toBe("");
    expect(section.end).toBeGreaterThan(section.start);
    const words = text.slice(section.start, section.end);
    expect(words).toBe(words.trim());
    end = section.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(text.slice(end).trim()).toBe("");
  let last = 0;
  for (const paragraph of paragraphsOf({ text, sections })) {
    expect(paragraph.start).toBeGreaterThanOrEqual(last);
    expect(paragraph.end).toBeGreaterThan(paragraph.start);
    last = paragraph.end;
    const section = sections.find(({ start, end: to }) => start <= paragraph.start && paragraph.end <= to);
    expect(section?.kind).toBe(paragraph.section);
  }
}

const pieces = fc.constantFrom(
  ..."Dockers walk out|the port said on Tuesday.|\n|\n\n|\r\n|\r|   |\u00a0|Photo: AP|(Photo by Ada MBEKI / AFP)|REUTERS/Ada Mbeki|Share|© 2019".split(
    "|",
  ),
  ..."LOMANA, 5 MAR 90 (EFE) --|By Ada Mbeki|“Never,”|?|U.S.|\u2028|\ud800|😀|e\u0301|<p>|</p>|<h2>|&amp;|# |---\n|[a](b)|**|%PDF-1.4|advertisement".split(
    "|",
  ),
);
const kinds = fc.constantFrom<(Kind | null)[]>("text", "markdown", "html", null);

describe("readBytes", { timeout: 120_000 }, () => {
  it("yields a sound report or a problem for any bytes, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom<(Kind | null)[]>("text", "markdown", "html", "pdf", null),
        async (bytes, kind) => {
          const result = await readBytes(bytes, origin, { kind, charset: null }, { force: true });
          if (isProblem(result)) expect(result.message).toMatch(/^input [^\n]+\.$/);
          else expectSound(result);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("yields sound sections for anything that looks like news", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), kinds, async (parts, kind) => {
        const bytes = new TextEncoder().encode(parts.join(" "));
        const result = await readBytes(bytes, origin, { kind, charset: null }, { force: true });
        if (!isProblem(result)) expectSound(result);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the text of a text file, line ends and all", async () => {
    const lines = fc.array(fc.constantFrom("Dockers walk out.", "", "  Ships wait", "“No”"), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom("\r\n", "\n", "\r"), async (words, end) => {
        const text = `Lomana.${end}${words.join(end)}`;
        const result = await readBytes(new TextEncoder().encode(text), origin, { kind: "text", charset: null });
        expect(result).toMatchObject({ text });
      }),
      { numRuns: 200 },
    );
  });
});
