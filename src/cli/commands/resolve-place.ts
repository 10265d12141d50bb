import { explainPlace } from "../../explain-place.js";
import { EXIT } from "../exit-codes.js";
import { jsonText } from "../json-text.js";
import { plainText } from "../pretty/plain-text.js";
import { printPlaces } from "../pretty/print-places.js";
import { themeOf } from "../pretty/theme.js";
import type { Terminal } from "../terminal.js";
import { nearCountry } from "./near-country.js";

export interface ResolvePlaceOptions {
  readonly near?: string;
  readonly json?: boolean;
}

/** `tocsin resolve place`: all places of a name, best first, with what speaks for and against each. Gives the exit code. */
export async function resolvePlaceCommand(
  name: string,
  options: ResolvePlaceOptions,
  terminal: Terminal,
): Promise<number> {
  const near = await nearCountry(options.near);
  const candidates = explainPlace(name, near);
  if (options.json === true) {
    await terminal.out(`${jsonText({ text: name, near, answer: candidates[0]?.place ?? null, candidates }, true)}\n`);
  } else if (candidates.length === 0) {
    terminal.err(`No place is known as “${plainText(name)}”: check how it is written, or give its name in English.\n`);
  } else {
    await terminal.out(printPlaces(candidates, { columns: terminal.columns, theme: themeOf(terminal.colour) }));
  }
  return candidates.length === 0 ? EXIT.nothing : EXIT.done;
}
