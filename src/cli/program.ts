import { Command, InvalidArgumentError, Option } from "commander";
import { packageVersion } from "./package-version.js";
import { plainText } from "./pretty/plain-text.js";
import type { Shell } from "./shell.js";
import { FORMATS } from "./write-outcomes.js";

const CODE_EXAMPLES = `
Examples:
  tocsin code report.txt                             the claims, for reading
  tocsin code report.txt --published 2022-01-06      with its date, so that "on Thursday" is a day
  tocsin code https://example.org/2022/01/06/story   a web page
  tocsin code reports/ --format jsonl > claims.jsonl a folder, one line a report
  pdftotext old.pdf - | tocsin code -                standard input

Exit codes: 0 a report was read (also with no claim in it), 1 none could be, 2 wrong usage.`;

const EXPLAIN_EXAMPLES = `
Examples:
  tocsin explain report.txt 3         the third claim that "tocsin code report.txt" prints
  tocsin explain report.txt 5f0c      the claim whose id begins so

Give the same --published, --outlet, --url, --actors and --ontology as to "tocsin code".`;

const RESOLVE_EXAMPLES = `
Examples:
  tocsin resolve actor "President Kirchner" --on 2009-05-01
  tocsin resolve actor "the defence minister" --on 2015-03-01 --near France
  tocsin resolve place "Santa Fe" --near ARG`;

const HELP_EXAMPLES = `
Examples:
  tocsin code report.txt
  tocsin explain report.txt 3
  tocsin resolve actor "President Kirchner" --on 2009-05-01
  tocsin resolve place "Santa Fe" --near ARG
  tocsin ontology my-types/

"tocsin code --help" tells more of what can be read and printed.`;

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value) || Number(value) < 1)
    throw new InvalidArgumentError("It needs a whole number from 1 on.");
  return Number(value);
}

function withReadingOptions(command: Command): Command {
  return command
    .option("--published <date>", "the report's date, such as 2022-01-06")
    .option("--outlet <name>", "who published it")
    .option("--url <url>", "where it was published")
    .option("--force", "code a text that is not in English anyway")
    .option("--actors <file>", "a table of your own actors, asked before the package's")
    .option("--ontology <folder>", "your own types of event and frames (docs/own-ontology.md)");
}

/** The command line's commands and options; `done` takes the exit code. What a command needs is loaded only when it runs. */
export function program(shell: Shell, done: (exit: number) => void): Command {
  const { terminal } = shell;
  const tocsin = new Command("tocsin")
    .description(
      "Reads news reports of political crises and writes down who did what to whom, where, when,\nhow many, and according to whom, each with the words that say so.",
    )
    .version(packageVersion(), "--version", "print the version")
    .helpOption("--help", "print this help")
    .helpCommand(false)
    .addHelpText("after", HELP_EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (message, write) => write(`${plainText(usageSentence(message))}\n`),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => terminal.colour,
      getErrHasColors: () => terminal.colour,
    });

  withReadingOptions(tocsin.command("code"))
    .summary("print the claims in reports")
    .description(
      "Codes reports: text, Markdown, HTML and PDF files, folders of them, web pages, and standard input (-).",
    )
    .argument("[inputs...]", "files, folders, web addresses, or -")
    .addOption(new Option("--format <form>", "how the claims are printed").choices(FORMATS).default("pretty"))
    .option("--jobs <n>", "processes that code at once (default: one, and more for many reports)", wholeNumber)
    .addHelpText("after", CODE_EXAMPLES)
    .action(async (inputs, options) =>
      done(await (await import("./commands/code.js")).codeCommand(inputs, options, shell)),
    );

  withReadingOptions(tocsin.command("explain"))
    .summary("say why a claim is as it is")
    .description(
      "Shows for every field of a claim the words, and the rule or head that decided it, with its probability.",
    )
    .argument("<input>", "file, web address, or -")
    .argument("<claim>", "the claim's number, its id, or the beginning of it")
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action(async (input, claim, options) =>
      done(await (await import("./commands/explain.js")).explainCommand(input, claim, options, shell)),
    );

  const resolve = tocsin
    .command("resolve")
    .summary("say who or where a name is")
    .description("Shows how a name is resolved, and why.")
    .helpCommand(false)
    .addHelpText("after", RESOLVE_EXAMPLES);
  resolve
    .command("actor")
    .summary("who a name, title or description is on a day")
    .description("Says who a name, title or description is on a day, who else bears it, and which step decided.")
    .argument("<name>", 'such as "President Kirchner"')
    .option("--on <date>", "the report's day, such as 2009-05-01")
    .option("--near <country>", "a country spoken of: a code or an English name")
    .option("--json", "print JSON")
    .addHelpText("after", RESOLVE_EXAMPLES)
    .action(async (name, options) =>
      done(await (await import("./commands/resolve-actor.js")).resolveActorCommand(name, options, terminal)),
    );
  resolve
    .command("place")
    .summary("which place a name is")
    .description("Lists the places of a name, best first, with what speaks for and against each.")
    .argument("<name>", 'such as "Santa Fe"')
    .option("--near <country>", "a country spoken of: a code or an English name")
    .option("--json", "print JSON")
    .addHelpText("after", RESOLVE_EXAMPLES)
    .action(async (name, options) =>
      done(await (await import("./commands/resolve-place.js")).resolvePlaceCommand(name, options, terminal)),
    );

  tocsin
    .command("ontology")
    .summary("check your own types of event and frames")
    .description(
      "Checks a folder with your own types of event and frames, and tries every frame on its own\naccepted and rejected sentences.",
    )
    .argument("<folder>", "the folder that holds types.yaml")
    .action(async (folder) => done(await (await import("./commands/ontology.js")).ontologyCommand(folder, shell)));
  return tocsin;
}

/** One sentence from what the option parser has to say. */
function usageSentence(message: string): string {
  const plain = message
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\(Did you mean (.*?)\?\)/s, " (did you mean $1?)")
    .replace(/\.\s+(?=\S)/g, ": ")
    .replace(/\.$/, "");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}; see tocsin --help.`;
}
