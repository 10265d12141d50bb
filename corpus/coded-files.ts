import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the corpus, found from the sources as from the build. */
function corpusFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.includes(join("dist", "corpus")) ? join(here, "..", "..", "corpus") : here;
}

/** The folders of the corpus itself; `second/` has second codings of some of its documents. */
const CORPUS = ["bundles", "real", "written"];

/** The `.coded` files of the corpus, in order; of one of its folders where that is told. */
export function codedFiles(folder?: string): string[] {
  if (folder === undefined) return CORPUS.flatMap((name) => codedFiles(name));
  const root = join(corpusFolder(), folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".coded"))
    .sort()
    .map((file) => relative(process.cwd(), join(root, file)));
}
