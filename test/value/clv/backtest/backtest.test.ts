import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { calibrate } from "../../../../src/value/clv/backtest/calibration.js";
import { judge } from "../../../../src/value/clv/backtest/judge.js";
import { measureForecast } from "../../../../src/value/clv/backtest/measure.js";
import type { BacktestOptions, PurchaseBacktestCustomer } from "../../../../src/value/clv/backtest/model.js";
import { backtestPurchases } from "../../../../src/value/clv/backtest/purchases.js";
import { backtestSpend } from "../../../../src/value/clv/backtest/spend.js";
import { createBgNbdModel } from "../../../../src/value/clv/bg-nbd/create.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import type { GammaGammaModel } from "../../../../src/value/clv/gamma-gamma/model.js";
import type { BgNbdModel } from "../../../../src/value/clv/model.js";
import { estimateAlive, estimateNoPurchase, estimatePurchases } from "../../../../src/value/clv/predict/estimate.js";
import { refusal } from "../../../shared/refusal.js";
import { bgNbd, gammaGamma, paretoNbd } from "../money/models.js";

const ada = { partyId: "Ada", repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, holdoutPurchases: 1 };
const bob = { partyId: "Bob", repeats: 1, firstToLast: 1.71, firstToEnd: 38.86, holdoutPurchases: 0 };
const cyd = { partyId: "Cyd", repeats: 7, firstToLast: 29.43, firstToEnd: 38.86, holdoutPurchases: 4 };
const customers: readonly PurchaseBacktestCustomer[] = Object.freeze([ada, bob, cyd]);
const options: BacktestOptions = Object.freeze({ horizon: 39 });

const measure = (
  values: readonly number[],
  actual: readonly number[],
  share = 0.5,
  ties: "shared" | "by-id" = "shared",
) =>
  measureForecast({ name: "f", kind: "model", values: Float64Array.from(values) }, Float64Array.from(actual), {
    share,
    ties,
    order: values.map((_, index) => index),
  });

describe("measureForecast", () => {
  it("measures errors, bias, order and top", () => {
    const found = measure([1, 2, 3, 6], [0, 2, 4, 2]);
    expect(found).toEqual({
      name: "f",
      kind: "model",
      total: 12,
      meanAbsoluteError: 1.5,
      rootMeanSquaredError: Math.sqrt(18 / 4),
      bias: 0.5,
      topCapture: 0.75,
      rankCorrelation: expect.closeTo(0.632455532033676, 12),
    });
  });

  it("has no bias and no top where nothing came, and no correlation where all is equal", () => {
    expect(measure([1, 2], [0, 0])).toEqual({
      name: "f",
      kind: "model",
      total: 3,
      meanAbsoluteError: 1.5,
      rootMeanSquaredError: Math.sqrt(2.5),
    });
  });

  it("shares the places at the border among equal forecasts, or gives them to the first ones", () => {
    expect(measure([5, 1, 1, 1], [4, 3, 2, 1], 0.5).topCapture).toBeCloseTo((4 + 6 / 3) / 10, 14);
    expect(measure([5, 1, 1, 1], [4, 3, 2, 1], 0.5, "by-id").topCapture).toBeCloseTo(0.7, 14);
    expect(measure([1, 1, 1, 5], [1, 2, 3, 4], 0.5, "by-id").topCapture).toBeCloseTo(0.5, 14);
    expect(measure([4, 3, 2, 1], [4, 3, 2, 1], 0.5).topCapture).toBeCloseTo(0.7, 14);
  });

  it("rounds the top to whole customers, to one at least", () => {
    expect(measure([4, 3, 2, 1], [4, 3, 2, 1], 0.1).topCapture).toBeCloseTo(0.4, 14);
    expect(measure([4, 3, 2, 1], [4, 3, 2, 1], 0.37).topCapture).toBeCloseTo(0.4, 14);
    expect(measure([4, 3, 2, 1], [4, 3, 2, 1], 0.38).topCapture).toBeCloseTo(0.7, 14);
  });
});

describe("calibrate", () => {
  it("puts probabilities into ten ranges, and says how many really did it", () => {
    const bins = calibrate(Float64Array.of(0, 0.05, 0.1, 0.95, 1, 1), (index) => index > 3);
    expect(bins.map(({ from, below, observed }) => [from, below, observed.n, observed.value])).toEqual([
      [0, 0.1, 2, 0],
      [0.1, 0.2, 1, 0],
      [0.9, 1, 3, 2 / 3],
    ]);
    expect(bins[0]?.forecast).toBeCloseTo(0.025, 15);
    expect(bins[2]?.forecast).toBeCloseTo(2.95 / 3, 15);
    expect(bins[2]?.observed.interval?.level).toBe(0.95);
  });
});

