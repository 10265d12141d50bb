import { describe, expect, it } from "vitest";
import { type PdfLine, pdfParagraphs } from "./pdf-paragraphs.js";
import { readPdf } from "./read-pdf.js";

/** A PDF with these operators on each of its pages, made by hand: one font, no compression. */
function pdf(pages: readonly string[], info = ""): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    `<< ${info} >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.indexOf("xref\n0")}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

const line = (text: string, y: number, size = 11) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET`;

const story = [
  line("Dockers walk out", 720, 20),
  line("Dockers in the port of Lomana walked out on Tuesday after the harbour author-", 690),
  line("ity dismissed two union leaders, officials of the anti-", 676),
  line("government union said.", 662),
  line("Eleven ships were waiting.", 634),
].join("\n");

const textOf = async (bytes: Uint8Array) => {
  const extract = await readPdf(bytes);
  if ("what" in extract) throw new Error(extract.what);
  return extract.text;
};

// The library takes its time to load on a busy machine.
describe("readPdf", { timeout: 60_000 }, () => {
  it("joins lines to paragraphs and parted words to whole ones", async () => {
    expect(await textOf(pdf([story]))).toBe(
      [
        "Dockers walk out",
        "Dockers in the port of Lomana walked out on Tuesday after the harbour authority dismissed two union leaders, officials of the anti-government union said.",
        "Eleven ships were waiting.",
      ].join("\n\n"),
    );
  });

  it("goes on across pages, without page numbers", async () => {
    const first = `${line("The union said that it would stay", 100)}\n${line("1", 40)}`;
    const second = `${line("out until both leaders were back.", 720)}\n${line("2", 40)}`;
    expect(await textOf(pdf([first, second]))).toBe(
      "The union said that it would stay out until both leaders were back.",
    );
  });

  it("takes the title that somebody gave, and not a program's", async () => {
    expect(await readPdf(pdf([story], "/Title (Strike in Lomana)"))).toMatchObject({
      title: "Strike in Lomana",
      published: null,
    });
    expect(await readPdf(pdf([story], "/Title (Microsoft Word - strike.doc)"))).toMatchObject({ title: null });
  });

  const refused: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
    ["a scan", pdf(["q 612 0 0 792 0 0 cm Q"]), "no-text-layer"],
    ["a scan with a stamp", pdf([line("12/03", 700), "", ""]), "no-text-layer"],
    ["a cut file", pdf([story]).subarray(0, 60), "not-readable"],
    ["a heading alone", new TextEncoder().encode("%PDF-1.7\nnothing more"), "not-readable"],
  ];
  it.each(refused)("refuses %s", async (_, bytes, code) => {
    expect(await readPdf(bytes)).toMatchObject({ code });
  });

  it("leaves the caller's bytes as they are", async () => {
    const bytes = pdf([story]);
    const before = Buffer.from(bytes).toString("latin1");
    await readPdf(bytes);
    expect(Buffer.from(bytes).toString("latin1")).toBe(before);
  });
});

describe("pdfParagraphs", () => {
  const at = (text: string, baseline: number, left = 72, right = 500): PdfLine => ({
    text,
    left,
    right,
    baseline,
    size: 11,
  });

  it("drops a head that the pages repeat", () => {
    const sentences = ["Dockers walked out.", "Ships waited.", "Rice was dear."];
    const pages = sentences.map((sentence, index) => [at(`Courier, page ${index + 1}`, 760), at(sentence, 700)]);
    expect(pdfParagraphs(pages)).toEqual(sentences);
  });

  it("goes on at the top of the next column where a sentence is open", () => {
    expect(pdfParagraphs([[at("The union said", 80, 72, 290), at("that it would stay out.", 700, 310, 500)]])).toEqual([
      "The union said that it would stay out.",
    ]);
  });

  it("begins anew at an indent and after a short last line", () => {
    const lines = [
      at("One line that ends here.", 700),
      at("Indented line goes on", 687, 90),
      at("to its end.", 674, 72, 130),
      at("Third.", 661),
    ];
    expect(pdfParagraphs([lines])).toEqual(["One line that ends here.", "Indented line goes on to its end.", "Third."]);
  });
});
