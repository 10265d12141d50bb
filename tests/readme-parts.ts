import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./built-command.js";

/** README.md as it is. */
export function readmeText(): string {
  return readFileSync(join(ROOT, "README.md"), "utf8");
}

/** The contents of all fenced blocks of one language. */
export function fencedBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(([, kind, block]) =>
    kind === language ? [block!] : [],
  );
}

/** Words of a shell line, without what comes behind a redirection, a pipe or a comment; quotes hold words together. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare!);
  const end = words.findIndex((word) => /^(?:[<>|#]|2>)/u.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Every command of the shell blocks, as words; `a && b` is two. */
export function commandsIn(markdown: string): string[][] {
  return fencedBlocks(markdown, "sh")
    .flatMap((block) => block.split("\n"))
    .flatMap((line) => line.split("&&"))
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** What stands between two markers, without the line ends beside them; throws where the markers are not there. */
export function between(markdown: string, name: string): string {
  const found = new RegExp(`<!-- ${name}:start -->\n(.*?)<!-- ${name}:end -->`, "su").exec(markdown);
  if (!found) throw new Error(`README.md lacks the markers ${name}:start and ${name}:end`);
  return found[1]!.trim();
}

/** The text with something else between two markers. */
export function withBetween(markdown: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
  const at = markdown.indexOf(start) + start.length;
  return `${markdown.slice(0, at)}\n${content}\n\n${markdown.slice(markdown.indexOf(end))}`;
}
