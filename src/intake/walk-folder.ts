import { type Dirent, promises as fs } from "node:fs";
import { join } from "node:path";
import { kindOfName } from "./detect-kind.js";
import { type Problem, problem } from "./problem.js";

/** Folders within folders beyond this are a loop or a mistake. */
const DEEPEST = 64;

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * Paths of the files of known kinds under a folder, in the order of their names at each level, hidden ones left out; a folder within it
 * that cannot be read is a problem in its place. Links to files are followed, links to folders are not: they may lead back.
 */
export async function* walkFolder(folder: string, depth = 0): AsyncGenerator<string | Problem> {
  let entries: Dirent[];
  try {
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch {
    yield problem("not-readable", folder, "is a folder that may not be read: change its permissions");
    return;
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith(".")).sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < DEEPEST) yield* walkFolder(path, depth + 1);
    } else if (kindOfName(entry.name) !== null && (entry.isFile() || (await isLinkToFile(entry, path)))) {
      yield path;
    }
  }
}

async function isLinkToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const target = await fs.stat(path).catch(() => null);
  // A link that leads nowhere is given on, to be named as a problem.
  return target === null || target.isFile();
}
