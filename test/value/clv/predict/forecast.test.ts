import { describe, expect, it } from "vitest";
import { createBgNbdProcess } from "../../../../src/value/clv/bg-nbd/process.js";
import {
  estimateAlive,
  estimatePurchases,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  purchaseCountProbabilities,
} from "../../../../src/value/clv/index.js";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { gammaInterval, sharesInterval } from "../../../../src/value/clv/predict/intervals.js";
import { customer, customers, empty, fitted, published, publishedPareto, withoutDropout } from "./models.js";

describe("forecastCustomers", () => {
  const rows = customers.slice(0, 50);

  it.each([published, publishedPareto, fitted])("answers as the estimates of single customers do", (model) => {
    const { alive, purchases } = forecastCustomers(rows, model, { horizon: 39 });
    rows.forEach((row, index) => {
      expect(alive[index]).toBe(estimateAlive(row, model).value);
      expect(purchases[index]).toBe(estimatePurchases(row, model, { horizon: 39 }).value);
    });
  });

  it("takes columns, and nobody", () => {
    const columns = {
      repeats: rows.map(({ repeats }) => repeats),
      firstToLast: Float64Array.from(rows, ({ firstToLast }) => firstToLast),
      firstToEnd: rows.map(({ firstToEnd }) => firstToEnd),
    };
    expect(forecastCustomers(columns, published, { horizon: 9 })).toEqual(
      forecastCustomers(rows, published, { horizon: 9 }),
    );
    expect(forecastCustomers([], published, { horizon: 9 })).toEqual({
      alive: new Float64Array(0),
      purchases: new Float64Array(0),
    });
  });

  it("refuses bad input", () => {
    const refuse = (run: () => unknown, code: string, path: readonly unknown[]) =>
      expect(run).toThrow(expect.objectContaining({ code, path }));
    refuse(() => forecastCustomers(rows, published, { horizon: -1 }), "INVALID_OPTION", ["horizon"]);
    refuse(() => forecastCustomers(rows, published, { horizon: 1, timeUnit: "days" }), "UNIT_MISMATCH", ["timeUnit"]);
    refuse(() => forecastCustomers(rows, empty, { horizon: 1 }), "MODEL_WITHOUT_PARAMETERS", ["body", "parameters"]);
    refuse(
      () => forecastCustomers([customer, { ...customer, firstToEnd: 1 }], published, { horizon: 1 }),
      "LAST_AFTER_END",
      [1, "firstToEnd"],
    );
  });
});

describe("purchaseCountProbabilities", () => {
  it("are those of the process", () => {
    expect(purchaseCountProbabilities(published, { horizon: 39, upTo: 5 })).toEqual([
      ...createBgNbdProcess([0.243, 4.414, 0.793, 2.426]).countProbabilities(39, 5),
    ]);
  });

  it("begin with 1 for no time", () => {
    expect(purchaseCountProbabilities(published, { horizon: 0, upTo: 2 })).toEqual([1, 0, 0]);
    expect(purchaseCountProbabilities(publishedPareto, { horizon: 0, upTo: 0 })).toEqual([1]);
  });

  it.each([-1, 0.5, 1_000_001, Number.NaN])("refuse the number %s", (upTo) => {
    expect(() => purchaseCountProbabilities(published, { horizon: 1, upTo })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["upTo"] }),
    );
  });

  it("need parameters, and a horizon", () => {
    expect(() => purchaseCountProbabilities(empty, { horizon: 1, upTo: 1 })).toThrow(
      expect.objectContaining({ code: "MODEL_WITHOUT_PARAMETERS" }),
    );
    expect(() => purchaseCountProbabilities(published, { horizon: -1, upTo: 1 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["horizon"] }),
    );
  });
});

describe("forecastPurchases", () => {
  it("says how far the number scatters by chance alone where the parameters are known", () => {
    const forecast = forecastPurchases(customer, published, { horizon: 39, level: 0.8 });
    expect(forecast).toEqual({
      expected: estimatePurchases(customer, published, { horizon: 39, level: 0.8 }),
      byChance: { low: 0, high: 9, level: 0.8 },
    });
  });

  it.each([
    [published, createBgNbdProcess([26.243, 35.414, 0.793, 28.426])],
    [publishedPareto, createParetoNbdProcess([26.553, 41.578, 0.606, 42.669])],
  ] as const)("is the middle of the distribution of a customer who may have left", (model, ifAlive) => {
    const history = { repeats: 26, firstToLast: 30.86, firstToEnd: 31 };
    const alive = estimateAlive(history, model).value ?? 0;
    const shares = ifAlive
      .countProbabilities(39, 400)
      .map((share, count) => alive * share + (count === 0 ? 1 - alive : 0));
    const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
    const { byChance, expected } = forecastPurchases(history, model, { horizon: 39, level: 0.9 });
    expect(mean / (expected.value ?? 0)).toBeCloseTo(1, 8);
    const { low = 0, high = 0 } = byChance ?? {};
    const upTo = (count: number) => shares.slice(0, count + 1).reduce((sum, share) => sum + share, 0);
    expect([upTo(low - 1) < 0.05, upTo(low) >= 0.05, upTo(high - 1) < 0.95, upTo(high) >= 0.95]).toEqual(
      Array(4).fill(true),
    );
  });

  it("is wider with what is not known of the parameters", () => {
    const busy = { repeats: 60, firstToLast: 37, firstToEnd: 38 };
    const { byChance, interval } = forecastPurchases(busy, fitted, { horizon: 104 });
    expect(interval?.level).toBe(0.9);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThanOrEqual(
      (byChance?.high ?? 0) - (byChance?.low ?? 0),
    );
  });

  it("is 0 for no time, and has no interval without parameters or a covariance", () => {
    expect(forecastPurchases(customer, fitted, { horizon: 0 })).toMatchObject({
      byChance: { low: 0, high: 0 },
      interval: { low: 0, high: 0 },
    });
    expect(forecastPurchases(customer, empty, { horizon: 9 })).toEqual({
      expected: { n: 1, status: "too-little-data", unit: "purchases" },
    });
    expect(forecastPurchases(customer, withoutDropout, { horizon: 9 }).interval).toBeUndefined();
    expect(forecastPurchases(customer, withoutDropout, { horizon: 9 }).byChance).toBeDefined();
  });

  it("refuses bad input", () => {
    expect(() => forecastPurchases({ ...customer, firstToEnd: 1 }, published, { horizon: 1 })).toThrow(
      expect.objectContaining({ code: "LAST_AFTER_END", path: ["firstToEnd"] }),
    );
    expect(() => forecastPurchases(customer, published, { horizon: -1 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["horizon"] }),
    );
    expect(() => forecastPurchases(customer, published, { horizon: 1, level: 1 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["level"] }),
    );
  });
});

