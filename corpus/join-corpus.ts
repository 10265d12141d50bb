import { writeFileSync } from "node:fs";
import { codedFiles } from "./coded-files.js";
import { joinDocument } from "./join-document.js";
import { readCoded } from "./read-coded.js";

/** What measures: nobody trains on it. */
const HELD = /[/\\]held[/\\]/u;

/** Writes the records of all documents but the held ones, one a line, each with the set it is of; for training. */
export function joinCorpus(shared: string, out: string): void {
  const lines = codedFiles()
    .filter((file) => !HELD.test(file))
    .flatMap((file) => readCoded(file).documents)
    .flatMap((document) => {
      const set = document.kind === "real" ? `claims-${document.id.split("-")[0]}` : `written-${document.kind}`;
      return joinDocument(document, shared)!.records.map((record) => JSON.stringify({ set, ...record }));
    });
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.log(`${lines.length} records in ${out}`);
}
