import { share } from "./f1.js";
import type { Mistake, Outcome, Progress } from "./outcome.js";
import { sameName } from "./same-name.js";
import type { Subject } from "./subject.js";

/** A name or description with who it is on a day; what is left out is not asked. */
export interface ActorLine {
  readonly text: string;
  /** ISO date. */
  readonly on: string | null;
  readonly country?: string | null;
  readonly sectors?: readonly string[] | null;
  readonly name?: string | null;
}

/** Who someone is, by `tocsin resolve actor`: the same country, any shared sector, the same name. */
export async function measureActors(
  lines: readonly ActorLine[],
  subject: Pick<Subject, "resolveActor">,
  progress: Progress,
): Promise<Outcome> {
  const country = { right: 0, of: 0 };
  const sector = { right: 0, of: 0 };
  const name = { right: 0, of: 0 };
  const mistakes: Mistake[] = [];
  for (const [index, line] of lines.entries()) {
    const identity = subject.resolveActor(line.text, line.on ?? null)?.identity ?? null;
    const judge = (tally: typeof country, isRight: boolean, what: string): void => {
      tally.of++;
      if (isRight) tally.right++;
      else
        mistakes.push({
          document: `line ${index + 1}`,
          start: null,
          end: null,
          what,
          words: `${line.text} (${line.on ?? "no date"})`,
        });
    };
    if (line.country)
      judge(
        country,
        identity?.country === line.country,
        `country ${line.country} coded ${identity?.country ?? "none"}`,
      );
    if (line.sectors?.length) {
      const coded: readonly string[] = identity?.sectors ?? [];
      const what = `sector ${line.sectors.join("+")} coded ${coded.join("+") || "none"}`;
      judge(
        sector,
        line.sectors.some((s) => coded.includes(s)),
        what,
      );
    }
    if (line.name) judge(name, sameName(line.name, identity?.name), identity?.name ? "another name" : "no name");
    progress(index + 1, lines.length);
  }
  return {
    figures: {
      country: share(country.right, country.of),
      sector: share(sector.right, sector.of),
      name: share(name.right, name.of),
    },
    mistakes,
  };
}
