import { describe, expect, it } from "vitest";
import { EVENT_TYPES, MODES } from "../ontology.js";
import { loadFrames, readFrames } from "./load-frames.js";

const GOOD = `
  - id: assault.x
    says: Someone attacks.
    match: {verb: [attack]}
    cameo: "190"
    accepts: ["They [attacked] us.", "We were [attacked]."]
    rejects: ["He [attacked] the plan.", "Critics [attacked] it."]
`;

/** The one frame with a line of it changed or added. */
const withLine = (from: string, to: string): string => `type: ASSAULT\nframes:${GOOD.replace(from, to)}`;
const read = (text: string, sets = "town: [city]") =>
  readFrames([
    { name: "assault.yaml", text },
    { name: "sets.yaml", text: sets },
  ]);

describe("the shipped frames", () => {
  const { all } = loadFrames();

  it("are at least 200 over all types", () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(EVENT_TYPES));
  });

  it.each(EVENT_TYPES)("of %s cover its modes", (type) => {
    const covered = new Set(all.filter((frame) => frame.type === type).flatMap(({ modes }) => modes));
    expect(MODES[type].filter((mode) => !covered.has(mode))).toEqual([]);
  });

  it("use no sentence twice", () => {
    const sentences = all.flatMap(({ accepts, rejects }) => [...accepts, ...rejects]);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });
});

describe("readFrames", () => {
  it("reads a frame with sets and roles", () => {
    const { frames, mistakes } = read(
      withLine("{verb: [attack]}", '{verb: [attack], "prep(in|near)": ["@town", tear gas]}').replace(
        "cameo:",
        "roles: {actor: subj + prep(with), recipient: [obj, none]}\n    cameo:",
      ),
    );
    expect(mistakes).toEqual([]);
    const [frame] = frames.all;
    expect(frame!.match[0]!.conditions[0]).toMatchObject({ relation: "prep", prepositions: ["in", "near"] });
    expect(frame!.match[0]!.conditions[0]!.words.lemmas).toEqual(new Set(["city"]));
    expect(frame!.match[0]!.conditions[0]!.words.phrases).toEqual([["tear", "gas"]]);
    expect(frame!.roles.actor).toEqual([
      [
        { place: "subj", prepositions: [] },
        { place: "prep", prepositions: ["with"] },
      ],
    ]);
  });

  it.each([
    ["an unknown set", "{verb: [attack]}", '{verb: [attack], obj: "@towns"}', 'there is no set "@towns"'],
    ["an unknown place", "{verb: [attack]}", "{verb: [attack], object: [town]}", '"object" is no place for words'],
    ["prep without prepositions", "{verb: [attack]}", "{verb: [attack], prep: [town]}", '"prep" is no place for words'],
    ["no trigger", "{verb: [attack]}", "{obj: [town]}", "a pattern has no trigger"],
    ["an unknown kind", "{verb: [attack]}", "{verb: [attack], obj: <animal>}", '"<animal>" is no kind of words'],
    [
      "a word that YAML reads as no word",
      "{verb: [attack]}",
      "{verb: [attack], prt: [true]}",
      '"prt" holds something that is no word',
    ],
    ["an illegal mode", "cameo:", "modes: [demo]\n    cameo:", '"demo" is none of the modes here'],
    ["an illegal context", "cameo:", "contexts: [war]\n    cameo:", '"war" is none of the contexts here'],
    ["an unknown CAMEO code", '"190"', '"1999"', '"1999" is no CAMEO code'],
    ["a CAMEO code without quotes", '"190"', "190", '"190" is no CAMEO code'],
    ["an unknown sub-event", "cameo:", "acled: Battle\n    cameo:", '"Battle" is no ACLED sub-event'],
    ["an unknown role", "cameo:", "roles: {victim: obj}\n    cameo:", '"victim" is no role'],
    [
      "an unknown place of a role",
      "cameo:",
      "roles: {actor: object}\n    cameo:",
      '"object" is no place for a participant',
    ],
    ["a misspelt field", "says:", "mode: beat\n    says:", '"mode" is no field of a frame'],
    ["too few examples", 'accepts: ["They [attacked] us.", ', "accepts: [", '"accepts" needs at least two sentences'],
    ["no brackets", "They [attacked] us.", "They attacked us.", "has no trigger in brackets"],
    [
      "another word in brackets",
      "They [attacked] us.",
      "[They] attacked us.",
      "has none of the frame's triggers in brackets",
    ],
  ])("says what is wrong with %s", (_, from, to, message) => {
    const { frames, mistakes } = read(withLine(from, to));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^lexicon\/frames\/assault\.yaml, frame assault\.x: .*[^.]\.$/);
    expect(mistakes[0]).toContain(message);
    expect(frames.all).toEqual([]);
  });

  it.each([
    ["no YAML", "type: [", "the file is no YAML"],
    ["no map", "- a", "the file is no map"],
    ["no type", `frames:${GOOD}`, 'the file needs "type"'],
    ["two frames of one id", `type: ASSAULT\nframes:${GOOD}${GOOD}`, "another frame has the same id"],
    ["a frame without match", "type: ASSAULT\nframes: [{id: a}]", 'a frame needs "id", "says" and "match"'],
  ])("says what is wrong with a file that has %s", (_, text, message) => {
    const { mistakes } = read(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(message);
  });
});
