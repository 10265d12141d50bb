import type { Subject } from "./subject.js";

/** The part of the library that evaluation uses. */
interface Library extends Pick<Subject, "reportFromText" | "resolveActor"> {
  createCoder(): Promise<Pick<Subject, "read" | "code" | "placesOf" | "encodeOnly" | "close">>;
}

/** The project's own coder with its model loaded. The only file of `evaluation/` that knows the library. */
export async function openCoder(): Promise<Subject> {
  const library = (await import(new URL("../src/index.js", import.meta.url).href)) as Library;
  const coder = await library.createCoder();
  return {
    reportFromText: library.reportFromText,
    resolveActor: library.resolveActor,
    read: (report) => coder.read(report),
    code: (report) => coder.code(report),
    placesOf: (report, spans) => coder.placesOf(report, spans),
    encodeOnly: (report) => coder.encodeOnly(report),
    close: () => coder.close(),
  };
}
