import { overlaps } from "../src/text/span.js";
import type { CodedDocument } from "./coded-document.js";
import { codedFiles } from "./coded-files.js";
import { type CorpusClaim, recordsOf } from "./document-record.js";
import { nominalAlpha } from "./krippendorff.js";
import { readCoded } from "./read-coded.js";

const set = (values: readonly (string | null)[]) =>
  [...new Set(values.map((v) => v ?? "none"))].sort().join(" ") || "nobody";

/** What two codings of one claim are compared by. */
const FIELDS: Readonly<Record<string, (claim: CorpusClaim) => string>> = {
  type: (c) => c.event.type,
  mode: (c) => set(c.event.modes),
  "cameo root": (c) => c.event.cameo.slice(0, 2),
  acled: (c) => c.event.acled ?? "none",
  "actor country": (c) => set(c.actors.map((a) => a.country)),
  "actor sector": (c) => set(c.actors.flatMap((a) => a.sectors)),
  "recipient country": (c) => set(c.recipients.map((a) => a.country)),
  "recipient sector": (c) => set(c.recipients.flatMap((a) => a.sectors)),
  "place country": (c) => set(c.places.map((p) => p.country)),
  place: (c) => set(c.places.map((p) => p.text?.toLowerCase().replace(/^the /u, "") ?? p.country)),
  time: (c) => (c.time ? `${c.time.start}/${c.time.end}` : "none"),
  counts: (c) => set(c.counts.map((n) => `${n.of} ${n.bound} ${n.value}`)),
  reality: (c) => c.reality,
  source: (c) => c.sources[0]?.text?.toLowerCase() ?? "nobody",
};

/** Prints how far the second codings under `second/` agree with the corpus: F1 of the claims, and of those both coded each field's agreement and alpha. */
export function printAgreement(): void {
  const first = documents("written/reports");
  const pairs: [CorpusClaim, CorpusClaim][] = [];
  let [ours, theirs, compared] = [0, 0, 0];
  for (const [id, second] of documents("second")) {
    const known = first.get(id);
    if (!known) continue;
    compared += 1;
    const [a, b] = [claimsOf(known), claimsOf(second)];
    const taken = new Set<CorpusClaim>();
    for (const claim of a) {
      const other = b.find((c) => !taken.has(c) && overlaps(c.trigger, claim.trigger));
      if (other) {
        taken.add(other).add(claim);
        pairs.push([claim, other]);
      }
    }
    // what either coder holds optional is not missed by the other
    ours += a.filter((c) => !c.optional || taken.has(c)).length;
    theirs += b.filter((c) => !c.optional || taken.has(c)).length;
  }
  console.log(`documents coded twice            ${compared}`);
  console.log(`claims, F1 over triggers         ${((2 * pairs.length) / (ours + theirs)).toFixed(3)}`);
  for (const [name, value] of Object.entries(FIELDS)) {
    const values = pairs.map(([a, b]) => [value(a), value(b)] as const);
    const same = values.filter(([a, b]) => a === b).length / values.length;
    console.log(
      `${name.padEnd(20)} agreement ${same.toFixed(3)}   alpha ${nominalAlpha(values)?.toFixed(3) ?? "none"}`,
    );
  }
}

function documents(folder: string): Map<string, CodedDocument> {
  return new Map(codedFiles(folder).flatMap((file) => readCoded(file).documents.map((d) => [d.id, d] as const)));
}

function claimsOf(document: CodedDocument): readonly CorpusClaim[] {
  return recordsOf(document, null).records.flatMap((record) => record.claims);
}
