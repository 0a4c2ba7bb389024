import { describe, expect, it } from "vitest";
import { accepted } from "../../../src/shared/result.js";
import { given } from "../../../src/testing/decider/index.js";
import { type LoanEvent, loan } from "../../shared/decider/loan.js";

const lent = Object.freeze({ type: "lent", data: { to: "Ada", days: 14 } } as const);
const back = { type: "takeBack", data: { broken: true } } as const;
const takenBack: readonly LoanEvent[] = [{ type: "takenBack" }, { type: "wornOut" }];

describe("given, when, then", () => {
  it("expects these events and the status they lead to, in any order of asking", () => {
    const outcome = given(loan, Object.freeze([lent])).when(Object.freeze(back));
    outcome.thenEvents(takenBack).thenStatus("scrapped").thenEvents(takenBack);
  });

  it("expects a refusal, which leaves the status as it was", () => {
    given(loan, [lent]).when({ type: "lend", data: lent.data }).thenRefused("ALREADY_LENT").thenStatus("lent");
  });

  it("lets properties that are undefined play no part", () => {
    const undefinedData = { type: "takenBack", data: undefined } as unknown as LoanEvent;
    given(loan, [lent])
      .when({ type: "takeBack", data: { broken: false } })
      .thenEvents([undefinedData]);
  });

  it.each<[string, readonly LoanEvent[]]>([
    ["fewer", [{ type: "takenBack" }]],
    ["more", [...takenBack, { type: "lost" }]],
    ["the other order", [...takenBack].reverse()],
    ["none", []],
  ])("throws for %s events", (_, events) => {
    expect(() => given(loan, [lent]).when(back).thenEvents(events)).toThrow(/^given lent, when takeBack: expected the/);
  });

  it("shows the expected events and those that came", () => {
    expect(() => given(loan, [lent]).when(back).thenEvents([])).toThrow(
      new Error(
        `given lent, when takeBack: expected the events [], got the events ${JSON.stringify(takenBack, undefined, 2)}`,
      ),
    );
  });

  it("throws where events are expected and a refusal comes", () => {
    expect(() => given(loan, []).when(back).thenEvents([])).toThrow(
      new Error(
        'given available, when takeBack: expected the events [], got the refusal NOT_LENT {\n  "status": "available",\n  "command": "takeBack"\n}',
      ),
    );
  });

  it("throws for another refusal, and for events where a refusal is expected", () => {
    expect(() => given(loan, []).when(back).thenRefused("IS_WORN_OUT")).toThrow(
      /^given available, when takeBack: expected the refusal IS_WORN_OUT, got the refusal NOT_LENT /,
    );
    expect(() => given(loan, [lent]).when(back).thenRefused("IS_WORN_OUT")).toThrow(
      /^given lent, when takeBack: expected the refusal IS_WORN_OUT, got the events \[/,
    );
  });

  it("throws for another status", () => {
    expect(() => given(loan, [lent]).when(back).thenStatus("available")).toThrow(
      /^given lent, when takeBack: expected the status available, got scrapped by the events \[/,
    );
  });

  it("takes the instant from event and command, else from the options, else the first there is", () => {
    const seen: string[] = [];
    const spy: typeof loan = {
      ...loan,
      decide(command) {
        seen.push(`${command.type} ${command.at}`);
        return accepted([{ type: "lost" }]);
      },
      evolve(state, event) {
        seen.push(`${event.type} ${event.at}`);
        return state;
      },
    };
    given(spy, [lent, { ...lent, at: "A" }], { at: "B" }).when({ ...back, at: "C" });
    given(spy, [lent], { at: "D" }).when(back);
    given(spy, []).when(back);
    expect(seen).toEqual([
      ...["lent B", "lent A", "takeBack C", "lost C"],
      ...["lent D", "takeBack D", "lost D"],
      ...["takeBack 1970-01-01T00:00:00.000Z", "lost 1970-01-01T00:00:00.000Z"],
    ]);
  });

  it("refuses events that are no plain data", () => {
    const dated: typeof loan = { ...loan, decide: () => accepted([{ type: "lost", on: new Date(0) } as LoanEvent]) };
    expect(() => given(dated, []).when({ type: "reportLost" }).thenEvents([])).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [0, "on"] }),
    );
  });
});
