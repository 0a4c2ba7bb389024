import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { createBgNbdProcess } from "../../../../src/value/clv/bg-nbd/process.js";
import {
  type BgNbdModel,
  type EstimateQuestion,
  estimateAlive,
  estimateDiscountedPurchases,
  estimateNewCustomerPurchases,
  estimateNoPurchase,
  estimatePurchases,
  type PurchaseModel,
  type RepeatHistory,
} from "../../../../src/value/clv/index.js";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { customer, empty, fitted, published, publishedPareto, withoutDropout } from "./models.js";

type Question = (
  history: RepeatHistory,
  model: PurchaseModel,
  options?: EstimateQuestion,
) => ReturnType<typeof estimateAlive>;

const QUESTIONS: readonly (readonly [string, Question, "share" | "purchases"])[] = [
  ["estimateAlive", estimateAlive, "share"],
  [
    "estimatePurchases",
    (history, model, options) => estimatePurchases(history, model, { horizon: 39, ...options }),
    "purchases",
  ],
  [
    "estimateNoPurchase",
    (history, model, options) => estimateNoPurchase(history, model, { horizon: 39, ...options }),
    "share",
  ],
  [
    "estimateDiscountedPurchases",
    (history, model, options) => estimateDiscountedPurchases(history, model, { ratePerUnit: 0.0027, ...options }),
    "purchases",
  ],
  [
    "estimateNewCustomerPurchases",
    (_, model, options) => estimateNewCustomerPurchases(model, { horizon: 39, ...options }),
    "purchases",
  ],
];

describe.each(QUESTIONS)("%s", (name, ask, unit) => {
  it("answers without an interval for known parameters", () => {
    expect(ask(customer, published)).toEqual({ n: 0, status: "ok", unit, value: expect.any(Number) });
  });

  it("answers with an interval around the value for a fitted model", () => {
    const { value = Number.NaN, interval, n, status } = ask(customer, fitted);
    expect({ n, status, level: interval?.level }).toEqual({ n: 600, status: "ok", level: 0.9 });
    expect(interval?.low).toBeLessThan(value);
    expect(interval?.high).toBeGreaterThan(value);
    expect(interval?.low).toBeGreaterThan(0);
    if (unit === "share") expect(interval?.high).toBeLessThan(1);
  });

  it("answers with a wider interval at a higher level", () => {
    const [narrow, wide] = [0.5, 0.99].map((level) => ask(customer, fitted, { level }).interval);
    expect(wide?.low).toBeLessThan(narrow?.low ?? 0);
    expect(wide?.high).toBeGreaterThan(narrow?.high ?? 0);
    expect(wide?.level).toBe(0.99);
  });

  it("answers with the status of the fit, and no value, where there are no parameters", () => {
    expect(ask(customer, empty)).toEqual({ n: 1, status: "too-little-data", unit });
  });

  it("answers with a value, its status and no interval at a boundary", () => {
    expect(ask(customer, withoutDropout)).toEqual({ n: 200, status: "boundary", unit, value: expect.any(Number) });
  });

  it("refuses another unit of time than the model's", () => {
    expect(() => ask(customer, published, { timeUnit: "days" })).toThrow(
      expect.objectContaining({ code: "UNIT_MISMATCH", path: ["timeUnit"] }),
    );
    expect(() => ask(customer, published, { timeUnit: "decades" as "years" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["timeUnit"] }),
    );
    expect(ask(customer, published, { timeUnit: "weeks" })).toEqual(ask(customer, published));
  });

  it.each([0, 1, Number.NaN])("refuses the level %s", (level) => {
    expect(() => ask(customer, published, { level })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["level"] }),
    );
  });

  it("refuses a model of another kind, or one that was changed", () => {
    const other = createModel({ kind: "rfm", schemaVersion: 1, body: {} }) as unknown as BgNbdModel;
    expect(() => ask(customer, other)).toThrow(expect.objectContaining({ code: "WRONG_MODEL_KIND", path: ["kind"] }));
    const changed = { ...published, body: { ...published.body, timeUnit: "days" as const } };
    expect(() => ask(customer, changed)).toThrow(expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }));
  });

  if (name === "estimateNewCustomerPurchases") return;
  it.each([
    [{ repeats: 1.5, firstToLast: 1, firstToEnd: 2 }, "INVALID_VALUE", ["repeats"]],
    [{ repeats: 1, firstToLast: 3, firstToEnd: 2 }, "LAST_AFTER_END", ["firstToEnd"]],
    [{ repeats: 0, firstToLast: 1, firstToEnd: 2 }, "TIME_WITHOUT_REPEAT", ["firstToLast"]],
  ])("refuses the history %s", (history, code, path) => {
    expect(() => ask(history, published)).toThrow(expect.objectContaining({ code, path }));
  });

  it("takes repeats on the first day as they are", () => {
    expect(ask({ repeats: 2, firstToLast: 0, firstToEnd: 9 }, published).value).toBeGreaterThan(0);
  });
});

