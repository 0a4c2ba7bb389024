import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, divide, sum } from "../../src/shared/decimal.js";
import { amounts, doubles } from "./arbitraries.js";
import { divideTwins, readTwin, writeTwin, writeTwinProduct } from "./exact-twin.js";

const add = (twins: readonly bigint[]) => twins.reduce((total, twin) => total + twin, 0n);

describe("decimal (properties)", () => {
  it("reads what whole-number arithmetic reads", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(decimal(value).toFixed()).toBe(writeTwin(readTwin(value)));
      }),
    );
  });

  it("reads its own text back", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const amount = decimal(value);
        expect(decimal(amount.toFixed()).equals(amount)).toBe(true);
        expect(decimal(amount.toString()).equals(amount)).toBe(true);
      }),
    );
  });

  it("gives a number back as it came, minus zero as zero", () => {
    fc.assert(
      fc.property(doubles, (value) => {
        expect(decimal(value).toNumber()).toBe(value + 0);
      }),
    );
  });

  it("reads decimal text as `Number` does, and no other text", () => {
    const characters = fc.constantFrom(..."0123456789", ..."0123456789", ..."+-.eE x_,");
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const isDecimalText = text !== "" && !/[ x_,]/.test(text) && !Number.isNaN(Number(text));
        const isWithinLimits = !/e[+-]?\d{3}/i.test(text);
        if (!isDecimalText) expect(readOrUndefined(text)).toBeUndefined();
        else if (isWithinLimits) expect(readOrUndefined(text)).toBe(Number(text) + 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sum (properties)", () => {
  it("adds any doubles exactly", () => {
    fc.assert(
      fc.property(fc.array(doubles), (values) => {
        const total = sum(values.map((value) => decimal(value)));
        expect(total.toFixed()).toBe(writeTwin(add(values.map((value) => readTwin(value)))));
      }),
    );
  });

  it("adds any amounts and any products of two exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts)), (pairs) => {
        const total = sum(pairs.map(([left, right]) => decimal(left).times(decimal(right))));
        const twin = add(pairs.map(([left, right]) => readTwin(left) * readTwin(right)));
        expect(total.toFixed()).toBe(writeTwinProduct(twin));
      }),
    );
  });
});

describe("divide (properties)", () => {
  it("is the true quotient, rounded half to even at 40 digits", () => {
    fc.assert(
      fc.property(amounts, amounts, (dividend, divisor) => {
        const [upper, lower] = [readTwin(dividend), readTwin(divisor)];
        fc.pre(upper !== 0n && lower !== 0n);
        const quotient = divide(decimal(dividend), decimal(divisor));
        expect(quotient.equals(divideTwins(upper, lower))).toBe(true);
      }),
    );
  });
});

function readOrUndefined(text: string): number | undefined {
  try {
    return decimal(text).toNumber();
  } catch {
    return undefined;
  }
}
