import { describe, expect, test } from "vitest";
import { readPlaceName } from "./read-place-name.js";

describe("readPlaceName", () => {
  test.each([
    ["the city of Aden", "Aden", null, "city", false],
    ["the southern port city of Aden", "Aden", null, "city", false],
    ["the village of San Roque, Lempira", "San Roque", "Lempira", "city", false],
    ["northern Mali", "Mali", null, null, true],
    ["the far north-eastern Nigeria", "Nigeria", null, null, true],
    ["downtown Cairo", "Cairo", null, null, true],
    ["Quiché department", "Quiché", null, "region", false],
    ["Jowzjan Province", "Jowzjan", null, "region", false],
    ["Goma international airport", "Goma", null, "site", false],
    ["Springfield, Ohio", "Springfield", "Ohio", null, false],
    ["PANAMA CITY (PANAMA)", "PANAMA", "PANAMA", "city", false],
    ["South Sudan", "South Sudan", null, null, false],
    ["West Bengal", "West Bengal", null, null, false],
    ["Honduran territory", "Honduran", null, "region", false],
    ["SAN\nANDRES", "SAN ANDRES", null, null, false],
  ])("%j", (text, name, containment, asked, part) => {
    expect(readPlaceName(text)).toEqual({ name, containment, asked, part });
  });
});
