import { readFileSync } from "node:fs";
import type { CodedClaim, CodedDocument, Fault } from "./coded-document.js";
import { parseClaim } from "./parse-claim.js";

const KINDS = ["report", "sentences", "real"];

interface Open {
  readonly document: Omit<CodedDocument, "paragraphs">;
  readonly paragraphs: { text: string; claims: CodedClaim[] }[];
}

/** The documents of a file in the corpus's format (README.md), and the lines that break it. */
export function readCoded(file: string): { documents: CodedDocument[]; faults: Fault[] } {
  const documents: CodedDocument[] = [];
  const faults: Fault[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) documents.push({ ...open.document, paragraphs: open.paragraphs });
  };
  readFileSync(file, "utf8")
    .split(/\r?\n/u)
    .forEach((line, index) => {
      const tell = (what: string) => faults.push({ file, line: index + 1, what });
      if (line.trim() === "" || line.startsWith("# ")) return;
      if (line.startsWith("=== ")) {
        close();
        open = { document: header(file, line, index + 1, tell), paragraphs: [] };
      } else if (!open) tell('a file begins with "=== id | kind | date | voice | countries"');
      else if (!line.startsWith("  ")) open.paragraphs.push({ text: line.trim(), claims: [] });
      else {
        if (open.paragraphs.length === 0 && open.document.kind === "real")
          open.paragraphs.push({ text: "", claims: [] });
        const paragraph = open.paragraphs.at(-1);
        const claim = parseClaim(line, index + 1, tell);
        if (!paragraph) tell("a claim before any paragraph");
        else if (claim) paragraph.claims.push(claim);
      }
    });
  close();
  return { documents, faults };
}

function header(file: string, line: string, number: number, tell: (what: string) => void): Open["document"] {
  const [id = "", kind = "", date = "-", voice = "", countries = ""] = line
    .slice(4)
    .split("|")
    .map((part) => part.trim());
  if (!/^[a-z0-9-]+$/u.test(id)) tell(`"${id}" is no id: lower-case letters, digits and hyphens`);
  if (!KINDS.includes(kind)) tell(`"${kind}" is no kind: ${KINDS.join(", ")}`);
  if (date !== "-" && !/^\d{4}-\d{2}-\d{2}$/u.test(date)) tell(`"${date}" is no date`);
  return {
    file,
    line: number,
    id,
    kind: kind as CodedDocument["kind"],
    date: date === "-" ? null : date,
    voice,
    countries: countries.split(/[\s,]+/u).filter((country) => country !== ""),
  };
}
