import { lookup as systemLookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Refusal } from "./detect-kind.js";
import { isPublicAddress } from "./guard-address.js";
import { MAX_BYTES } from "./limits.js";

/** What an address gave. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Where it was in the end, after redirects. */
  readonly url: string;
  /** Media type as the server gave it; "" where it gave none. */
  readonly mediaType: string;
  readonly charset: string | null;
}

/** What the network is to be for a fetch; the defaults are the real one. */
export interface Network {
  readonly lookup?: LookupFunction;
  readonly isAllowed?: (address: string) => boolean;
  /** For all of it, redirects too. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export const USER_AGENT = "tocsin/0.1 (news event coder; reads single reports that its user names)";

const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;

/** Thrown inside a fetch and turned into a value at its border. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.what);
  }
}

const failed = (what: string) => new Refused({ code: "fetch-failed", what });

function refusedAddress(host: string): Refused {
  return new Refused({
    code: "address-refused",
    what: `leads into a private network (${host}), which is not read: save the page and give the file`,
  });
}

/** A resolver that gives only allowed addresses, so that the connection goes to the very address that was looked at. */
function guardedLookup(lookup: LookupFunction, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, options, (error, address, family) => {
      if (error !== null) return callback(error, address, family);
      const addresses = typeof address === "string" ? [address] : address.map((entry) => entry.address);
      const isRefused = addresses.length === 0 || !addresses.every(isAllowed);
      // One private address among public ones is how a name is turned inwards between two look-ups.
      if (isRefused) return callback(refusedAddress(host), "", 0);
      callback(null, address, family);
    });
  };
}

function parseAddress(address: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw failed("is no valid address: check how it is written");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Refused({
      code: "address-refused",
      what: `leads to a ${url.protocol} address: only http and https are read`,
    });
  }
  // A name and password in an address would be sent to whoever it names.
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

function open(url: URL, lookup: LookupFunction, isAllowed: (address: string) => boolean, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A connection to a bare address asks no resolver.
  if (isIP(host) !== 0 && !isAllowed(host)) throw refusedAddress(host);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers = {
    "user-agent": USER_AGENT,
    accept: "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf;q=0.9",
    "accept-language": "en",
    "accept-encoding": "gzip, deflate, br",
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, { agent: false, headers, signal, lookup: guardedLookup(lookup, isAllowed) }, resolve);
    sent.on("error", reject);
    sent.end();
  });
}

function unpacked(response: IncomingMessage) {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  if (unpack === null) return response;
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new Refused({ code: "too-large", what: `is over ${maxBytes / 1e6} MB: give the report's own page` });
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) {
    response.destroy();
    throw tooLarge;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Counted after unpacking: a small archive may hold gigabytes.
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) {
      response.destroy();
      throw tooLarge;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why a connection failed, in words, from the code of the error. */
function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "could not be found by its name: check the address and the network";
    case "ECONNREFUSED":
      return "refused the connection: check the address or try again later";
    case "ECONNRESET":
    case "EPIPE":
      return "broke off the connection: try again or save the page";
    default:
      return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/i.test(error.code ?? "")
        ? "has a certificate that cannot be trusted: save the page and give the file"
        : `could not be fetched (${error.code ?? "broken answer"}): try again or save the page`;
  }
}

async function follow(start: string, network: Network, signal: AbortSignal): Promise<FetchedPage> {
  const { lookup = systemLookup as LookupFunction, isAllowed = isPublicAddress, maxBytes = MAX_BYTES } = network;
  let url = parseAddress(start);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await open(url, lookup, isAllowed, signal);
    const status = response.statusCode ?? 0;
    const next = response.headers.location;
    if (status >= 300 && status < 400 && next !== undefined) {
      response.destroy();
      url = parseAddress(next, url.href);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw failed(`answered with status ${status} instead of a page: check the address or save the page`);
    }
    const type = response.headers["content-type"] ?? "";
    return {
      bytes: await readBody(response, maxBytes),
      url: url.href,
      mediaType: type.split(";")[0]!.trim().toLowerCase(),
      charset: /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? null,
    };
  }
  throw failed(`redirects more than ${MOST_REDIRECTS} times: give the address that it ends at`);
}

/** A page from the public internet, or why it could not be had. Each redirect is checked as the first address is. */
export async function fetchPage(address: string, network: Network = {}): Promise<FetchedPage | Refusal> {
  const { timeoutMs = TIMEOUT_MS } = network;
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), timeoutMs);
  try {
    return await follow(address, network, timer.signal);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Whatever error an aborted connection ends in, it is the clock that ended it.
    const what = timer.signal.aborted
      ? `gave no whole answer within ${timeoutMs / 1000} seconds: try again or save the page`
      : reasonOf(error as NodeJS.ErrnoException);
    return { code: "fetch-failed", what };
  } finally {
    clearTimeout(timeout);
  }
}
