import { measureParse } from "./measure-parse.js";
import { MEASURES, type Measure } from "./measures.js";
import { readConllu, type TreeDocument } from "./read-conllu.js";
import { readText } from "./read-lines.js";

/** A set that `evaluate all` measures. */
export interface DevSet {
  /** Names the run: the measure, and which of several sets. */
  readonly name: string;
  readonly measure: string;
  readonly run: Measure;
  /** True: its documents are another set's too, so that its mistakes are not kept once more. */
  readonly again?: boolean;
  /** Where it may lie below the folder given; the first that is there is taken. */
  readonly paths: readonly string[];
}

/** The genres of GUM that the shipped model is trained on: their licences allow it. */
const SHIPPABLE = new Set(["academic", "bio", "court", "interview", "news", "voyage"]);

const EWT = "parse/en_ewt-ud-dev.conllu";
const GUM = "parse/en_gum-ud-dev.conllu";

function below(path: string): readonly string[] {
  return [path, `data/${path}`];
}

function plain(name: string, measure: string, path: string): DevSet {
  return { name, measure, run: MEASURES[measure]!, paths: below(path) };
}

/** The parse measure on a treebank that is changed first. */
function changed(name: string, path: string, change: (documents: TreeDocument[]) => TreeDocument[]): DevSet {
  const run: Measure = (file, subject, progress) => measureParse(change(readConllu(readText(file))), subject, progress);
  return { name, measure: "parse", run, again: true, paths: below(path) };
}

/** Another letter case for text and forms; letters that would grow ("ß") stay, so that spans do. */
export function recase(documents: readonly TreeDocument[], to: "lower" | "upper"): TreeDocument[] {
  const change = (text: string): string =>
    [...text]
      .map((letter) => {
        const other = to === "lower" ? letter.toLowerCase() : letter.toUpperCase();
        return other.length === letter.length ? other : letter;
      })
      .join("");
  return documents.map((document) => ({
    ...document,
    text: change(document.text),
    sentences: document.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => ({ ...word, form: change(word.form) })),
    })),
  }));
}

/** The dev parts, in the order in which they are measured. */
export const DEV_SETS: readonly DevSet[] = [
  { name: "claims", measure: "claims", run: MEASURES.claims!, paths: ["gold/dev", "../gold/dev"] },
  { name: "claims-seed", measure: "claims", run: MEASURES.claims!, paths: ["gold", "../gold"] },
  plain("parse-ewt", "parse", EWT),
  changed("parse-ewt-lower", EWT, (documents) => recase(documents, "lower")),
  changed("parse-ewt-upper", EWT, (documents) => recase(documents, "upper")),
  plain("parse-gum", "parse", GUM),
  changed("parse-gum-shippable", GUM, (documents) =>
    documents.filter(({ id }) => SHIPPABLE.has(id.split("_")[1] ?? "")),
  ),
  plain("mentions", "mentions", "ner/gum-dev.jsonl"),
  plain("attribution", "attribution", "attribution/polnear-dev.jsonl"),
  plain("gsr", "gsr", "events/gsr/dev.jsonl"),
  plain("case2021", "case2021", "events/case2021-task2/dev.jsonl"),
  plain("police", "police", "events/india-police/dev.jsonl"),
  plain("muc4", "muc4", "events/muc4/dev.jsonl"),
  plain("places-lgl", "places", "places/lgl-dev.jsonl"),
  plain("places-geovirus", "places", "places/geovirus.jsonl"),
];