describe("the answers of a model", () => {
  it("are those of its process, for both kinds of model", () => {
    const { repeats: x, firstToLast: tx, firstToEnd: T } = customer;
    for (const [model, process] of [
      [published, createBgNbdProcess([0.243, 4.414, 0.793, 2.426])],
      [publishedPareto, createParetoNbdProcess([0.553, 10.578, 0.606, 11.669])],
    ] as const) {
      expect(estimateAlive(customer, model).value).toBe(process.alive(x, tx, T));
      expect(estimatePurchases(customer, model, { horizon: 26 }).value).toBe(expectPurchases(process, x, tx, T, 26));
      expect(estimateNoPurchase(customer, model, { horizon: 26 }).value).toBe(process.noneProbability(x, tx, T, 26));
      expect(estimateDiscountedPurchases(customer, model, { ratePerUnit: 0.01 }).value).toBe(
        process.discounted(x, tx, T, 0.01),
      );
      expect(estimateNewCustomerPurchases(model, { horizon: 26 }).value).toBe(process.expectedOfNew(26));
    }
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("are refused for the horizon %s", (horizon) => {
    const expected = expect.objectContaining({ code: "INVALID_OPTION", path: ["horizon"] });
    expect(() => estimatePurchases(customer, published, { horizon })).toThrow(expected);
    expect(() => estimateNoPurchase(customer, published, { horizon })).toThrow(expected);
    expect(() => estimateNewCustomerPurchases(published, { horizon })).toThrow(expected);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("are refused for the discount rate %s", (ratePerUnit) => {
    expect(() => estimateDiscountedPurchases(customer, published, { ratePerUnit })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["ratePerUnit"] }),
    );
  });

  it("are certain where nothing can be uncertain", () => {
    const certain = (value: number) => ({ low: value, high: value, level: 0.9 });
    const newcomer = { repeats: 0, firstToLast: 0, firstToEnd: 9 };
    expect(estimateAlive(newcomer, fitted)).toMatchObject({ value: 1, interval: certain(1) });
    expect(estimatePurchases(customer, fitted, { horizon: 0 })).toMatchObject({ value: 0, interval: certain(0) });
    expect(estimateNoPurchase(customer, fitted, { horizon: 0 })).toMatchObject({ value: 1, interval: certain(1) });
  });

  it("have the interval of the delta method", () => {
    // The same by hand: the slopes by the parameters themselves, and the covariance of the model.
    const { parameters, fit } = fitted.body;
    const values = [parameters?.r ?? 0, parameters?.alpha ?? 0, parameters?.a ?? 0, parameters?.b ?? 0];
    const at = (shifted: readonly number[]) => expectPurchases(createBgNbdProcess(shifted), 7, 29.43, 38.86, 39);
    const slopes = values.map((value, index) => {
      const [above, below] = [1e-5, -1e-5].map((step) =>
        at(values.map((v, i) => (i === index ? v + value * step : v))),
      );
      return ((above ?? 0) - (below ?? 0)) / (2e-5 * value);
    });
    const variance = slopes.reduce(
      (sum, left, i) =>
        sum + slopes.reduce((inner, right, j) => inner + left * right * (fit?.covariance?.[i]?.[j] ?? 0), 0),
      0,
    );
    const { value = 0, interval } = estimatePurchases(customer, fitted, { horizon: 39 });
    // 1.6448536269514722 is the 95 % quantile of the normal distribution.
    const factor = Math.exp((1.6448536269514722 * Math.sqrt(variance)) / value);
    expect((interval?.high ?? 0) / (value * factor)).toBeCloseTo(1, 6);
    expect((interval?.low ?? 0) / (value / factor)).toBeCloseTo(1, 6);
  });

  it("have an interval for shares on the scale of log odds", () => {
    const { value = 0, interval: { low, high } = { low: 0, high: 0 } } = estimateAlive(customer, fitted);
    const logit = (share: number) => Math.log(share / (1 - share));
    expect(logit(high) - logit(value)).toBeCloseTo(logit(value) - logit(low), 9);
  });
});
