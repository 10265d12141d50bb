import type { Outcome } from "./jobs/outcome.js";
import { jsonText } from "./json-text.js";
import type { Page } from "./pretty/print-claim.js";
import type { Terminal } from "./terminal.js";

/** Writes outcomes one by one, in a form of `--format`. */
export interface OutcomeWriter {
  write(outcome: Outcome): Promise<void>;
  end(): Promise<void>;
}

export const FORMATS = ["pretty", "json", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** The writer of a format; `isOne` where the user gave one input that is no folder. */
export async function outcomeWriter(format: Format, isOne: boolean, terminal: Terminal): Promise<OutcomeWriter> {
  switch (format) {
    case "pretty":
      return prettyWriter(isOne, terminal);
    case "json":
      return isOne ? lineWriter(terminal, true) : arrayWriter(terminal);
    case "jsonl":
      return lineWriter(terminal, false);
  }
}

function lineWriter(terminal: Terminal, indented: boolean): OutcomeWriter {
  return { write: (outcome) => terminal.out(`${jsonText(outcome, indented)}\n`), end: async () => {} };
}

function arrayWriter(terminal: Terminal): OutcomeWriter {
  let before = "[\n";
  return {
    write: async (outcome) => {
      await terminal.out(before + jsonText(outcome, true));
      before = ",\n";
    },
    end: () => terminal.out(before === "[\n" ? "[]\n" : "\n]\n"),
  };
}

/** A problem stands among the reports in its place; that of an only input is what the command has to say, on standard error. */
async function prettyWriter(isOne: boolean, terminal: Terminal): Promise<OutcomeWriter> {
  const [{ printReport }, { themeOf }, { hang }] = await Promise.all([
    import("./pretty/print-report.js"),
    import("./pretty/theme.js"),
    import("./pretty/hang.js"),
  ]);
  const page: Page = { columns: terminal.columns, theme: themeOf(terminal.colour) };
  let isFirst = true;
  return {
    write: async (outcome) => {
      if (isOne && "problem" in outcome) return terminal.err(`${outcome.problem.message}\n`);
      const text =
        "problem" in outcome
          ? `${hang("", page.theme.warning(outcome.problem.message), page.columns)}\n`
          : printReport(outcome.report, outcome.claims, page);
      await terminal.out(isFirst ? text : `\n${page.theme.faint("─".repeat(page.columns))}\n\n${text}`);
      isFirst = false;
    },
    end: async () => {},
  };
}
