import type { Coder } from "../../coder.js";
import type { Report } from "../../intake/report.js";
import { FAULT, faultOf, type Jobs, type Outcome } from "./outcome.js";

/** Codes in this process, one report after the other; the coder is opened at the first one. */
export function inProcess(open: () => Promise<Pick<Coder, "code" | "close">>, onFault: (error: unknown) => void): Jobs {
  let opening: Promise<Pick<Coder, "code" | "close">> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const code = async (report: Report): Promise<Outcome> => {
    opening ??= open();
    const coder = await opening;
    try {
      return { report, claims: (await coder.code(report)).claims };
    } catch (error) {
      onFault(error);
      return faultOf(report, FAULT);
    }
  };
  return {
    code: (report) => {
      const turn = last.then(() => code(report));
      last = turn.catch(() => {});
      return turn;
    },
    close: async () => {
      await last;
      await (await opening?.catch(() => null))?.close();
    },
  };
}
