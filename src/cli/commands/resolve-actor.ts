import { explainActor } from "../../explain-actor.js";
import { EXIT } from "../exit-codes.js";
import { jsonText } from "../json-text.js";
import { plainText } from "../pretty/plain-text.js";
import { printActor } from "../pretty/print-actor.js";
import { themeOf } from "../pretty/theme.js";
import type { Terminal } from "../terminal.js";
import { nearCountry } from "./near-country.js";
import { checkDate } from "./reading-options.js";

export interface ResolveActorOptions {
  readonly on?: string;
  readonly near?: string;
  readonly json?: boolean;
}

/** `tocsin resolve actor`: who a name is on a day, who else bears it, and which step decided. Gives the exit code. */
export async function resolveActorCommand(
  name: string,
  options: ResolveActorOptions,
  terminal: Terminal,
): Promise<number> {
  const on = options.on === undefined ? null : checkDate("--on", options.on).slice(0, 10);
  const near = await nearCountry(options.near);
  const explanation = explainActor(name, on, near);
  const exit = explanation.answer === null ? EXIT.nothing : EXIT.done;
  if (options.json === true) {
    await terminal.out(`${jsonText({ text: name, on, near, ...explanation }, true)}\n`);
  } else if (explanation.answer === null) {
    terminal.err(
      `Nobody is known as “${plainText(name)}”: give a name, a title with a country, or what kind of people they are.\n`,
    );
  } else {
    await terminal.out(printActor(explanation, { columns: terminal.columns, theme: themeOf(terminal.colour) }));
  }
  return exit;
}
