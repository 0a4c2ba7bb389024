import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiscounted } from "../../../../src/value/clv/bg-nbd/discounted.js";

describe("createDiscounted", () => {
  // ∫ (λ/d)·₂F₁(1, a; a + b + x; −λ/d) over the gamma distribution of λ, by mpmath with 30 digits.
  it.each([
    [0.243, 0.793, 2.426, 0, 0.003, 6.641899420702806],
    [0.243, 0.793, 2.426, 2, 0.117, 7.091347910654515],
    [3, 0.2, 0.5, 7, 1e-6, 680636.5126067918],
    [0.001, 5, 0.001, 1, 5, 0.15448825140593606],
    [50, 200, 30, 100, 0.5, 1.644127162578198],
    [0.243, 0.793, 2.426, 1000, 1e4, 0.10001638511241227],
  ])("with r = %s, a = %s, b = %s, x = %s and d = %s is right to 12 digits", (r, a, b, x, d, expected) => {
    const value = createDiscounted(r, a, b)(x, d);
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-12);
  });

  it("answers the same whatever was asked before", () => {
    const once = createDiscounted(0.243, 0.793, 2.426);
    once(2, 5);
    once(7, 0.117);
    expect(once(2, 0.117)).toBe(createDiscounted(0.243, 0.793, 2.426)(2, 0.117));
  });

  it("comes to an end with a positive number, less the more is discounted, wherever it is asked", () => {
    const parameter = fc.double({ min: -6, max: 5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(
        fc.tuple(parameter, parameter, parameter),
        fc.integer({ min: 0, max: 2000 }),
        fc.double({ min: -5, max: 4, noNaN: true }).map((power) => 10 ** power),
        ([r, a, b], x, rate) => {
          const discounted = createDiscounted(r, a, b);
          const [value, less] = [discounted(x, rate), discounted(x, 2 * rate)];
          expect(value > 0 && Number.isFinite(value) && less <= value * (1 + 1e-12)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
