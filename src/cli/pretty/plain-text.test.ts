import { describe, expect, it } from "vitest";
import { plainText } from "./plain-text.js";

describe("plainText", () => {
  it.each([
    ["an escape sequence", "red \u001b[31malert\u001b[0m", "red ␛[31malert␛[0m"],
    ["a title that would be set", "\u001b]0;owned\u0007", "␛]0;owned␇"],
    ["a sequence in one byte", "\u009b31m", "\ufffd31m"],
    ["a zero, a delete", "a\u0000b\u007f", "a␀b␡"],
    ["an override of direction", "abc\u202edef\u2066", "abc\ufffddef\ufffd"],
    ["half a pair", "a\ud83d b", "a\ufffd b"],
    ["line ends and wide spaces", "a\r\n\tb\u00a0\u2028c", "a b c"],
    ["emoji and combining marks as they are", "👩‍👩‍👧 café", "👩‍👩‍👧 café"],
    ["words from the right with a mark behind", "محمد علي", "محمد علي\u200e"],
    ["what follows them from the left", "with דוד כהן, 3 of 5", "with דוד כהן\u200e, 3 of 5"],
  ])("shows %s", (_, text, shown) => {
    expect(plainText(text)).toBe(shown);
  });
});
