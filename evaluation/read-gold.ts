import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError, readText } from "./read-lines.js";
import type { ScoredClaim } from "./scored-claim.js";

/** A report coded by hand: NAME.txt, and NAME.json with its claims. */
export interface GoldReport {
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly claims: readonly ScoredClaim[];
}

interface GoldFile {
  readonly report: {
    readonly published?: string | null;
    readonly outlet?: string | null;
    readonly url?: string | null;
  };
  readonly claims: readonly ScoredClaim[];
}

/** The gold reports of a folder, by name. */
export function readGold(folder: string): GoldReport[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    throw new InputError(`There is no folder ${folder} with gold reports.`);
  }
  if (names.length === 0) throw new InputError(`There is no gold report (NAME.json beside NAME.txt) in ${folder}.`);
  return names.sort().map((file) => {
    const name = basename(file, ".json");
    let gold: GoldFile;
    try {
      gold = JSON.parse(readText(join(folder, file))) as GoldFile;
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError(`${join(folder, file)} is not JSON.`);
    }
    const { published = null, outlet = null, url = null } = gold.report;
    return { name, text: readText(join(folder, `${name}.txt`)), published, outlet, url, claims: gold.claims };
  });
}
