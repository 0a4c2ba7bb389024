import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import {
  type BgCnbdKModel,
  backtestPurchases,
  compareModels,
  createBgCnbdKModel,
  createRegularHistory,
  estimateAlive,
  estimatePurchases,
  fitBgCnbdK,
  fitBgNbd,
  fitMbgNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  type PurchaseRegularity,
  purchaseCountProbabilities,
  type RegularHistory,
} from "../../../../src/value/clv/index.js";
import { refusal } from "../../../shared/refusal.js";
import type { BgNbdValues } from "../simulate.js";
import { simulateRegular } from "./histories.js";

const weeks = { timeUnit: "weeks" } as const;
const NAMES = ["r", "alpha", "a", "b"] as const;
const REGULAR: PurchaseRegularity = { k: 3, dropoutAtStart: true };
const VALUES: BgNbdValues = [0.8, 2, 0.9, 2.2];
const simulate = (count: number, regularity = REGULAR, values = VALUES) =>
  simulateRegular(createRandom(`regular ${regularity.k} ${values}`), regularity, values, count, 52, 26);
const bodyOf = (customers: readonly RegularHistory[], options = {}) =>
  fitBgCnbdK(customers, { ...weeks, ...options }).model.body;

describe("fitBgCnbdK", () => {
  it.each([
    [{ k: 1, dropoutAtStart: true }, [0.6, 6, 0.9, 1.6]],
    [{ k: 3, dropoutAtStart: true }, VALUES],
    [{ k: 4, dropoutAtStart: false }, [1, 3, 0.6, 2]],
  ] as const)("finds k and the parameters that customers of %o were drawn with", (regularity, values) => {
    const { parameters, fit, k, dropoutAtStart } = bodyOf(simulate(800, regularity, values), {
      dropoutAtStart: regularity.dropoutAtStart,
    });
    expect({ k, dropoutAtStart }).toEqual(regularity);
    expect([fit?.status, fit?.n]).toEqual(["converged", 800]);
    NAMES.forEach((name, i) => {
      const distance = (parameters?.[name] ?? 0) - (values[i] as number);
      expect(Math.abs(distance / (fit?.standardErrors?.[name] ?? 0))).toBeLessThan(3.5);
    });
  });

  it("takes dropout after the first purchase for granted, and the k of the highest likelihood", () => {
    const customers = simulate(300);
    const likelihoods = Array.from(
      { length: 12 },
      (_, index) => bodyOf(customers, { k: index + 1 }).fit?.logLikelihood,
    );
    const best = fitBgCnbdK(customers, weeks).model;
    expect(best.body.dropoutAtStart).toBe(true);
    expect(best.body.fit?.logLikelihood).toBe(Math.max(...likelihoods.map((value) => value ?? Number.NaN)));
    expect(best.body.k).toBe(likelihoods.indexOf(best.body.fit?.logLikelihood) + 1);
    expect(fitBgCnbdK(customers, { ...weeks, k: "best", dropoutAtStart: true }).model.hash).toBe(best.hash);
    expect(bodyOf(customers, { k: 2, dropoutAtStart: false })).toMatchObject({ k: 2, dropoutAtStart: false });
  });

  it.each([
    [true, fitMbgNbd],
    [false, fitBgNbd],
  ] as const)("is (M)BG/NBD for a k of 1, with dropout at the start %s", (dropoutAtStart, fitPlain) => {
    const customers = simulate(400);
    const [regular, plain] = [bodyOf(customers, { k: 1, dropoutAtStart }), fitPlain(customers, weeks).model.body];
    expect((regular.fit?.logLikelihood ?? 0) - (plain.fit?.logLikelihood ?? 1)).toBeCloseTo(0, 8);
    for (const name of NAMES) {
      expect((regular.parameters?.[name] ?? 0) / (plain.parameters?.[name] ?? 1)).toBeCloseTo(1, 6);
      const error = plain.fit?.standardErrors?.[name] ?? 1;
      expect((regular.fit?.standardErrors?.[name] ?? 0) / error).toBeCloseTo(1, 4);
    }
  });

  it("has the likelihood of the times themselves", () => {
    // One customer with gaps of 2 and 3 and a silence of 4, by integration over the rate and the dropout.
    const customers = simulate(200);
    const { fit, parameters } = bodyOf(customers, { k: 2, dropoutAtStart: false });
    const { r = 0, alpha = 0, a = 0, b = 0 } = parameters ?? {};
    const add = createRegularHistory([0, 2, 5], 9);
    const without = fit?.logLikelihood ?? 0;
    // At fixed parameters: f(Δ) = λ²Δe^(−λΔ), and the silence e^(−λu)(1 + λu).
    const c = r + 4;
    const buying = (r * (r + 1) * (r + 2) * (r + 3) * alpha ** r * 2 * 3) / (alpha + 5) ** c;
    const [stay, w] = [(b * (b + 1)) / ((a + b) * (a + b + 1)), 4 / (alpha + 9)];
    const still = (1 - w) ** c * (1 + c * w);
    const leave = (a * b) / ((a + b) * (a + b + 1));
    const plain = Math.log(buying * (stay * still + leave));
    const both = bodyOf([...customers, add], { k: 2, dropoutAtStart: false }).fit?.logLikelihood ?? 0;
    // One customer more hardly moves the parameters, and at the maximum it moves the likelihood to the second order.
    expect(Math.abs(both - without - plain)).toBeLessThan(0.05);
  });

  it("gives the same in another unit of time, and in another order", () => {
    const customers = simulate(250);
    const inDays = customers.map(({ repeats, firstToLast, firstToEnd, sumLogGaps }) => ({
      repeats,
      firstToLast: 7 * firstToLast,
      firstToEnd: 7 * firstToEnd,
      sumLogGaps: sumLogGaps === undefined ? undefined : sumLogGaps + repeats * Math.log(7),
    }));
    const { model } = fitBgCnbdK(customers, weeks);
    const byDays = fitBgCnbdK(inDays, { timeUnit: "days" }).model;
    expect(byDays.body.k).toBe(model.body.k);
    expect((byDays.body.parameters?.alpha ?? 0) / (model.body.parameters?.alpha ?? 1) / 7).toBeCloseTo(1, 8);
    const [ofWeeks, ofDays] = [
      forecastCustomers(customers, model, { horizon: 26 }),
      forecastCustomers(inDays, byDays, { horizon: 182 }),
    ];
    ofWeeks.purchases.forEach((count, index) => {
      expect((ofDays.purchases[index] ?? 0) / count).toBeCloseTo(1, 7);
    });
    expect(fitBgCnbdK([...customers].reverse(), weeks).model.hash).toBe(model.hash);
  });

  it("has no parameters, and the smallest k, where too few came back", () => {
    const few = [createRegularHistory([0, 2, 5], 9), createRegularHistory([0], 9)];
    const { k, parameters, fit } = bodyOf(few);
    expect([k, parameters, fit?.status]).toEqual([1, undefined, "too-little-data"]);
    expect(bodyOf(few, { k: 5 }).k).toBe(5);
  });

  it("answers with a boundary where nobody leaves", () => {
    const customers = Array.from({ length: 60 }, (_, index) => {
      const gap = 3 + (index % 10);
      return createRegularHistory([0, gap, 2 * gap, 3 * gap + 0.5 * (index % 3)], 3 * gap + 2);
    });
    const { fit } = bodyOf(customers, { k: 4, dropoutAtStart: false });
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toContain("NO_DROPOUT");
    expect(bodyOf(customers, { k: 4 }).fit?.status).toBe("boundary");
  });

  it("refuses a k that is none", () => {
    for (const k of [0, 13, 1.5, Number.NaN, "all" as "best"]) {
      expect(() => fitBgCnbdK(simulate(9), { ...weeks, k })).toThrow(refusal("INVALID_OPTION", ["k"]));
    }
    expect(() => fitBgCnbdK([], weeks)).toThrow(refusal("EMPTY_DATA", []));
  });

  it("refuses sums of logarithms that are absent or cannot be", () => {
    const good = createRegularHistory([0, 2, 4], 9);
    const single = createRegularHistory([0], 9);
    for (const sumLogGaps of [undefined, Number.NaN, Number.NEGATIVE_INFINITY, 2 * Math.log(2) + 3e-6]) {
      expect(() => fitBgCnbdK([single, { ...good, sumLogGaps }], weeks)).toThrow(
        refusal("INVALID_VALUE", [1, "sumLogGaps"]),
      );
    }
    const atOnce = { repeats: 2, firstToLast: 0, firstToEnd: 9, sumLogGaps: 0 };
    expect(() => fitBgCnbdK([atOnce], weeks)).toThrow(refusal("INVALID_VALUE", [0, "sumLogGaps"]));
    expect(bodyOf([good, { ...good, sumLogGaps: 2 * Math.log(2) + 1.5e-6 }]).fit?.n).toBe(2);
    expect(() => fitBgCnbdK([{ ...good, firstToEnd: 3 }], weeks)).toThrow(refusal("LAST_AFTER_END", [0, "firstToEnd"]));
  });
});

