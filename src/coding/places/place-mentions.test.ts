import { describe, expect, test } from "vitest";
import { createGazetteer } from "./gazetteer.js";
import { placeMentionsAt } from "./place-mentions.js";

const gazetteer = createGazetteer();

describe("placeMentionsAt", () => {
  test.each([
    ["Police in Salem, Ore., said so.", "Salem", "Ore", false],
    ["A bomb went off in Tripoli, Lebanon, at noon.", "Tripoli", "Lebanon", false],
    ["It happened in Tripoli (Lebanon).", "Tripoli", "Lebanon", false],
    ["Troops left Merida in Venezuela on Friday.", "Merida", "Venezuela", false],
    ["Marchers met in Salem, organisers said.", "Salem", null, false],
    ["Votes were recounted in Georgia, Alabama and Texas.", "Georgia", null, false],
    ["Flood warnings stand for Grant, Clay and Otter Tail counties.", "Grant", null, true],
    ["The Grant County sheriff agreed.", "Grant", null, true],
    ["Clashes in Salem in March left two dead.", "Salem", null, false],
  ])("%s", (text, name, containment, region) => {
    const start = text.indexOf(name);
    const span = { start, end: start + name.length };
    expect(placeMentionsAt(text, [span], gazetteer)).toEqual([{ ...span, text: name, containment, region }]);
  });
});
