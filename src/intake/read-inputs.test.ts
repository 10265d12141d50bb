import { mkdtempSync, rmSync } from "node:fs";
import { chmod, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isProblem, type Problem } from "./problem.js";
import { type ReadOptions, readInputs } from "./read-inputs.js";
import type { Report } from "./report.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-intake-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story =
  "Dockers in the port of Lomana walked out on Tuesday after the harbour authority dismissed two union leaders.";

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<(Report | Problem)[]> {
  const results: (Report | Problem)[] = [];
  for await (const result of readInputs(inputs, options)) results.push(result);
  return results;
}

const one = async (input: string, options: ReadOptions = {}) => (await read([input], options))[0]!;

describe("readInputs", () => {
  it("reads a text file as it is, without its byte-order mark", async () => {
    const text = `\r\n${story}\r\n\r\n${story}\r\n`;
    const path = await file("crlf.txt", `\ufeff${text}`);
    const report = (await one(path)) as Report;
    expect(report).toMatchObject({
      path,
      url: null,
      outlet: null,
      agencies: [],
      title: null,
      byline: null,
      published: null,
      publishedBy: null,
      language: "en",
      text,
    });
    expect(report.sections).toEqual([{ kind: "body", start: 2, end: text.length - 2 }]);
    expect(report.id).toBe(((await one(await file("lf.txt", text.replaceAll("\r\n", "\n")))) as Report).id);
  });

  it("puts what the user says above what the text says", async () => {
    const path = await file("given.txt", `LOMANA, 5 March 2019 (Reuters) - ${story}`);
    expect(await one(path)).toMatchObject({ published: "2019-03-05", publishedBy: "dateline", agencies: ["Reuters"] });
    const given = { published: "6 March 2019", outlet: "The Courier", url: "https://courier.example/1" };
    expect(await one(path, given)).toMatchObject({
      published: "2019-03-06",
      publishedBy: "metadata",
      outlet: "The Courier",
      url: "https://courier.example/1",
    });
    await expect(read([path], { published: "soon" })).rejects.toThrow(RangeError);
  });

  it("keeps the order, and a bad input does not stop the rest", async () => {
    const good = await file("order/good.txt", story);
    const results = await read([good, join(folder, "missing.txt"), "-", good], {
      stdin: async () => new TextEncoder().encode(story),
    });
    expect(results.map((result) => (isProblem(result) ? result.code : result.path))).toEqual([
      good,
      "not-found",
      null,
      good,
    ]);
  });

  it("walks a folder by name, without hidden files and unknown kinds", async () => {
    for (const name of ["b.txt", "a/z.md", "a/y.html", ".hidden.txt", ".git/c.txt", "notes.json", "c.TXT"]) {
      await file(join("walk", name), name.endsWith("html") ? `<p>${story}</p>` : story);
    }
    await file("walk/broken.pdf", "%PDF-1.7 nothing");
    await symlink(join(folder, "walk"), join(folder, "walk", "loop"));
    await symlink(join(folder, "walk", "b.txt"), join(folder, "walk", "link.txt"));
    const results = await read([join(folder, "walk")]);
    expect(results.map(({ path }) => path?.slice(folder.length + 6))).toEqual([
      "a/y.html",
      "a/z.md",
      "b.txt",
      "broken.pdf",
      "c.TXT",
      "link.txt",
    ]);
    expect(results.filter(isProblem).map(({ code }) => code)).toEqual(["not-readable"]);
  });

  const problems: readonly (readonly [name: string, content: string | Uint8Array, code: string, message: string])[] = [
    ["empty.txt", "", "empty", "is empty: give a file with the report's text."],
    ["white.txt", " \r\n\t\n", "empty", "has no text: give the report's words."],
    [
      "zeros.txt",
      new Uint8Array(50),
      "binary",
      "is no text but binary data: give the report as text, Markdown, HTML or PDF.",
    ],
    [
      "archive.txt",
      "PK\u0003\u0004abc",
      "binary",
      "is a zip archive and no text: give the report as text, Markdown, HTML or PDF.",
    ],
    [
      "page.html",
      "<html><body></body></html>",
      "no-article",
      "has no article that could be found: save the article's text and give that.",
    ],
    [
      "french.txt",
      "L'armée a dit lundi qu'elle avait pris la ville après trois jours de combats avec les rebelles du nord.",
      "language",
      'is not in English (it looks like "fr"): give an English report or use --force.',
    ],
    [
      "long.txt",
      `${story} `.repeat(50_000),
      "too-large",
      "holds over 5 MB of text, more than any report: split it into single reports.",
    ],
  ];
  it.each(problems)("says what is wrong with %s", async (name, content, code, message) => {
    const path = await file(name, content);
    expect(await one(path)).toEqual({ code, path, message: `${path} ${message}` });
  });

  it("codes another language when told to", async () => {
    const path = await file(
      "spanish.txt",
      "El ejército dijo el lunes que había tomado la ciudad después de tres días de combates.",
    );
    expect(await one(path, { force: true })).toMatchObject({ language: "es" });
  });

  it("does not read a file of 30 MB", async () => {
    const path = await file("huge.txt", story);
    await truncate(path, 30_000_000);
    expect(await one(path)).toMatchObject({ code: "too-large", message: expect.stringContaining("is over 20 MB") });
  });

  it.skipIf(process.getuid?.() === 0)("names a file that may not be read", async () => {
    const path = await file("secret.txt", story);
    await chmod(path, 0);
    expect(await one(path)).toMatchObject({
      code: "not-readable",
      message: expect.stringContaining("may not be read"),
    });
  });

  it("names what is no file", async () => {
    const path = join(folder, "socket");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await one(path)).toMatchObject({ code: "not-readable", message: expect.stringContaining("is a socket") });
    server.close();
    expect(await one("/dev/null")).toMatchObject({
      code: "not-readable",
      message: expect.stringContaining("is a device"),
    });
    await mkdir(join(folder, "bare"));
    expect(await one(join(folder, "bare"))).toMatchObject({
      code: "empty",
      message: expect.stringContaining("a folder without reports"),
    });
    expect(await one("a\0b")).toMatchObject({ code: "not-found" });
    expect(await one("ftp://courier.example/a")).toMatchObject({ code: "address-refused" });
    expect(await one("http://127.0.0.1:1/")).toMatchObject({ code: "address-refused" });
  });

  it("reads standard input of any kind, and says when there is none", async () => {
    const stdin = async () => new TextEncoder().encode(`<html><body><p>${story}</p></body></html>`);
    expect(await one("-", { stdin })).toMatchObject({ text: story, path: null });
    expect(await one("-")).toMatchObject({
      code: "not-readable",
      message: "Standard input is not at hand here: give a file.",
    });
  });

  it("turns a fault of ours into a problem", async () => {
    const stdin = () => Promise.reject(new Error("broken pipe"));
    expect(await read(["-", await file("after.txt", story)], { stdin })).toMatchObject([
      { code: "internal" },
      { text: story },
    ]);
  });

  it("keeps control characters of a name from the terminal", async () => {
    expect(await one("a\u001b[31m.txt")).toMatchObject({
      message: expect.stringMatching(/^a\?\[31m\.txt is not there/),
    });
  });
});
