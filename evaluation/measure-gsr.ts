import type { Claim } from "../src/coding/claim.js";
import { bestClaim } from "./best-claim.js";
import { share } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import type { Subject } from "./subject.js";
import { readTable } from "./table.js";

interface GoldActor {
  readonly code?: string;
}

/** A PLOVER gold standard record, as far as the measure looks at it. `target` may also be a plain string. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly event2021: string;
  readonly source?: readonly GoldActor[] | string;
  readonly target?: readonly GoldActor[] | string;
}

interface GsrTable {
  /** Codes of the set that are not the codebook's. */
  readonly countries: Readonly<Record<string, string>>;
  /** Types whose two sides do the same: who stands first says nothing. */
  readonly reciprocal: readonly string[];
}

/** The placeholder date that all records have. */
const DATE = "2000-01-01";

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function claimCountries(actors: Claim["actors"]): Set<string> {
  return new Set(actors.flatMap((actor) => (actor.country === null ? [] : [actor.country])));
}

/** PLOVER's gold standard records: type and both sides' countries of the one most confident claim of each sentence. */
export async function measureGsr(
  records: readonly GoldRecord[],
  subject: Pick<Subject, "reportFromText" | "code">,
  progress: Progress,
): Promise<Outcome> {
  const table = readTable<GsrTable>("gsr");
  const countriesOf = (actors: GoldRecord["source"]): Set<string> =>
    new Set(
      Array.isArray(actors)
        ? (actors as readonly GoldActor[]).flatMap(({ code }) => (code ? [table.countries[code] ?? code] : []))
        : [],
    );
  const type = { right: 0, of: 0 };
  const actor = { right: 0, of: 0 };
  const recipient = { right: 0, of: 0 };
  const mistakes: Mistake[] = [];
  for (const [index, record] of records.entries()) {
    const { claims } = await subject.code(subject.reportFromText(record.text, { published: DATE }));
    const claim = bestClaim(claims);
    const gold = { actors: countriesOf(record.source), recipients: countriesOf(record.target) };
    const predicted = {
      actors: claimCountries(claim?.actors ?? []),
      recipients: claimCountries(claim?.recipients ?? []),
    };
    const note = (what: string, wanted: string, got: string): void => {
      const { start = null, end = null } = claim?.trigger ?? {};
      mistakes.push({ document: record.id, start, end, what: `${what} ${wanted} coded ${got}`, words: record.text });
    };
    const list = (codes: ReadonlySet<string>): string => [...codes].sort().join("+") || "none";

    type.of++;
    if (claim?.event.type === record.event2021) type.right++;
    else note("type", record.event2021, claim?.event.type ?? "none");

    // Both sides in one list, in gold or by the nature of the event: they are compared as one set, wherever they stand.
    const twoSided = Array.isArray(record.source) && record.source.length > 1 && gold.recipients.size === 0;
    const anyOrder = twoSided || table.reciprocal.includes(record.event2021);
    const bothGold = new Set([...gold.actors, ...gold.recipients]);
    const bothPredicted = new Set([...predicted.actors, ...predicted.recipients]);
    const sides = [
      ["actor", actor, gold.actors, predicted.actors],
      ["recipient", recipient, gold.recipients, predicted.recipients],
    ] as const;
    for (const [name, tally, wanted, got] of sides) {
      if (wanted.size === 0) continue;
      tally.of++;
      if (claim !== null && (anyOrder ? sameSet(bothGold, bothPredicted) : sameSet(wanted, got))) tally.right++;
      else note(name, list(anyOrder ? bothGold : wanted), list(anyOrder ? bothPredicted : got));
    }
    progress(index + 1, records.length);
  }
  return {
    figures: {
      type: share(type.right, type.of),
      actorCountry: share(actor.right, actor.of),
      recipientCountry: share(recipient.right, recipient.of),
    },
    mistakes,
  };
}
