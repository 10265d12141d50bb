import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTimes } from "./find-times.js";

describe("expressions of time in sentences", () => {
  it.each<readonly [string, readonly string[]]>([
    ["Rebels entered the town on Thursday, the governor said.", ["on Thursday"]],
    ["The ministry said on Thursday that troops had entered on Monday.", ["on Thursday", "on Monday"]],
    ["Shelling resumed early Thursday after a quiet night.", ["early Thursday"]],
    ["Wednesday night's raid left two dead.", ["Wednesday night"]],
    ["A bomb went off yesterday near the port.", ["yesterday"]],
    ["Talks broke down last week and resume this week.", ["last week", "this week"]],
    ["The mayor was abducted two days ago on the coast road.", ["two days ago"]],
    ["He has ruled since 1989.", ["since 1989"]],
    ["Riots in March 2002 left the quarter in ruins.", ["in March 2002"]],
    ["[TEXT] SAN MIGUEL, 3 APR 90 -- THE COMMAND DENIED THE CHARGE.", ["3 APR 90"]],
    ["On 5 January the cabinet fell.", ["On 5 January"]],
    ["The state of emergency runs until January 19.", ["until January 19"]],
    ["It was imposed on January 5, 2022, by decree.", ["on January 5, 2022"]],
    ["Forty were hurt in the past three days.", ["in the past three days"]],
    ["In 2012 the army took the hills.", ["In 2012"]],
    ["Overnight, drones hit the depot.", ["Overnight"]],
    ["The radio went silent at 0130 GMT.", ["at 0130 GMT"]],
    ["Shops were shut from Monday to Friday.", ["from Monday to Friday"]],
    ["Police had fired on the crowd the previous day.", ["the previous day"]],
    ["Clashes lasted for several hours on Wednesday.", ["for several hours on Wednesday"]],
    ["the curfew was lifted on sunday morning in two districts.", ["on sunday morning"]],
    ["GUERRILLAS ATTACKED THE BARRACKS ON THE NIGHT OF 8 OCTOBER.", ["ON THE NIGHT OF 8 OCTOBER"]],
    ["ON SUNDAY, 10 DECEMBER\nTHE PRESIDENTS WILL MEET.", ["ON SUNDAY, 10 DECEMBER"]],
    ["THE OFFENSIVE BEGAN ON 11\nNOVEMBER IN THE CAPITAL.", ["ON 11\nNOVEMBER"]],
    ["He was detained at 10 a.m. on Tuesday and freed at noon.", ["at 10 a.m. on Tuesday", "at noon"]],
    ["The 2012 election was annulled.", ["The 2012"]],
    ["A second round is due by the end of March.", ["by the end of March"]],
    ["Those were the riots of the early 1980s.", ["the early 1980s"]],
    ["The war (1982 - 1986) killed thousands.", ["1982 - 1986"]],
    ["Strikes on Monday and Tuesday emptied the streets.", ["on Monday and Tuesday"]],
    ["Between 3 and 5 May, the bridge was held by militia.", ["Between 3 and 5 May"]],
    ["Two days after Christmas the parliament was dissolved.", ["Two days after Christmas"]],
    ["Later that day, he withdrew the order.", ["Later that day"]],
    ["A day earlier, six students had been arrested.", ["A day earlier"]],
    ["Over the weekend, thousands marched.", ["Over the weekend"]],
    ["Back in September she called for his removal.", ["Back in September"]],
    ["He spoke Tuesday, a week after the coup.", ["Tuesday", "a week after"]],
    ["In the early hours of Sunday the palace was shelled.", ["In the early hours of Sunday"]],
    ["Last Thursday’s vote was void.", ["Last Thursday"]],
    ["It is the worst attack since last May.", ["since last May"]],
    ["More than two years ago he fled abroad.", ["More than two years ago"]],
    ["A March speech angered the generals.", ["March"]],
    ["In May, the union struck.", ["In May"]],
    ["Villagers fled on Dec. 14, 2019, and came back in 2021.", ["on Dec. 14, 2019", "back in 2021"]],
    ["The 3 January attack was the first.", ["The 3 January"]],
    ["So far this year, 40 reporters have been jailed.", ["So far this year"]],
  ])("%s", (text, expected) => {
    expect(findTimes(text).map((time) => time.text)).toEqual(expected);
  });
});

describe("what is no time", () => {
  it.each([
    "Rebels may attack the town.",
    "Protesters plan to march on the palace.",
    "THEY WANT TO MARCH ON THE CAPITAL.",
    "The general sat in the front row.",
    "Some 2000 soldiers crossed the river.",
    "About 1500 people were held.",
    "The house costs $2000.",
    "Spring water was brought by truck.",
    "Prices will fall again.",
    "He is 34 years old.",
    "It took three months.",
    "The second man was freed.",
    "He walked 2.5 miles.",
    "Flight 1986 was delayed.",
  ])("%s", (text) => {
    expect(findTimes(text).map((time) => time.text)).toEqual([]);
  });
});

it("does not read across paragraphs", () => {
  expect(findTimes("It ended on 5\n\nJanuary rain fell on the camp.").map((time) => time.text)).toEqual(["January"]);
});

it("gives exact slices in order, none overlapping, of any text", () => {
  const pieces = fc.constantFrom(
    ..."on Monday|since|until|5|January|2012|the|last|week|two|days ago|from|to|and|May|march|a.m.|at 0130 GMT|night|of|early|,|'s|\u{1F600}|\u0301|\u00a0|\r\n".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 14 }), (parts) => {
      const text = parts.join(" ");
      let last = 0;
      for (const found of findTimes(text)) {
        expect(found.text).toBe(text.slice(found.start, found.end));
        expect(found.start).toBeGreaterThanOrEqual(last);
        expect(found.end).toBeGreaterThan(found.start);
        last = found.end;
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
