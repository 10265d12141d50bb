import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ended, MAIN, ROOT, runProgram, UNBUILT } from "./built-command.js";
import { between, commandsIn, fencedBlocks, readmeText, withBetween } from "./readme-parts.js";

const UPDATE = process.env.UPDATE_README === "1";
const EXAMPLE = "npx tocsin code examples/almaty.txt";
/** The paragraph whose claims the transcript shows: in it two sources disagree. */
const SHOWN = "¶ 7";
/** Share of the transcript's lines that the command prints: probabilities differ a little between processors. */
const ALIKE = 0.9;

const markdown = readmeText();
const commands = commandsIn(markdown);
const tocsin = commands
  .filter(([first, second]) => first === "npx" && second === "tocsin")
  .map((words) => words.slice(2));
const npm = commands.filter(([first]) => first === "npm").map((words) => words.slice(1));

function node(args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "80" };
  return runProgram(process.execPath, args, { cwd: ROOT, env });
}

const helps = new Map<string, Promise<string>>();

/** What the help of a command says of commands and options. */
function helpOf(path: readonly string[]): Promise<string> {
  const key = path.join(" ");
  const known = helps.get(key) ?? node([MAIN, ...path, "--help"]).then(({ stdout }) => stdout);
  helps.set(key, known);
  return known;
}

/** Names under a heading of a help text ("Commands:"), with `<argument>` and the like left out. */
function namesUnder(heading: string, help: string): string[] {
  const section = new RegExp(`^${heading}:\n((?:  .*\n)*)`, "mu").exec(help)?.[1] ?? "";
  return [...section.matchAll(/^ {2}(?:-\w, )?([\w-]+)/gmu)].map(([, name]) => name!);
}

/** The words of a command line that name the command, down to the last subcommand. */
async function pathOf(words: readonly string[]): Promise<string[]> {
  const path: string[] = [];
  while (namesUnder("Commands", await helpOf(path)).includes(words[path.length] ?? "")) path.push(words[path.length]!);
  return path;
}

/** Every command that does something, as the help texts tell. */
async function allCommands(): Promise<string[]> {
  const all: string[] = [];
  for (const name of namesUnder("Commands", await helpOf([]))) {
    const below = namesUnder("Commands", await helpOf([name]));
    all.push(...(below.length === 0 ? [name] : below.map((sub) => `${name} ${sub}`)));
  }
  return all;
}

/** Of the example's output the header and one paragraph. */
function transcriptOf(output: string): string {
  const [header, ...paragraphs] = output.trimEnd().split(/\n\n(?=¶)/u);
  const shown = paragraphs.filter((paragraph) => paragraph.startsWith(`${SHOWN}\n`));
  return ["```console", `$ ${EXAMPLE}`, header, "", "…", "", ...shown, "", "…", "```"].join("\n");
}

describe("README.md", () => {
  it("has the two commands that .ci/run runs", () => {
    const lines = markdown.split("\n").filter((line) => line.startsWith("npm ci && "));
    expect(lines).toEqual([`npm ci && ${EXAMPLE}`, "npm ci && npm test"]);
  });

  it("names npm scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    const own = npm.map(([command, ...rest]) => (command === "run" ? rest.find((word) => word !== "-s")! : command!));
    expect(own.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
    expect(own).toContain("test");
  });

  it("links to files that there are", () => {
    const links = [...markdown.matchAll(/\]\(([^)#]+)\)/gu)].map(([, to]) => to!).filter((to) => !to.includes("://"));
    const examples = commands.flat().filter((word) => word.startsWith("examples/"));
    expect([...links, ...examples].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  });

  it.each(["transcript", "figures"])("has something between its %s markers", (name) => {
    if (!UPDATE) expect(between(markdown, name)).not.toBe("");
  });
});

describe.skipIf(UNBUILT)("README.md and the built command", () => {
  const named = tocsin.map((words) => [words.join(" "), words] as const);
  it.each(named)("tocsin %s", { timeout: 250_000 }, async (_, words) => {
    const path = await pathOf(words);
    const help = await helpOf(path);
    expect(path.length, "no such command").toBeGreaterThan(0);
    expect(namesUnder("Commands", help), "a subcommand is missing").toEqual([]);
    const options = namesUnder("Options", help);
    for (const word of words) if (word.startsWith("--")) expect(options).toContain(word);
  });

  it("name the same commands and options of code", { timeout: 250_000 }, async () => {
    const shown = new Set<string>();
    for (const words of tocsin) shown.add((await pathOf(words)).join(" "));
    expect([...shown].sort()).toEqual((await allCommands()).sort());
    const options = namesUnder("Options", await helpOf(["code"])).filter((name) => name !== "--help");
    expect(options.filter((name) => !markdown.includes(`\`${name}\``))).toEqual([]);
    expect(options.length).toBeGreaterThan(3);
  });

  it("has a transcript of what is printed", { timeout: 250_000 }, async () => {
    const { status, stdout } = await node([MAIN, ...EXAMPLE.split(" ").slice(2)]);
    expect(status).toBe(0);
    if (UPDATE) writeFileSync(join(ROOT, "README.md"), withBetween(readmeText(), "transcript", transcriptOf(stdout)));
    const [fence, command, ...shown] = between(readmeText(), "transcript").split("\n").slice(0, -1);
    expect([fence, command]).toEqual(["```console", `$ ${EXAMPLE}`]);
    const printed = new Set(stdout.split("\n"));
    const alike = shown.filter((line) => line === "…" || printed.has(line));
    expect(alike.length / shown.length).toBeGreaterThanOrEqual(ALIKE);
    expect(shown.length).toBeGreaterThan(10);
  });

  it("has a library example that runs", { timeout: 250_000 }, async () => {
    const [example, ...others] = fencedBlocks(markdown, "js");
    expect(others).toEqual([]);
    const { status, stdout, stderr } = await node(["--input-type=module", "-e", example!]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.trim().split("\n").length).toBeGreaterThan(5);
  });
});
