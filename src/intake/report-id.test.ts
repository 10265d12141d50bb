import { expect, it } from "vitest";
import { reportId } from "./report-id.js";

it("is the same for any line ends, wrapping, outer white space and composition", () => {
  const id = reportId("Café closed.\n\nPolice came.");
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(reportId("Café closed.\r\n\r\nPolice came.\r\n")).toBe(id);
  expect(reportId("  Cafe\u0301 closed. Police\ncame.")).toBe(id);
  expect(reportId("Café closed.\n\nPolice left.")).not.toBe(id);
});
