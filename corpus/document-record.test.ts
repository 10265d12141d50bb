import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordsOf } from "./document-record.js";
import { readCoded } from "./read-coded.js";

function recordsIn(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), "coded-")), "one.coded");
  writeFileSync(file, text);
  const { documents, faults } = readCoded(file);
  expect(faults).toEqual([]);
  const made = documents.map((document) => recordsOf(document, null));
  return { records: made.flatMap((m) => m.records), faults: made.flatMap((m) => m.faults).map((f) => f.what) };
}

const HEAD = "=== a | report | 2011-05-04 | agency | PER\n";

describe("recordsOf", () => {
  it("joins paragraphs by an empty line and finds words nearest to the trigger in its own sentence", () => {
    const { records, faults } = recordsIn(
      `${HEAD}Police met miners in Ilo.\nMiners marched. Police beat miners, and police left.\n` +
        "  beat => ASSAULT.beat 175 happened | who: Police (PER COP) | to: miners (PER LAB)\n" +
        "  marched => PROTEST.demo 141 happened | who: Miners (PER LAB)\n",
    );
    expect(faults).toEqual([]);
    const { text } = records[0]!;
    const claims = records[0]!.claims;
    expect(text).toBe("Police met miners in Ilo.\n\nMiners marched. Police beat miners, and police left.");
    expect(claims.map((c) => c.evidence.text)).toEqual(["Police beat miners, and police left.", "Miners marched."]);
    expect(claims[0]!.actors[0]!.start).toBe(text.lastIndexOf("Police"));
  });

  it("takes an actor of an earlier paragraph, the nth of its own, and one that is only implied", () => {
    const { records } = recordsIn(
      `${HEAD}The union met.\nIt called a strike and a second strike.\n` +
        "  strike~2 => PROTEST.strike 143 planned | who: The union (PER LAB) | who: - (PER CVL)\n",
    );
    const [claim] = records[0]!.claims;
    expect(claim!.trigger.start).toBe(records[0]!.text.lastIndexOf("strike"));
    expect(claim!.actors.map((a) => a.text)).toEqual(["The union", null]);
  });

  it("makes a text of every line of sentences", () => {
    const { records } = recordsIn(
      "=== s | sentences | - | brief | -\nHe resigned.\n  resigned => RETREAT.resign 0831 happened | who: He (- GOV)\nIt rained.\n",
    );
    expect(records.map((r) => [r.name, r.text, r.claims.length])).toEqual([
      ["s-1", "He resigned.", 1],
      ["s-2", "It rained.", 0],
    ]);
  });

  it.each([
    ["Miners marched.\n  struck => PROTEST 140 happened\n", 'the trigger "struck" is not in its paragraph'],
    [
      "Miners marched.\n  marched => PROTEST 140 happened | who: Police (PER COP)\n",
      'the actor "Police" is not in the text',
    ],
    ["A march.\n  march => PROTEST 140 happened\n  march => PROTEST 141 happened\n", "has a claim already"],
    ["A march. It rained.\n  march => PROTEST 140 happened | in: It rained.\n", "is outside its evidence"],
  ])("says what is wrong with %j", (text, what) => {
    expect(recordsIn(HEAD + text).faults.join("; ")).toContain(what);
  });
});
