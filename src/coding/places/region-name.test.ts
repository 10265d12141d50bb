import { expect, test } from "vitest";
import { regionCore } from "./region-name.js";

test.each([
  ["Helmand Province", "Helmand"],
  ["the province of Helmand", "Helmand"],
  ["Departamento de Boyacá", "Boyacá"],
  ["Kharkiv Oblast", "Kharkiv"],
  ["Orange County", "Orange"],
  ["Pike Co.", "Pike"],
  ["Lafourche Parish", "Lafourche"],
  ["Kandahar", null],
  ["the state of", null],
])("the core of %j is %j", (name, core) => {
  expect(regionCore(name)).toBe(core);
});
