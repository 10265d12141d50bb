import type { Claim } from "../../coding/claim.js";
import { isProblem } from "../../intake/problem.js";
import { readInputs } from "../../intake/read-inputs.js";
import { countInputs } from "../count-inputs.js";
import { EXIT } from "../exit-codes.js";
import { plainText } from "../pretty/plain-text.js";
import { printReasons } from "../pretty/print-reasons.js";
import { themeOf } from "../pretty/theme.js";
import type { Shell } from "../shell.js";
import { UsageError } from "../usage-error.js";
import { checkReadingOptions, coderOptions, type ReadingOptions } from "./reading-options.js";

/** `tocsin explain`: one claim of a report, and for every field the words and what decided it. Gives the exit code. */
export async function explainCommand(
  input: string,
  wanted: string,
  options: ReadingOptions,
  shell: Shell,
): Promise<number> {
  const { terminal } = shell;
  await checkReadingOptions(options);
  if ((await countInputs([input])).holdsFolder) {
    throw new UsageError(`${plainText(input)} is a folder: name the one report that the claim is in.`);
  }
  const { published, outlet, url, force } = options;
  for await (const report of readInputs([input], { published, outlet, url, force, stdin: terminal.stdin })) {
    if (isProblem(report)) {
      terminal.err(`${report.message}\n`);
      return EXIT.nothing;
    }
    const coder = await shell.openCoder(coderOptions(options));
    try {
      const { claims, reasons } = await coder.code(report);
      const number = findClaim(claims, wanted);
      if (typeof number !== "number") {
        terminal.err(`${number.why}\n`);
        return EXIT.nothing;
      }
      const claim = claims[number - 1]!;
      const page = { columns: terminal.columns, theme: themeOf(terminal.colour) };
      await terminal.out(printReasons(report, claim, number, reasons.get(claim.id) ?? [], page));
    } finally {
      await coder.close();
    }
  }
  return EXIT.done;
}

/** The claim's number, from 1, by its number as printed, its id or the beginning of it; or one sentence why there is none. */
export function findClaim(claims: readonly Claim[], wanted: string): number | { readonly why: string } {
  const number = Number(wanted);
  if (/^\d+$/.test(wanted) && number >= 1 && number <= claims.length) return number;
  const begun = claims.flatMap(({ id }, index) =>
    wanted !== "" && id.startsWith(wanted.toLowerCase()) ? [index + 1] : [],
  );
  if (begun.length === 1) return begun[0]!;
  const shown = plainText(wanted);
  if (begun.length > 1) return { why: `${begun.length} claims have an id that begins with ${shown}: give more of it.` };
  if (claims.length === 0) return { why: "This report has no claims." };
  const range =
    claims.length === 1 ? "one claim: give 1" : `${claims.length} claims: give a number from 1 to ${claims.length}`;
  return { why: `There is no claim ${shown}: the report has ${range}, or an id.` };
}
