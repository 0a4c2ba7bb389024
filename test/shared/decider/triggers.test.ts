import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/shared/condition/index.js";
import { type Happening, proposeCommands, type Trigger } from "../../../src/shared/decider/index.js";
import { refusal } from "../refusal.js";

interface Customer {
  readonly id: string;
  readonly attempts?: number | undefined;
}

type Command = { readonly type: "escalate" | "notify"; readonly data: string };

const trigger = (name: string, change: Partial<Trigger<Command, Customer>> = {}): Trigger<Command, Customer> =>
  Object.freeze({
    name,
    on: "missed",
    when: { op: "atLeast", field: "attempts", value: 3 } satisfies Condition,
    propose: (_: unknown, customer: Customer) => [{ type: "escalate", data: customer.id }] as const,
    ...change,
  });
const missed: Happening = Object.freeze({
  id: "e7",
  type: "missed",
  at: "2026-03-02T09:00:00Z",
  data: { line: "busy" },
});
const ada: Customer = Object.freeze({ id: "ada", attempts: 3 });

const propose = (triggers: readonly Trigger<Command, Customer>[], subject = ada, happening = missed) =>
  proposeCommands(triggers, happening, { subject });

describe("proposeCommands", () => {
  it("proposes the commands of a trigger whose condition is true, and says why", () => {
    expect(propose([trigger("third")])).toEqual({
      proposals: [
        {
          commandId: "e7/third/1",
          command: { type: "escalate", data: "ada" },
          trigger: "third",
          reasons: [{ code: "MET", path: [], params: { op: "atLeast", field: "attempts" } }],
        },
      ],
      undecided: [],
    });
  });

  it("proposes nothing where it is false", () => {
    expect(propose([trigger("third")], { id: "ada", attempts: 2 })).toEqual({ proposals: [], undecided: [] });
  });

  it("proposes nothing where it is unknown, and names the trigger and what it waits for", () => {
    expect(propose([trigger("third")], { id: "ada" })).toEqual({
      proposals: [],
      undecided: [
        {
          trigger: "third",
          missing: ["attempts"],
          reasons: [{ code: "MISSING", path: [], params: { op: "atLeast", field: "attempts" } }],
        },
      ],
    });
  });

  it("asks only the triggers of what happened", () => {
    expect(propose([trigger("other", { on: "reached" })], { id: "ada" })).toEqual({ proposals: [], undecided: [] });
  });

  it("answers in the order of the triggers and numbers the commands of each", () => {
    const two = trigger("b", {
      propose: () => [
        { type: "notify", data: "1" },
        { type: "notify", data: "2" },
      ],
    });
    expect(propose([two, trigger("a")]).proposals.map(({ commandId }) => commandId)).toEqual([
      "e7/b/1",
      "e7/b/2",
      "e7/a/1",
    ]);
  });

  it("lets conditions ask about what happened, and hands it to the trigger", () => {
    const busy = trigger("busy", {
      when: { op: "equals", field: "happening.data.line", value: "busy" },
      propose: ({ id }) => [{ type: "notify", data: id }],
    });
    expect(propose([busy]).proposals[0]?.command.data).toBe("e7");
    expect(propose([busy], ada, { ...missed, data: { line: "dead" } }).proposals).toEqual([]);
    const subject = { ...ada, happening: { data: { line: "dead" } } };
    expect(propose([busy], subject).proposals).toHaveLength(1);
  });

  it("looks at facts up to the instant of what happened, whenever it is asked", () => {
    const when: Condition = { op: "count", types: ["visit"], within: { days: 1 }, is: { op: "equals", value: 1 } };
    const facts = [
      { id: "v1", type: "visit", at: "2026-03-01T09:00:00Z" },
      { id: "v2", type: "visit", at: "2026-03-02T09:00:00.001Z" },
    ];
    const visits = [trigger("visits", { when })];
    expect(proposeCommands(visits, missed, { subject: ada, facts }).proposals).toHaveLength(1);
    expect(proposeCommands(visits, missed, { subject: ada, facts: [] }).proposals).toEqual([]);
    expect(proposeCommands(visits, missed, { subject: ada }).undecided[0]?.missing).toEqual(["facts"]);
  });

  it("throws INVALID_OPTION for a name that is there twice", () => {
    expect(() => propose([trigger("a"), trigger("b"), trigger("a")])).toThrow(
      refusal("INVALID_OPTION", [2, "name"], /^expected each name once /),
    );
  });

  it("throws the code and the path of what is wrong with a condition, whatever happened", () => {
    const when = { op: "matches", field: "id" } as unknown as Condition;
    expect(() => propose([trigger("a"), trigger("b", { when, on: "reached" })])).toThrow(
      refusal("UNKNOWN_OP", [1, "when", "op"]),
    );
  });

  it("throws INVALID_VALUE where the happening has no instant", () => {
    expect(() => propose([trigger("a")], ada, { ...missed, at: "yesterday" })).toThrow(
      refusal("INVALID_VALUE", ["asOf"]),
    );
  });
});
