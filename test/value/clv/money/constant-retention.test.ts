import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConstantRetentionOptions,
  lifetimeValueAtConstantRetention as valueOfContract,
} from "../../../../src/value/clv/money/constant-retention.js";
import { refusal } from "../../../shared/refusal.js";

const contract: ConstantRetentionOptions = Object.freeze({
  margin: 100,
  retentionRate: 0.8,
  discountRate: 0.1,
  firstPayment: "now",
});

describe("lifetimeValueAtConstantRetention", () => {
  it("gives the published case 1 of Berger and Nasr (1998): 568.78", () => {
    const value = valueOfContract({
      margin: 260,
      retentionRate: 0.75,
      discountRate: 0.2,
      firstPayment: "now",
      payments: 11,
      retentionCost: 50,
    });
    expect(value.toFixed(2)).toBe("568.78");
  });

  it.each([
    [0.6, 0.1, "1.20"],
    [0.7, 0.1, "1.75"],
    [0.8, 0.1, "2.67"],
    [0.9, 0.1, "4.50"],
    [0.6, 0.12, "1.15"],
    [0.9, 0.12, "4.09"],
    [0.8, 0.14, "2.35"],
    [0.9, 0.16, "3.46"],
  ])(
    "gives the margin multiple of Gupta and Lehmann (2003) at retention %d and discount %d: %s",
    (retentionRate, discountRate, multiple) => {
      expect(valueOfContract({ margin: 1, retentionRate, discountRate, firstPayment: "renewal" }).toFixed(2)).toBe(
        multiple,
      );
    },
  );

  it("counts the first payment now, or after the next renewal: they differ by one margin for ever", () => {
    expect(valueOfContract(contract)).toBeCloseTo((100 * 1.1) / 0.3, 10);
    expect(valueOfContract({ ...contract, firstPayment: "renewal" })).toBeCloseTo((100 * 0.8) / 0.3, 10);
  });

  it("counts as many payments as are asked for", () => {
    expect(valueOfContract({ ...contract, payments: 1 })).toBeCloseTo(100, 12);
    expect(valueOfContract({ ...contract, payments: 3 })).toBeCloseTo(100 * (1 + 0.8 / 1.1 + (0.8 / 1.1) ** 2), 10);
    expect(valueOfContract({ ...contract, payments: 2, firstPayment: "renewal" })).toBeCloseTo(
      100 * (0.8 / 1.1 + (0.8 / 1.1) ** 2),
      10,
    );
  });

  it("takes off what retention costs in the middle of each period before a payment that counts", () => {
    const cost = (options: Partial<ConstantRetentionOptions>) =>
      valueOfContract({ ...contract, ...options }) - valueOfContract({ ...contract, ...options, retentionCost: 10 });
    expect(cost({ payments: 1 })).toBe(0);
    expect(cost({ payments: 2 })).toBeCloseTo(10 / Math.sqrt(1.1), 10);
    expect(cost({ payments: 3 })).toBeCloseTo((10 / Math.sqrt(1.1)) * (1 + 0.8 / 1.1), 10);
    expect(cost({ payments: 1, firstPayment: "renewal" })).toBeCloseTo(10 / Math.sqrt(1.1), 10);
    expect(cost({})).toBeCloseTo(((10 / Math.sqrt(1.1)) * 1.1) / 0.3, 10);
  });

  it("knows the ends of the rates", () => {
    expect(valueOfContract({ ...contract, retentionRate: 0 })).toBe(100);
    expect(valueOfContract({ ...contract, retentionRate: 0, firstPayment: "renewal" })).toBe(0);
    expect(valueOfContract({ ...contract, retentionRate: 0, payments: 1, retentionCost: 5 })).toBe(100);
    expect(valueOfContract({ ...contract, retentionRate: 1 })).toBeCloseTo(1100, 9);
    expect(valueOfContract({ ...contract, retentionRate: 1, discountRate: 0, payments: 7 })).toBe(700);
    expect(valueOfContract({ ...contract, retentionRate: 0.5, discountRate: 0 })).toBeCloseTo(200, 10);
    expect(valueOfContract({ ...contract, discountRate: 1 })).toBeCloseTo(200 / 1.2, 10);
    expect(valueOfContract({ ...contract, margin: -100 })).toBeCloseTo(-110 / 0.3, 10);
  });

  it.each([
    [{ margin: Number.NaN }, "margin"],
    [{ margin: Number.POSITIVE_INFINITY }, "margin"],
    [{ retentionCost: Number.NaN }, "retentionCost"],
    [{ retentionRate: 1.01 }, "retentionRate"],
    [{ retentionRate: -0.01 }, "retentionRate"],
    [{ retentionRate: Number.NaN }, "retentionRate"],
    [{ discountRate: 10 }, "discountRate"],
    [{ discountRate: -0.1 }, "discountRate"],
    [{ firstPayment: "later" }, "firstPayment"],
    [{ payments: 0 }, "payments"],
    [{ payments: 1.5 }, "payments"],
    [{ retentionRate: 1, discountRate: 0 }, "discountRate"],
  ])("refuses %o", (settings, name) => {
    expect(() => valueOfContract({ ...contract, ...(settings as object) })).toThrow(refusal("INVALID_OPTION", [name]));
  });

  it("is the sum of its payments", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 60 }), (retentionRate, discountRate, payments) => {
        let sum = 0;
        for (let i = 0; i < payments; i++) sum += (retentionRate / (1 + discountRate)) ** i;
        const value = valueOfContract({ margin: 1, retentionRate, discountRate, firstPayment: "now", payments });
        expect(Math.abs(value / sum - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});
