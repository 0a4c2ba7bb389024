import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/shared/decimal.js";
import {
  compareMoney,
  currencyExponent,
  money,
  multiplyMoney,
  type RoundingMode,
  roundMoney,
  subtractMoney,
} from "../../../src/shared/money/index.js";
import { currencies, moneyOf, roundingModes, steps } from "./arbitraries.js";

const amounts = currencies.chain(moneyOf);

/** Amounts in thousandths of the minor unit, so that halves are common. */
const nearTies = fc
  .tuple(fc.oneof(fc.integer({ min: -30, max: 30 }), fc.maxSafeInteger()), currencies)
  .map(([halves, currency]) => money(decimal(halves).times(`5e-${currencyExponent(currency) + 1}`), currency));

describe("roundMoney (properties)", () => {
  it("leaves a rounded amount as it is, in every mode", () => {
    fc.assert(
      fc.property(amounts, roundingModes, roundingModes, steps, (value, mode, otherMode, step) => {
        const rounded = roundMoney(value, { mode, step });
        expect(roundMoney(rounded, { mode: otherMode, step })).toEqual(rounded);
      }),
    );
  });

  it("moves an amount by half a step at most to the nearer one, and by less than a step in the other modes", () => {
    fc.assert(
      fc.property(fc.oneof(amounts, nearTies), roundingModes, steps, (value, mode, step) => {
        const moved = decimal(subtractMoney(roundMoney(value, { mode, step }), value).amount).abs();
        if (mode.startsWith("half")) expect(moved.times(2).lessThanOrEqualTo(step)).toBe(true);
        else expect(moved.lessThan(step)).toBe(true);
      }),
    );
  });

  it("never changes the order of two amounts", () => {
    const pairs = currencies.chain((currency) => fc.tuple(moneyOf(currency), moneyOf(currency)));
    fc.assert(
      fc.property(pairs, roundingModes, ([one, other], mode) => {
        const before = compareMoney(one, other);
        const after = compareMoney(roundMoney(one, { mode }), roundMoney(other, { mode }));
        expect([0, before]).toContain(after);
      }),
    );
  });

  it("rounds the opposite to the opposite, with floor and ceiling changing places", () => {
    const mirrored = (mode: RoundingMode) => (mode === "floor" ? "ceiling" : mode === "ceiling" ? "floor" : mode);
    fc.assert(
      fc.property(fc.oneof(amounts, nearTies), roundingModes, (value, mode) => {
        const opposite = roundMoney(multiplyMoney(value, -1), { mode: mirrored(mode) });
        expect(opposite).toEqual(multiplyMoney(roundMoney(value, { mode }), -1));
      }),
    );
  });

  it("answers what whole numbers answer", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 40n }), roundingModes, (amount, step, mode) => {
        const rounded = roundMoney(money(amount, "JPY"), { mode, step });
        expect(rounded).toEqual(money(roundWhole(amount, step, mode), "JPY"));
      }),
    );
  });
});

/** The slow twin: the multiple of the step below, the one above, and the rule by which one of them is taken. */
function roundWhole(amount: bigint, step: bigint, mode: RoundingMode): bigint {
  const above = ((amount % step) + step) % step;
  if (above === 0n) return amount;
  const [floor, ceiling] = [amount - above, amount - above + step];
  const [inner, outer] = amount > 0n ? [floor, ceiling] : [ceiling, floor];
  const even = (floor / step) % 2n === 0n ? floor : ceiling;
  const nearer = 2n * above < step ? floor : 2n * above > step ? ceiling : undefined;
  const rules = {
    floor,
    ceiling,
    up: outer,
    down: inner,
    "half-even": nearer ?? even,
    "half-up": nearer ?? outer,
    "half-down": nearer ?? inner,
  };
  return rules[mode];
}
