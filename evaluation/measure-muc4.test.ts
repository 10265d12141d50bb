import { expect, test } from "vitest";
import type { Reason } from "../src/coding/claim.js";
import { fakeActor, fakeClaim, fakeSubject, quoteOf } from "./fake-subject.js";
import { ceafRee, fillRoles, largestMatching, measureMuc4, normalizeMention } from "./measure-muc4.js";

test.each([
  ["THE  Osk-Front,\nA UNIT", "oskfront unit"],
  ["an “O'Hara” [car]", "“ohara” car"],
  ["theatre", "theatre"],
])("%j is compared as %j", (text, normal) => {
  expect(normalizeMention(text)).toBe(normal);
});

test("a largest matching gives up a first choice", () => {
  expect(largestMatching([[0, 1], [0], []])).toBe(2);
  expect(largestMatching([])).toBe(0);
});

test.each<[string, string[][], string[][], number]>([
  ["any of the names will do", [["GUERRILLAS", "THE REBELS"]], [["rebels"]], 1],
  ["a mention that gold lacks spoils the entity", [["GUERRILLAS"]], [["guerrillas", "men"]], 0],
  ["one gold entity is worth one", [["GUERRILLAS", "REBELS"]], [["guerrillas"], ["rebels"]], 1],
  ["entities are shared out for the most", [["CAR", "TRUCK"], ["CAR"]], [["car"], ["truck"]], 2],
  ["nothing predicted", [["CAR"]], [], 0],
  ["nothing in gold", [], [["car"]], 0],
])("%s", (_, gold, predicted, right) => {
  expect(ceafRee(gold, predicted)).toEqual({ right, gold: gold.length, predicted: predicted.length });
});

const TEXT =
  "GUERRILLAS OF THE OSK LIBERATION FRONT, OR OLF, BLEW UP A POWER STATION WITH DYNAMITE AND KILLED JORGE QUISPE. THE ARMY TOOK OSK. CHILE FEARED RAIDS.";
const BLEW = fakeClaim(TEXT, "BLEW UP", {
  event: { type: "ASSAULT", modes: ["explosives"] },
  actors: [
    fakeActor(TEXT, "GUERRILLAS"),
    fakeActor(TEXT, "OLF", { name: "Osk Liberation Front" }),
    fakeActor(TEXT, "OSK LIBERATION FRONT", { name: "Osk Liberation Front" }),
  ],
  recipients: [fakeActor(TEXT, "A POWER STATION"), fakeActor(TEXT, "CHILE", { name: "Chile", country: "CHL" })],
});
const KILLED = fakeClaim(TEXT, "KILLED", {
  event: { type: "ASSAULT", modes: ["firearms"] },
  actors: [fakeActor(TEXT, "GUERRILLAS")],
  recipients: [fakeActor(TEXT, "JORGE QUISPE", { name: "Jorge Quispe" })],
});
const FEARED = fakeClaim(TEXT, "RAIDS", {
  event: { type: "ASSAULT" },
  reality: "denied",
  actors: [fakeActor(TEXT, "THE ARMY")],
});
const reason = (words: string): Reason => ({
  field: "mode",
  value: "explosives",
  by: "test",
  span: quoteOf(TEXT, words),
  probability: null,
});
const REASONS = new Map([[BLEW.id, [reason("DYNAMITE"), reason("BLEW UP")]]]);

test("roles from actors, recipients and the weapons of modes; one entity a name, denied incidents left out", () => {
  expect(fillRoles({ claims: [BLEW, KILLED, FEARED], reasons: REASONS })).toEqual({
    perp_individual_id: [["GUERRILLAS"]],
    perp_organization_id: [["OSK LIBERATION FRONT"]],
    phys_tgt_id: [["A POWER STATION"]],
    hum_tgt_name: [["JORGE QUISPE"]],
    incident_instrument_id: [["DYNAMITE"]],
  });
});

test("one figure a role, and one over all decisions", async () => {
  const roles = {
    perp_individual_id: [["GUERRILLAS"]],
    perp_organization_id: [["OLF"]],
    phys_tgt_id: [["POWER STATION"], ["BRIDGE"]],
    hum_tgt_name: [],
    incident_instrument_id: [["DYNAMITE"]],
  };
  const subject = fakeSubject({ claims: { [TEXT]: [BLEW, KILLED] }, reasons: REASONS });
  const { figures } = await measureMuc4([{ id: "m", text: TEXT, roles }], subject, () => {});
  // Five in gold, five filled, three right: guerrillas, station, dynamite. The front is not among its names in gold.
  expect(figures).toEqual({
    ceafRee: expect.closeTo(6 / 10),
    perp_individual_id: 1,
    perp_organization_id: 0,
    phys_tgt_id: expect.closeTo(2 / 3),
    hum_tgt_name: 0,
    incident_instrument_id: 1,
  });
  const empty = {
    perp_individual_id: [],
    perp_organization_id: [],
    phys_tgt_id: [],
    hum_tgt_name: [],
    incident_instrument_id: [],
  };
  const nothing = await measureMuc4([{ id: "m", text: "QUIET.", roles: empty }], fakeSubject({}), () => {});
  expect(nothing.figures.ceafRee).toBeNull();
});
