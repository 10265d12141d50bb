import { CommanderError } from "commander";
import { EXIT } from "./exit-codes.js";
import { plainText } from "./pretty/plain-text.js";
import { program } from "./program.js";
import type { Shell } from "./shell.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** Runs the command line (without the program's name) and gives the exit code; never throws. */
export async function runCommand(args: readonly string[], shell: Shell): Promise<number> {
  let exit: number = EXIT.done;
  try {
    await program(shell, (code) => {
      exit = code;
    }).parseAsync(args, { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError) {
      shell.terminal.err(`${plainText(error.message)}\n`);
      return EXIT.usage;
    }
    reportFault(error, shell.terminal);
    return EXIT.nothing;
  }
}

/** A mistake of ours in one sentence, or with where it arose for who asks for it. */
export function reportFault(error: unknown, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  if (terminal.debug) terminal.err(`${error instanceof Error ? error.stack : message}\n`);
  else terminal.err(`tocsin failed unexpectedly (${plainText(message)}): set TOCSIN_DEBUG=1 to see where.\n`);
}
