import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import type { GammaGammaModel } from "../../../../src/value/clv/gamma-gamma/model.js";
import type { BgNbdModel } from "../../../../src/value/clv/model.js";
import { discountPurchases } from "../../../../src/value/clv/money/discounted-purchases.js";
import { estimateLifetimeValue } from "../../../../src/value/clv/money/estimate.js";
import type { LifetimeModels, LifetimeValueOptions } from "../../../../src/value/clv/money/model.js";
import { PARETO_NBD_FAMILY } from "../../../../src/value/clv/pareto-nbd/family.js";
import { estimateDiscountedPurchases, estimatePurchases } from "../../../../src/value/clv/predict/estimate.js";
import { refusal } from "../../../shared/refusal.js";
import { bgNbd, fittedPurchases, fittedSpend, gammaGamma, paretoNbd } from "./models.js";

const customer = Object.freeze({ repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, meanRepeatSpend: 22.345 });
const models: LifetimeModels = Object.freeze({ purchases: bgNbd, spend: gammaGamma });
const terms: LifetimeValueOptions = Object.freeze({ currency: "USD", margin: 0.3, discountRatePerUnit: 0.0027 });
const fitted: LifetimeModels = { purchases: fittedPurchases, spend: fittedSpend };

const spend = estimateSpend(customer, gammaGamma).value as number;

