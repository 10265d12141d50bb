import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./package-root.js";

/** A table of `evaluation/tables/`, by its name without ending. The caller knows the shape. */
export function readTable<T>(name: string): T {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "evaluation", "tables", `${name}.json`), "utf8")) as T;
}
