import { MAX_BYTES } from "../intake/limits.js";

/** Where a command reads and writes. */
export interface Terminal {
  /** Writes to standard output; resolves once there is room for more. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** All bytes of standard input, up to one more than may be read. */
  stdin(): Promise<Uint8Array>;
  /** Width of standard output in columns. */
  readonly columns: number;
  /** Whether standard output is painted. */
  readonly colour: boolean;
  /** Whether a person looks at standard output, at standard error. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Whether errors are shown with where they arose (`TOCSIN_DEBUG=1`). */
  readonly debug: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PIPED_COLUMNS = 80;

/** `COLUMNS` where it is set, else the terminal's width, else 80. */
export function columnsOf(env: Environment, columns: number | undefined): number {
  const asked = Number(env.COLUMNS);
  return Number.isInteger(asked) && asked > 0 ? asked : (columns ?? PIPED_COLUMNS);
}

/** Colour on a terminal alone, unless `FORCE_COLOR` asks for it anywhere; `NO_COLOR` forbids it everywhere. */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      }),
    err: (text) => void stderr.write(text),
    stdin: readStandardInput,
    columns: columnsOf(env, stdout.columns),
    colour: wantsColour(env, stdout.isTTY === true),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    debug: env.TOCSIN_DEBUG === "1",
  };
}
