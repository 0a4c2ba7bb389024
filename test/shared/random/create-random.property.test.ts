import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/shared/random/index.js";
import { positive } from "../numeric/arbitraries.js";

const seed = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: "binary" }));
const label = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }));

describe("createRandom (properties)", () => {
  it("repeats itself for the same seed", () => {
    fc.assert(
      fc.property(seed, label, (one, name) => {
        const [first, second] = [createRandom(one), createRandom(one)];
        expect([first.uint32(), first.normal(), first.fork(name).uniform()]).toEqual([
          second.uint32(),
          second.normal(),
          second.fork(name).uniform(),
        ]);
      }),
    );
  });

  it("draws within its bounds", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 2 ** 32 }), (one, bound) => {
        const random = createRandom(one);
        const [word, uniform, integer] = [random.uint32(), random.uniform(), random.integer(bound)];
        expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true);
        expect(uniform >= 0 && uniform < 1).toBe(true);
        expect(Number.isInteger(integer) && integer >= 0 && integer < bound).toBe(true);
      }),
    );
  });

  it("keeps every item when it shuffles, and picks one of them", () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer(), { minLength: 1 }), (one, items) => {
        const random = createRandom(one);
        const byValue = (left: number, right: number) => left - right;
        expect([...random.shuffle(items)].sort(byValue)).toEqual([...items].sort(byValue));
        expect(items).toContain(random.pick(items));
      }),
    );
  });

  it("draws every variate in its range", () => {
    fc.assert(
      fc.property(seed, positive(1.1e-100, 9e8), positive(1.1e-100, 9e8), (one, alpha, beta) => {
        const random = createRandom(one);
        expect(Number.isFinite(random.normal())).toBe(true);
        expect(random.exponential()).toBeGreaterThan(0);
        expect(random.gamma(alpha)).toBeGreaterThanOrEqual(0);
        const share = random.beta(alpha, beta);
        expect(share >= 0 && share <= 1).toBe(true);
        const count = random.poisson(Math.min(alpha, 100));
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      }),
    );
  });
});
