#!/usr/bin/env node
import { EXIT } from "./exit-codes.js";
import { reportFault, runCommand } from "./run-command.js";
import { processShell } from "./shell.js";
import { processTerminal } from "./terminal.js";

const terminal = processTerminal();

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read the output wants no more of it ("| head").
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
}

process.on("uncaughtException", (error) => {
  reportFault(error, terminal);
  process.exit(EXIT.nothing);
});

process.exitCode = await runCommand(process.argv.slice(2), processShell(terminal));
