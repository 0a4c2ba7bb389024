import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/records/fact/index.js";
import {
  copyEvents,
  copyFacts,
  createConflictingFactError,
  createEventExistsError,
} from "../../../src/repositories/index.js";
import type { EventEnvelope } from "../../../src/shared/decider/index.js";
import { refusal } from "../../shared/refusal.js";
import { anEvent } from "../events.js";

const FACT: Fact = { id: "f1", partyId: "p1", at: "2026-11-20T09:00:00Z", type: "call", data: { minutes: 3 } };

describe("copyFacts", () => {
  it("answers equal copies that share nothing", () => {
    const facts = Object.freeze([Object.freeze(FACT)]);
    const [copied] = copyFacts(facts);
    expect(copied).toEqual(FACT);
    expect(copied?.data).not.toBe(FACT.data);
    expect(copyFacts([])).toEqual([]);
  });

  it("refuses what is no fact as facts do, and names its place", () => {
    const facts = [FACT, { ...FACT, at: "yesterday" }];
    expect(() => copyFacts(facts)).toThrow(refusal("INVALID_INSTANT", ["facts", 1, "at"]));
  });

  it("refuses what not every database holds", () => {
    const facts = [FACT, { ...FACT, partyId: "p\u0000" }];
    expect(() => copyFacts(facts)).toThrow(refusal("INVALID_VALUE", ["facts", 1, "partyId"]));
  });

  it("refuses what is no list", () => {
    const error = refusal("INVALID_VALUE", ["facts"], /^expected a list/);
    expect(() => copyFacts(FACT as unknown as readonly Fact[])).toThrow(error);
  });
});

describe("copyEvents", () => {
  const copyOf = (event: Partial<Record<keyof EventEnvelope, unknown>>) =>
    copyEvents("s1", [anEvent("s1", 1), { ...anEvent("s1", 2), ...event } as EventEnvelope], 0);

  it("answers equal copies that share nothing", () => {
    const events = Object.freeze([Object.freeze(anEvent("s1", 3)), Object.freeze(anEvent("s1", 4))]);
    const copied = copyEvents("s1", events, 2);
    expect(copied).toEqual(events);
    expect(copied[0]?.data).not.toBe(events[0]?.data);
    expect(copyEvents("s1", [], 0)).toEqual([]);
  });

  it("refuses a stream and an expected version that cannot be one", () => {
    expect(() => copyEvents("", [], 0)).toThrow(refusal("INVALID_VALUE", ["streamId"]));
    const error = refusal("INVALID_VALUE", ["expectedVersion"], /^expected a whole number from 0 on/);
    for (const version of [-1, 0.5, Number.NaN]) expect(() => copyEvents("s1", [], version)).toThrow(error);
  });

  it("refuses what is no list", () => {
    const error = refusal("INVALID_VALUE", ["events"], /^expected a list/);
    expect(() => copyEvents("s1", {} as unknown as readonly EventEnvelope[], 0)).toThrow(error);
  });

  it.each([
    ["id", ""],
    ["id", 1],
    ["type", ""],
    ["commandId", undefined],
    ["schemaVersion", 0],
    ["schemaVersion", "1"],
    ["at", 0],
    ["data", { n: Number.NaN }],
  ])("refuses an event with the %s %o", (name, value) => {
    const path = name === "data" ? ["events", 1, "data", "n"] : ["events", 1, name];
    expect(() => copyOf({ [name]: value })).toThrow(refusal("INVALID_VALUE", path));
  });

  it("refuses an event at no instant, and at what is no text", () => {
    expect(() => copyOf({ at: "2026-11-20" })).toThrow(refusal("INVALID_INSTANT", ["events", 1, "at"]));
    const error = refusal("INVALID_VALUE", ["events", 1, "at"], /^expected an instant as ISO text/);
    expect(() => copyOf({ at: 0 })).toThrow(error);
  });

  it.each([null, "event", 1])("refuses %o, which is no event", (event) => {
    const error = refusal("INVALID_VALUE", ["events", 0], /^expected an event/);
    expect(() => copyEvents("s1", [event as unknown as EventEnvelope], 0)).toThrow(error);
  });

  it("refuses an event of another stream, and versions that do not follow", () => {
    const error = refusal("INVALID_EVENT", ["events", 1, "streamId"], /^expected an event of this stream/);
    expect(() => copyOf({ streamId: "s2" })).toThrow(error);
    const message = /^expected version 2/;
    expect(() => copyOf({ version: 1 })).toThrow(refusal("INVALID_EVENT", ["events", 1, "version"], message));
    expect(() => copyOf({ version: 3 })).toThrow(refusal("INVALID_EVENT", ["events", 1, "version"], message));
    expect(() => copyEvents("s1", [anEvent("s1", 1)], 1)).toThrow(
      refusal("INVALID_EVENT", ["events", 0, "version"], message),
    );
  });

  it("refuses two events with one id", () => {
    expect(() => copyOf({ id: anEvent("s1", 1).id })).toThrow(refusal("EVENT_EXISTS", ["events", 1, "id"]));
  });
});

describe("the errors of ids that are taken", () => {
  it("name the place and not the id", () => {
    const event = refusal("EVENT_EXISTS", ["events", 3, "id"], /^expected an id that no other event has/);
    expect(createEventExistsError(3)).toEqual(event);
    const fact = refusal("CONFLICTING_FACT", ["facts", 3, "id"], /^expected an id that no other fact has/);
    expect(createConflictingFactError(3)).toEqual(fact);
  });
});
