import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CASE, GAP, WordPiece } from "./wordpiece.js";

const wordPiece = new WordPiece(readFileSync(new URL("../../models/vocab.txt", import.meta.url), "utf8"));
const words = (text: string) => wordPiece.units(text).map((u) => text.slice(u.start, u.end));

/** A span without the combining marks and invisible characters at its ends, which leave no trace in the pieces: the oracle drops them there. */
function visible(text: string, start: number, end: number): string {
  const own = text.slice(start, end);
  const lead = /^[\p{Mn}\p{C}]*/u.exec(own)![0].length;
  return `${start + lead}-${start + own.replace(/[\p{Mn}\p{C}]+$/u, "").length}`;
}

describe("WordPiece", () => {
  it("gives the pieces and spans of the oracle on 10,000 lines", () => {
    const file = gunzipSync(readFileSync(new URL("./fixtures/wordpiece-oracle.jsonl.gz", import.meta.url)));
    const wrong: unknown[] = [];
    for (const line of file.toString("utf8").trim().split("\n")) {
      const [text, ids, spans] = JSON.parse(line) as [string, number[], number[]];
      const units = wordPiece.units(text);
      const theirs = spans.flatMap((start, i) => (i % 2 === 0 ? [visible(text, start, spans[i + 1]!)] : []));
      const ours = units.map((u) => visible(text, u.start, u.end));
      if (units.flatMap((u) => u.pieces).join() !== ids.join() || ours.join(" ") !== theirs.join(" "))
        wrong.push([text, ours, theirs, ids]);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it.each([
    ["They don't know.", ["They", "do", "n", "'", "t", "know", "."]],
    ["I CAN’T go", ["I", "CA", "N", "’", "T", "go"]],
    ["cannot, gonna", ["can", "not", ",", "gon", "na"]],
    ["isn'to", ["isn", "'", "to"]],
    ["soft\u00adhyphen", ["soft\u00adhyphen"]],
  ])("cuts %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("sees casing and gaps", () => {
    const units = wordPiece.units("Police\nsaid  IMF\r\n\r\nMcCain 12");
    expect(units.map((u) => u.case)).toEqual([CASE.title, CASE.lower, CASE.upper, CASE.mixed, CASE.none]);
    expect(units.map((u) => u.gap)).toEqual([GAP.blank, GAP.line, GAP.space, GAP.blank, GAP.space]);
  });

  it("gives ordered spans within any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let at = 0;
        for (const u of wordPiece.units(text)) {
          expect(u.start).toBeGreaterThanOrEqual(at);
          expect(u.end).toBeGreaterThan(u.start);
          expect(u.pieces.length).toBeGreaterThan(0);
          at = u.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
