import { promises as fs } from "node:fs";
import { walkFolder } from "../intake/walk-folder.js";

/** How many reports and problems the inputs will give, as far as names tell; and whether one of them is a folder. */
export async function countInputs(inputs: readonly string[]): Promise<{ count: number; holdsFolder: boolean }> {
  let count = 0;
  let holdsFolder = false;
  for (const input of inputs) {
    const stats = input === "-" ? null : await fs.stat(input).catch(() => null);
    if (stats?.isDirectory() !== true) {
      count++;
      continue;
    }
    holdsFolder = true;
    let inside = 0;
    for await (const _ of walkFolder(input)) inside++;
    // A folder without reports is one problem.
    count += Math.max(1, inside);
  }
  return { count, holdsFolder };
}
