import { describe, expect, it } from "vitest";
import { type CommandEnvelope, decideCommand, type EventEnvelope } from "../../../src/shared/decider/index.js";
import { refused } from "../../../src/shared/result.js";
import { refusal } from "../refusal.js";
import { type LoanCommand, type LoanEvent, loan } from "./loan.js";

const envelope = (id: string, change: object = {}) =>
  Object.freeze({ id, streamId: "device-1", at: "2026-03-02T10:00+01:00", ...change });
const lend: CommandEnvelope<LoanCommand> = { ...envelope("c1"), type: "lend", data: { to: "Ada", days: 14 } };
const breakIt: CommandEnvelope<LoanCommand> = { ...envelope("c2"), type: "takeBack", data: { broken: true } };

const decide = (stored: readonly EventEnvelope[], command: CommandEnvelope<LoanCommand>) => {
  const result = decideCommand(loan, Object.freeze(stored), Object.freeze(command));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const lent: readonly EventEnvelope<LoanEvent>[] = decide([], lend).newEvents;
const scrapped = [...lent, ...decide(lent, breakIt).newEvents];

describe("decideCommand", () => {
  it("answers new events with ids made of the command's, in the schema version of now", () => {
    expect(lent).toEqual([
      {
        id: "c1/1",
        type: "lent",
        data: { to: "Ada", days: 14 },
        at: "2026-03-02T09:00:00.000Z",
        schemaVersion: 3,
        commandId: "c1",
        streamId: "device-1",
        version: 1,
      },
    ]);
  });

  it("numbers the events of a command and of the process on", () => {
    const { events, newEvents, state } = decide(lent, breakIt);
    expect(newEvents.map(({ id, type, version, schemaVersion }) => [id, type, version, schemaVersion])).toEqual([
      ["c2/1", "takenBack", 2, 1],
      ["c2/2", "wornOut", 3, 1],
    ]);
    expect(events).toBe(newEvents);
    expect(state.status).toBe("scrapped");
  });

  it("hands the instant of the command to the process, in UTC", () => {
    expect(decide([], lend).state.dueAt).toBe("2026-03-16T09:00:00.000Z");
    const seen: string[] = [];
    const spy: typeof loan = {
      ...loan,
      decide(command) {
        seen.push(command.at);
        return refused("NOT_LENT");
      },
    };
    decideCommand(spy, [], lend);
    expect(seen).toEqual(["2026-03-02T09:00:00.000Z"]);
  });

  it("answers a refusal, which leaves no trace", () => {
    expect(decideCommand(loan, lent, { ...lend, id: "c3" })).toEqual({
      ok: false,
      refusal: { code: "ALREADY_LENT", params: { status: "lent", command: "lend" } },
    });
  });

  it("answers a command that was carried out before with its earlier events, and where the process stands now", () => {
    expect(decide(scrapped, lend)).toEqual({
      events: lent,
      newEvents: [],
      state: { status: "scrapped", loans: 1, extensions: 0, dueAt: undefined },
    });
    expect(decide(scrapped, breakIt).events.map(({ id }) => id)).toEqual(["c2/1", "c2/2"]);
  });

  it("answers earlier events in the form of now", () => {
    const older = { ...lent[0], data: { person: "Ada", weeks: 2 }, schemaVersion: 1 } as EventEnvelope;
    expect(decide([older], lend).events).toEqual(lent);
  });

  it("decides a command anew that led to no event", () => {
    const extend = { ...envelope("c2"), type: "extend", data: { days: 0 } } as const;
    expect(decide(lent, extend)).toEqual({ events: [], newEvents: [], state: decide([], lend).state });
  });

  it("accepts the expected version", () => {
    expect(decide([], { ...lend, expectedVersion: 0 }).newEvents).toHaveLength(1);
    expect(decide(lent, { ...breakIt, expectedVersion: 1 }).newEvents).toHaveLength(2);
  });

  it.each([0, 2])("throws STALE_VERSION for the expected version %s of 1", (expectedVersion) => {
    expect(() => decide(lent, { ...breakIt, expectedVersion })).toThrow(
      refusal(
        "STALE_VERSION",
        ["expectedVersion"],
        new RegExp(`^expected version ${expectedVersion}, found version 1 `),
      ),
    );
  });

  it("does not ask a command that was carried out before for the version", () => {
    expect(decide(scrapped, { ...lend, expectedVersion: 0 }).events).toEqual(lent);
  });

  it.each([
    ["an empty id", { id: "" }, "INVALID_VALUE", ["id"], /^expected the id of the command /],
    ["an id that is no text", { id: 7 }, "INVALID_VALUE", ["id"], /^expected the id of the command /],
    ["an empty process", { streamId: "" }, "INVALID_VALUE", ["streamId"], /^expected the id of the process /],
    ["no process", { streamId: undefined }, "INVALID_VALUE", ["streamId"], /^expected the id of the process /],
    ["a local time", { at: "2026-03-02T10:00" }, "INVALID_INSTANT", ["at"], /^expected ISO text/],
    [
      "another process",
      { streamId: "device-2" },
      "EVENT_OF_OTHER_STREAM",
      ["streamId"],
      /^expected the process that the events belong to /,
    ],
  ])("throws for %s", (_, change, code, path, message) => {
    expect(() => decide(lent, { ...lend, ...change } as CommandEnvelope<LoanCommand>)).toThrow(
      refusal(code, path, message),
    );
  });

  it("throws for events that are not the whole of a process", () => {
    expect(() => decide(scrapped.slice(1), lend)).toThrow(refusal("EVENT_OUT_OF_SEQUENCE", [0, "version"]));
  });
});
