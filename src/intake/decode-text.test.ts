import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.js";

const english =
  "Police in the capital said “four people” were hurt — the café owner’s son among them.\r\nNobody was held.\r\n";
const russian =
  "Полиция столицы сообщила, что в ходе протеста пострадали четыре человека. Никто не был задержан. ".repeat(4);
const polish =
  "Prezydent Lech Wałęsa powiedział, że strajk w stoczni się skończył, a robotnicy wrócą do pracy jutro. ".repeat(6);
const bytes = (text: string, encoding: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

const cases: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ["UTF-8", bytes(english, "utf-8"), english],
  ["UTF-8 with a mark", bytes(english, "utf-8", true), english],
  ["UTF-16 LE with a mark", bytes(english, "utf-16le", true), english],
  ["UTF-16 BE with a mark", bytes(english, "utf-16be", true), english],
  ["UTF-16 LE without a mark", bytes(english, "utf-16le"), english],
  ["UTF-16 BE without a mark", bytes(english, "utf-16be"), english],
  ["UTF-32 LE with a mark", bytes(english, "utf-32le", true), english],
  ["Windows-1252", bytes(english, "windows-1252"), english],
  ["ISO-8859-1", bytes("The café in São Paulo was shut.", "iso-8859-1"), "The café in São Paulo was shut."],
  ["Windows-1251", bytes(russian, "windows-1251"), russian],
  ["KOI8-R", bytes(russian, "koi8-r"), russian],
];

describe("decodeText", () => {
  it.each(cases)("reads %s", (_, input, text) => {
    expect(decodeText(input)).toBe(text);
  });

  it("believes a declared encoding where the bytes are not UTF-8", () => {
    expect(decodeText(bytes(polish, "iso-8859-2"), "iso-8859-2")).toBe(polish);
    expect(decodeText(bytes(english, "utf-8"), "iso-8859-1")).toBe(english);
    expect(decodeText(bytes(english, "windows-1252"), "no-such-encoding")).toBe(english);
  });

  it("keeps line ends and later marks as they are", () => {
    expect(decodeText(bytes("a\r\nb\rc\n\ufeffd", "utf-8"))).toBe("a\r\nb\rc\n\ufeffd");
  });

  it("reads UTF-8 that was cut in the middle of a letter", () => {
    const cut = bytes("“Stop”, the officers cried, “or we shoot” — “Now” — “Never” “é” “é”", "utf-8");
    expect(decodeText(cut.subarray(0, -1))).toBe(
      "“Stop”, the officers cried, “or we shoot” — “Now” — “Never” “é” “é\ufffd",
    );
  });

  const refused: readonly (readonly [name: string, bytes: readonly number[], code: string])[] = [
    ["zero bytes", [0x41, 0, 0, 0, 0x42, 0x43], "binary"],
    ["control characters", [1, 2, 3, 4, 5, 6, 7, 0x41, 1, 2, 3], "binary"],
    ["control characters among high bytes", [0x81, 1, 2, 3, 4, 5, 0x8d, 6, 0x8f, 2, 3], "binary"],
    ["bytes that no encoding has together", [0x41, 0x20, 0x81, 0x20, 0x42, 0x20, 0x8d, 0x20, 0xff, 0x20], "encoding"],
    ["half a pair after a UTF-16 mark", [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x01, 0x00, 0x00, 0x00], "binary"],
  ];
  it.each(refused)("refuses %s", (_, input, code) => {
    expect(decodeText(new Uint8Array(input))).toMatchObject({ code });
  });
});