describe("judge", () => {
  const quality = (name: string, kind: "model" | "naive", error: number, more: object = {}) => ({
    name,
    kind,
    total: 1,
    meanAbsoluteError: error,
    rootMeanSquaredError: error,
    ...more,
  });

  it("holds a model against the best naive forecast, by each measure", () => {
    const verdicts = judge([
      quality("m", "model", 1, { bias: -0.2, rankCorrelation: 0.5, topCapture: 0.6 }),
      quality("a", "naive", 2, { bias: 0.1, rankCorrelation: 0.4, topCapture: 0.6 }),
      quality("b", "naive", 1.5, { bias: -0.3, rankCorrelation: 0.45, topCapture: 0.7 }),
    ]);
    expect(verdicts).toEqual([
      {
        code: "MODEL_WINS",
        params: { model: "m", naive: "b", measure: "meanAbsoluteError", modelValue: 1, naiveValue: 1.5 },
      },
      {
        code: "MODEL_WINS",
        params: { model: "m", naive: "b", measure: "rootMeanSquaredError", modelValue: 1, naiveValue: 1.5 },
      },
      { code: "NAIVE_WINS", params: { model: "m", naive: "a", measure: "bias", modelValue: -0.2, naiveValue: 0.1 } },
      {
        code: "MODEL_WINS",
        params: { model: "m", naive: "b", measure: "rankCorrelation", modelValue: 0.5, naiveValue: 0.45 },
      },
      {
        code: "NAIVE_WINS",
        params: { model: "m", naive: "b", measure: "topCapture", modelValue: 0.6, naiveValue: 0.7 },
      },
    ]);
  });

  it("does not call equal better, and leaves out what cannot be measured", () => {
    const verdicts = judge([quality("m", "model", 1), quality("a", "naive", 1, { bias: 0.1 })]);
    expect(verdicts.map(({ code, params }) => [code, params["measure"]])).toEqual([
      ["NAIVE_WINS", "meanAbsoluteError"],
      ["NAIVE_WINS", "rootMeanSquaredError"],
    ]);
    expect(judge([quality("m", "model", 1, { bias: 0.1 }), quality("a", "naive", 1)])).toHaveLength(2);
  });
});

