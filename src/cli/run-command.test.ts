import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeShell } from "../../tests/cli/fake-shell.js";
import { runCommand } from "./run-command.js";
import type { Terminal } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const two = "Dockers stormed the prefecture on Tuesday. Students stormed the customs house in the evening.\n";

beforeAll(async () => {
  await mkdir(at("many"));
  await mkdir(at("bare"));
  await Promise.all([
    writeFile(at("two.txt"), two),
    writeFile(at("none.txt"), "The harbour was quiet on Tuesday, and nobody came.\n"),
    writeFile(at("empty.txt"), ""),
    writeFile(at("broken.txt"), "A breakdown of the coder is told of here.\n"),
    writeFile(at("many/a.txt"), two),
    writeFile(at("many/b.txt"), ""),
    writeFile(at("many/c.txt"), "The harbour was quiet.\n"),
    writeFile(at("actors.tsv"), "name\tcountry\nDockers\tARG\n"),
  ]);
});

async function run(args: readonly string[], terminal: Partial<Terminal> = {}, stdin = "") {
  const { shell, captured } = fakeShell(terminal, stdin);
  const exit = await runCommand(args, shell);
  return { exit, ...captured };
}

describe("wrong usage", () => {
  it.each([
    [["code"], "Nothing to code was given: name a file, a folder or a web address, or - for standard input."],
    [["code", "--formt", "json", "x"], "Unknown option '--formt' (did you mean --format?); see tocsin --help."],
    [
      ["code", "--format", "xml", "x"],
      /^Option '--format <form>' argument 'xml' is invalid: Allowed choices are pretty, json, jsonl; see/,
    ],
    [["code", "--jobs", "0", "x"], /argument '0' is invalid: It needs a whole number from 1 on; see tocsin --help\.$/],
    [["code", "--jobs", "two", "x"], /argument 'two' is invalid/],
    [["code", "--published", "someday", "x"], '--published needs a date such as 2022-01-06, not "someday".'],
    [["code", "--published", "2022-02-30", "x"], /not "2022-02-30"/],
    [["code", "--url", "here", "x"], '--url needs a web address such as https://example.org/report, not "here".'],
    [["code", "--actors", "/nowhere.tsv", "x"], /^The table of actors \/nowhere\.tsv cannot be read/],
    [["code", "--actors", at("actors.tsv"), "x"], /lacks the column sectors/],
    [["code", "--outlet"], /argument missing/],
    [["explain", "x"], "Missing required argument 'claim'; see tocsin --help."],
    [["explain", folder, "1"], /is a folder/],
    [["resolve", "actor", "Peru", "--on", "never"], '--on needs a date such as 2022-01-06, not "never".'],
    [
      ["resolve", "place", "Lima", "--near", "Atlantis"],
      '--near needs a country such as ARG or Argentina, not "Atlantis".',
    ],
    [["guess"], "Unknown command 'guess'; see tocsin --help."],
    [["code", "--\u001b[2J", "x"], "Unknown option '--␛[2J'; see tocsin --help."],
  ])("%j gets one sentence", async (args, sentence) => {
    const { exit, out, err, opened } = await run(args);
    if (typeof sentence === "string") expect(err).toBe(`${sentence}\n`);
    else expect(err.trimEnd()).toMatch(sentence);
    expect([exit, out, opened, err.trimEnd().split("\n").length]).toEqual([2, "", 0, 1]);
  });

  it("shows the help where no command is named", async () => {
    const { exit, out, err } = await run([]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: tocsin");
  });
});

describe("help", () => {
  it.each([
    [["--help"], "tocsin explain report.txt 3"],
    [["code", "--help"], "tocsin code report.txt --published 2022-01-06"],
    [["explain", "--help"], "tocsin explain report.txt 5f0c"],
    [["resolve", "--help"], 'tocsin resolve place "Santa Fe" --near ARG'],
    [["--version"], "0."],
  ])("%j", async (args, words) => {
    const { exit, out, err } = await run(args);
    expect(out).toContain(words);
    expect([exit, err]).toEqual([0, ""]);
  });
});

const REPORT_FIELDS = [
  "id",
  "url",
  "path",
  "outlet",
  "agencies",
  "title",
  "byline",
  "published",
  "publishedBy",
  "language",
  "text",
  "sections",
];
const CLAIM_FIELDS = [
  "id",
  "evidence",
  "trigger",
  "event",
  "actors",
  "recipients",
  "places",
  "time",
  "counts",
  "reality",
  "sources",
  "confidence",
  "fieldConfidence",
];

describe("code", () => {
  it("prints one object for one report, with every field of the codebook", async () => {
    const { exit, out } = await run(["code", at("two.txt"), "--format", "json", "--outlet", "The Quay"]);
    const { report, claims, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(Object.keys(report)).toEqual(REPORT_FIELDS);
    expect(report).toMatchObject({ text: two, path: at("two.txt"), outlet: "The Quay", url: null, published: null });
    expect(claims.map((made: object) => Object.keys(made))).toEqual([CLAIM_FIELDS, CLAIM_FIELDS]);
    expect(exit).toBe(0);
  });

  it("prints an array for several, a bad one in its place", async () => {
    const { exit, out } = await run([
      "code",
      at("two.txt"),
      at("gone.txt"),
      at("none.txt"),
      at("broken.txt"),
      "--format",
      "json",
    ]);
    const outcomes = JSON.parse(out);
    expect(
      outcomes.map((o: { problem?: { code: string }; claims?: [] }) => o.problem?.code ?? o.claims?.length),
    ).toEqual([2, "not-found", 0, "internal"]);
    expect(outcomes[1]).toEqual({
      problem: { code: "not-found", message: `${at("gone.txt")} is not there: check the name.`, path: at("gone.txt") },
    });
    expect(exit).toBe(0);
  });

  it("takes a folder for several, even one that holds nothing", async () => {
    const many = JSON.parse((await run(["code", at("many"), "--format", "json"])).out);
    expect(many.map((o: { problem?: { code: string }; claims?: [] }) => o.problem?.code ?? o.claims?.length)).toEqual([
      2,
      "empty",
      0,
    ]);
    const bare = await run(["code", at("bare"), "--format", "json"]);
    expect([bare.exit, JSON.parse(bare.out).length]).toEqual([1, 1]);
  });

  it("prints a line each", async () => {
    const { out } = await run(["code", at("many"), at("two.txt"), "--format", "jsonl"]);
    const lines = out.split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => Object.keys(JSON.parse(line)).join())).toEqual([
      "report,claims",
      "problem",
      "report,claims",
      "report,claims",
    ]);
  });

  it("escapes control characters that JSON would let through", async () => {
    const { out } = await run(["code", "-", "--format", "jsonl"], {}, "Men stormed\u009b31m the\u007f gate.");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(out).not.toMatch(/[\u0000-\u0009\u007f-\u009f]/u);
    expect(JSON.parse(out).report.text).toBe("Men stormed\u009b31m the\u007f gate.");
  });

  it.each([
    ["a report without a claim", ["none.txt"], 0],
    ["a bad one beside a good one", ["empty.txt", "two.txt"], 0],
    ["nothing but bad ones", ["empty.txt", "gone.txt"], 1],
    ["a fault of the coder", ["broken.txt"], 1],
  ])("ends as it should after %s", async (_, names, exit) => {
    expect((await run(["code", ...names.map(at)])).exit).toBe(exit);
  });

  it("says in one sentence on standard error what is wrong with an only input, and opens no model for it", async () => {
    expect(await run(["code", at("gone.txt")])).toEqual({
      exit: 1,
      out: "",
      err: `${at("gone.txt")} is not there: check the name.\n`,
      opened: 0,
    });
  });

  it("prints problems among reports in their place", async () => {
    const { out } = await run(["code", at("two.txt"), at("empty.txt"), at("none.txt")], { columns: 200 });
    expect(out).toMatch(/2 claims[\s\S]*empty\.txt is empty[\s\S]*no claims/u);
  });

  it("opens one coder for all reports", async () => {
    expect((await run(["code", at("two.txt"), at("none.txt"), at("two.txt"), "--jobs", "1"])).opened).toBe(1);
  });

  it("shows where a fault arose only to who asks", async () => {
    expect((await run(["code", at("broken.txt")])).err).not.toContain("broke down");
    expect((await run(["code", at("broken.txt")], { debug: true })).err).toContain("Error: broke down\n    at ");
  });

  it("tells a mistake of ours in one sentence", async () => {
    const { shell, captured } = fakeShell();
    const broken = { ...shell, openCoder: () => Promise.reject(new Error("the model is missing")) };
    expect(await runCommand(["code", at("two.txt")], broken)).toBe(1);
    expect(captured.err).toBe("tocsin failed unexpectedly (the model is missing): set TOCSIN_DEBUG=1 to see where.\n");
  });
});

