import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers } from "./find-numbers.js";

const written = (text: string) =>
  findNumbers(text).map(({ text: words, value, bound }) => `${words}: ${bound} ${value}`);

describe("numbers in sentences", () => {
  it.each<readonly [string, ...string[]]>([
    ["Rebels killed 13 soldiers.", "13: exactly 13"],
    ["Some 3,000 people marched.", "Some 3,000: about 3000"],
    ["A force of 12 000 men crossed.", "12 000: exactly 12000"],
    ["LOS REBELDES: 1.500 PERSONS FLED.", "1.500: exactly 1500"],
    ["Twenty-three miners were freed.", "Twenty-three: exactly 23"],
    ["twenty three miners were freed.", "twenty three: exactly 23"],
    ["Two dozen men were held.", "Two dozen: exactly 24"],
    ["A dozen houses burnt down.", "A dozen: exactly 12"],
    ["Half a dozen tanks entered.", "Half a dozen: exactly 6"],
    ["Half a million fled.", "Half a million: exactly 500000"],
    ["About 1.5 million people fled.", "About 1.5 million: about 1500000"],
    ["One and a half million fled.", "One and a half million: exactly 1500000"],
    ["Two hundred and six died.", "Two hundred and six: exactly 206"],
    ["A hundred students sat down.", "A hundred: exactly 100"],
    ["Three hundred thousand voters stayed home.", "Three hundred thousand: exactly 300000"],
    ["Two million five hundred thousand were displaced.", "Two million five hundred thousand: exactly 2500000"],
    ["Nineteen thousand five hundred names are on it.", "Nineteen thousand five hundred: exactly 19500"],
    ["250 thousand signed.", "250 thousand: exactly 250000"],
    ["A pair of guards died.", "A pair of: exactly 2"],
    ["A couple of gunmen fled.", "A couple of: exactly 2"],

    ["At least eight officers were hurt.", "At least eight: at-least 8"],
    ["AT LEAST\nEIGHT OFFICERS WERE HURT.", "AT LEAST\nEIGHT: at-least 8"],
    ["No fewer than 40 were held.", "No fewer than 40: at-least 40"],
    ["More than 200 were held.", "More than 200: more-than 200"],
    ["Over 70,000 have died.", "Over 70,000: more-than 70000"],
    ["Upwards of 300 marched.", "Upwards of 300: more-than 300"],
    ["Up to 50 were trapped.", "Up to 50: at-most 50"],
    ["As many as 90 were trapped.", "As many as 90: at-most 90"],
    ["No more than ten remained.", "No more than ten: at-most 10"],
    ["Fewer than 30 came.", "Fewer than 30: less-than 30"],
    ["Less than a hundred came.", "Less than a hundred: less-than 100"],
    ["Just under 400 came.", "Just under 400: less-than 400"],
    ["Nearly 600 came.", "Nearly 600: about 600"],
    ["Almost two hundred came.", "Almost two hundred: about 200"],
    ["Approximately 35 gunmen attacked.", "Approximately 35: about 35"],
    ["An estimated 4,000 rallied.", "An estimated 4,000: about 4000"],
    ["Close to 700 crossed.", "Close to 700: about 700"],
    ["Ten or more were hurt.", "Ten or more: at-least 10"],
    ["A hundred or so came.", "A hundred or so: about 100"],
    ["Thirty-odd prisoners escaped.", "Thirty-odd: about 30"],
    ["200-plus arrests were made.", "200-plus: at-least 200"],
    ["500+ protesters came.", "500+: at-least 500"],

    ["Between 200 and 300 came.", "Between 200 and 300: at-least 200", "Between 200 and 300: at-most 300"],
    ["From 20 to 30 men came.", "From 20 to 30: at-least 20", "From 20 to 30: at-most 30"],
    ["Some 200-300 came.", "Some 200-300: at-least 200", "Some 200-300: at-most 300"],
    ["200 to 300 came.", "200 to 300: at-least 200", "200 to 300: at-most 300"],
    ["Three or four men fired.", "Three or four: at-least 3", "Three or four: at-most 4"],
    ["1 to 2 million fled.", "1 to 2 million: at-least 1000000", "1 to 2 million: at-most 2000000"],
    ["Five to ten thousand came.", "Five to ten thousand: at-least 5000", "Five to ten thousand: at-most 10000"],

    ["Several policemen were hurt.", "Several: at-least 3"],
    ["A few shots hit guards.", "A few: at-least 3"],
    ["Dozens were hurt.", "Dozens: at-least 24"],
    ["Scores were arrested.", "Scores: at-least 40"],
    ["Hundreds of people fled.", "Hundreds: at-least 200"],
    ["THOUSANDS MARCHED.", "THOUSANDS: at-least 2000"],
    ["Tens of thousands marched.", "Tens of thousands: at-least 20000"],
    ["Hundreds of thousands fled.", "Hundreds of thousands: at-least 200000"],
    ["Several thousand marched.", "Several thousand: at-least 3000"],
    ["Several hundred marched.", "Several hundred: at-least 300"],
    ["Millions were displaced.", "Millions: at-least 2000000"],

    ["They killed two and wounded five.", "two: exactly 2", "five: exactly 5"],
    ["Nine soldiers and four civilians died.", "Nine: exactly 9", "four: exactly 4"],
    ["A group of six gunmen fled.", "six: exactly 6"],
    ["One guard was shot.", "One: exactly 1"],
    ["One of them died.", "One: exactly 1"],
    ["In January, 40 were held.", "40: exactly 40"],
    ["On 5 January, 40 were held.", "40: exactly 40"],
    ["the 16-member team left.", "16: exactly 16"],
    ["The toll rose to 2,013 in the end.", "2,013: exactly 2013"],
    ["2000 soldiers crossed the river.", "2000: exactly 2000"],
    ["Six (6) tanks were lost.", "Six: exactly 6", "6: exactly 6"],
  ])("%s", (text, ...expected) => {
    expect(written(text)).toEqual(expected);
  });
});

