import { describe, expect, it } from "vitest";
import { listTransitions } from "../../../src/shared/decider/index.js";
import { stepsTo } from "../../../src/shared/decider/transitions.js";
import { loan } from "./loan.js";

describe("listTransitions", () => {
  it("lists every cell, status by status, in the order of the table", () => {
    const cells = listTransitions(loan.transitions);
    expect(cells.map(({ state, command }) => `${state} ${command}`)).toEqual(
      ["available", "lent", "missing", "scrapped"].flatMap((state) =>
        ["lend", "extend", "takeBack", "reportLost"].map((command) => `${state} ${command}`),
      ),
    );
  });

  it("writes out what a cell leaves unsaid", () => {
    const cells = listTransitions(loan.transitions);
    expect(cells[0]).toEqual({ state: "available", command: "lend", to: ["lent"], refusals: [] });
    expect(cells[1]).toEqual({ state: "available", command: "extend", to: [], refusals: ["NOT_LENT"] });
    expect(cells[5]).toEqual({ state: "lent", command: "extend", to: ["lent"], refusals: ["EXTENDED_TWICE"] });
  });

  it("answers an empty table with an empty list", () => {
    expect(listTransitions({})).toEqual([]);
  });
});

describe("stepsTo", () => {
  it("counts the commands that are needed at least", () => {
    expect(stepsTo(loan.transitions, "scrapped")).toEqual(
      new Map([
        ["scrapped", 0],
        ["lent", 1],
        ["missing", 1],
        ["available", 2],
      ]),
    );
  });

  it("leaves out from where there is no way", () => {
    expect([...stepsTo(loan.transitions, "available").keys()].sort()).toEqual(["available", "lent", "missing"]);
  });
});
