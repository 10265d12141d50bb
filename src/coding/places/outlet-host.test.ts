import { expect, test } from "vitest";
import { createGazetteer } from "./gazetteer.js";
import { hostOf } from "./outlet-host.js";

test.each([
  ["https://www.example.co.ke/news/1", "KEN", "example"],
  ["http://news.daily-example.com/a", null, "daily-example"],
  ["https://example.org.uk", "GBR", "example"],
  ["https://example.tv/clip", null, "example"],
  ["not an address", null, ""],
  [null, null, ""],
])("%s", (url, country, label) => {
  expect(hostOf(url, createGazetteer())).toEqual({ country, label });
});
