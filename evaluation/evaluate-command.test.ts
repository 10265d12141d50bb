import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { evaluateCommand } from "./evaluate-command.js";
import { fakeClaim, fakeSubject } from "./fake-subject.js";

const place = mkdtempSync(join(tmpdir(), "tocsin-evaluate-"));
afterAll(() => rmSync(place, { recursive: true }));
function file(name: string, content: string): string {
  mkdirSync(join(place, name, ".."), { recursive: true });
  writeFileSync(join(place, name), content);
  return join(place, name);
}

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const text = "Police killed two men.";
  const subject = fakeSubject({
    claims: { [text]: [fakeClaim(text, "killed", { event: { type: "ASSAULT" }, confidence: 0.9 })] },
  });
  const code = await evaluateCommand(words, {
    openCoder: async () => subject,
    out: (more) => {
      out += more;
    },
    err: (more) => {
      err += more;
    },
  });
  return { code, out, err };
}

const RECORDS = [
  { id: "r1", text: "Police killed two men.", event2021: "ASSAULT", source: [{ code: "PER" }] },
  { id: "r2", text: "Nothing is coded here.", event2021: "AID" },
]
  .map((record) => JSON.stringify(record))
  .join("\n");

test("the last line is one object with the measure's keys", async () => {
  const { code, out, err } = await run("gsr", file("gsr.jsonl", `\uFEFF${RECORDS}\r\n\n`), "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe('{"type":0.5,"actorCountry":0,"recipientCountry":null}\n');
});

test("--errors lists before it what was wrong", async () => {
  const { out } = await run("gsr", file("gsr.jsonl", RECORDS), "--json", "--errors");
  expect(out.trimEnd().split("\n")).toEqual([
    "r1 7-13 actor PER coded none | Police killed two men.",
    "r2 type AID coded none | Nothing is coded here.",
    '{"type":0.5,"actorCountry":0,"recipientCountry":null}',
  ]);
});

test("without --json the figures stand one a line", async () => {
  const { out } = await run("gsr", file("gsr.jsonl", RECORDS));
  expect(out.split("\n")[0]).toMatch(/^type +0\.5000$/);
});

test("intervals stand before the object, which has MEASURES' keys alone", async () => {
  const sentences = [{ start: 0, end: 22, labels: ["KILL", "FORCE", "ANY_ACTION"] }];
  const document = JSON.stringify({ id: "d", date: null, text: "Police killed two men.", sentences });
  const { out } = await run("police", file("police.jsonl", document), "--json");
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^sentence\.KILL +0 +\(95 % 0\.000 to 0\.000\)$/);
  expect(JSON.parse(lines.at(-1)!)).toEqual({
    sentence: { KILL: 0, ARREST: null, FORCE: 0, ANY_ACTION: 0, macro: null },
  });
});

test.each<[string, string[], number, RegExp]>([
  ["no measure", [], 2, /^Usage: .*\n$/],
  ["no path", ["gsr"], 2, /^Usage: .*\n$/],
  ["a path too many", ["gsr", "a", "b"], 2, /^Usage: .*\n$/],
  ["an unknown option", ["gsr", "a", "--fast"], 2, /^Usage: .*\n$/],
  ["an unknown measure", ["toString", "a"], 2, /^There is no measure toString\. Usage: .*\n$/],
  ["merge", ["merge", "a", "--json"], 2, /^The measure merge is not built yet: it comes with the ledger\.\n$/],
  ["a file that is not there", ["gsr", "/no/such/file"], 1, /^There is no file \/no\/such\/file\.\n$/],
  ["a folder for a file", ["gsr", place], 1, /is a folder; this measure wants a file\.\n$/],
  ["a file for a folder", ["claims", "/no/such/folder"], 1, /^There is no folder/],
  ["a folder without sets", ["all", place], 1, /There is no set that can be measured under/],
])("%s: one sentence", async (_, words, code, sentence) => {
  const result = await run(...words);
  expect(result.code).toBe(code);
  expect(result.out).toBe("");
  expect(result.err.slice(result.err.lastIndexOf("\n", result.err.length - 2) + 1)).toMatch(sentence);
});

test("a line that is no JSON is named", async () => {
  const { code, err } = await run("gsr", file("broken.jsonl", `${RECORDS}\n{"id": `));
  expect(code).toBe(1);
  expect(err).toMatch(/^Line 3 of .*broken\.jsonl is not JSON\.\n$/);
});
