import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = fileURLToPath(new URL("main.ts", import.meta.url));
const example = "examples/almaty.txt";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command itself; `closed` closes its output after the first piece, as `| head` does. */
function run(args: readonly string[], { closed = false, stdin = "", env = {} } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
    if (closed) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin.end(stdin);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

const SLOW = 180_000;

it(
  "says quietly nothing more once nobody reads its output",
  async () => {
    const ended = await run(["resolve", "place", "San Antonio", "--json"], { closed: true });
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).not.toBe("");
  },
  SLOW,
);

it(
  "loads no model and no lexicon for its help",
  async () => {
    // What is loaded is what takes the time, and unlike the time it is the same on a busy machine.
    const listing = `process.on("exit", () => process.stderr.write("loaded: " + Object.keys(require.cache).filter((f) => /onnx|unpdf|linkedom|eld/.test(f)).join()))`;
    const ended = await run(["--help"], {
      env: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import{createRequire}from"node:module";const require=createRequire("${main}");${listing}`)}`,
      },
    });
    expect(ended).toMatchObject({ code: 0, err: "loaded: " });
    expect(ended.out).toContain("Usage: tocsin");
  },
  SLOW,
);

const hasModel = existsSync(`${root}/models/encode.onnx`);
if (!hasModel) console.warn("models/encode.onnx is absent: the tests of the command with the real model are skipped");

it.skipIf(!hasModel)(
  "codes the example with the real model",
  async () => {
    const { code, out, err } = await run(["code", example, "--format", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { report, claims } = JSON.parse(out);
    expect(report).toMatchObject({ published: "2022-01-07", publishedBy: "dateline", path: example });
    expect(claims.length).toBeGreaterThan(10);
    for (const { evidence, trigger } of claims) {
      expect(report.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      expect(report.text.slice(trigger.start, trigger.end)).toBe(trigger.text);
    }
  },
  SLOW,
);

it.skipIf(!hasModel)(
  "codes in two processes what it codes in one, in the order given",
  async () => {
    const args = ["code", example, "examples/gone.txt", example, "--format", "jsonl", "--published", "2022-01-08"];
    const [one, two] = [await run([...args, "--jobs", "1"]), await run([...args, "--jobs", "2"])];
    expect(two).toEqual(one);
    expect(one.out.split("\n")[1]).toContain('{"problem":{"code":"not-found"');
  },
  SLOW,
);
