import { expect, it } from "vitest";
import type { Subject } from "../evaluation/subject.js";
import * as library from "../src/index.js";

// Compiles only while the library has the shapes that the evaluation asks for.
const asked: Pick<Subject, "reportFromText" | "resolveActor"> & {
  createCoder(): Promise<Pick<Subject, "read" | "code" | "placesOf" | "encodeOnly" | "close">>;
} = library;

it("gives what the evaluation asks for, and what the command line uses", () => {
  expect(Object.keys(library).sort()).toEqual([
    "EVENT_TYPES",
    "MODES",
    "QUADS",
    "REALITIES",
    "SECTORS",
    "countryCode",
    "createCoder",
    "explainActor",
    "explainPlace",
    "isProblem",
    "readAddress",
    "readInputs",
    "reportFromText",
    "resolveActor",
  ]);
});

it("resolves an office by the day, and nobody where there is nobody", () => {
  expect(asked.resolveActor("President Kirchner", "2005-05-01")?.identity.name).toBe("Néstor Kirchner");
  expect(asked.resolveActor("President Kirchner", "2009-05-01")?.identity.name).toBe("Cristina Fernández de Kirchner");
  expect(asked.resolveActor("of the", null)).toBeNull();
});

it.each([
  ["ARG", "ARG"],
  ["ar", "ARG"],
  ["Argentina", "ARG"],
  ["the Gambia", "GMB"],
  ["Atlantis", null],
])("reads the country %s", (given, code) => {
  expect(library.countryCode(given)).toBe(code);
});
