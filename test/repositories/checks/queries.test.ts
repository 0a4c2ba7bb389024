import { describe, expect, it } from "vitest";
import {
  type DocumentCondition,
  type FactQuery,
  MAX_PAGE_SIZE,
  readAllEventsQuery,
  readDocumentQuery,
  readFactQuery,
  readStreamQuery,
} from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

const IN_DACH: DocumentCondition = { op: "in", field: "country", values: ["DE", "AT", "CH"] };

describe("readDocumentQuery", () => {
  it("takes all documents from the beginning, 100 at a time, where nothing else is asked", () => {
    expect(readDocumentQuery("parties")).toMatchObject({ where: undefined, limit: 100, afterId: undefined });
    expect(readDocumentQuery("parties", {})).toMatchObject({ limit: 100 });
  });

  it("hands the condition on", () => {
    expect(readDocumentQuery("parties", { where: IN_DACH }).where).toBe(IN_DACH);
  });

  it.each([1, 2, MAX_PAGE_SIZE])("takes the limit %d", (limit) => {
    expect(readDocumentQuery("parties", { limit }).limit).toBe(limit);
  });

  it.each([0, -1, 1.5, Number.NaN, MAX_PAGE_SIZE + 1, "10", null])("refuses the limit %o", (limit) => {
    const error = refusal("INVALID_VALUE", ["limit"], /^expected a whole number from 1 to 1000/);
    expect(() => readDocumentQuery("parties", { limit: limit as number })).toThrow(error);
  });

  it("refuses a collection that cannot be one, and a condition with its path", () => {
    expect(() => readDocumentQuery("")).toThrow(refusal("INVALID_VALUE", ["collection"]));
    const where = { op: "count", is: { op: "equals", value: 0 } } as unknown as DocumentCondition;
    expect(() => readDocumentQuery("parties", { where })).toThrow(refusal("UNSUPPORTED_CONDITION", ["where", "op"]));
  });

  it.each(["4711", "a.b", ".", "%", "Ünal 😀", "a/b c"])("goes on behind the id %s by its cursor", (id) => {
    const cursor = readDocumentQuery("parties", { where: IN_DACH }).cursorAfter(id);
    expect(cursor).toMatch(/^[0-9a-f]{16}\.[!'()*\-.0-9A-Z_a-z~%]+$/);
    expect(readDocumentQuery("parties", { where: IN_DACH, cursor }).afterId).toBe(id);
  });

  it("takes the cursor of the same condition, written in another way, and with another limit", () => {
    const cursor = readDocumentQuery("parties", { where: IN_DACH }).cursorAfter("4711");
    const where: DocumentCondition = { ...IN_DACH, values: ["CH", "DE", "AT", "AT"] };
    expect(readDocumentQuery("parties", { where, cursor, limit: 7 }).afterId).toBe("4711");
  });

  it("refuses the cursor of another query, and what is no cursor", () => {
    const cursor = readDocumentQuery("parties", { where: IN_DACH }).cursorAfter("4711");
    const error = refusal("INVALID_CURSOR", ["cursor"], /^expected the cursor of a page of this query \(at cursor\)$/);
    const others = [
      { collection: "purchases", query: { where: IN_DACH, cursor } },
      { collection: "parties", query: { cursor } },
      { collection: "parties", query: { where: { ...IN_DACH, values: ["DE"] }, cursor } },
      ...["", "4711", `${cursor}2`, cursor.replace(".4711", ".4712"), `0${cursor}`, cursor.slice(1), `${cursor}%`].map(
        (changed) => ({ collection: "parties", query: { where: IN_DACH, cursor: changed } }),
      ),
      { collection: "parties", query: { where: IN_DACH, cursor: 4711 as unknown as string } },
      { collection: "parties", query: { where: IN_DACH, cursor: null as unknown as string } },
    ];
    for (const { collection, query } of others) expect(() => readDocumentQuery(collection, query)).toThrow(error);
  });
});

describe("readFactQuery", () => {
  it("has no border, and all types, where none is given", () => {
    const { fromMillis, toMillis, types } = readFactQuery("p1");
    expect([fromMillis, toMillis, types]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, undefined]);
  });

  it("reads instants with their offset, and the types", () => {
    const query = { from: "1970-01-01T01:00+01:00", to: "1970-01-01T00:00:00.001Z", types: ["call", "call"] };
    expect(readFactQuery("p1", query)).toEqual({ fromMillis: 0, toMillis: 1, types: new Set(["call"]) });
  });

  it("takes an empty list of types for none of them", () => {
    expect(readFactQuery("p1", { types: [] }).types?.size).toBe(0);
  });

  it.each(["call", [1], [undefined], ["\uD83D"], null])("refuses the types %o", (types) => {
    const query = { types } as unknown as FactQuery;
    expect(() => readFactQuery("p1", query)).toThrow(refusal("INVALID_VALUE", ["types"], /^expected a list of texts/));
  });

  it("refuses a party that cannot be one, and what is no instant", () => {
    expect(() => readFactQuery("")).toThrow(refusal("INVALID_VALUE", ["partyId"]));
    expect(() => readFactQuery("p1", { from: "2026-01-01" })).toThrow(refusal("INVALID_INSTANT", ["from"]));
    expect(() => readFactQuery("p1", { to: "soon" })).toThrow(refusal("INVALID_INSTANT", ["to"]));
  });
});

describe("readStreamQuery", () => {
  it("begins with the first version, or with the one that is asked for", () => {
    expect(readStreamQuery("s1")).toEqual({ fromVersion: 1 });
    expect(readStreamQuery("s1", { fromVersion: 3 })).toEqual({ fromVersion: 3 });
  });

  it("refuses a stream or version that cannot be one", () => {
    expect(() => readStreamQuery("")).toThrow(refusal("INVALID_VALUE", ["streamId"]));
    const error = refusal("INVALID_VALUE", ["fromVersion"], /^expected a whole number from 1 on/);
    for (const fromVersion of [0, 1.5, Number.NaN]) expect(() => readStreamQuery("s1", { fromVersion })).toThrow(error);
  });
});

describe("readAllEventsQuery", () => {
  it("begins in front of all, 100 at a time, or as it is asked", () => {
    expect(readAllEventsQuery()).toEqual({ after: 0, limit: 100 });
    expect(readAllEventsQuery({ after: 7, limit: 1 })).toEqual({ after: 7, limit: 1 });
  });

  it("refuses a position or limit that cannot be one", () => {
    const error = refusal("INVALID_VALUE", ["after"], /^expected a whole number from 0 on/);
    for (const after of [-1, 0.5, Number.NaN]) expect(() => readAllEventsQuery({ after })).toThrow(error);
    expect(() => readAllEventsQuery({ limit: 0 })).toThrow(refusal("INVALID_VALUE", ["limit"]));
  });
});
