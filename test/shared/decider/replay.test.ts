import { describe, expect, it } from "vitest";
import { type EventEnvelope, readEvents, replay } from "../../../src/shared/decider/index.js";
import { refusal } from "../refusal.js";
import { type LoanEvent, loan } from "./loan.js";

const event = (version: number, type: string, data?: unknown, schemaVersion = 1): EventEnvelope =>
  Object.freeze({
    id: `c${version}/1`,
    type,
    ...(data === undefined ? {} : { data: Object.freeze(data) }),
    at: `2026-03-0${version}T09:00:00.000Z`,
    schemaVersion,
    commandId: `c${version}`,
    streamId: "device-1",
    version,
  });

const lent = event(1, "lent", { to: "Ada", days: 14 }, 3);
const extended = event(2, "extended", { days: 7 });
const back = event(3, "takenBack");

describe("readEvents", () => {
  it("answers events in the form of now as they are", () => {
    const events = readEvents<LoanEvent>(loan, [lent, extended, back]);
    expect(events).toEqual([lent, extended, back]);
    expect(events[0]).toBe(lent);
  });

  it("brings older data up to date, step by step, and nothing else", () => {
    const first = event(1, "lent", { person: "Ada", weeks: 2 }, 1);
    const second = event(1, "lent", { to: "Ada", weeks: 2 }, 2);
    expect(readEvents(loan, [first])).toEqual([lent]);
    expect(readEvents(loan, [second])).toEqual([lent]);
    expect(first.schemaVersion).toBe(1);
  });

  it("answers no events with none", () => {
    expect(readEvents(loan, [])).toEqual([]);
  });

  it.each([
    ["a missing event", [lent, back], 1],
    ["a missing beginning", [extended], 0],
    ["an event that is there twice", [lent, extended, extended], 2],
    ["another order", [extended, lent], 0],
  ])("throws EVENT_OUT_OF_SEQUENCE for %s", (_, events, index) => {
    const message = new RegExp(`^expected the event of version ${index + 1} `);
    expect(() => readEvents(loan, events)).toThrow(refusal("EVENT_OUT_OF_SEQUENCE", [index, "version"], message));
  });

  it("does not mind instants that do not ascend", () => {
    expect(readEvents(loan, [lent, { ...extended, at: "2020-01-01T00:00:00.000Z" }])).toHaveLength(2);
  });

  it("throws EVENT_OF_OTHER_STREAM for the events of two processes", () => {
    expect(() => readEvents(loan, [lent, { ...extended, streamId: "device-2" }])).toThrow(
      refusal("EVENT_OF_OTHER_STREAM", [1, "streamId"], /^expected the events of one process /),
    );
  });

  it.each(["bought", "constructor", "__proto__"])("throws UNKNOWN_EVENT_TYPE for %s", (type) => {
    expect(() => readEvents(loan, [lent, event(2, type)])).toThrow(
      refusal("UNKNOWN_EVENT_TYPE", [1, "type"], /^expected an event of the process /),
    );
  });

  it("throws NEWER_EVENT and names type and versions", () => {
    expect(() => readEvents(loan, [{ ...lent, schemaVersion: 4 }])).toThrow(
      refusal("NEWER_EVENT", [0, "schemaVersion"], /^expected lent in schema version 1 to 3, got version 4 /),
    );
  });

  it.each([0, 1.5, Number.NaN, "1" as unknown as number])(
    "throws INVALID_VALUE for the schema version %s",
    (version) => {
      expect(() => readEvents(loan, [{ ...lent, schemaVersion: version }])).toThrow(
        refusal("INVALID_VALUE", [0, "schemaVersion"], /^expected a whole number from 1 on /),
      );
    },
  );

  it("hands on what an upcaster throws", () => {
    expect(() => readEvents(loan, [event(1, "lent", undefined, 1)])).toThrow(TypeError);
  });
});

describe("replay", () => {
  it("answers the initial state where nothing has happened", () => {
    expect(replay(loan, [])).toBe(loan.initialState);
  });

  it("answers where the process stands after all events", () => {
    expect(replay(loan, [lent, extended])).toEqual({
      status: "lent",
      loans: 1,
      extensions: 1,
      dueAt: "2026-03-22T09:00:00.000Z",
    });
    expect(replay(loan, [lent, extended, back]).status).toBe("available");
  });

  it("reads older events", () => {
    expect(replay(loan, [event(1, "lent", { person: "Ada", weeks: 2 })])).toEqual(replay(loan, [lent]));
  });
});
