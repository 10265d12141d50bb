import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MAIN, ROOT, runProgram, UNBUILT } from "./built-command.js";

const page = readFileSync(join(ROOT, "docs/own-ontology.md"), "utf8");
/** The page's blocks by what stands behind the three marks: "yaml press/types.yaml". */
const blocks = new Map([...page.matchAll(/^```(\w+ \S+)\n([\s\S]*?)^```$/gmu)].map((m) => [m[1]!, m[2]!]));
const folder = mkdtempSync(join(tmpdir(), "own-ontology-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Coded {
  readonly claims: readonly {
    readonly trigger: { readonly text: string };
    readonly event: { readonly type: string; readonly modes: readonly string[] };
    readonly reality: string;
  }[];
}

const tocsin = (...args: string[]) => runProgram("node", [MAIN, ...args], { cwd: folder, env: process.env });

describe.skipIf(UNBUILT)("the walk through an ontology of one's own", () => {
  for (const [name, text] of blocks) if (/^(?:yaml|text) .*\./u.test(name)) write(name.replace(/^\w+ /u, ""), text);

  it("the frames do on their own sentences what the page says", async () => {
    const { status, stdout } = await tocsin("ontology", "press");
    expect(stdout).toBe(blocks.get("text ontology"));
    expect(status).toBe(0);
  });

  it("the report's claims are those on the page", async () => {
    const { stdout } = await tocsin(
      "code",
      "press.txt",
      "--ontology",
      "press",
      "--published",
      "2016-05-04",
      "--format",
      "json",
    );
    const { claims } = JSON.parse(stdout) as Coded;
    const lines = claims.map(({ trigger, event, reality }) =>
      [trigger.text, [event.type, ...event.modes].join("/"), reality].join(" "),
    );
    expect(`${lines.join("\n")}\n`).toBe(blocks.get("text claims"));
  });

  it("every mistake is told in a sentence with the file, and the command ends with 2", async () => {
    write("bad/types.yaml", "types: {PRESS: {like: ATTACK}}");
    write("bad/press.yaml", "type: PRESS\nframes: []");
    const bad = await tocsin("code", "press.txt", "--ontology", "bad");
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('bad/types.yaml: the type PRESS needs "like"');
    const none = await tocsin("code", "press.txt", "--ontology", "nowhere");
    expect(none.stderr).toContain("nowhere is no folder");
  });
});