describe("estimateLifetimeValue", () => {
  it("is the published DERT times the expected spend and the margin, for ever", () => {
    const { value, ...rest } = estimateLifetimeValue(customer, { ...models, purchases: paretoNbd }, terms);
    expect(value).toBeCloseTo(6.483773568 * 24.65961286 * 0.3, 6);
    expect(rest).toEqual({ status: "ok", n: 0, unit: "USD" });
    const annually = { currency: "USD", margin: 0.3, annualDiscountRate: 0.15 };
    const exact = estimateLifetimeValue(customer, { ...models, purchases: paretoNbd }, annually).value as number;
    expect((exact / 24.65961286 / 0.3).toFixed(4)).toBe("6.5153");
  });

  it("counts purchases up to the horizon, each discounted at its time", () => {
    const valueAt = (horizon: number) => estimateLifetimeValue(customer, models, { ...terms, horizon }).value as number;
    const expectedAt = (horizon: number) => estimatePurchases(customer, bgNbd, { horizon }).value as number;
    let sum = 0;
    for (let i = 0; i < 5200; i++) {
      const [from, to] = [i / 100, (i + 1) / 100];
      sum += (expectedAt(to) - (i === 0 ? 0 : expectedAt(from))) * Math.exp(-0.0027 * (from + to) * 0.5);
    }
    expect(valueAt(52) / (sum * spend * 0.3)).toBeCloseTo(1, 7);
    expect(valueAt(1e7)).toBeCloseTo(estimateLifetimeValue(customer, models, terms).value as number, 6);
  });

  it("counts expected purchases as they are where nothing is discounted", () => {
    const value = estimateLifetimeValue(customer, models, { ...terms, discountRatePerUnit: 0, horizon: 39 }).value;
    expect(value).toBeCloseTo((estimatePurchases(customer, bgNbd, { horizon: 39 }).value as number) * spend * 0.3, 12);
  });

  it("takes the acquisition cost off at the end", () => {
    const gross = estimateLifetimeValue(customer, fitted, terms);
    const net = estimateLifetimeValue(customer, fitted, { ...terms, acquisitionCost: 50 });
    expect(net.value).toBeCloseTo((gross.value as number) - 50, 12);
    expect(net.interval?.low).toBeCloseTo((gross.interval?.low as number) - 50, 12);
    expect(net.interval?.high).toBeCloseTo((gross.interval?.high as number) - 50, 12);
  });

  it("has an interval from both models, on the logarithm, and the smaller number of customers", () => {
    const { value = 0, interval, n } = estimateLifetimeValue(customer, fitted, terms);
    const logWidth = (estimate: { value?: number | undefined; interval?: { high: number } | undefined }) =>
      Math.log((estimate.interval?.high as number) / (estimate.value as number));
    const ofPurchases = logWidth(estimateDiscountedPurchases(customer, fittedPurchases, { ratePerUnit: 0.0027 }));
    const ofSpend = logWidth(estimateSpend(customer, fittedSpend));
    expect(n).toBe(946);
    expect(interval?.level).toBe(0.9);
    expect(Math.log((interval?.high as number) / value)).toBeCloseTo(Math.hypot(ofPurchases, ofSpend), 10);
    expect(Math.log(value / (interval?.low as number))).toBeCloseTo(Math.hypot(ofPurchases, ofSpend), 10);
    const wide = estimateLifetimeValue(customer, fitted, { ...terms, level: 0.99 }).interval;
    expect(wide?.level).toBe(0.99);
    expect(wide?.high).toBeGreaterThan(interval?.high as number);
  });

  it.each([[{ purchases: bgNbd, spend: fittedSpend }], [{ purchases: fittedPurchases, spend: gammaGamma }]])(
    "has no interval where one of the models has no covariance",
    (pair) => {
      expect(estimateLifetimeValue(customer, pair, terms).interval).toBeUndefined();
      expect(estimateLifetimeValue(customer, pair, terms).n).toBe(0);
    },
  );

  it("passes on that a model did not converge, and has no value without parameters", () => {
    const spendWithout = createModel({
      kind: "gamma-gamma",
      schemaVersion: 1,
      body: { currency: "USD", fit: { status: "too-little-data", reasons: [], n: 1 } },
    }) as GammaGammaModel;
    const withoutParameters = createModel({
      kind: "bg-nbd",
      schemaVersion: 1,
      body: { timeUnit: "weeks", fit: { status: "not-identified", reasons: [], n: 5, regularization: 0 } },
    }) as BgNbdModel;
    expect(estimateLifetimeValue(customer, { purchases: bgNbd, spend: spendWithout }, terms)).toEqual({
      status: "too-little-data",
      n: 0,
      unit: "USD",
    });
    expect(estimateLifetimeValue(customer, { purchases: withoutParameters, spend: gammaGamma }, terms)).toEqual({
      status: "not-identified",
      n: 0,
      unit: "USD",
    });
  });

  it("has no value where the expected spend is infinite", () => {
    const heavy = createGammaGammaModel({ parameters: { p: 0.2, q: 0.4, gamma: 3 }, currency: "USD" });
    expect(estimateLifetimeValue(customer, { ...models, spend: heavy }, terms).status).toBe("infinite-mean");
    expect(estimateLifetimeValue(customer, { ...models, spend: heavy }, terms).value).toBeUndefined();
  });

  it("is 0, and its interval is, where the customer never spent anything", () => {
    const free = { ...customer, repeats: 1_000, meanRepeatSpend: 0 };
    const without = createGammaGammaModel({ parameters: { p: 6, q: 3, gamma: Number.MIN_VALUE }, currency: "USD" });
    expect(estimateLifetimeValue(free, { ...models, spend: without }, terms).value).toBeLessThan(1e-300);
  });

  it.each([
    [{ margin: 0 }, "margin"],
    [{ margin: 1.01 }, "margin"],
    [{ margin: -0.3 }, "margin"],
    [{ margin: undefined }, "margin"],
    [{ discountRatePerUnit: undefined }, "annualDiscountRate"],
    [{ annualDiscountRate: 0.1 }, "annualDiscountRate"],
    [{ discountRatePerUnit: undefined, annualDiscountRate: 15 }, "annualDiscountRate"],
    [{ discountRatePerUnit: undefined, annualDiscountRate: -0.1 }, "annualDiscountRate"],
    [{ discountRatePerUnit: -0.1 }, "discountRatePerUnit"],
    [{ discountRatePerUnit: Number.POSITIVE_INFINITY }, "discountRatePerUnit"],
    [{ discountRatePerUnit: 0 }, "horizon"],
    [{ horizon: 0 }, "horizon"],
    [{ horizon: Number.NaN }, "horizon"],
    [{ acquisitionCost: -1 }, "acquisitionCost"],
    [{ acquisitionCost: Number.POSITIVE_INFINITY }, "acquisitionCost"],
    [{ level: 1 }, "level"],
  ])("refuses %o", (settings, name) => {
    const options = { ...terms, ...settings } as LifetimeValueOptions;
    expect(() => estimateLifetimeValue(customer, models, options)).toThrow(refusal("INVALID_OPTION", [name]));
  });

  it("takes a margin of 1", () => {
    const whole = estimateLifetimeValue(customer, models, { ...terms, margin: 1 }).value as number;
    expect(whole * 0.3).toBeCloseTo(estimateLifetimeValue(customer, models, terms).value as number, 12);
  });

  it("refuses currencies and units of time that do not agree", () => {
    const asked = (settings: object) => () => estimateLifetimeValue(customer, models, { ...terms, ...settings });
    expect(asked({ currency: "EUR" })).toThrow(refusal("CURRENCY_MISMATCH", ["currency"]));
    expect(asked({ currency: undefined })).toThrow(refusal("UNKNOWN_CURRENCY", ["currency"]));
    expect(asked({ timeUnit: "days" })).toThrow(refusal("UNIT_MISMATCH", ["timeUnit"]));
  });

  it.each([
    [{ meanRepeatSpend: -1 }, "INVALID_VALUE", "meanRepeatSpend"],
    [{ meanRepeatSpend: undefined }, "INVALID_VALUE", "meanRepeatSpend"],
    [{ firstToEnd: 3 }, "LAST_AFTER_END", "firstToEnd"],
    [{ repeats: -1 }, "INVALID_VALUE", "repeats"],
  ])("refuses a customer with %o", (fields, code, name) => {
    expect(() => estimateLifetimeValue({ ...customer, ...fields }, models, terms)).toThrow(refusal(code, [name]));
  });
});

describe("discountPurchases", () => {
  const process = PARETO_NBD_FAMILY.create([0.553, 10.578, 0.606, 11.669]);

  it.each([0, 5, 38.86])("comes to the discounted purchases for ever as the horizon grows, at T = %d", (firstToEnd) => {
    const newest = { repeats: 0, firstToLast: 0, firstToEnd };
    const forEver = discountPurchases(process, newest, 0.0027, Number.POSITIVE_INFINITY);
    expect(discountPurchases(process, newest, 0.0027, 1e5) / forEver).toBeCloseTo(1, 6);
    expect(discountPurchases(process, newest, 0.0027, 520)).toBeLessThan(forEver);
  });
});
