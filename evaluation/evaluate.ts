import { evaluateCommand } from "./evaluate-command.js";
import { openCoder } from "./open-coder.js";

process.exitCode = await evaluateCommand(process.argv.slice(2), {
  openCoder,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
