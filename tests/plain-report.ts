import type { Report } from "../src/intake/report.js";

/** A report that is nothing but its text, all of it body. */
export function plainReport(text: string): Report {
  return {
    id: "r",
    url: null,
    path: null,
    outlet: null,
    agencies: [],
    title: null,
    byline: null,
    published: null,
    publishedBy: null,
    language: "en",
    text,
    sections: [{ kind: "body", start: 0, end: text.length }],
  };
}
