import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./built-command.js";
import { trackedFiles } from "./tracked-files.js";

/** Most lines of a source file; a longer one holds two things. */
const MOST_LINES = 400;
/** Longer ones that stay for a reason; say the reason beside each. */
const ALLOWED_LONG: ReadonlySet<string> = new Set([]);

const dotted = (...parts: string[]) => parts.join("\\.");
/** Put together from pieces, so that this file does not find itself. */
const MACHINE = /(?<![\w.])\/(?:work|root|home|Users)\/[\w.]|\b[A-Z]:\\Users\\/u;
const REGISTRY = new RegExp(
  [
    dotted("registry", "npm"),
    dotted("npm", "pkg"),
    dotted("pypi", "org"),
    dotted("python", "?hosted"),
    dotted("crates", "io"),
    dotted("proxy", "golang"),
    dotted("maven", "apache"),
    `${"index"}-url`,
    `"${"resolved"}": "http`,
    `^${"registry"}=`,
  ].join("|"),
  "imu",
);

/** The text of a file, or null where it is not text. */
function textOf(path: string): string | null {
  const file = openSync(join(ROOT, path), "r");
  try {
    const head = Buffer.alloc(8192);
    if (head.subarray(0, readSync(file, head)).includes(0)) return null;
  } finally {
    closeSync(file);
  }
  return readFileSync(join(ROOT, path), "utf8");
}

function linesThatMatch(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    (textOf(path)?.split("\n") ?? []).flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  );
}

const files = trackedFiles();

describe.skipIf(files === null)("the files of the repository", () => {
  it("are found", () => {
    expect(files).toContain("package.json");
  });

  it.each([
    ["a path of one machine", MACHINE],
    ["the host of a registry", REGISTRY],
  ])("never name %s", (_, pattern) => {
    expect(linesThatMatch(files!, pattern)).toEqual([]);
  });

  it.each([
    ["read /ho" + "me/ada/report.txt", MACHINE],
    ["(/ro" + "ot/.cache)", MACHINE],
    ["https://registry" + ".npmjs.org/x", REGISTRY],
    ["https://files.python" + "hosted.org/x", REGISTRY],
  ])("would be told of %s", (line, pattern) => {
    expect(line).toMatch(pattern);
  });

  it.each(["entered/VBD/0/root/enter", "https://example.org/home/news", "the work/home balance"])(
    "may say %s",
    (line) => {
      expect(line).not.toMatch(MACHINE);
    },
  );

  it(`have at most ${MOST_LINES} lines of source each`, () => {
    const long = files!
      .filter((path) => /\.(?:ts|py|mjs)$/u.test(path) && !ALLOWED_LONG.has(path))
      .map((path) => ({ path, lines: readFileSync(join(ROOT, path), "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});
