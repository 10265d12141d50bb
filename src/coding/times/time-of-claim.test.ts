import { describe, expect, it } from "vitest";
import { sentenceFromSlashes } from "../../../tests/sentence-from-slashes.js";
import type { Span } from "../../text/span.js";
import type { EventType, Reality } from "../ontology.js";
import { findTimes } from "./find-times.js";
import { timeOfClaim } from "./time-of-claim.js";

const spanOf = (text: string, words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

function ask(
  notation: string,
  trigger: string,
  type: EventType,
  options: {
    reality?: Reality;
    linked?: string;
    published?: string | null;
    /** What the report says before and after the sentence. */
    before?: string;
    after?: string;
    p?: number;
  } = {},
) {
  const { text, sentence } = sentenceFromSlashes(notation);
  const { linked, published = "2022-01-06" } = options;
  const { before = "", after = "" } = options;
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + before.length,
    end: span.end + before.length,
  });
  const answer = timeOfClaim({
    text: before + text + after,
    times: findTimes(before + text + after),
    published,
    sentence: { ...shift(sentence), tokens: sentence.tokens.map(shift) },
    trigger: shift(spanOf(text, trigger)),
    type,
    reality: options.reality ?? "happened",
    linked: linked ? [{ ...shift(spanOf(text, linked)), role: "time", probability: options.p ?? 0.9 }] : [],
  });
  return answer && `${answer.time.start}..${answer.time.end} ${answer.by} ${answer.span?.text ?? "-"}`;
}

const NESTED =
  "He/PRP/2/nsubj said/VBD/0/root/say on/IN/4/case Thursday/NNP/2/obl that/IN/7/mark troops/NNS/7/nsubj entered/VBD/2/ccomp/enter Osk/NNP/7/obj on/IN/10/case Monday/NNP/7/obl";
const PLAIN = "Rebels/NNS/2/nsubj killed/VBD/0/root/kill 13/CD/4/nummod soldiers/NNS/2/obj";
const PLANNED = "Unions/NNS/3/nsubj will/MD/3/aux march/VB/0/root on/IN/5/case Friday/NNP/3/obl";
const VOWED =
  "She/PRP/2/nsubj vowed/VBD/0/root/vow on/IN/4/case Wednesday/NNP/2/obl to/TO/6/mark resign/VB/2/xcomp on/IN/8/case Saturday/NNP/6/obl";
const JOINED =
  "Police/NNS/4/nsubj on/IN/3/case Tuesday/NNP/4/obl beat/VBD/0/root/beat marchers/NNS/4/obj and/CC/7/cc arrested/VBD/4/conj/arrest nine/CD/7/obj";

describe("the event's own time", () => {
  it.each<readonly [string, string, string, EventType, Parameters<typeof ask>[3], string | null]>([
    [
      "of the entry, not of the saying",
      NESTED,
      "entered",
      "ASSAULT",
      {},
      "2022-01-03..2022-01-03 time in the clause on Monday",
    ],
    [
      "linked by the encoder",
      NESTED,
      "entered",
      "ASSAULT",
      { linked: "Monday" },
      "2022-01-03..2022-01-03 linked time on Monday",
    ],
    [
      "not an unlikely link",
      NESTED,
      "entered",
      "ASSAULT",
      { linked: "Thursday", p: 0.2 },
      "2022-01-03..2022-01-03 time in the clause on Monday",
    ],
    [
      "to come, where the verb says so",
      PLANNED,
      "march",
      "PROTEST",
      { reality: "planned" },
      "2022-01-07..2022-01-07 time in the clause on Friday",
    ],
    [
      "of a vow: past, though what is vowed is planned",
      VOWED,
      "vowed",
      "CONCEDE",
      { reality: "planned" },
      "2022-01-05..2022-01-05 time in the clause on Wednesday",
    ],
    [
      "of what is vowed: to come",
      VOWED,
      "resign",
      "RETREAT",
      { reality: "planned" },
      "2022-01-08..2022-01-08 time in the clause on Saturday",
    ],
    [
      "shared by a joined verb",
      JOINED,
      "arrested",
      "COERCE",
      {},
      "2022-01-04..2022-01-04 time in the clause on Tuesday",
    ],
  ])("%s", (_, notation, trigger, type, options, expected) => {
    expect(ask(notation, trigger, type, options)).toBe(expected);
  });
});

describe("without words for its time", () => {
  it("a fresh material event takes the report's date", () => {
    expect(ask(PLAIN, "killed", "ASSAULT")).toBe("2022-01-06..2022-01-06 fresh event -");
  });

  it("goes on at the day told last before it", () => {
    const before = "A bus burnt on Monday. A bridge fell on Tuesday. ";
    expect(ask(PLAIN, "killed", "ASSAULT", { before })).toBe("2022-01-04..2022-01-04 day told in the report -");
  });

  it("takes the first day told after it where none is before", () => {
    const after = ". The bridge fell on Tuesday.";
    expect(ask(PLAIN, "killed", "ASSAULT", { after })).toBe("2022-01-04..2022-01-04 day told in the report -");
  });

  it("leaves days of long ago alone", () => {
    const before = "The mine was closed on 3 March 2019. ";
    expect(ask(PLAIN, "killed", "ASSAULT", { before })).toBe("2022-01-06..2022-01-06 fresh event -");
  });

  it("what is done by speaking is as fresh as the report", () => {
    const before = "A bridge fell on Tuesday. ";
    expect(ask(PLAIN, "killed", "ACCUSE", { before })).toBe("2022-01-06..2022-01-06 fresh event -");
  });

  it.each<readonly [string, EventType, Reality, string | null]>([
    ["what is only planned", "ASSAULT", "planned", "2022-01-06"],
    ["what is denied", "ASSAULT", "denied", "2022-01-06"],
    ["an event in a report without a date", "ASSAULT", "happened", null],
  ])("%s takes none", (_, type, reality, published) => {
    expect(ask(PLAIN, "killed", type, { reality, published })).toBe(null);
  });

  it("what a text dates by something unknown stays without a date", () => {
    const notation =
      "Two/CD/2/nummod days/NNS/3/obl:npmod after/IN/5/case the/DT/5/det coup/NN/6/obl killed/VBD/0/root/kill";
    expect(ask(notation, "killed", "ASSAULT", { linked: "Two days after" })).toBe(null);
  });
});

it("counts the next day from the day named before", () => {
  const text = "On 30 November 2021 the bridge fell. The next day rebels burnt the mill.";
  const start = text.indexOf("The next");
  const answer = timeOfClaim({
    text,
    times: findTimes(text),
    published: "2022-01-06",
    sentence: { start, end: text.length, section: "body", paragraph: 0, tokens: [] },
    trigger: spanOf(text, "burnt"),
    type: "ASSAULT",
    reality: "happened",
    linked: [{ ...spanOf(text, "The next day"), role: "time", probability: 0.8 }],
  });
  expect(answer?.time).toEqual({ text: "The next day", start: "2021-12-01", end: "2021-12-01", precision: "day" });
});
