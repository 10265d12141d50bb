import { promises as fs, type Stats } from "node:fs";
import type { Refusal } from "./detect-kind.js";
import { MAX_BYTES } from "./limits.js";

const TOO_LARGE: Refusal = {
  code: "too-large",
  what: `is over ${MAX_BYTES / 1e6} MB, more than any report: split it into single reports`,
};

/** Why a path that holds no ordinary file is not read. */
function refusalOfKind(stats: Stats): Refusal | null {
  if (stats.isFile()) return null;
  const is = stats.isSocket() ? "a socket" : stats.isFIFO() ? "a pipe" : "a device";
  return { code: "not-readable", what: `is ${is} and no file: give a file, or - to read standard input` };
}

/** Why a path could not be opened, from the code of the error. */
export function refusalOfError(error: unknown): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "not-found", what: "is not there: check the name" };
    case "EACCES":
    case "EPERM":
      return { code: "not-readable", what: "may not be read: change its permissions" };
    case "ELOOP":
      return { code: "not-readable", what: "is a link that leads back to itself: give the file that is meant" };
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return { code: "not-found", what: "is no possible name of a file: check the name" };
    default:
      return {
        code: "not-readable",
        what: `could not be read (${code ?? "unknown error"}): copy it elsewhere and try again`,
      };
  }
}

/** Bytes of an ordinary file, never more than the limit, or why there are none. */
export async function readFileBytes(path: string, stats: Stats): Promise<Uint8Array | Refusal> {
  const refusal = refusalOfKind(stats);
  if (refusal !== null) return refusal;
  if (stats.size > MAX_BYTES) return TOO_LARGE;
  try {
    const file = await fs.open(path, "r");
    try {
      const chunks: Buffer[] = [];
      let length = 0;
      // By pieces and not by its size, which may change, and is 0 for files that the system makes up.
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(1 << 18), 0, 1 << 18, null);
        if (bytesRead === 0) return Buffer.concat(chunks, length);
        length += bytesRead;
        if (length > MAX_BYTES) return TOO_LARGE;
        chunks.push(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    return refusalOfError(error);
  }
}
