import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ActorContext } from "./actor-context.js";
import { ActorMemory } from "./actor-memory.js";
import { loadActorKnowledge } from "./knowledge.js";
import { identityOf, rememberActor, resolveActor } from "./resolve-actor.js";

const folder = mkdtempSync(join(tmpdir(), "actors-"));
const offices = join(folder, "offices.tsv");
const bodies = join(folder, "bodies.tsv");
// People and bodies that exist nowhere, so that the package's own tables may grow under the tests.
writeFileSync(
  offices,
  [
    "name\taliases\tcountry\toffice\ttitle\tfrom\tto\tsectors\twikidata",
    "Nestor Quillaby\t\tARG\thead-of-state\tPrésident of Tests|Test President\t2003-05-25\t2007-12-10\tGOV\tQ1",
    "Cristina Quillaby\tCristina F. Quillaby\tARG\thead-of-state\tTest President\t2007-12-10\t2015-12-10\tGOV\tQ2",
    "Aman Dzhaksov\tDzhaksov\tKAZ\tforeign-minister\tTest Minister\t2020\t\tGOV\t",
  ].join("\n"),
);
writeFileSync(
  bodies,
  [
    "name\taliases\tcountry\tsectors\tfrom\tto\twikidata",
    "Quill Liberation Union\tQLU\tCOL\tREB\t\t\tQ3",
    "Bread League\t\tNGO\tNGO\t\t\t",
  ].join("\n"),
);
const withOffices = loadActorKnowledge({ actorsFile: offices });
const withBodies = loadActorKnowledge({ actorsFile: bodies });

const nowhere = (more: Partial<ActorContext> = {}): ActorContext => ({
  on: null,
  near: [],
  earlier: new ActorMemory(),
  ...more,
});

describe("a mention by itself", () => {
  it.each([
    ["Kazakhstan", "KAZ", ["GOV"]],
    ["Moscow", "RUS", ["GOV"]],
    ["the Kremlin", "RUS", ["GOV"]],
    ["Foggy Bottom", "USA", ["GOV"]],
    ["Élysée", "FRA", ["GOV"]],
    ["the Nariño Palace", "COL", ["GOV"]],
    ["U.S.", "USA", ["GOV"]],
    ["the Soviet Union", "SUN", ["GOV"]],
    ["Abkhazia", "GEO", ["GOV", "PRE"]],
    ["two Frenchmen", "FRA", ["CVL"]],
    ["Kazakh police", "KAZ", ["COP"]],
    ["KAZAKH RIOT POLICE", "KAZ", ["COP"]],
    ["the Honduran armed forces", "HND", ["MIL"]],
    ["soldiers of the Peruvian army", "PER", ["MIL"]],
    ["members of the banana workers' union in Honduras", "HND", ["LAB"]],
    ["a group of hooded men in Bogota", "COL", ["UAF"]],
    ["six armed men", null, ["UAF"]],
    ["hundreds of protesters in Almaty", "KAZ", ["CVL"]],
    ["Muslim protesters", null, ["CVL", "REL"]],
    ["Nigeria's army", "NGA", ["MIL"]],
    ["Lagos police", "NGA", ["COP"]],
    ["a spokesman for the Chilean navy", "CHL", ["MIL"]],
    ["Tunisian opposition lawmakers", "TUN", ["LEG", "OPP"]],
    ["a former Bolivian minister", "BOL", ["ELI"]],
    ["Turkish Judge Ayla Deneme", "TUR", ["JUD"]],
    ["Ayla Deneme, a Turkish judge", "TUR", ["JUD"]],
    ["the Chadian ambassador to Peru", "TCD", ["GOV"]],
  ])("%s", (mention, country, sectors) => {
    const found = resolveActor(mention, nowhere(), withOffices)!;
    expect({ country: found.country, sectors: [...found.sectors].sort() }).toEqual({
      country,
      sectors: [...sectors].sort(),
    });
  });

  it.each(["", "of", "the", "twelve", "quite so"])("nothing for “%s”", (mention) => {
    expect(resolveActor(mention, nowhere(), withOffices)).toBeNull();
  });
});

