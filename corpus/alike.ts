import { codedFiles } from "./coded-files.js";
import { joinDocument } from "./join-document.js";
import { readCoded } from "./read-coded.js";

/** Share below which a coding of the same words is one to look at again, and how often the words must come. */
const RARE = 0.12;
const OFTEN = 6;

/** Prints the triggers that are mostly coded as one type and now and then as another: same words coded differently, for a reader to settle. */
export function printAlike(shared: string): void {
  const byWords = new Map<string, Map<string, string[]>>();
  for (const file of codedFiles())
    for (const document of readCoded(file).documents) {
      for (const { trigger, event, line } of joinDocument(document, shared)?.records.flatMap((r) => r.claims) ?? []) {
        const words = trigger.text.toLowerCase();
        const types = byWords.get(words) ?? new Map<string, string[]>();
        byWords.set(words, types);
        types.set(event.type, [...(types.get(event.type) ?? []), `${file}:${line}`]);
      }
    }
  for (const [words, types] of [...byWords].sort()) {
    const total = [...types.values()].reduce((sum, at) => sum + at.length, 0);
    if (total < OFTEN || types.size < 2) continue;
    const told = [...types].sort((a, b) => b[1].length - a[1].length);
    for (const [type, at] of told)
      if (at.length / total <= RARE)
        console.log(
          `"${words}" is ${told[0]![0]} ${told[0]![1].length} of ${total} times, ${type} at ${at.join(", ")}`,
        );
  }
}
