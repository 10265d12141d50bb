import { expect, test } from "vitest";
import type { Claim } from "../src/coding/claim.js";
import { type ClaimCondition, firstLabel, meets } from "./claim-rule.js";
import { fakeActor, fakeClaim, quoteOf } from "./fake-subject.js";

const TEXT = "The Osk Front said it shot dead two soldiers.";
const FRONT = fakeActor(TEXT, "it", { name: "Osk Front", sectors: ["REB"] });
const SHOT = fakeClaim(TEXT, "shot dead", {
  event: { type: "ASSAULT", modes: ["firearms"], contexts: ["military"], cameo: "193", acled: "Attack" },
  actors: [FRONT],
  recipients: [fakeActor(TEXT, "soldiers", { sectors: ["MIL"] })],
  counts: [{ ...quoteOf(TEXT, "two"), of: "dead", who: "soldiers", value: 2, bound: "exactly", cumulative: false }],
  sources: [
    {
      ...FRONT,
      ...quoteOf(TEXT, "The Osk Front"),
      role: "speaker",
      mode: "indirect",
      cue: quoteOf(TEXT, "said"),
      anonymous: false,
    },
  ],
});

test.each<[ClaimCondition, boolean]>([
  [{}, true],
  [{ type: ["PROTEST", "ASSAULT"] }, true],
  [{ type: ["PROTEST"] }, false],
  [{ type: ["ASSAULT"], mode: ["aerial"] }, false],
  [{ mode: ["aerial", "firearms"] }, true],
  [{ context: ["election"] }, false],
  [{ acled: ["Attack"] }, true],
  [{ cameo: ["19"] }, true],
  [{ cameo: ["190"] }, false],
  [{ reality: ["denied"] }, false],
  [{ count: ["dead"] }, true],
  [{ count: ["injured"] }, false],
  [{ actorSector: ["REB"], recipientSector: ["MIL", "COP"] }, true],
  [{ actorSector: ["MIL"] }, false],
  [{ triggerWord: ["dead"] }, true],
  [{ triggerWord: ["deadly", "sho"] }, false],
  [{ leastActors: 1 }, true],
  [{ leastActors: 2 }, false],
  [{ actorSpeaks: true }, true],
  [{ actorSpeaks: false }, false],
])("%j", (condition, holds) => {
  expect(meets(SHOT, condition)).toBe(holds);
});

test("a claim without ACLED type or CAMEO code meets no condition on them; a count of 0 counts nothing", () => {
  const bare: Claim = {
    ...SHOT,
    event: { ...SHOT.event, acled: null, cameo: null },
    counts: [{ ...SHOT.counts[0]!, value: 0 }],
  };
  expect(meets(bare, { acled: ["Attack"] })).toBe(false);
  expect(meets(bare, { cameo: ["19"] })).toBe(false);
  expect(meets(bare, { count: ["dead"] })).toBe(false);
});

test("the first rule that holds gives the label", () => {
  const rules = [
    { label: "A", any: [{ type: ["PROTEST"] }], why: "" },
    { label: "B", any: [{ reality: ["denied"] }, { mode: ["firearms"] }], why: "" },
    { label: "C", any: [{}], why: "" },
  ];
  expect(firstLabel(SHOT, rules)).toBe("B");
  expect(firstLabel(SHOT, rules.slice(0, 1))).toBeNull();
});
