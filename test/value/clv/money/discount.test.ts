import { describe, expect, it } from "vitest";
import { discountRatePerUnit } from "../../../../src/value/clv/money/discount.js";
import { refusal } from "../../../shared/refusal.js";

describe("discountRatePerUnit", () => {
  it.each([
    ["days", 1],
    ["weeks", 7],
    ["months", 365.25 / 12],
    ["years", 365.25],
  ] as const)("is ln(1 + r) for the %s of a year of 365.25 days", (unit, days) => {
    expect(discountRatePerUnit(0.15, unit)).toBeCloseTo((Math.log(1.15) * days) / 365.25, 15);
  });

  it("is 0 at 0, and takes rates up to 1", () => {
    expect(discountRatePerUnit(0, "weeks")).toBe(0);
    expect(discountRatePerUnit(1, "years")).toBeCloseTo(Math.LN2, 15);
  });

  it("keeps its digits for the smallest rates", () => {
    expect(discountRatePerUnit(1e-20, "years")).toBe(1e-20);
  });

  it.each([-0.01, 1.01, Number.NaN, 15, undefined])("refuses a rate of %s", (rate) => {
    expect(() => discountRatePerUnit(rate as number, "weeks")).toThrow(refusal("INVALID_OPTION", ["annualRate"]));
  });

  it("refuses an unknown unit", () => {
    expect(() => discountRatePerUnit(0.1, "quarters" as "weeks")).toThrow(refusal("INVALID_OPTION", ["timeUnit"]));
  });
});
