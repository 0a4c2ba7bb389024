import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EdgeHeap } from "../../../src/duplicates/cluster/edge-heap.js";

const CAPACITY = 24;

/** Puts an edge with a key, or takes it out. Each edge has ranks of its own. */
const steps = fc.array(
  fc.record({ edge: fc.nat({ max: CAPACITY - 1 }), key: fc.option(fc.nat({ max: 5 }), { nil: undefined }) }),
  { maxLength: 200 },
);

const lowRank = (edge: number) => edge % 5;
const highRank = (edge: number) => 100 - edge;

describe("EdgeHeap (properties)", () => {
  it("always has the edge of the largest key on top and, among those, of the smallest ranks", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const heap = new EdgeHeap(CAPACITY);
        const keys = new Map<number, number>();
        const best = () =>
          [...keys].sort(
            ([one, oneKey], [other, otherKey]) =>
              otherKey - oneKey || lowRank(one) - lowRank(other) || highRank(one) - highRank(other),
          )[0]?.[0] ?? -1;

        for (const { edge, key } of all) {
          if (key === undefined) {
            heap.remove(edge);
            keys.delete(edge);
          } else {
            heap.put(edge, key, highRank(edge), lowRank(edge));
            keys.set(edge, key);
          }
          expect(heap.best()).toBe(best());
        }
        while (keys.size > 0) {
          expect(heap.best()).toBe(best());
          keys.delete(heap.best());
          heap.remove(heap.best());
        }
        expect(heap.best()).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });
});