describe("explain", () => {
  it("prints the claim and for each field what decided it", async () => {
    const { exit, out } = await run(["explain", at("two.txt"), "2"], { columns: 200 });
    expect(out).toMatch(/^ {2}2 {2}nobody named → ASSAULT$/mu);
    expect(out).toMatch(/^event {7}ASSAULT · by the word itself · 0\.75\n {12}“stormed” at 52–59$/mu);
    expect(out).toMatch(/^recipients {2}nothing was found$/mu);
    expect(exit).toBe(0);
  });

  it.each([
    ["3", `There is no claim 3: the report has 2 claims: give a number from 1 to 2, or an id.`],
    ["c", "2 claims have an id that begins with c: give more of it."],
    ["x", `There is no claim x: the report has 2 claims: give a number from 1 to 2, or an id.`],
  ])("of claim %s there is one sentence", async (wanted, sentence) => {
    expect(await run(["explain", at("two.txt"), wanted])).toMatchObject({ exit: 1, out: "", err: `${sentence}\n` });
  });

  it("finds a claim by its id", async () => {
    expect((await run(["explain", at("two.txt"), "c000000000000034"])).out).toContain("Students ▸stormed◂");
  });

  it("tells a bad input", async () => {
    expect(await run(["explain", at("gone.txt"), "1"])).toMatchObject({
      exit: 1,
      err: expect.stringContaining("is not there"),
    });
  });
});

