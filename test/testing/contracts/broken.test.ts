import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { checkStorePromises, STORE_PROMISES } from "../../../src/testing/contracts/index.js";
import type { BrokenAdapter } from "./broken-adapter.js";
import { BROKEN_EVENTS } from "./broken-events.js";
import { BROKEN_FACTS } from "./broken-facts.js";
import { BROKEN_QUERIES } from "./broken-queries.js";
import { BROKEN_SAVES } from "./broken-saves.js";
import { BROKEN_SIGNALS } from "./broken-signals.js";
import { BROKEN_TENANTS } from "./broken-tenants.js";
import { BROKEN_UNITS } from "./broken-units.js";
import { BROKEN_VALUES } from "./broken-values.js";

const BROKEN: readonly BrokenAdapter[] = [
  ...BROKEN_SAVES,
  ...BROKEN_VALUES,
  ...BROKEN_QUERIES,
  ...BROKEN_FACTS,
  ...BROKEN_EVENTS,
  ...BROKEN_UNITS,
  ...BROKEN_TENANTS,
  ...BROKEN_SIGNALS,
];

/** They take long, and are checked only where they are expected to be broken. */
const SLOW = ["documents/get-many-has-no-end", "facts/append-has-no-end"];

describe("an adapter is caught that", () => {
  it.each(BROKEN)("$name", async ({ caughtBy, create, hangs }) => {
    const { failed } = await checkStorePromises({
      create: async () => ({ open: create() }),
      skip: Object.fromEntries(SLOW.filter((id) => !caughtBy.includes(id)).map((id) => [id, "takes long"])),
      timeUp: hangs && ((signal) => setTimeout(50, undefined, { signal: signal as AbortSignal })),
    });
    expect(failed.map(({ id }) => id)).toEqual(caughtBy);
    for (const { id, message } of failed) expect(message.startsWith(`${id}: `)).toBe(true);
  });

  it("breaks any of the promises: each one has an adapter that breaks it", () => {
    const broken = new Set(BROKEN.flatMap(({ caughtBy }) => caughtBy));
    expect(STORE_PROMISES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });
});