describe("who it was on the day", () => {
  it.each([
    ["Test President Quillaby", "2005-03-01", "Nestor Quillaby"],
    ["Test President Quillaby", "2009-03-01", "Cristina Quillaby"],
    ["Argentine Test President Cristina Quillaby", "2009-03-01", "Cristina Quillaby"],
    ["the Argentine test president", "2005-03-01", "Nestor Quillaby"],
    ["the test president", "2009-03-01", "Cristina Quillaby"],
    ["the Kazakh test minister", "2022-01-06", "Aman Dzhaksov"],
    ["Dzhaksov", "2022-01-06", "Aman Dzhaksov"],
    ["the Argentine test president", "1999-03-01", null],
    ["a test president", "2009-03-01", null],
    ["Dzhaksov", "1980-01-06", "Dzhaksov"],
  ])("%s on %s", (mention, on, name) => {
    expect(resolveActor(mention, nowhere({ on, near: ["ARG"] }), withOffices)?.name ?? null).toBe(name);
  });

  it("keeps a name but not the office of one whose term is over", () => {
    const found = resolveActor("Nestor Quillaby", nowhere({ on: "2012-01-01" }), withOffices)!;
    expect(identityOf(found)).toEqual({ name: "Nestor Quillaby", country: "ARG", sectors: ["ELI"], wikidata: "Q1" });
  });
});

describe("organisations", () => {
  it.each([
    ["the Quill Liberation Union", "Quill Liberation Union", "COL", ["REB"]],
    ["QLU guerrillas", "Quill Liberation Union", "COL", ["REB"]],
    ["a spokesman for the QLU", null, "COL", ["REB"]],
    ["the Bread League", "Bread League", "NGO", ["NGO"]],
  ])("%s", (mention, name, country, sectors) => {
    const found = resolveActor(mention, nowhere({ near: ["PER"] }), withBodies)!;
    expect([found.name, found.country, found.sectors]).toEqual([name, country, sectors]);
  });
});

describe("what the event and the role change", () => {
  it.each([
    ["Kabul", "recipient", "ASSAULT", []],
    ["Kabul", "actor", "REQUEST", ["GOV"]],
    ["Russia", "actor", "ASSAULT", ["GOV", "MIL"]],
    ["Russia", "recipient", "ACCUSE", ["GOV"]],
    ["the group", "actor", "ASSAULT", ["UAF"]],
  ] as const)("%s as %s of %s", (mention, role, event, sectors) => {
    expect(resolveActor(mention, nowhere({ role, event, near: ["AFG"] }), withOffices)!.sectors).toEqual(sectors);
  });
});

describe("a report in reading order", () => {
  const read = (
    mentions: readonly (readonly [string, string | null, string | null])[],
    more: Partial<ActorContext> = {},
  ) => {
    const earlier = new ActorMemory();
    for (const [at, [mention, name, country]] of mentions.entries()) {
      const found = resolveActor(mention, nowhere({ earlier, near: ["PER"], ...more }), withOffices);
      expect([mention, found?.name ?? null, found?.country ?? null]).toEqual([mention, name, country]);
      if (found) rememberActor(earlier, mention, at, found);
    }
  };

  it("knows a surname after a full name, and pronouns by gender", () =>
    read([
      ["Salvadoran Colonel Roberto Ruizal", "Roberto Ruizal", "SLV"],
      ["Honduran Judge Marta Ponzal", "Marta Ponzal", "HND"],
      ["Ruizal", "Roberto Ruizal", "SLV"],
      ["she", "Marta Ponzal", "HND"],
      ["he", "Roberto Ruizal", "SLV"],
      ["the colonel", "Roberto Ruizal", "SLV"],
    ]));

  it("knows an acronym after its expansion, and points back to it", () =>
    read([
      ["the Peoples Bread Front of Bolivia (PBF)", "Peoples Bread Front", "BOL"],
      ["PBF", "Peoples Bread Front", "BOL"],
      ["the front", "Peoples Bread Front", "BOL"],
      ["it", "Peoples Bread Front", "BOL"],
    ]));

  it("gives a kind the country it had before, else the nearest", () =>
    read([
      ["Colombian guerrillas", null, "COL"],
      ["the guerrillas", null, "COL"],
      ["local police", null, "PER"],
    ]));

  it("takes “we” and “our forces” for who speaks", () => {
    const speaker = { name: "Bread Front", country: "BOL", sectors: ["REB" as const], wikidata: null };
    read([["we", "Bread Front", "BOL"]], { speaker });
    expect(resolveActor("our forces", nowhere({ speaker }), withOffices)!.sectors).toEqual(["REB"]);
  });

  it("leaves a pronoun nobody where nobody fits", () => read([["she", null, "PER"]]));
});

it("takes the encoder's sectors where the words say none", () => {
  const learned = [{ label: "REL", p: 0.8 }];
  expect(resolveActor("members", nowhere({ learned, near: ["EGY"] }), withOffices)!.sectors).toEqual(["REL"]);
  expect(resolveActor("some zorblats", nowhere({ learned, near: ["EGY"] }), withOffices)!.sectors).toEqual(["REL"]);
});

it("says which step decided, and why", () => {
  const found = resolveActor("Kazakh police", nowhere(), withOffices)!;
  expect([found.step, found.why]).toEqual(["kind", "head noun “police”"]);
});