describe("resolve", () => {
  it("says who it was on the day, who else bears the name, and which step decided", async () => {
    const { exit, out } = await run(["resolve", "actor", "President Kirchner", "--on", "2005-05-01"], { columns: 200 });
    expect(out).toMatch(/^Néstor Kirchner \(ARG GOV\b.*\)\n/u);
    expect(out).toMatch(/Cristina Fernández de Kirchner, President of ARG from 2007\S* to 2015\S*: not yet in office/u);
    expect(out).toMatch(/title and name: answers/u);
    expect(exit).toBe(0);
  });

  it("prints the same as JSON", async () => {
    const { out } = await run(["resolve", "actor", "President Kirchner", "--on", "2009-05-01", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      text: "President Kirchner",
      on: "2009-05-01",
      near: null,
      answer: { identity: { name: "Cristina Fernández de Kirchner", country: "ARG" }, step: "title and name" },
    });
  });

  it("takes the country that is near", async () => {
    const { out } = await run(["resolve", "place", "Santa Fe", "--near", "Argentina", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ near: "ARG", answer: { name: "Santa Fe", country: "ARG" } });
    expect((await run(["resolve", "place", "Santa Fe", "--near", "us"])).out).toMatch(
      /^ {2}1 {2}Santa Fe, New Mexico, USA \(city\) at 35/u,
    );
  });

  it.each([
    [["resolve", "actor", "of the"], /^Nobody is known as “of the”: /],
    [["resolve", "place", "Qwertzland"], /^No place is known as “Qwertzland”: /],
  ])("%j finds nothing", async (args, sentence) => {
    const { exit, out, err } = await run(args);
    expect([exit, out]).toEqual([1, ""]);
    expect(err).toMatch(sentence);
    const json = await run([...args, "--json"]);
    expect([json.exit, JSON.parse(json.out).answer]).toEqual([1, null]);
  });
});
