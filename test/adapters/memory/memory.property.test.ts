import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type { Store } from "../../../src/repositories/index.js";
import { operations } from "./arbitraries.js";
import { type Operation, type Outcome, operate, operatePlainly, type PlainState } from "./plain-model.js";

/** Operations that stand alone, and units of several, some of which are given up at their end. */
const histories = fc.array(
  fc.oneof(
    operations.map((operation) => ({ unit: [operation], isUnit: false, isGivenUp: false })),
    fc.record({ unit: fc.array(operations), isUnit: fc.constant(true), isGivenUp: fc.boolean() }),
  ),
  { size: "medium" },
);

/** Units at the same time: each operation waits for some turns of others first. */
const races = fc.array(fc.array(fc.record({ operation: operations, turns: fc.nat({ max: 4 }) }), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 5,
});

const emptyState = (): PlainState => ({ documents: new Map(), facts: [], events: [] });

describe("a store in memory (properties)", () => {
  it("does what the plainest store would do, within units and without", async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const store = await createMemoryStores().open("tenant-a");
        let state = emptyState();
        for (const { unit, isUnit, isGivenUp } of history) {
          const after = structuredClone(state);
          const expected = unit.map((operation) => operatePlainly(after, operation));
          const outcomes = isUnit
            ? await runUnit(store, unit, isGivenUp)
            : [await operate(store, unit[0] as Operation)];
          expect(outcomes).toEqual(expected);
          if (!isGivenUp) state = after;
        }
        await expectState(store, state);
      }),
    );
  });

  it("lets units at the same time happen as if one had followed the other, or not at all", async () => {
    await fc.assert(
      fc.asyncProperty(races, async (units) => {
        const store = await createMemoryStores().open("tenant-a");
        const happened: { readonly operations: readonly Operation[]; readonly outcomes: readonly Outcome[] }[] = [];
        await Promise.all(
          units.map(async (unit) => {
            const outcomes: Outcome[] = [];
            const work = store.unitOfWork(async (parts) => {
              for (const { operation, turns } of unit) {
                for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
                outcomes.push(await operate(parts, operation));
              }
            });
            await work.then(
              () => happened.push({ operations: unit.map(({ operation }) => operation), outcomes }),
              (error: { readonly code: string }) => expect(error.code).toBe("STALE_VERSION"),
            );
          }),
        );

        const state = emptyState();
        expect(happened.length).toBeGreaterThan(0);
        for (const { operations: done, outcomes } of happened) {
          expect(outcomes).toEqual(done.map((operation) => operatePlainly(state, operation)));
        }
        await expectState(store, state);
      }),
      { numRuns: 300 },
    );
  });
});

// Helpers

async function runUnit(store: Store, unit: readonly Operation[], isGivenUp: boolean): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const reason = new Error("given up");
  const work = store.unitOfWork(async (parts) => {
    for (const operation of unit) outcomes.push(await operate(parts, operation));
    if (isGivenUp) throw reason;
  });
  if (isGivenUp) await expect(work).rejects.toBe(reason);
  else await work;
  return outcomes;
}

async function expectState(store: Store, state: PlainState): Promise<void> {
  const everything: readonly Operation[] = [
    { type: "list", limit: 2, atLeast: 0 },
    { type: "readFacts", partyId: "p1" },
    { type: "readFacts", partyId: "p2" },
    { type: "readAll", after: 0, limit: 1000 },
  ];
  for (const operation of everything) expect(await operate(store, operation)).toEqual(operatePlainly(state, operation));
}
