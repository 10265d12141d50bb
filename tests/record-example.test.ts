import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Claim, EVENT_TYPES, type EventType, MODES, REALITIES, SECTORS } from "../src/index.js";
import { ROOT } from "./built-command.js";

const page = readFileSync(join(ROOT, "docs", "record.md"), "utf8");
const text = /^> (.+)$/mu.exec(page)![1]!;
const claim = JSON.parse(/^```json\n(.*?)^```$/msu.exec(page)![1]!) as Claim;

/** Everything in a value that has a place in the text. */
function quotesIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && typeof value.start === "number" ? [value as ReturnType<typeof quotesIn>[0]] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

describe("the example in docs/record.md", () => {
  it("quotes its report exactly", () => {
    const quotes = quotesIn(claim);
    expect(quotes.map((quote) => text.slice(quote.start, quote.end))).toEqual(quotes.map((quote) => quote.text));
    expect(quotes.length).toBeGreaterThan(5);
  });

  it("uses the terms of the ontology", () => {
    const { type, modes } = claim.event;
    expect(EVENT_TYPES).toContain(type);
    for (const mode of modes) expect(MODES[type as EventType]).toContain(mode);
    expect(REALITIES).toContain(claim.reality);
    for (const who of [...claim.actors, ...claim.recipients, ...claim.sources])
      for (const sector of who.sectors) expect(SECTORS).toContain(sector);
  });

  it("has every field that the table of fields has", () => {
    const table = page.slice(page.indexOf("## Claim"), page.indexOf("A **quote**"));
    const named = [...table.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gmu)].flatMap(([, cell]) =>
      cell!.split(", ").map((name) => name.replaceAll("`", "")),
    );
    expect(Object.keys(claim)).toEqual(named);
  });
});
