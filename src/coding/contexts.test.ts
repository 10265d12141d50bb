import { describe, expect, it } from "vitest";
import { CONTEXTS, guessContexts } from "./contexts.js";

describe("guessContexts", () => {
  it.each([
    ["the hacker steal the email server password", "cyber"],
    ["the banker accept a bribe and a kickback from a slush fund", "corruption"],
    ["un peacekeeper patrol the buffer zone", "peacekeeping"],
    ["cocaine from the cartel", "illegal_drugs"],
    ["same-sex couple at the gay pride parade", "lgbt"],
  ])("%s: %s first", (lemmas, context) => expect(guessContexts(lemmas.split(" "))[0]?.context).toBe(context));

  it("says by which words, and is silent where there are none", () => {
    expect(guessContexts(["a", "ceasefire"])).toEqual([{ context: "military", words: ["ceasefire"] }]);
    expect(guessContexts(["we", "had", "tea"])).toEqual([]);
  });

  it("knows words for all 37 contexts", () => {
    expect(new Set(CONTEXTS).size).toBe(37);
    const sample =
      "reparation pro-democracy junta inequality asylum pollution satellite propaganda smuggler famine treaty amnesty-international";
    expect(guessContexts(sample.split(" ")).length).toBeGreaterThan(9);
  });
});
