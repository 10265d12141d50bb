import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceFromSlashes } from "../../../tests/sentence-from-slashes.js";
import type { Sentence } from "../../language/reading.js";
import type { Span } from "../../text/span.js";
import type { CountOf } from "../claim.js";
import type { EventType } from "../ontology.js";
import { countsOf } from "./find-counts.js";

const spanOf = (text: string, words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

function bare(text: string): Sentence {
  return { start: 0, end: text.length, section: "body", paragraph: 0, tokens: [] };
}

/** Counts of linked spans in a sentence without a tree, as "of bound value". */
function linked(
  text: string,
  trigger: string,
  spans: readonly string[],
  type: EventType,
  label?: [CountOf, number],
): string[] {
  return countsOf({
    text,
    sentence: bare(text),
    trigger: spanOf(text, trigger),
    type,
    linked: spans.map((words) => ({ ...spanOf(text, words), role: "count", probability: 0.9 })),
    labels: label
      ? spans.map((words) => ({
          ...spanOf(text, words),
          sectors: [],
          sourceRole: [],
          countOf: [{ label: label[0], p: label[1] }],
        }))
      : [],
  }).map(({ count }) => `${count.of} ${count.bound} ${count.value}`);
}

describe("linked spans", () => {
  it.each<readonly [string, string, readonly string[], EventType, readonly string[]]>([
    ["Rebels killed 13 soldiers.", "killed", ["13 soldiers"], "ASSAULT", ["dead exactly 13"]],
    [
      "They killed two and wounded five.",
      "killed",
      ["two", "five"],
      "ASSAULT",
      ["dead exactly 2", "injured exactly 5"],
    ],
    [
      "Ten guards were killed and six were wounded.",
      "killed",
      ["Ten guards", "six"],
      "ASSAULT",
      ["dead exactly 10", "injured exactly 6"],
    ],
    [
      "ELEVEN POLICE KILLED, DOZENS WOUNDED IN BLAST.",
      "KILLED",
      ["ELEVEN POLICE", "DOZENS"],
      "ASSAULT",
      ["dead exactly 11", "injured at-least 24"],
    ],
    ["A raid that left at least 40 dead ended.", "raid", ["40 dead"], "ASSAULT", ["dead at-least 40"]],
    ["Three clerks were shot dead at the bank.", "shot", ["Three clerks"], "ASSAULT", ["dead exactly 3"]],
    ["Three clerks were shot and killed.", "shot", ["Three clerks"], "ASSAULT", ["dead exactly 3"]],
    ["Some 30 people were killed or wounded.", "killed", ["30 people"], "ASSAULT", ["other about 30"]],
    ["The army inflicted 20 casualties on them.", "inflicted", ["20 casualties"], "ASSAULT", ["other exactly 20"]],
    ["More than 100 people died, including six judges.", "died", ["six judges"], "ASSAULT", ["dead exactly 6"]],
    ["Police arrested 12 activists.", "arrested", ["12 activists"], "COERCE", ["arrested exactly 12"]],
    ["The arrest of 12 activists angered them.", "arrest", ["12 activists"], "COERCE", ["arrested exactly 12"]],
    ["Police made 12 arrests.", "arrests", ["12 arrests"], "COERCE", ["arrested exactly 12"]],
    ["Six protesters were arrested at the gate.", "arrested", ["Six protesters"], "COERCE", ["arrested exactly 6"]],
    ["Rebels captured four drivers.", "captured", ["four drivers"], "ASSAULT", ["abducted exactly 4"]],
    ["Gunmen kidnapped up to 30 pupils.", "kidnapped", ["30 pupils"], "ASSAULT", ["abducted at-most 30"]],
    ["Two nurses are still missing after the raid.", "raid", ["Two nurses"], "ASSAULT", ["missing exactly 2"]],
    ["Nearly 9,000 villagers fled the shelling.", "fled", ["9,000 villagers"], "SANCTION", ["displaced about 9000"]],
    [
      "The fighting displaced tens of thousands.",
      "displaced",
      ["tens of thousands"],
      "SANCTION",
      ["displaced at-least 20000"],
    ],
    ["Thousands marched on the palace.", "marched", ["Thousands"], "PROTEST", ["participants at-least 2000"]],
    [
      "Between 200 and 300 students blocked the road.",
      "blocked",
      ["Between 200 and 300 students"],
      "PROTEST",
      ["participants at-least 200", "participants at-most 300"],
    ],
    ["Moscow deployed 500 paratroopers.", "deployed", ["500 paratroopers"], "MOBILIZE", ["troops exactly 500"]],
    ["The post was attacked by about 150 guerrillas.", "attacked", ["150 guerrillas"], "ASSAULT", ["troops about 150"]],
    ["They seized five rifles and a radio.", "seized", ["five rifles"], "COERCE", ["other exactly 5"]],
    ["The court expelled two diplomats.", "expelled", ["two diplomats"], "SANCTION", ["other exactly 2"]],
    ["They burned five buses downtown.", "burned", ["five buses"], "PROTEST", ["other exactly 5"]],
    ["The violence took the toll to 70.", "toll", ["70"], "ASSAULT", ["dead exactly 70"]],
    ["Two of the six hostages were killed.", "killed", ["Two of the six hostages"], "ASSAULT", ["dead exactly 2"]],

    ["Gunmen killed a policeman.", "killed", ["a policeman"], "ASSAULT", ["dead exactly 1"]],
    ["GUNMEN KILLED SENATOR ANA RUIZ.", "KILLED", ["SENATOR ANA RUIZ"], "ASSAULT", ["dead exactly 1"]],
    ["They killed a teacher and his wife.", "killed", ["a teacher and his wife"], "ASSAULT", ["dead exactly 2"]],
    ["Police detained the editor.", "detained", ["the editor"], "COERCE", ["arrested exactly 1"]],
    ["Rebels kidnapped an engineer.", "kidnapped", ["an engineer"], "ASSAULT", ["abducted exactly 1"]],
    ["Rebels wounded her brother.", "wounded", ["her brother"], "ASSAULT", ["injured exactly 1"]],
    ["Paris expelled a diplomat.", "expelled", ["a diplomat"], "SANCTION", []],
    ["Rebels killed soldiers.", "killed", ["soldiers"], "ASSAULT", []],
    ["Mobs burned a bus.", "burned", ["a bus"], "PROTEST", []],
    ["Zero people were killed.", "killed", ["Zero people"], "ASSAULT", []],
  ])("%s", (text, trigger, spans, type, expected) => {
    expect(linked(text, trigger, spans, type)).toEqual(expected);
  });

  it("takes a head that is sure over the words, and one that is fair where they are silent", () => {
    expect(linked("Rebels killed 13 soldiers.", "killed", ["13 soldiers"], "ASSAULT", ["missing", 0.95])).toEqual([
      "missing exactly 13",
    ]);
    expect(linked("Rebels killed 13 soldiers.", "killed", ["13 soldiers"], "ASSAULT", ["missing", 0.6])).toEqual([
      "dead exactly 13",
    ]);
    expect(linked("Shelling hit 13 soldiers.", "Shelling", ["13 soldiers"], "ASSAULT", ["injured", 0.97])).toEqual([
      "injured exactly 13",
    ]);
  });

  it("leaves unlikely links alone", () => {
    const text = "Rebels killed 13 soldiers.";
    const weak = [{ ...spanOf(text, "13 soldiers"), role: "count" as const, probability: 0.3 }];
    expect(
      countsOf({
        text,
        sentence: bare(text),
        trigger: spanOf(text, "killed"),
        type: "ASSAULT",
        linked: weak,
        labels: [],
      }),
    ).toEqual([]);
  });

  it.each<readonly [string, string, boolean]>([
    ["The blast raised the toll to 40.", "40", true],
    ["So it brought to 36 the number of murdered judges.", "36", true],
    ["They say 40 people so far were killed.", "40 people", true],
    ["The blast killed 40 people.", "40 people", false],
  ])("whether a figure is a running total: %s", (text, words, expected) => {
    const [answer] = countsOf({
      text,
      sentence: bare(text),
      trigger: { start: 4, end: 9 },
      type: "ASSAULT",
      linked: [{ ...spanOf(text, words), role: "count", probability: 1 }],
      labels: [],
    });
    expect(answer?.count.cumulative).toBe(expected);
  });

  it("says who was counted, in the text's words", () => {
    const text = "Rebels killed at least\n13 army conscripts.";
    const [answer] = countsOf({
      text,
      sentence: bare(text),
      trigger: spanOf(text, "killed"),
      type: "ASSAULT",
      linked: [{ ...spanOf(text, "13 army conscripts"), role: "count", probability: 1 }],
      labels: [],
    });
    expect(answer?.count).toEqual({
      ...spanOf(text, "at least\n13 army conscripts"),
      text: "at least\n13 army conscripts",
      of: "dead",
      who: "army conscripts",
      value: 13,
      bound: "at-least",
      cumulative: false,
    });
  });
});

describe("from the tree alone", () => {
  it.each<readonly [string, string, EventType, readonly string[]]>([
    [
      "Rebels/NNS/2/nsubj killed/VBD/0/root/kill two/CD/2/obj and/CC/5/cc wounded/VBD/2/conj/wound five/CD/5/obj",
      "killed",
      "ASSAULT",
      ["dead exactly 2", "injured exactly 5"],
    ],
    [
      "At/IN/3/case least/JJS/3/nmod eight/CD/4/nummod officers/NNS/6/nsubj:pass/officer were/VBD/6/aux:pass/be killed/VBN/0/root/kill",
      "killed",
      "ASSAULT",
      ["dead at-least 8"],
    ],
    [
      "Gunmen/NNS/2/nsubj killed/VBD/0/root/kill a/DT/4/det policeman/NN/2/obj",
      "killed",
      "ASSAULT",
      ["dead exactly 1"],
    ],
    [
      "Gunmen/NNS/2/nsubj killed/VBD/0/root/kill Ana/NNP/2/obj Ruiz/NNP/3/flat and/CC/7/cc her/PRP$/7/nmod:poss driver/NN/3/conj",
      "killed",
      "ASSAULT",
      ["dead exactly 1", "dead exactly 1"],
    ],
    [
      "The/DT/2/det arrest/NN/6/nsubj of/IN/5/case 12/CD/5/nummod miners/NNS/2/nmod/miner angered/VBD/0/root/anger them/PRP/6/obj",
      "arrest",
      "COERCE",
      ["arrested exactly 12"],
    ],
    [
      "She/PRP/3/nsubj:pass was/VBD/3/aux:pass/be wounded/VBN/0/root/wound",
      "wounded",
      "ASSAULT",
      ["injured exactly 1"],
    ],
    ["Thousands/NNS/2/nsubj/thousand marched/VBD/0/root/march", "marched", "PROTEST", ["participants at-least 2000"]],
    [
      "Ten/CD/2/nummod gunmen/NNS/3/nsubj/gunman stormed/VBD/0/root/storm the/DT/5/det post/NN/3/obj",
      "stormed",
      "ASSAULT",
      ["troops exactly 10"],
    ],
    ["Rebels/NNS/2/nsubj killed/VBD/0/root/kill soldiers/NNS/2/obj/soldier", "killed", "ASSAULT", []],
    ["Police/NNS/2/nsubj closed/VBD/0/root/close a/DT/4/det newspaper/NN/2/obj", "closed", "COERCE", []],
  ])("%s", (notation, trigger, type, expected) => {
    const { text, sentence } = sentenceFromSlashes(notation);
    const answers = countsOf({ text, sentence, trigger: spanOf(text, trigger), type, linked: [], labels: [] });
    expect(answers.map(({ count }) => `${count.of} ${count.bound} ${count.value}`)).toEqual(expected);
    for (const { count } of answers) expect(count.text).toBe(text.slice(count.start, count.end));
  });
});

it("gives exact slices whatever is linked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), fc.nat(40), fc.nat(40), (noise, from, length) => {
      const text = `${noise} killed 13 soldiers, at least two or three of them ${noise}`;
      const start = Math.min(from, text.length - 1);
      const span = { start, end: Math.min(text.length, start + length + 1) };
      const link = { ...span, role: "count" as const, probability: 1 };
      for (const { count } of countsOf({
        text,
        sentence: bare(text),
        trigger: span,
        type: "ASSAULT",
        linked: [link],
        labels: [],
      }))
        expect(count.text).toBe(text.slice(count.start, count.end));
    }),
    { numRuns: 200 },
  );
}, 60_000);