describe("forecastTotalPurchases", () => {
  it("adds up the customers", () => {
    const { purchases } = forecastCustomers(customers, fitted, { horizon: 26 });
    const sum = purchases.reduce((total, count) => total + count, 0);
    const { expected, byChance, interval } = forecastTotalPurchases(customers, fitted, { horizon: 26 });
    expect((expected.value ?? 0) / sum).toBeCloseTo(1, 10);
    expect(expected.interval?.low).toBeLessThan(sum);
    for (const range of [byChance, interval]) {
      expect(range?.low).toBeLessThan(sum);
      expect(range?.high).toBeGreaterThan(sum);
    }
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThan((byChance?.high ?? 0) - (byChance?.low ?? 0));
  });

  it("holds the true number of a simulation", () => {
    const actual = customers.reduce((total, { later }) => total + later, 0);
    const { interval } = forecastTotalPurchases(customers, fitted, { horizon: 26, level: 0.99 });
    expect(interval?.low).toBeLessThanOrEqual(actual);
    expect(interval?.high).toBeGreaterThanOrEqual(actual);
  });

  it("has the variance that the probabilities of the numbers give", () => {
    // One customer, many times over: the interval of the sum is nearly normal.
    const rows = Array.from({ length: 10_000 }, () => ({ repeats: 0, firstToLast: 0, firstToEnd: 0 }));
    const shares = createBgNbdProcess([0.243, 4.414, 0.793, 2.426]).countProbabilities(39, 5_000);
    const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
    const variance = shares.reduce((sum, share, count) => sum + (count - mean) ** 2 * share, 0);
    const { byChance } = forecastTotalPurchases(rows, published, { horizon: 39 });
    const reach = 1.6448536269514722 * Math.sqrt(10_000 * variance);
    expect(Math.abs(((byChance?.high ?? 0) - (byChance?.low ?? 0)) / (2 * reach) - 1)).toBeLessThan(0.01);
    expect(Math.abs((byChance?.low ?? 0) - (10_000 * mean - reach))).toBeLessThan(0.02 * reach + 1);
  });

  it("is 0 for nobody, and has no interval without parameters", () => {
    expect(forecastTotalPurchases([], fitted, { horizon: 9 })).toEqual({
      expected: { n: 600, status: "ok", unit: "purchases", value: 0, interval: { low: 0, high: 0, level: 0.9 } },
      byChance: { low: 0, high: 0, level: 0.9 },
      interval: { low: 0, high: 0, level: 0.9 },
    });
    expect(forecastTotalPurchases(customers, empty, { horizon: 9 })).toEqual({
      expected: { n: 1, status: "too-little-data", unit: "purchases" },
    });
    expect(forecastTotalPurchases(customers, published, { horizon: 9 }).interval).toBeUndefined();
  });

  it("refuses bad input", () => {
    expect(() => forecastTotalPurchases(customers, published, { horizon: -1 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["horizon"] }),
    );
    expect(() => forecastTotalPurchases(customers, published, { horizon: 1, level: 0 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["level"] }),
    );
  });
});

describe("sharesInterval", () => {
  it.each([
    [[0.05, 0.9, 0.05], 0.9, 0, 1],
    [[0.04, 0.9, 0.06], 0.9, 1, 2],
    [[0.3, 0.3, 0.4], 0.2, 1, 1],
    [[0.25, 0.5, 0.25], 0.5, 0, 1],
    [[1], 0.9, 0, 0],
    [[0.2, 0.2], 0.9, 0, 1],
  ])("finds the middle of %s at the level %s", (shares, level, low, high) => {
    expect(sharesInterval([Float64Array.from(shares)], level)).toEqual({ low, high, level });
  });

  it("finds the middle of the mean of distributions of different lengths", () => {
    expect(sharesInterval([Float64Array.of(1), Float64Array.of(0, 0, 0, 1)], 0.9)).toEqual({
      low: 0,
      high: 3,
      level: 0.9,
    });
  });
});

describe("gammaInterval", () => {
  it("is that of the exponential distribution where the variance is the mean squared", () => {
    // −100·ln 0.95 = 5.13 and −100·ln 0.05 = 299.57.
    expect(gammaInterval(100, 10_000, 0.9)).toEqual({ low: 5, high: 300, level: 0.9 });
  });

  it("is that of the normal distribution where the mean is much larger than the standard deviation", () => {
    expect(gammaInterval(1e6, 100, 0.9)).toEqual({ low: 999_983, high: 1_000_017, level: 0.9 });
  });

  it("is a point without variance", () => {
    expect(gammaInterval(0, 0, 0.9)).toEqual({ low: 0, high: 0, level: 0.9 });
  });
});
