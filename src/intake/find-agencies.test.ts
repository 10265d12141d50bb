import { describe, expect, it } from "vitest";
import { findAgencies } from "./find-agencies.js";

const cases: readonly (readonly [text: string, agencies: readonly string[]])[] = [
  ["LONDON, 14 March (Reuters) - Trains stopped.", ["Reuters"]],
  ["SAN JOSE, 3 APR (ACAN-EFE) -- TRAINS STOPPED.", ["ACAN-EFE"]],
  ["LOMANA (AP) — Trains stopped. (AFP/Reuters)", ["AP", "AFP", "Reuters"]],
  ["A train is seen. REUTERS/Stringer", ["Reuters"]],
  ["A train. (Photo by Ada MBEKI / AFP)", ["AFP"]],
  ["A train. Photo: AP", ["AP"]],
  ["A train. (AP Photo/Ada Mbeki)", ["AP"]],
  ["The driver told AFP that he had seen nothing.", ["AFP"]],
  ["A DRIVER TOLD REUTER: NOTHING MOVED.", ["Reuters"]],
  ["AFP correspondents saw smoke.", ["AFP"]],
  ["An Associated Press reporter saw smoke.", ["AP"]],
  ["By Ada Mbeki, Associated Press Writer", ["AP"]],
  ["Workers left the Reuters building.", []],
  ["The MENA region has few trains.", []],
  ["They spoke to the PA and to Hamas.", []],
  ["He bought an app. SPA towns are rich.", []],
];

describe("findAgencies", () => {
  it.each(cases)("%j", (text, agencies) => {
    expect(findAgencies(text)).toEqual(agencies);
  });
});