describe("backtestPurchases", () => {
  const result = backtestPurchases(customers, { bg: bgNbd, pareto: paretoNbd }, options);

  it("puts the models and the naive forecasts beside what came", () => {
    expect(result).toMatchObject({ n: 3, actual: 5, horizon: 39, timeUnit: "weeks" });
    expect(result.forecasts.map(({ name, kind }) => [name, kind])).toEqual([
      ["bg", "model"],
      ["pareto", "model"],
      ["naive-count", "naive"],
      ["naive-rate", "naive"],
    ]);
    const expected = customers.map((customer) => estimatePurchases(customer, bgNbd, { horizon: 39 }).value as number);
    expect(result.forecasts[0]?.total).toBeCloseTo(
      expected.reduce((sum, value) => sum + value, 0),
      12,
    );
    expect(result.forecasts[2]?.total).toBe(10);
    expect(result.forecasts[3]?.total).toBeCloseTo((10 / 38.86) * 39, 12);
  });

  it("forecasts no purchases at no pace", () => {
    const newest = { repeats: 0, firstToLast: 0, firstToEnd: 0, holdoutPurchases: 0 };
    expect(backtestPurchases([newest], { bg: bgNbd }, options).forecasts[2]).toMatchObject({
      name: "naive-rate",
      total: 0,
    });
  });

  it("tabulates by the number of repeats, 7 and more together", () => {
    const many = { ...cyd, repeats: 12, holdoutPurchases: 6 };
    const { byFrequency } = backtestPurchases([...customers, many], { bg: bgNbd }, options);
    expect(byFrequency.map(({ repeats, orMore, n, actual }) => [repeats, orMore, n, actual])).toEqual([
      [1, false, 1, 0],
      [2, false, 1, 1],
      [7, true, 2, 5],
    ]);
    expect(byFrequency[2]?.forecasts["naive-count"]).toBe(9.5);
    expect(byFrequency[0]?.forecasts["bg"]).toBeCloseTo(
      estimatePurchases(bob, bgNbd, { horizon: 39 }).value as number,
      12,
    );
  });

  it("holds the probabilities against what came", () => {
    const { name, noPurchase, alive } = backtestPurchases([ada], { bg: bgNbd }, options).calibration[0] ?? {};
    expect(name).toBe("bg");
    expect(noPurchase?.[0]?.forecast).toBeCloseTo(estimateNoPurchase(ada, bgNbd, { horizon: 39 }).value as number, 12);
    expect(noPurchase?.[0]?.observed.value).toBe(0);
    expect(alive?.[0]?.forecast).toBeCloseTo(estimateAlive(ada, bgNbd).value as number, 12);
    expect(alive?.[0]?.observed.value).toBe(1);
    const [idle] = backtestPurchases([bob], { bg: bgNbd }, options).calibration;
    expect([idle?.noPurchase[0]?.observed.value, idle?.alive[0]?.observed.value]).toEqual([1, 0]);
  });

  it("decides ties at the border of the top by id, if asked", () => {
    const rows = ["Cyd", "Ada", "Bob"].map((partyId, index) => ({ ...ada, partyId, holdoutPurchases: index }));
    const captured = (settings: Partial<BacktestOptions>, base = rows) =>
      backtestPurchases(base, { bg: bgNbd }, { ...options, topShare: 0.34, ...settings }).forecasts[0]?.topCapture;
    expect(captured({})).toBeCloseTo(1 / 3, 14);
    expect(captured({ topTies: "by-id" })).toBeCloseTo(1 / 3, 14);
    expect(captured({ topTies: "by-id", topShare: 0.67 })).toBe(1);
    const nameless = rows.map(({ partyId: _, ...row }) => row);
    expect(captured({ topTies: "by-id" }, nameless as typeof rows)).toBe(0);
  });

  it("looks at the top fifth unless asked otherwise", () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ ...cyd, repeats: 20 - index, holdoutPurchases: 1 }));
    expect(backtestPurchases(rows, { bg: bgNbd }, options).forecasts[1]?.topCapture).toBeCloseTo(0.2, 14);
  });

  it.each([
    [{ horizon: 0 }, "horizon"],
    [{ horizon: Number.POSITIVE_INFINITY }, "horizon"],
    [{ horizon: undefined }, "horizon"],
    [{ topShare: 0 }, "topShare"],
    [{ topShare: 1 }, "topShare"],
    [{ topTies: "first" }, "topTies"],
  ])("refuses %o", (settings, name) => {
    const changed = { ...options, ...settings } as BacktestOptions;
    expect(() => backtestPurchases(customers, { bg: bgNbd }, changed)).toThrow(refusal("INVALID_OPTION", [name]));
  });

  it("refuses customers who are none, and an empty base", () => {
    const run = (rows: readonly PurchaseBacktestCustomer[]) => () => backtestPurchases(rows, { bg: bgNbd }, options);
    expect(run([])).toThrow(refusal("EMPTY_DATA", []));
    for (const holdoutPurchases of [undefined, -1, 0.5]) {
      expect(run([ada, { ...bob, holdoutPurchases }])).toThrow(refusal("INVALID_VALUE", [1, "holdoutPurchases"]));
    }
    expect(run([ada, { ...bob, firstToEnd: 1 }])).toThrow(refusal("LAST_AFTER_END", [1, "firstToEnd"]));
    expect(run([{ ...bob, firstToLast: 0 }])).not.toThrow();
  });

  it("refuses models that do not fit: none, in different units, without parameters", () => {
    const days = createBgNbdModel({ parameters: { r: 1, alpha: 30, a: 1, b: 2 }, timeUnit: "days" });
    const empty = createModel({ kind: "bg-nbd", schemaVersion: 1, body: { timeUnit: "weeks" } } as const) as BgNbdModel;
    const run =
      (models: Readonly<Record<string, BgNbdModel>>, settings: object = {}) =>
      () =>
        backtestPurchases(customers, models, { ...options, ...settings });
    expect(run({})).toThrow(refusal("INVALID_OPTION", ["models"]));
    expect(run({ bg: bgNbd, days })).toThrow(refusal("UNIT_MISMATCH", ["models", "days"]));
    expect(run({ bg: bgNbd }, { timeUnit: "days" })).toThrow(refusal("UNIT_MISMATCH", ["timeUnit"]));
    expect(run({ empty })).toThrow(expect.objectContaining({ code: "MODEL_WITHOUT_PARAMETERS" }));
  });

  it("does not care about the order of the customers", () => {
    const row = fc.record({
      partyId: fc.uuid(),
      repeats: fc.integer({ min: 1, max: 9 }),
      firstToLast: fc.double({ min: 0.1, max: 30, noNaN: true }),
      firstToEnd: fc.double({ min: 30, max: 40, noNaN: true }),
      holdoutPurchases: fc.nat(5),
    });
    const base = fc.uniqueArray(row, { minLength: 1, selector: ({ partyId }) => partyId });
    fc.assert(
      fc.property(
        base.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        fc.constantFrom("shared", "by-id"),
        ([rows, shuffled], topTies) => {
          const run = (list: typeof rows) => backtestPurchases(list, { bg: bgNbd }, { horizon: 39, topTies });
          const [one, other] = [run(rows), run(shuffled)];
          expect(other.forecasts).toEqual(one.forecasts);
          expect(other.verdicts).toEqual(one.verdicts);
          const shares = one.forecasts.map(({ topCapture = 0 }) => topCapture);
          expect(shares.every((share) => share >= 0 && share <= 1 + 1e-12)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("backtestSpend", () => {
  const spenders = [
    { ...ada, meanRepeatSpend: 22.35, holdoutSpend: "26.48" },
    { ...cyd, meanRepeatSpend: 73.74, holdoutSpend: 340 },
    { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutSpend: "0.00" },
  ];
  const models = { pair: { purchases: bgNbd, spend: gammaGamma } };
  const terms = { ...options, currency: "USD" } as const;

  it("multiplies purchases with spend, and stands beside past spend", () => {
    const result = backtestSpend(spenders, models, terms);
    expect(result).toMatchObject({ n: 3, actual: 366.48, horizon: 39, timeUnit: "weeks", currency: "USD" });
    expect(result.forecasts.map(({ name }) => name)).toEqual(["pair", "naive-past-spend", "naive-spend-rate"]);
    const expected = spenders.map((customer) => {
      const purchases = estimatePurchases(customer, bgNbd, { horizon: 39 }).value as number;
      return purchases * (estimateSpend(customer, gammaGamma).value as number);
    });
    const past = 2 * 22.35 + 7 * 73.74;
    expect(result.forecasts[0]?.total).toBeCloseTo(
      expected.reduce((sum, value) => sum + value, 0),
      10,
    );
    expect(result.forecasts[1]?.total).toBeCloseTo(past, 10);
    expect(result.forecasts[2]?.total).toBeCloseTo((past / 38.86) * 39, 10);
    expect(result.byFrequency.map(({ repeats, actual }) => [repeats, actual])).toEqual([
      [0, 0],
      [2, 26.48],
      [7, 340],
    ]);
    expect(result.verdicts.length).toBeGreaterThan(0);
  });

  it("refuses amounts that are none, and models that do not fit", () => {
    const run =
      (rows: readonly object[], pair: object = {}, settings: object = {}) =>
      () =>
        backtestSpend(rows as typeof spenders, { pair: { ...models.pair, ...pair } }, { ...terms, ...settings });
    expect(run([])).toThrow(refusal("EMPTY_DATA", []));
    expect(run([{ ...spenders[0], holdoutSpend: undefined }])).toThrow(refusal("INVALID_VALUE", [0, "holdoutSpend"]));
    expect(run([{ ...spenders[0], holdoutSpend: "12 EUR" }])).toThrow(refusal("INVALID_VALUE", [0, "holdoutSpend"]));
    expect(run([{ ...spenders[0], meanRepeatSpend: undefined }])).toThrow(
      refusal("INVALID_VALUE", [0, "meanRepeatSpend"]),
    );
    expect(run(spenders, {}, { currency: "EUR" })).toThrow(refusal("CURRENCY_MISMATCH", ["models", "pair"]));
    const empty = createModel({
      kind: "gamma-gamma",
      schemaVersion: 1,
      body: { currency: "USD" },
    } as const) as GammaGammaModel;
    expect(run(spenders, { spend: empty })).toThrow(refusal("MODEL_WITHOUT_PARAMETERS", ["models", "pair"]));
    const heavy = createGammaGammaModel({ parameters: { p: 2, q: 0.5, gamma: 9 }, currency: "USD" });
    expect(run(spenders, { spend: heavy })).toThrow(refusal("INFINITE_MEAN", [2]));
  });
});
