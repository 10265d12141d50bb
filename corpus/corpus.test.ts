import { expect, it } from "vitest";
import { codedFiles } from "./coded-files.js";
import { recordsOf } from "./document-record.js";
import { readCoded } from "./read-coded.js";
import { skeletons } from "./skeletons.js";

const read = (folder: string) => codedFiles(folder).map((file) => ({ file, ...readCoded(file) }));
const files = read("written");
const bundles = read("bundles");

it.each([...files, ...bundles, ...read("second")])(
  "$file: every line can be read, every quotation stands in the text",
  ({ documents, faults }) => {
    expect(documents.length).toBeGreaterThan(0);
    expect([...faults, ...documents.flatMap((document) => recordsOf(document, null).faults)]).toEqual([]);
  },
);

it("what measures non-events asserts none", () => {
  const held = files.filter(({ file }) => /held[/\\]none/u.test(file));
  expect(held.length).toBeGreaterThan(0);
  expect(held.flatMap(({ documents }) => documents.flatMap((d) => d.paragraphs.flatMap((p) => p.claims)))).toEqual([]);
});

it.each(bundles)("$file: every claim names its event, and some event is told by several reports", ({ documents }) => {
  const told = documents.map((d) => d.paragraphs.flatMap((p) => p.claims.map((claim) => claim.about)));
  expect(told.flat()).not.toContain(null);
  const reports = (event: string | null) => told.filter((events) => events.includes(event)).length;
  expect(Math.max(...told.flat().map(reports))).toBeGreaterThan(1);
});

it("is written, not filled in: no sentence frame makes a hundredth of the claims", () => {
  const records = files.flatMap(({ documents }) => documents.flatMap((document) => recordsOf(document, null).records));
  const counts = [...skeletons(records).values()];
  const total = counts.reduce((sum, n) => sum + n, 0);
  expect(Math.max(...counts) / total).toBeLessThan(0.01);
});

it("real documents hold offsets, never words", () => {
  const words = codedFiles("real").flatMap((file) =>
    readCoded(file).documents.flatMap((document) =>
      document.paragraphs.flatMap((paragraph) => [
        ...(paragraph.text === "" ? [] : [`${file}: ${paragraph.text}`]),
        ...paragraph.claims
          .filter((claim) => JSON.stringify(claim).includes('"kind":"quoted"'))
          .map((claim) => `${file}:${claim.line}`),
      ]),
    ),
  );
  expect(words).toEqual([]);
});
