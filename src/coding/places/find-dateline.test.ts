import { describe, expect, test } from "vitest";
import { plainReport } from "../../../tests/plain-report.js";
import { findDateline } from "./find-dateline.js";
import { createGazetteer } from "./gazetteer.js";

describe("findDateline", () => {
  test.each([
    ["BOGOTA, 3 APR 90 (AFP) -- [TEXT] A MAYOR WAS SHOT.", "BOGOTA"],
    ["PANAMA CITY (PANAMA), 14 DEC 89 (ACAN) -- STUDENTS MARCHED.", "PANAMA CITY (PANAMA)"],
    ["KABUL, Afghanistan (AP) — Three rockets fell at dawn.", "KABUL, Afghanistan"],
    ["Cairo, Jan. 5 (Reuters) - Judges walked out.", "Cairo"],
    ["ADEN, Yemen — Dockers stopped work.", "ADEN, Yemen"],
    ["LAGOS: Traders shut their stalls.", "LAGOS"],
    ["new delhi: two men were held on monday.", "new delhi"],
    ["Dockers shut the port\n\nLome (AFP) - Dockers shut the port.", "Lome"],
    ["The minister said: no talks.", null],
    ["Troops entered Kabul, 3 April (a Sunday), without a shot.", null],
    ["UPDATE: the road is open.", null],
    ["Two rebels - both boys - gave up.", null],
  ])("%j", (text, place) => {
    const span = findDateline(plainReport(text), createGazetteer());
    expect(span && text.slice(span.start, span.end)).toBe(place);
  });
});
