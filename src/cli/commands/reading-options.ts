import { promises as fs } from "node:fs";
import type { CoderOptions } from "../../coder.js";
import { readOntology } from "../../coding/frames/own-ontology.js";
import { givenDate } from "../../intake/compose-report.js";
import { UsageError } from "../usage-error.js";

/** What a user says of the reports and of actors, as commander gives it. */
export interface ReadingOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly force?: boolean;
  readonly actors?: string;
  readonly ontology?: string;
}

/** Columns that both kinds of a user's table have. */
const ACTOR_COLUMNS = ["name", "country", "sectors"];

/** Throws a UsageError where an option cannot be meant. */
export async function checkReadingOptions({ published, url, actors, ontology }: ReadingOptions): Promise<void> {
  if (published !== undefined) checkDate("--published", published);
  if (url !== undefined && !/^https?:\/\/./i.test(url)) {
    throw new UsageError(`--url needs a web address such as https://example.org/report, not "${url}".`);
  }
  if (ontology !== undefined) {
    const { mistakes } = readOntology(ontology);
    if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
  }
  if (actors === undefined) return;
  const table = await fs.readFile(actors, "utf8").catch(() => null);
  if (table === null)
    throw new UsageError(`The table of actors ${actors} cannot be read: check the name after --actors.`);
  const header =
    table
      .replace(/^\ufeff/, "")
      .split(/\r?\n/)
      .find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const columns = header.split("\t").map((column) => column.trim());
  const missing = ACTOR_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new UsageError(
      `The table of actors ${actors} lacks the column ${missing.join(", ")}: its first line names the columns, with tabs between them.`,
    );
  }
}

/** The ISO date that an option gives; throws a UsageError where it gives none. */
export function checkDate(option: string, value: string): string {
  try {
    return givenDate(value);
  } catch {
    throw new UsageError(`${option} needs a date such as 2022-01-06, not "${value}".`);
  }
}

export function coderOptions({ actors, ontology }: ReadingOptions): CoderOptions {
  return { ...(actors !== undefined && { actorsFile: actors }), ...(ontology !== undefined && { ontology }) };
}
