import type { Fault } from "./coded-document.js";
import { codedFiles } from "./coded-files.js";
import { joinDocument } from "./join-document.js";
import { readCoded } from "./read-coded.js";

/**
 * Prints what is wrong with the files of the corpus, one line each, and how much they hold; 0 where nothing is wrong, else 1.
 * @param shared the folder that holds `data/claims`, whose words the real documents need; null leaves those out
 */
export function checkCorpus(shared: string | null, files: readonly string[] = codedFiles()): number {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const types = new Map<string, number>();
  const total = { documents: 0, texts: 0, claims: 0 };
  for (const file of files) {
    const read = readCoded(file);
    faults.push(...read.faults);
    for (const document of read.documents) {
      if (ids.has(document.id)) faults.push({ file, line: document.line, what: `the id ${document.id} comes twice` });
      ids.add(document.id);
      const joined = joinDocument(document, shared);
      if (joined === null) continue;
      faults.push(...joined.faults);
      total.documents += 1;
      total.texts += joined.records.length;
      for (const paragraph of document.paragraphs)
        for (const claim of paragraph.claims) {
          total.claims += 1;
          types.set(claim.type, (types.get(claim.type) ?? 0) + 1);
        }
    }
  }
  for (const fault of faults) console.log(`${fault.file}:${fault.line}: ${fault.what}`);
  const spread = [...types].sort((a, b) => b[1] - a[1]).map(([type, n]) => `${type} ${n}`);
  console.log(
    `${total.documents} documents, ${total.texts} texts, ${total.claims} claims, ${faults.length} faults (${spread.join(", ")})`,
  );
  return faults.length > 0 ? 1 : 0;
}
