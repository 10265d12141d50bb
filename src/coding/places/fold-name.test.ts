import { describe, expect, test } from "vitest";
import { foldName } from "./fold-name.js";

describe("foldName", () => {
  test.each([
    ["São Paulo", "sao paulo"],
    ["SAN SALVADOR", "san salvador"],
    ["Sana'a", "sanaa"],
    ["Port-au-Prince", "port au prince"],
    ["St. Louis", "saint louis"],
    ["Mt. Elgon", "mount elgon"],
    ["Łódź", "lodz"],
    ["Gießen", "giessen"],
    ["D.C.", "dc"],
    ["SAN\nANDRES", "san andres"],
    ["St", "st"],
    ["—", ""],
  ])("%j is looked up as %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
