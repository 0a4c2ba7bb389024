import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/shared/decimal.js";
import { readAmount } from "../../../src/value/rfm/amount.js";
import { createBins } from "../../../src/value/rfm/bins.js";

/** Around the millionth, where the fast path ends, and around each other. */
const values = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((units) => `${units}e-7`),
  fc.integer({ min: -3, max: 3 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
);
const borders = fc
  .array(values, { minLength: 1, maxLength: 8 })
  .map((list) => [...list].sort((left, right) => decimal(left).comparedTo(decimal(right))));

describe("createBins (properties)", () => {
  it.each(["lower", "upper"] as const)("counts the borders a value has passed, like decimals do: %s", (onBorder) => {
    fc.assert(
      fc.property(values, borders, (value, list) => {
        const passed = list.filter((border) =>
          onBorder === "lower"
            ? decimal(value).greaterThan(decimal(border))
            : decimal(value).greaterThanOrEqualTo(decimal(border)),
        );
        expect(createBins(list, onBorder).binOf(readAmount(value, []))).toBe(passed.length);
      }),
    );
  });
});
