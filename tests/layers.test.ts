import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "./built-command.js";
import { trackedFiles } from "./tracked-files.js";

/** The stages in the order of the data. A file may import from its own stage and from those before it. */
const STAGES = ["src/text/", "src/intake/", "src/language/", "src/coding/", "src/", "src/cli/"];
/** Stages that nobody outside them imports, but for tests. */
const ENDS = ["src/cli/", "evaluation/", "corpus/"];

interface Import {
  readonly from: string;
  /** A file relative to the root, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

const isTest = (path: string) => /\.test\.ts$/u.test(path) || path.startsWith("tests/");

/** Number of a file's stage; the deepest folder that fits it counts. -1 outside `src/`. */
function stageOf(path: string): number {
  const fits = STAGES.filter((stage) => path.startsWith(stage)).sort((a, b) => b.length - a.length)[0];
  return fits === undefined ? -1 : STAGES.indexOf(fits);
}

function importsOf(from: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const isPackage = !fileName.startsWith(".");
    const to = isPackage ? fileName : normalize(join(dirname(from), fileName)).replace(/\.js$/u, ".ts");
    return { from, to, isPackage };
  });
}

/** What is wrong with an import between files, or null. */
function faultOf({ from, to, isPackage }: Import): string | null {
  if (isPackage) return null;
  if (isTest(to) && !isTest(from)) return `${from} imports the test file ${to}`;
  for (const end of ENDS)
    if (to.startsWith(end) && !from.startsWith(end) && !isTest(from))
      return `${from} imports ${to}, which nobody imports`;
  if (stageOf(from) >= 0 && stageOf(to) > stageOf(from)) return `${from} imports ${to}, a later stage`;
  if (stageOf(from) >= 0 && stageOf(to) < 0 && !isTest(to)) return `${from} imports ${to}, which is no source`;
  return null;
}

function packageOf(name: string): string {
  const parts = name.split("/");
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]!;
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const files = trackedFiles()?.filter((path) => /^(?:src|evaluation|corpus|tests|lexicon)\/.*\.ts$/u.test(path)) ?? null;
const imports = (files ?? []).flatMap((path) => importsOf(path, readFileSync(join(ROOT, path), "utf8")));
/** Packages that files which are shipped import. */
const shipped = imports.filter(({ from, to, isPackage }) => isPackage && !isTest(from) && !isBuiltin(to));

describe.skipIf(files === null)("imports", () => {
  it("are read from every stage", () => {
    expect(new Set(imports.map(({ from }) => stageOf(from)))).toEqual(new Set([-1, 0, 1, 2, 3, 4, 5]));
  });

  it("run one way: text, intake, language, coding, the library, the command", () => {
    expect(imports.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it.each([
    ["src/text/span.ts", "../intake/report.js", true],
    ["src/language/tree.ts", "../coding/claim.js", true],
    ["src/coding/scene.ts", "../coder.js", true],
    ["src/coder.ts", "./cli/main.js", true],
    ["src/coding/cameo.ts", "../../evaluation/f1.js", true],
    ["evaluation/f1.ts", "../src/cli/main.js", true],
    ["src/coding/cameo.ts", "../../tests/built-command.js", true],
    ["src/coding/cameo.ts", "../../training/labels.js", true],
    ["src/coding/scene.ts", "../language/tree.js", false],
    ["src/cli/main.ts", "../index.js", false],
    ["evaluation/open-coder.ts", "../src/index.js", false],
    ["src/language/tree.test.ts", "../../tests/sentence-from-lines.js", false],
    ["tests/cli/x.test.ts", "../../src/cli/main.js", false],
    ["src/text/x.test.ts", "../coding/claim.js", true],
  ])("of %s from %s: at fault %s", (from, to, atFault) => {
    const found = importsOf(from, `import { x } from "${to}";`);
    expect(found.map((each) => faultOf(each) !== null)).toEqual([atFault]);
  });

  it("of packages, in what is shipped, are of `dependencies` alone", () => {
    const foreign = shipped.filter(({ to }) => !(packageOf(to) in manifest.dependencies));
    expect(foreign.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("use every dependency", () => {
    const used = new Set(shipped.map(({ to }) => packageOf(to)));
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});
