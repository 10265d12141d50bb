import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, MAIN, runProgram, UNBUILT } from "./built-command.js";

const REPORT = `Soldiers seize radio station in Lomé

LOME, May 4 - Soldiers stormed the state radio station in Lomé on Monday and arrested its director, two employees said.

The opposition called for a general strike. The government denied that anyone had been killed.
`;

/** A namespace that has no routes, where the system gives one; else a Node that refuses sockets. */
const namespace = spawnSync("unshare", ["-rn", "true"]).status === 0;
const refusing = new URL("./refuse-sockets.mjs", import.meta.url).href;

function runOffline(args: readonly string[], cwd: string): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: "1", ...(namespace ? {} : { NODE_OPTIONS: `--import=${refusing}` }) };
  const [file, before] = namespace ? ["unshare", ["-rn", process.execPath]] : [process.execPath, []];
  return runProgram(file, [...before, ...args], { cwd, env });
}

/** Tries to reach an address of the kind that is kept for documentation, and prints what became of it. */
const WAY_OUT = `
  const socket = require("node:net").createConnection({ host: "192.0.2.1", port: 9, timeout: 3000 });
  socket.on("error", (error) => console.log(error.code));
  socket.on("timeout", () => { console.log("a way out"); socket.destroy(); });
  socket.on("connect", () => { console.log("a way out"); socket.destroy(); });
  process.on("uncaughtException", (error) => console.log(error.code));
`;

describe.skipIf(UNBUILT)(`with the network gone (${namespace ? "no routes" : "no sockets"})`, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tocsin-offline-"));
    writeFileSync(join(folder, "report.txt"), REPORT);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("nothing can be reached", { timeout: 250_000 }, async () => {
    const script = `try { ${WAY_OUT} } catch (error) { console.log(error.code); }`;
    expect((await runOffline(["-e", script], folder)).stdout.trim()).toBe("ENETUNREACH");
  });

  it("a report is coded", { timeout: 250_000 }, async () => {
    const { status, stdout, stderr } = await runOffline(
      [MAIN, "code", "report.txt", "--published", "2020-05-04", "--format", "json"],
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { report, claims } = JSON.parse(stdout) as { report: { text: string }; claims: unknown[] };
    expect(report.text).toBe(REPORT);
    expect(claims.length).toBeGreaterThan(0);
  });

  it("an address gives one sentence and not a trace", { timeout: 250_000 }, async () => {
    const { status, stdout, stderr } = await runOffline([MAIN, "code", "https://example.org/story"], folder);
    expect(status).toBe(1);
    const said = `${stdout}${stderr}`.trim();
    expect(said).toContain("https://example.org/story");
    expect(said).not.toMatch(/^\s+at /mu);
  });
});
