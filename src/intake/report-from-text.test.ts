import { describe, expect, it } from "vitest";
import { reportFromText } from "./report-from-text.js";

const story =
  "Dockers leave the port\n\nLOMANA, March 3, 2021 — Dockers walked out on Tuesday, the harbour authority said.\n";

describe("reportFromText", () => {
  it("works out what it is not told", () => {
    expect(reportFromText(story, { published: null, outlet: null, url: null, title: null, path: null })).toMatchObject({
      text: story,
      title: "Dockers leave the port",
      published: "2021-03-03",
      publishedBy: "dateline",
      url: null,
      path: null,
      outlet: null,
      language: "en",
    });
  });

  it("believes what it is told", () => {
    const facts = {
      published: "5 March 2021",
      outlet: "The Quay",
      url: "http://quay.example/1",
      title: "Port",
      path: "a.txt",
    };
    expect(reportFromText(story, facts)).toMatchObject({
      published: "2021-03-05",
      publishedBy: "metadata",
      outlet: "The Quay",
      url: "http://quay.example/1",
      title: "Port",
      path: "a.txt",
    });
  });

  it("refuses no text, not even an empty one or one in another language", () => {
    expect(reportFromText("").sections).toEqual([]);
    expect(reportFromText("Die Polizei hat am Dienstag in der Hauptstadt vier Menschen festgenommen.").language).toBe(
      "en",
    );
  });

  it("throws where the date is none", () => {
    expect(() => reportFromText(story, { published: "soon" })).toThrow(RangeError);
  });
});
