import { describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import { checkPromise, STORE_PROMISES } from "../../../src/testing/contracts/index.js";

const AREAS = ["documents", "facts", "events", "units", "tenants", "signals", "closing"];

describe("STORE_PROMISES", () => {
  it("are a list of their own for each area, in one order", () => {
    expect([...new Set(STORE_PROMISES.map(({ area }) => area))]).toEqual(AREAS);
    for (const { id, area } of STORE_PROMISES) expect(id).toMatch(new RegExp(`^${area}/[a-z]+(-[a-z]+)*$`));
  });

  it("have ids and sentences of their own", () => {
    expect(new Set(STORE_PROMISES.map(({ id }) => id)).size).toBe(STORE_PROMISES.length);
    expect(new Set(STORE_PROMISES.map(({ sentence }) => sentence)).size).toBe(STORE_PROMISES.length);
    for (const { sentence } of STORE_PROMISES) expect(sentence).toMatch(/^[A-Z][^|]*[a-zA-Z.]\.$/);
  });

  it("need only what they are about", () => {
    const needs = STORE_PROMISES.filter((promise) => promise.needs !== undefined);
    expect(new Set(needs.map((promise) => JSON.stringify(promise.needs)))).toEqual(
      new Set(['{"unitOfWork":"none"}', '{"unitOfWork":"atomic"}', '{"durable":true}']),
    );
    const atomic = STORE_PROMISES.filter((promise) => promise.needs?.unitOfWork === "atomic").map(({ id }) => id);
    for (const { id } of STORE_PROMISES) {
      if (id.includes("unit") && id !== "units/none-is-refused") expect(atomic).toContain(id);
    }
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(STORE_PROMISES)).toBe(true);
    expect(STORE_PROMISES.every(Object.isFrozen)).toBe(true);
  });
});

describe("stores in memory", () => {
  it.each(STORE_PROMISES)("$id: $sentence", async (promise) => {
    const answer = await checkPromise(promise, async () => createMemoryStores());
    const isAsked = promise.id !== "units/none-is-refused";
    expect(answer).toEqual(isAsked ? { status: "kept" } : { status: "skipped", reason: "unitOfWork is atomic" });
  });
});
