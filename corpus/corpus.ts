#!/usr/bin/env node
import { statSync } from "node:fs";
import { printAgreement } from "./agree.js";
import { printAlike } from "./alike.js";
import { checkCorpus } from "./check-corpus.js";
import { joinCorpus } from "./join-corpus.js";
import { printQuiet } from "./quiet.js";

const USAGE =
  "usage: npm run -s corpus -- check [SHARED] [FILE…] | agree | alike SHARED | quiet | join SHARED OUT.jsonl";
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const [command, ...rest] = process.argv.slice(2);
if (command === "check") {
  const shared = rest[0] !== undefined && isFolder(rest[0]) ? rest.shift()! : null;
  process.exitCode = checkCorpus(shared, rest.length > 0 ? rest : undefined);
} else if (command === "quiet" && rest.length === 0) await printQuiet();
else if (command === "agree" && rest.length === 0) printAgreement();
else if (command === "alike" && rest.length === 1) printAlike(rest[0]!);
else if (command === "join" && rest.length === 2) joinCorpus(rest[0]!, rest[1]!);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