describe("a fitted BG/CNBD-k model", () => {
  const customers = simulate(1_500);
  const { model } = fitBgCnbdK(customers, { ...weeks, k: 3 });
  const later = customers.reduce((sum, customer) => sum + customer.later, 0);

  it("foresees what all customers buy, within its interval", () => {
    const { byChance, interval } = forecastTotalPurchases(customers, model, { horizon: 26, level: 0.99 });
    expect(later).toBeGreaterThan(interval?.low ?? Number.NaN);
    expect(later).toBeLessThan(interval?.high ?? Number.NaN);
    expect(byChance?.low).toBeGreaterThan(interval?.low ?? Number.NaN);
  });

  it("describes regular purchases better than MBG/NBD, and foresees them better", () => {
    const models = { regular: model, plain: fitMbgNbd(customers, weeks).model };
    const withHoldout = customers.map((customer) => ({ ...customer, holdoutPurchases: customer.later }));
    const backtest = backtestPurchases(withHoldout, models, { horizon: 26 });
    const compared = compareModels(models, { backtest });
    expect(compared.best).toEqual({ aic: "regular", bic: "regular", backtest: "regular" });
    expect(compared.models[0]).toMatchObject({ kind: "bg-cnbd-k", parameterCount: 4 });
  });

  it("believes those who are late the less, the more regular purchases are", () => {
    const parameters = { r: 0.5, alpha: 2, a: 0.8, b: 2.5 };
    const history = { repeats: 4, firstToLast: 20, firstToEnd: 39 };
    const shares = [1, 2, 4, 12].map((k) => {
      const { alpha } = parameters;
      const known = createBgCnbdKModel({ ...weeks, parameters: { ...parameters, alpha: alpha / k }, ...REGULAR, k });
      return estimateAlive(history, known).value ?? Number.NaN;
    });
    expect(shares).toEqual([...shares].sort((left, right) => right - left));
  });

  it("gives one customer counts by how long ago the last purchase was", () => {
    const known = createBgCnbdKModel({
      ...weeks,
      parameters: { r: 4_000, alpha: 1_000, a: 1e-9, b: 1 },
      k: 12,
      dropoutAtStart: false,
    });
    // Four steps a week: a purchase every three weeks.
    const lastWeek = { repeats: 10, firstToLast: 30, firstToEnd: 31 };
    const justNow = { repeats: 10, firstToLast: 31, firstToEnd: 31 };
    const horizon = { horizon: 2.2, level: 0.1 };
    expect(forecastPurchases(lastWeek, known, horizon).byChance).toEqual({ low: 1, high: 1, level: 0.1 });
    expect(forecastPurchases(justNow, known, horizon).byChance).toEqual({ low: 0, high: 0, level: 0.1 });

    // Within a week, those of just now buy nothing: half of the base adds nothing to what is open.
    const widthOf = (base: readonly RegularHistory[]) => {
      const { byChance } = forecastTotalPurchases(base, known, { horizon: 1 });
      return (byChance?.high ?? Number.NaN) - (byChance?.low ?? Number.NaN);
    };
    const [late, early] = [lastWeek, justNow].map((history) => Array.from({ length: 400 }, () => history));
    const width = widthOf(late ?? []);
    expect(width).toBeGreaterThan(10);
    expect(Math.abs(widthOf([...(late ?? []), ...(early ?? [])]) / width - 1)).toBeLessThan(0.2);
  });

  it("answers with intervals, and with counts that add up", () => {
    const { value = 0, interval } = estimatePurchases({ repeats: 3, firstToLast: 20, firstToEnd: 26 }, model, {
      horizon: 26,
    });
    expect(value).toBeGreaterThan(interval?.low ?? Number.NaN);
    expect(value).toBeLessThan(interval?.high ?? Number.NaN);
    const shares = purchaseCountProbabilities(model, { horizon: 26, upTo: 3_000 });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe("createBgCnbdKModel", () => {
  const options = { parameters: { r: 0.5, alpha: 2, a: 0.8, b: 2.5 }, ...weeks, k: 2, dropoutAtStart: false };

  it("keeps the parameters, the unit and what kind it is of", () => {
    const model: BgCnbdKModel = createBgCnbdKModel(options);
    expect([model.kind, model.schemaVersion, model.body]).toEqual(["bg-cnbd-k", 1, options]);
  });

  it("refuses what is out of range", () => {
    expect(() => createBgCnbdKModel({ ...options, k: 13 })).toThrow(refusal("INVALID_OPTION", ["k"]));
    const wrong = { ...options, parameters: { ...options.parameters, b: 0 } };
    expect(() => createBgCnbdKModel(wrong)).toThrow(refusal("INVALID_OPTION", ["parameters", "b"]));
  });
});

describe("createRegularHistory", () => {
  it("measures from the first purchase, and adds the logarithms of the gaps", () => {
    const history = createRegularHistory(Object.freeze([3, 7, 12, 16]), 20);
    expect(history).toEqual({
      repeats: 3,
      firstToLast: 13,
      firstToEnd: 17,
      sumLogGaps: Math.log(4) + Math.log(5) + Math.log(4),
    });
    expect(createRegularHistory([3], 3)).toEqual({ repeats: 0, firstToLast: 0, firstToEnd: 0 });
  });

  it("refuses times that are none, not in order, or after the end", () => {
    expect(() => createRegularHistory([], 3)).toThrow(refusal("EMPTY_DATA", ["times"]));
    expect(() => createRegularHistory([1, 2, 2], 3)).toThrow(refusal("INVALID_VALUE", ["times", 2]));
    expect(() => createRegularHistory([Number.NaN], 3)).toThrow(refusal("INVALID_VALUE", ["times", 0]));
    for (const end of [1.9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createRegularHistory([1, 2], end)).toThrow(refusal("LAST_AFTER_END", ["end"]));
    }
    expect(createRegularHistory([1, 2], 2).firstToEnd).toBe(1);
  });
});
