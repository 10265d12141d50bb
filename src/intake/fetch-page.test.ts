import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, type Network, USER_AGENT } from "./fetch-page.js";
import { isPublicAddress } from "./guard-address.js";
import { readAddress } from "./read-inputs.js";

const page =
  "<html><head><title>Strike in Lomana</title></head><body><article><p>Dockers in the port of Lomana walked out on Tuesday after the harbour authority dismissed two union leaders.</p></article></body></html>";

const answers: Readonly<Record<string, RequestListener>> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(page),
  "/packed": (_, response) =>
    response.setHeader("content-encoding", "gzip").setHeader("content-type", "text/html").end(gzipSync(page)),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(3_000_000))),
  "/long": (_, response) => response.setHeader("content-length", "3000000").end(Buffer.alloc(3_000_000)),
  "/endless": (_, response) => {
    response.write("<p>");
  },
  "/broken": (request, response) => {
    response.setHeader("content-length", "100");
    response.write("<p>");
    request.socket.destroy();
  },
  "/not-packed": (_, response) => response.setHeader("content-encoding", "gzip").end("plain"),
  "/agent": (request, response) => response.setHeader("content-type", "text/plain").end(request.headers["user-agent"]),
  "/picture": (_, response) => response.setHeader("content-type", "image/png").end("x"),
  "/moved": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/inwards": (_, response) => response.writeHead(302, { location: "http://inside.example/secret" }).end(),
  "/to-address": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/secret" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
};

let server: Server;
let base: string;
let network: Network;

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://courier.example:${(server.address() as AddressInfo).port}`;
  // The test's server alone counts as public; every other name leads inwards.
  const lookup: LookupFunction = (host, options, callback) => {
    const address = host === "courier.example" ? "127.0.0.1" : "10.0.0.1";
    if (host === "nowhere.example") callback(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), "", 4);
    else if (options.all) callback(null, [{ address, family: 4 }]);
    else callback(null, address, 4);
  };
  network = { lookup, isAllowed: (address) => address === "127.0.0.1", maxBytes: 1_000_000 };
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("fetchPage", { timeout: 30_000 }, () => {
  it("gives bytes, address and kind, after redirects and unpacked", async () => {
    const expected = { bytes: Buffer.from(page), mediaType: "text/html" };
    expect(await fetchPage(`${base}/page`, network)).toEqual({ ...expected, url: `${base}/page`, charset: "utf-8" });
    expect(await fetchPage(`${base}/moved`, network)).toMatchObject({ ...expected, url: `${base}/page` });
    expect(await fetchPage(`${base}/packed`, network)).toMatchObject(expected);
  });

  it("says who it is", async () => {
    expect(await fetchPage(`${base}/agent`, network)).toMatchObject({ bytes: Buffer.from(USER_AGENT) });
  });

  const refused: readonly (readonly [path: string, code: string, says: string])[] = [
    ["/missing", "fetch-failed", "status 404"],
    ["/bomb", "too-large", "over 1 MB"],
    ["/long", "too-large", "over 1 MB"],
    ["/loop", "fetch-failed", "redirects more than 5 times"],
    ["/broken", "fetch-failed", "broke off"],
    ["/not-packed", "fetch-failed", "could not be fetched"],
    ["/inwards", "address-refused", "inside.example"],
    ["/to-address", "address-refused", "10.0.0.1"],
    ["/to-file", "address-refused", "file:"],
  ];
  it.each(refused)("refuses %s", async (path, code, says) => {
    expect(await fetchPage(base + path, network)).toEqual({ code, what: expect.stringContaining(says) });
  });

  it("does not wait for ever", async () => {
    expect(await fetchPage(`${base}/endless`, { ...network, timeoutMs: 200 })).toMatchObject({
      code: "fetch-failed",
      what: expect.stringContaining("0.2 seconds"),
    });
  });

  it("refuses a name with one private address among public ones", async () => {
    const lookup: LookupFunction = (_, options, callback) => {
      const both = [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ];
      if (options.all) callback(null, both);
      else callback(null, "10.0.0.1", 4);
    };
    expect(await fetchPage(`${base}/page`, { ...network, lookup })).toMatchObject({ code: "address-refused" });
  });

  it("asks the resolver once a connection, so that no second answer can lead elsewhere", async () => {
    let asked = 0;
    const lookup: LookupFunction = (host, options, callback) => {
      asked++;
      network.lookup!(host, options, callback);
    };
    await fetchPage(`${base}/page`, { ...network, lookup });
    expect(asked).toBe(1);
  });

  const bare = [
    "http://127.0.0.1:1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://localhost:1/",
  ];
  it.each(bare)("refuses %s on the real network", async (address) => {
    expect(await fetchPage(address, { isAllowed: isPublicAddress })).toMatchObject({ code: "address-refused" });
  });

  it("names a host that is not there, and an address that is none", async () => {
    expect(await fetchPage("http://nowhere.example/", network)).toMatchObject({
      what: expect.stringContaining("its name"),
    });
    expect(await fetchPage("http://", network)).toMatchObject({ what: expect.stringContaining("no valid address") });
  });
});

describe("readAddress", { timeout: 30_000 }, () => {
  it("makes a report of a page", async () => {
    expect(await readAddress(`${base}/moved`, {}, network)).toMatchObject({
      url: `${base}/page`,
      path: null,
      title: "Strike in Lomana",
    });
  });

  it("makes a problem of what is no page, with the address as it was given", async () => {
    expect(await readAddress(`${base}/picture`, {}, network)).toMatchObject({
      code: "unsupported",
      path: `${base}/picture`,
    });
    expect(await readAddress(`${base}/missing`, {}, network)).toEqual({
      code: "fetch-failed",
      path: `${base}/missing`,
      message: `${base}/missing answered with status 404 instead of a page: check the address or save the page.`,
    });
  });
});
