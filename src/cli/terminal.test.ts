import { expect, it } from "vitest";
import { columnsOf, wantsColour } from "./terminal.js";

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ TERM: "dumb" }, true, false],
])("with %j and a terminal %s, colour is %s", (env, isTerminal, colour) => {
  expect(wantsColour(env, isTerminal)).toBe(colour);
});

it.each([
  [{}, undefined, 80],
  [{}, 132, 132],
  [{ COLUMNS: "200" }, undefined, 200],
  [{ COLUMNS: "60" }, 132, 60],
  [{ COLUMNS: "wide" }, 132, 132],
  [{ COLUMNS: "0" }, undefined, 80],
])("with %j and a terminal of %s columns, the page has %i", (env, terminal, columns) => {
  expect(columnsOf(env, terminal)).toBe(columns);
});
