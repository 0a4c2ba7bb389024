import { describe, expect, it } from "vitest";
import {
  createBetaDiscreteWeibullModel,
  createShiftedBetaGeometricModel,
} from "../../../../src/value/clv/retention/create.js";
import { estimateRetentionRate, estimateSurvival } from "../../../../src/value/clv/retention/estimate-retention.js";
import { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../../../src/value/clv/retention/fit.js";
import { forecastCohort } from "../../../../src/value/clv/retention/forecast-cohort.js";
import type { RetentionModel } from "../../../../src/value/clv/retention/model.js";
import { estimateResidualLifetime } from "../../../../src/value/clv/retention/residual-lifetime.js";

const highEnd = { survivors: [1000, 869, 743, 653, 593, 551, 517, 491] };
const fitted = fitShiftedBetaGeometric({ cohorts: [highEnd] });
const known = createShiftedBetaGeometricModel({ parameters: { alpha: 0.668, beta: 3.806 } });
const nobodyLeft = fitShiftedBetaGeometric({ cohorts: [{ survivors: [5, 5, 5] }] });
const onePeriod = fitShiftedBetaGeometric({ cohorts: [{ survivors: [5, 4] }] });
const due = { discountRate: 0.1, renewal: "due" } as const;

const throwing = (code: string, ...path: string[]) => expect.objectContaining({ code, path });

describe("models from known parameters", () => {
  it("keep them, without a fit", () => {
    expect(known).toMatchObject({ kind: "shifted-beta-geometric", schemaVersion: 1 });
    expect(known.body).toEqual({ parameters: { alpha: 0.668, beta: 3.806 } });
    const parameters = Object.freeze({ alpha: 1e-15, beta: 1e15, c: 1 });
    expect(createBetaDiscreteWeibullModel({ parameters })).toMatchObject({
      kind: "beta-discrete-weibull",
      body: { parameters },
    });
  });

  it.each([0, -1, 1.1e15, 9e-16, Number.NaN, Number.POSITIVE_INFINITY, "1" as never])("refuse %s", (value) => {
    const error = throwing("INVALID_OPTION", "parameters", "beta");
    expect(() => createShiftedBetaGeometricModel({ parameters: { alpha: 1, beta: value } })).toThrow(error);
    expect(() => createBetaDiscreteWeibullModel({ parameters: { alpha: 1, beta: 1, c: value } })).toThrow(
      throwing("INVALID_OPTION", "parameters", "c"),
    );
  });
});

describe("estimateRetentionRate", () => {
  it("is (β + t − 1)/(α + β + t − 1), with an interval around it", () => {
    const { alpha = 0, beta = 0 } = fitted.body.parameters ?? {};
    const rate = estimateRetentionRate({ period: 8 }, fitted);
    expect(rate).toMatchObject({ n: 1000, status: "ok", unit: "share" });
    expect(rate.value).toBeCloseTo((beta + 7) / (alpha + beta + 7), 14);

    // The delta method by hand, with the slopes of the log-odds ln(β + 7) − ln α.
    const [[ofAlpha = 0, both = 0] = [], [, ofBeta = 0] = []] = fitted.body.fit?.covariance ?? [];
    const [a, b] = [-1 / alpha, 1 / (beta + 7)];
    const deviation = Math.sqrt(a * a * ofAlpha + 2 * a * b * both + b * b * ofBeta);
    const logOdds = (share = 0) => Math.log(share / (1 - share));
    expect(rate.interval?.level).toBe(0.9);
    expect((logOdds(rate.interval?.high) - logOdds(rate.value)) / 1.6448536269514722).toBeCloseTo(deviation, 7);
    expect((logOdds(rate.value) - logOdds(rate.interval?.low)) / 1.6448536269514722).toBeCloseTo(deviation, 7);
  });

  it("has a narrower interval at a lower level", () => {
    const [wide, narrow] = [0.9, 0.5].map((level) => estimateRetentionRate({ period: 3 }, fitted, { level }).interval);
    expect(narrow?.level).toBe(0.5);
    expect(narrow?.low).toBeGreaterThan(wide?.low as number);
    expect(narrow?.high).toBeLessThan(wide?.high as number);
  });

  it("has no interval without a fit, nor on the boundary, and no value without parameters", () => {
    expect(Object.keys(estimateRetentionRate({ period: 1 }, known)).sort()).toEqual(["n", "status", "unit", "value"]);
    expect(estimateRetentionRate({ period: 1 }, nobodyLeft)).toEqual({
      value: 1 - 1e-12,
      n: 5,
      status: "boundary",
      unit: "share",
    });
    expect(estimateRetentionRate({ period: 1 }, onePeriod)).toEqual({ n: 5, status: "not-identified", unit: "share" });
    const tooEarly = fitShiftedBetaGeometric({ cohorts: [{ survivors: [5] }] });
    expect(estimateRetentionRate({ period: 1 }, tooEarly).status).toBe("too-little-data");
  });

  it.each([0, 1.5, -1, Number.NaN, 2 ** 53])("refuses the period %s", (period) => {
    expect(() => estimateRetentionRate({ period }, known)).toThrow(throwing("INVALID_VALUE", "period"));
  });

  it("refuses a level that is none, and models that are none", () => {
    expect(() => estimateRetentionRate({ period: 1 }, known, { level: 1 })).toThrow(
      throwing("INVALID_OPTION", "level"),
    );
    const foreign = { ...known, kind: "rfm" } as unknown as RetentionModel;
    expect(() => estimateRetentionRate({ period: 1 }, foreign)).toThrow(throwing("WRONG_MODEL_KIND", "kind"));
    const changed = { ...known, body: { parameters: { alpha: 1, beta: 1 } } };
    expect(() => estimateRetentionRate({ period: 1 }, changed)).toThrow(throwing("MODEL_HASH_MISMATCH", "hash"));
  });
});

describe("estimateSurvival", () => {
  it("is the product of the retention rates to come", () => {
    const weibull = fitBetaDiscreteWeibull({ cohorts: [highEnd] });
    for (const model of [fitted, weibull]) {
      const rates = [4, 5, 6].map((period) => estimateRetentionRate({ period }, model).value as number);
      const survival = estimateSurvival({ tenure: 3, periods: 3 }, model);
      expect(survival.value).toBeCloseTo(
        rates.reduce((product, rate) => product * rate, 1),
        13,
      );
      expect(survival.interval?.low).toBeLessThan(survival.value as number);
      expect(survival.interval?.high).toBeGreaterThan(survival.value as number);
    }
  });

  it("is certain for no further period, with an interval of no width", () => {
    const { value, interval } = estimateSurvival({ tenure: 3, periods: 0 }, fitted);
    expect(value).toBe(1);
    expect(interval).toEqual({ low: 1, high: 1, level: 0.9 });
    expect(estimateSurvival({ tenure: 3, periods: 0 }, onePeriod).value).toBeUndefined();
  });

  it("is not below zero after a very long time", () => {
    const { value } = estimateSurvival({ tenure: 0, periods: 2 ** 53 - 1 }, fitted);
    expect(value).toBeGreaterThan(0);
    const gone = createBetaDiscreteWeibullModel({ parameters: { alpha: 1e15, beta: 1e-15, c: 1000 } });
    expect(estimateSurvival({ tenure: 0, periods: 2 ** 53 - 1 }, gone).value).toBe(0);
  });

  it.each([
    [{ tenure: -1, periods: 1 }, "tenure"],
    [{ tenure: 0.5, periods: 1 }, "tenure"],
    [{ tenure: 0, periods: -1 }, "periods"],
    [{ tenure: 1, periods: 2 ** 53 - 1 }, "periods"],
  ])("refuses %o", (customer, name) => {
    expect(() => estimateSurvival(customer, known)).toThrow(throwing("INVALID_VALUE", name));
    expect(() => estimateSurvival({ tenure: 0, periods: 1 }, known, { level: 0 })).toThrow(
      throwing("INVALID_OPTION", "level"),
    );
  });
});

describe("estimateResidualLifetime", () => {
  it("counts a renewal that is due in full, and the one after a renewal that was made less", () => {
    const { value, unit, status } = estimateResidualLifetime({ tenure: 2 }, known, due);
    expect([unit, status]).toEqual(["periods", "ok"]);
    const made = estimateResidualLifetime({ tenure: 2 }, known, { discountRate: 0.1, renewal: "made" });
    expect(made.value).toBeCloseTo((value as number) / 1.1, 12);
    // Whoever renews has paid once, and is then a customer who has renewed.
    const renews = estimateRetentionRate({ period: 3 }, known).value as number;
    const next = estimateResidualLifetime({ tenure: 3 }, known, { discountRate: 0.1, renewal: "made" });
    expect(value).toBeCloseTo(renews * (1 + (next.value as number)), 11);
  });

  it("adds up what is asked for, and no more", () => {
    const three = estimateResidualLifetime({ tenure: 1 }, known, { ...due, periods: 3 });
    const shares = [1, 2, 3].map((periods) => estimateSurvival({ tenure: 1, periods }, known).value as number);
    expect(three.value).toBeCloseTo(
      shares.reduce((sum, share, j) => sum + share / 1.1 ** j, 0),
      13,
    );
    expect(estimateResidualLifetime({ tenure: 1 }, known, { ...due, periods: 0 }).value).toBe(0);
    const undiscounted = estimateResidualLifetime({ tenure: 1 }, known, { ...due, discountRate: 0, periods: 3 });
    expect(undiscounted.value).toBeCloseTo(
      shares.reduce((sum, share) => sum + share, 0),
      13,
    );
  });

  it("has an interval from the parameters of a fit", () => {
    const { value = 0, interval } = estimateResidualLifetime({ tenure: 0 }, fitted, { ...due, level: 0.9 });
    expect(interval?.level).toBe(0.9);
    const { alpha = 0, beta = 0 } = fitted.body.parameters ?? {};
    const at = (a: number, b: number) => {
      const model = createShiftedBetaGeometricModel({ parameters: { alpha: a, beta: b } });
      return Math.log(estimateResidualLifetime({ tenure: 0 }, model, due).value as number);
    };
    const step = 1e-5;
    const slopes = [
      (at(alpha + step, beta) - at(alpha - step, beta)) / (2 * step),
      (at(alpha, beta + step) - at(alpha, beta - step)) / (2 * step),
    ] as const;
    const [[ofAlpha = 0, both = 0] = [], [, ofBeta = 0] = []] = fitted.body.fit?.covariance ?? [];
    const deviation = Math.sqrt(slopes[0] ** 2 * ofAlpha + 2 * slopes[0] * slopes[1] * both + slopes[1] ** 2 * ofBeta);
    expect(Math.log((interval?.high ?? 0) / value) / 1.6448536269514722).toBeCloseTo(deviation, 6);
    expect(interval?.low).toBeCloseTo(value ** 2 / (interval?.high as number), 9);
  });

  it.each([
    [{ renewal: "due" }, "INVALID_OPTION", "discountRate"],
    [{ ...due, discountRate: -0.1 }, "INVALID_OPTION", "discountRate"],
    [{ ...due, discountRate: 10 }, "INVALID_OPTION", "discountRate"],
    [{ ...due, discountRate: Number.NaN }, "INVALID_OPTION", "discountRate"],
    [{ ...due, discountRate: 0 }, "INVALID_OPTION", "discountRate"],
    [{ discountRate: 0.1 }, "INVALID_OPTION", "renewal"],
    [{ ...due, periods: -1 }, "INVALID_VALUE", "periods"],
    [{ ...due, periods: 2 ** 53 - 2 }, "INVALID_VALUE", "periods"],
    [{ ...due, level: 2 }, "INVALID_OPTION", "level"],
  ])("refuses %o", (options, code, name) => {
    expect(() => estimateResidualLifetime({ tenure: 2 }, known, options as never)).toThrow(throwing(code, name));
  });

  it("refuses a tenure that is none, and takes a discount of 100 %", () => {
    expect(() => estimateResidualLifetime({ tenure: -1 }, known, due)).toThrow(throwing("INVALID_VALUE", "tenure"));
    const model = createShiftedBetaGeometricModel({ parameters: { alpha: 1, beta: 1 } });
    const { value } = estimateResidualLifetime({ tenure: 0 }, model, { discountRate: 1, renewal: "due" });
    // Σ 1/(j + 1)/2^(j − 1) = 4·(ln 2 − ½)
    expect(value).toBeCloseTo(4 * (Math.LN2 - 0.5), 14);
  });
});

describe("forecastCohort", () => {
  it("answers a row for each period, with the rate, the customers and what chance does to them", () => {
    const rows = forecastCohort({ customers: 491, tenure: 7, periods: 3 }, fitted);
    expect(rows.map(({ period }) => period)).toEqual([8, 9, 10]);
    rows.forEach(({ period, retentionRate, customers, chanceDeviation }, index) => {
      expect(retentionRate).toEqual(estimateRetentionRate({ period }, fitted));
      const share = estimateSurvival({ tenure: 7, periods: index + 1 }, fitted);
      expect(customers).toEqual({
        value: 491 * (share.value as number),
        interval: { low: 491 * (share.interval?.low ?? 0), high: 491 * (share.interval?.high ?? 0), level: 0.9 },
        n: 1000,
        status: "ok",
        unit: "customers",
      });
      const s = share.value as number;
      expect(chanceDeviation).toBeCloseTo(Math.sqrt(491 * s * (1 - s)), 12);
    });
  });

  it("says between which whole numbers the customers will lie, by chance and by what is not known of the parameters", () => {
    const [, later] = forecastCohort({ customers: 100_000, tenure: 7, periods: 2 }, fitted, { level: 0.5 });
    const ofParameters = ((later?.customers.interval?.high ?? 0) - (later?.customers.interval?.low ?? 0)) / 2;
    const both = Math.hypot(ofParameters, 0.67449 * (later?.chanceDeviation ?? 0));
    const { low, high, level } = later?.interval ?? { low: 0, high: 0 };
    expect(level).toBe(0.5);
    expect([low % 1, high % 1]).toEqual([0, 0]);
    expect((high - low) / 2 / both).toBeCloseTo(1, 1);
    expect(forecastCohort({ customers: 10, periods: 1 }, known)[0]?.interval).toBeUndefined();
  });

  it("begins with the first period, and has no rows for no periods", () => {
    expect(forecastCohort({ customers: 10, periods: 1 }, known)[0]?.period).toBe(1);
    expect(forecastCohort({ customers: 10, periods: 0 }, known)).toEqual([]);
  });

  it("has neither values nor deviations without parameters", () => {
    expect(forecastCohort({ customers: 10, periods: 1 }, onePeriod)).toEqual([
      {
        period: 1,
        retentionRate: { n: 5, status: "not-identified", unit: "share" },
        customers: { n: 5, status: "not-identified", unit: "customers" },
      },
    ]);
  });

  it.each([
    [{ customers: 1.5, periods: 1 }, "customers"],
    [{ customers: 1, tenure: -1, periods: 1 }, "tenure"],
    [{ customers: 1, periods: 1.5 }, "periods"],
    [{ customers: 1, tenure: 2 ** 53 - 1, periods: 1 }, "periods"],
  ])("refuses %o", (outlook, name) => {
    expect(() => forecastCohort(outlook, known)).toThrow(throwing("INVALID_VALUE", name));
    expect(() => forecastCohort({ customers: 1, periods: 0 }, known, { level: 7 })).toThrow(
      throwing("INVALID_OPTION", "level"),
    );
  });
});
