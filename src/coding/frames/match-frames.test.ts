import { describe, expect, it } from "vitest";
import { sentenceFromLines } from "../../../tests/sentence-from-lines.js";
import type { FrameMatch } from "./frame.js";
import { readFrames } from "./load-frames.js";
import { matchFrames } from "./match-frames.js";

const EXAMPLES = 'accepts: ["[x] a", "[x] b"], rejects: ["[x] c", "[x] d"]';
const frame = (id: string, rest: string): string =>
  `  - {id: ${id}, says: s, cameo: "190", ${EXAMPLES.replaceAll("[x]", `[${id}]`)}, ${rest}}`;

/** Frames made for the tests: each shows one thing that the pattern language can do. */
const FRAMES = `type: ASSAULT
frames:
${[
  frame(
    "attack",
    "match: {verb: [attack, raid], noun: [attack]}, unless: [{obj: [budget]}, {verb: [raid], obj: [fridge]}, {mod: [heart]}]",
  ),
  frame("bomb", 'fallback: true, match: {verb: [bomb], obj: ["@town"], subj: [jet]}'),
  frame("bomb-any", "match: {verb: [bomb]}"),
  frame("attack-city", 'match: {verb: [attack], obj: ["@town"]}, modes: [firearms]'),
  frame(
    "fire-gas",
    "match: {verb: [fire], obj: [tear gas]}, modes: [crowd-control], roles: {recipient: [prep(at|on)]}",
  ),
  frame("blow-up", "match: {verb: [blow up]}"),
  frame("take-hostage", 'match: {verb: ["take _ hostage"]}'),
  frame("cease-fire", "match: {noun: [cease fire, strike, rocket fire]}"),
  frame("hunger-strike", "match: {noun: [hunger strike]}"),
  frame("clash", 'match: {noun: [clash]}, roles: {actor: "subj + prep(between)", recipient: none}'),
  frame("slam", "match: {verb: [slam]}, roles: {recipient: [owner, obj]}"),
  frame("threaten", "match: {verb: [threaten], comp: [attack]}, roles: {recipient: comp.obj}"),
].join("\n")}
`;

const { frames, mistakes } = readFrames([
  { name: "assault.yaml", text: FRAMES },
  {
    name: "sets.yaml",
    text: "light-verb: [launch]\nundergoing-verb: [suffer]\nagent-modifier: [rebel]\nperson: [brother]\ntown: [city, town]\n",
  },
]);

/** "frame: actors > recipients @ trigger", in words. */
function show(notation: string): string[] {
  const sentence = sentenceFromLines(notation);
  const text = sentence.tokens.map((token) => token.text).join(" ");
  const words = (indices: readonly number[]) => indices.map((index) => sentence.tokens[index]!.text).join(" ");
  return matchFrames(sentence, frames).map(
    (match) =>
      `${match.frame}: ${words(match.roles.actor)} > ${words(match.roles.recipient)} @ ${text.slice(match.trigger.start, match.trigger.end)}`,
  );
}