describe("what counts nothing", () => {
  it.each([
    "He is 34 years old.",
    "A 34-year-old teacher spoke.",
    "Ana Ruiz, 34, spoke.",
    "The teacher, aged 51, spoke.",
    "It happened in 2012.",
    "The law of 1998 was repealed.",
    "On 5 January 2022 it rained.",
    "It began at 10:30 a.m. on Tuesday.",
    "The siege lasted three days.",
    "Two weeks ago it ended.",
    "They want $5 million.",
    "They want five million dollars.",
    "It costs 300 pesos.",
    "Turnout was 54 percent.",
    "Turnout was 54%.",
    "It rose by 3.5 points.",
    "The third man fled.",
    "The 3rd Brigade fled.",
    "Twenty-first in line was he.",
    "It is a town of 20,000 people.",
    "The city has a population of 1.2 million.",
    "Call 555-0199.",
    "Call +44 20 7946 0000.",
    "He had an AK-47 and an M-16.",
    "The M-19 denied it.",
    "The Group of 8 met.",
    "The G-7 met.",
    "Article 12 bans it.",
    "Section 9 was cut.",
    "Resolution 242 stands.",
    "Highway 66 was blocked.",
    "He lives at 12 Harbour Street.",
    "It lies 40 kilometers north.",
    "They found 30 kg of explosives.",
    "Nobody was hurt.",
    "0 people were hurt.",
    "The score was 3-1.",
    "No one was hurt.",
    "One day it will end.",
    "They shot at one another.",
    "It is the one that fell.",
    "Each one was searched.",
    "Room 101 was sealed.",
    "The 9/11 attacks shook him.",
    "Two-thirds of it burnt.",
    "Flight 93 crashed.",
    "A quake of magnitude 6 struck.",
  ])("%s", (text) => {
    expect(written(text)).toEqual([]);
  });
});

it("gives exact slices of positive whole numbers, of any text", () => {
  const pieces = fc.constantFrom(
    ..."at least|more than|between|and|to|or|-|two|twenty|three|hundred|thousand|dozen|dozens|several|1,000|1.5|7|2012|million|half a million|a|of|or more|-plus|,|$|\u{1F600}|\u0301|\u00a0|\r\n|One|AK-".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 14 }), (parts) => {
      const text = parts.join(" ");
      for (const found of findNumbers(text)) {
        expect(found.text).toBe(text.slice(found.start, found.end));
        expect(found.value).toBeGreaterThan(0);
        expect(Number.isFinite(found.value)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
