import { promises as fs } from "node:fs";
import { type Given, givenDate } from "./compose-report.js";
import { kindOfMediaType, kindOfName } from "./detect-kind.js";
import { fetchPage, type Network } from "./fetch-page.js";
import { type Problem, problem } from "./problem.js";
import { readBytes } from "./read-bytes.js";
import { readFileBytes, refusalOfError } from "./read-file.js";
import type { Report } from "./report.js";
import { walkFolder } from "./walk-folder.js";

/** How inputs are read; what the user says of them (date, outlet, address) stands above what they say of themselves. */
export interface ReadOptions extends Given {
  /** Gives the bytes that `-` stands for; without it `-` is a problem. */
  readonly stdin?: (() => Promise<Uint8Array>) | undefined;
  /** Private addresses are never read: no option turns that off. */
  readonly allowPrivate?: never;
}

const isAddress = (input: string) => /^https?:\/\//i.test(input);

/** What `read` gives; a fault of ours becomes a problem, so that it does not take the other inputs with it. */
async function settle(name: string, read: () => Promise<Report | Problem>): Promise<Report | Problem> {
  try {
    return await read();
  } catch {
    return problem("internal", name, "could not be read because of a fault in this program: please report it");
  }
}

async function readFile(path: string, given: Given): Promise<Report | Problem> {
  const stats = await fs.stat(path).catch(refusalOfError);
  const bytes = "what" in stats ? stats : await readFileBytes(path, stats);
  if (!(bytes instanceof Uint8Array)) return problem(bytes.code, path, bytes.what);
  return readBytes(bytes, { name: path, path, url: null }, { kind: kindOfName(path), charset: null }, given);
}

async function* readFolder(folder: string, given: Given): AsyncGenerator<Report | Problem> {
  let isBare = true;
  for await (const path of walkFolder(folder)) {
    isBare = false;
    yield typeof path === "string" ? await settle(path, () => readFile(path, given)) : path;
  }
  if (isBare)
    yield problem("empty", folder, "is a folder without reports: put text, Markdown, HTML or PDF files into it");
}

async function readStandardInput(options: ReadOptions): Promise<Report | Problem> {
  if (options.stdin === undefined) return problem("not-readable", "-", "is not at hand here: give a file");
  const bytes = await options.stdin();
  return readBytes(bytes, { name: "-", path: null, url: null }, { kind: null, charset: null }, options);
}

/** A report from a page of the internet, or the problem with it. */
export async function readAddress(
  address: string,
  given: Given = {},
  network: Network = {},
): Promise<Report | Problem> {
  const page = await fetchPage(address, network);
  if ("what" in page) return problem(page.code, address, page.what);
  const kind = page.mediaType === "" ? kindOfName(new URL(page.url).pathname) : kindOfMediaType(page.mediaType);
  if (kind === null && page.mediaType !== "" && page.mediaType !== "application/octet-stream") {
    return problem(
      "unsupported",
      address,
      `is of the kind ${page.mediaType}, which is not read: give a page, a text or a PDF`,
    );
  }
  return readBytes(page.bytes, { name: address, path: null, url: page.url }, { kind, charset: page.charset }, given);
}

async function isFolder(path: string): Promise<boolean> {
  return fs.stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/**
 * Reports from paths, folders, `-` and web addresses, in the order given; a bad one is a problem in its place and does not stop
 * the rest. Throws a RangeError, before anything is read, where `options.published` is no date.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Report | Problem> {
  if (options.published !== undefined) givenDate(options.published);
  for (const input of inputs) {
    if (input === "-") yield await settle(input, () => readStandardInput(options));
    else if (isAddress(input)) yield await settle(input, () => readAddress(input, options));
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(input)) {
      yield problem("address-refused", input, "is not an http or https address: save the report and give the file");
    } else if (await isFolder(input)) yield* readFolder(input, options);
    else yield await settle(input, () => readFile(input, options));
  }
}