describe("matchFrames", () => {
  it("has frames without a mistake to match", () => expect(mistakes).toEqual([]));

  it.each([
    [
      "a verb with its parties",
      "Rebels rebel NOUN 2 nsubj | attacked attack VERB.VBD 0 root | posts post NOUN 2 obj",
      ["attack: Rebels > posts @ attacked"],
    ],
    [
      "the passive",
      "Posts post NOUN 3 nsubj:pass | were be AUX 3 aux:pass | attacked attack VERB.VBN 0 root | by = ADP 5 case | rebels rebel NOUN 3 obl:agent",
      ["attack: rebels > Posts @ attacked"],
    ],
    [
      "the more specific frame",
      "Rebels rebel NOUN 2 nsubj | attacked attack VERB.VBD 0 root | cities city NOUN 2 obj",
      ["attack-city: Rebels > cities @ attacked"],
    ],
    [
      "a fallback only where nothing else fires",
      "Jets jet NOUN 2 nsubj | bombed bomb VERB.VBD 0 root | cities city NOUN 2 obj",
      ["bomb-any: Jets > cities @ bombed"],
    ],
    ["an exception", "Rebels rebel NOUN 2 nsubj | attacked attack VERB.VBD 0 root | budgets budget NOUN 2 obj", []],
    [
      "an exception of one trigger",
      "Guests guest NOUN 2 nsubj | raided raid VERB.VBD 0 root | the = DET 4 det | fridge = NOUN 2 obj",
      [],
    ],
    [
      "an exception that is another trigger's",
      "Rebels rebel NOUN 2 nsubj | attacked attack VERB.VBD 0 root | a = DET 4 det | fridge = NOUN 2 obj",
      ["attack: Rebels > fridge @ attacked"],
    ],
    [
      "a phrase within the object, and a recipient by preposition",
      "Police = NOUN 2 nsubj | fired fire VERB.VBD 0 root | rounds round NOUN 2 obj | of = ADP 6 case | tear = NOUN 6 compound | gas = NOUN 3 nmod | at = ADP 8 case | crowds crowd NOUN 2 obl",
      ["fire-gas: Police > crowds @ fired"],
    ],
    [
      "nothing where the object is another",
      "Police = NOUN 2 nsubj | fired fire VERB.VBD 0 root | clerks clerk NOUN 2 obj",
      [],
    ],
    [
      "a particle verb",
      "They they PRON 2 nsubj | blew blow VERB.VBD 0 root | up = ADP 2 compound:prt | dams dam NOUN 2 obj",
      ["blow-up: They > dams @ blew up"],
    ],
    [
      "a particle apart",
      "They they PRON 2 nsubj | blew blow VERB.VBD 0 root | the = DET 4 det | dam = NOUN 2 obj | up = ADP 2 compound:prt",
      ["blow-up: They > dam @ blew the dam up"],
    ],
    [
      "a gap",
      "They they PRON 2 nsubj | took take VERB.VBD 0 root | him = PRON 2 obj | hostage = NOUN 2 xcomp",
      ["take-hostage: They > him @ took him hostage"],
    ],
    [
      "a gap too long to quote",
      "They they PRON 2 nsubj | took take VERB.VBD 0 root | the = DET 6 det | two = NUM 6 nummod | old = ADJ 6 amod | men man NOUN 2 obj | hostage = NOUN 2 xcomp",
      ["take-hostage: They > men @ took"],
    ],
    [
      "a hyphen within a token",
      "A = DET 2 det | cease-fire = NOUN 3 nsubj | held hold VERB.VBD 0 root",
      ["cease-fire:  >  @ cease-fire"],
    ],
    [
      "a hyphen between tokens",
      "A = DET 4 det | cease = NOUN 4 compound | - = PUNCT 4 punct | fire = NOUN 5 nsubj | held hold VERB.VBD 0 root",
      ["cease-fire:  >  @ cease - fire"],
    ],
    [
      "the longer trigger",
      "A = DET 3 det | hunger = NOUN 3 compound | strike = NOUN 4 nsubj | began begin VERB.VBD 0 root",
      ["hunger-strike:  >  @ hunger strike"],
    ],
    [
      "no phrase of nouns that ends in a verb",
      "Rockets rocket NOUN 3 nsubj | fired fire VERB.VBN 1 acl | fell fall VERB.VBD 0 root",
      [],
    ],
    [
      "no noun that modifies another",
      "An = DET 3 det | attack = NOUN 3 compound | helicopter = NOUN 4 nsubj | landed land VERB.VBD 0 root",
      [],
    ],
    [
      "no verb that modifies a noun",
      "Attacked attack VERB.VBN 2 amod | towns town NOUN 3 nsubj | burned burn VERB.VBD 0 root",
      [],
    ],
    ["no idiom", "A = DET 3 det | heart = NOUN 3 compound | attack = NOUN 4 nsubj | came come VERB.VBD 0 root", []],
    [
      "no name",
      "The = DET 2 det | Attack = PROPN 3 nsubj | won win VERB.VBD 0 root | the = DET 5 det | cup = NOUN 3 obj",
      [],
    ],
    [
      "a noun in capitals",
      "ATTACK = PROPN 2 nsubj | SHOOK shake VERB.VBD 0 root | PORT = PROPN 2 obj",
      ["attack:  >  @ ATTACK"],
    ],
    [
      "a noun with by and on",
      "An = DET 2 det | attack = NOUN 7 nsubj | by = ADP 4 case | rebels rebel NOUN 2 nmod | on = ADP 6 case | posts post NOUN 2 nmod | failed fail VERB.VBD 0 root",
      ["attack: rebels > posts @ attack"],
    ],
    [
      "a noun under a light verb",
      "Rebels rebel NOUN 2 nsubj | launched launch VERB.VBD 0 root | an = DET 4 det | attack = NOUN 2 obj | on = ADP 6 case | posts post NOUN 4 nmod",
      ["attack: Rebels > posts @ attack"],
    ],
    [
      "a noun that its subject undergoes",
      "Posts post NOUN 2 nsubj | suffered suffer VERB.VBD 0 root | an = DET 4 det | attack = NOUN 2 obj",
      ["attack:  > Posts @ attack"],
    ],
    [
      "a modifier that names the doer",
      "A = DET 3 det | rebel = NOUN 3 compound | attack = NOUN 4 nsubj | failed fail VERB.VBD 0 root",
      ["attack: rebel >  @ attack"],
    ],
    [
      "two sides",
      "Clashes clash NOUN 6 nsubj | between = ADP 3 case | clans clan NOUN 1 nmod | and = CCONJ 5 cc | police = NOUN 3 conj | ended end VERB.VBD 0 root",
      ["clash: clans police >  @ Clashes"],
    ],
    [
      "whose plan it is",
      "He = PRON 2 nsubj | slammed slam VERB.VBD 0 root | the = DET 4 det | mayor = NOUN 6 nmod:poss | 's = PART 4 case | plan = NOUN 2 obj",
      ["slam: He > mayor @ slammed"],
    ],
    [
      "but not whose brother",
      "He = PRON 2 nsubj | slammed slam VERB.VBD 0 root | the = DET 4 det | mayor = NOUN 6 nmod:poss | 's = PART 4 case | brother = NOUN 2 obj",
      ["slam: He > brother @ slammed"],
    ],
    [
      "two sides named after the verb",
      "Clashes clash NOUN 2 nsubj | erupted erupt VERB.VBD 0 root | between = ADP 4 case | clans clan NOUN 2 obl",
      ["clash: clans >  @ Clashes"],
    ],
    [
      "a complement, and the deed within it too",
      "They they PRON 2 nsubj | threatened threaten VERB.VBD 0 root | to = PART 4 mark | attack = VERB.VB 2 xcomp | posts post NOUN 4 obj",
      ["threaten: They > posts @ threatened", "attack: They > posts @ attack"],
    ],
  ])("%s", (_, notation, expected) => expect(show(notation)).toEqual(expected));

  it("says which conditions held, and by which words", () => {
    const [match] = matchFrames(
      sentenceFromLines("Rebels rebel NOUN 2 nsubj | attacked attack VERB.VBD 0 root | cities city NOUN 2 obj"),
      frames,
    ) as [FrameMatch];
    expect(match.held).toEqual([
      { condition: 'verb "attack"', tokens: [1] },
      { condition: "obj", tokens: [2] },
    ]);
  });
});
