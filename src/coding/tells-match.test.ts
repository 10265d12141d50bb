import { expect, it } from "vitest";
import { tellsMatch } from "./tells-match.js";

it.each([
  ["The striker's header beat the goalkeeper in stoppage time.", true],
  ["Fans stormed the stadium after the match and fought police until midnight.", false],
  ["The army shelled the town for the second half of the week; the keeper of the museum fled.", false],
])("%s", (text, expected) => {
  expect(tellsMatch(text)).toBe(expected);
});
