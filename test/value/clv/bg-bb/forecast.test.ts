import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../../../src/value/clv/bg-bb/create.js";
import {
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/estimate.js";
import { fitBgBb } from "../../../../src/value/clv/bg-bb/fit.js";
import {
  forecastOpportunityPurchases,
  forecastTotalOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/forecast.js";
import { cellsOf, donors } from "./donors.js";

const parameters = Object.freeze({ alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 });
const known = createBgBbModel({ parameters });
const fitted = fitBgBb(donors);
const few = fitBgBb(cellsOf([6, 6, 6, 20], [3, 5, 6, 10], [1, 1, 6, 25], [2, 2, 6, 15], [0, 0, 6, 50], [1, 4, 6, 6]));
const unknown = fitBgBb(cellsOf([0, 0, 6, 50]));
const donor = Object.freeze({ repeats: 4, lastRepeat: 5, opportunities: 6 });

const throwing = (code: string, ...path: (string | number)[]) => expect.objectContaining({ code, path });

/** What the next two opportunities bring, written out: he leaves before one, misses or takes it. */
function sharesOfTwo({ alpha, beta, gamma, delta }: typeof parameters) {
  const alive = 0.696811 / ((delta + 6) / (gamma + delta + 6));
  const stay = [6, 7].map((n) => (delta + n) / (gamma + delta + n)) as [number, number];
  const take = (taken: number, n: number) => (alpha + 4 + taken) / (alpha + beta + 6 + n);
  const both = alive * stay[0] * stay[1];
  const two = both * take(0, 0) * take(1, 1);
  const onlyFirst = alive * stay[0] * take(0, 0) * (1 - stay[1] * take(1, 1));
  const onlySecond = both * (1 - take(0, 0)) * take(0, 1);
  return [1 - two - onlyFirst - onlySecond, onlyFirst + onlySecond, two] as const;
}

describe("forecastOpportunityPurchases", () => {
  it("answers the whole numbers that hold the middle of what may happen", () => {
    const [none, one] = sharesOfTwo(parameters);
    const intervalAt = (level: number) =>
      forecastOpportunityPurchases(donor, known, { nextOpportunities: 2, level }).byChance;
    // The lower limit moves from 0 to 1 where the tail is as large as the share of none, the upper one where it is that of two.
    expect(intervalAt(1 - 2 * (none - 1e-4))).toMatchObject({ low: 0 });
    expect(intervalAt(1 - 2 * (none + 1e-4))).toMatchObject({ low: 1 });
    expect(intervalAt(2 * (none + one - 1e-4) - 1)).toMatchObject({ high: 1 });
    expect(intervalAt(2 * (none + one + 1e-4) - 1)).toMatchObject({ high: 2 });
  });

  it("is about the expectation that is estimated", () => {
    const options = { nextOpportunities: 5, level: 0.8 };
    const { expected } = forecastOpportunityPurchases(donor, fitted, options);
    expect(expected).toEqual(estimateOpportunityPurchases(donor, fitted, options));
  });

  it("is wider with what is not known of the parameters", () => {
    const lapsing = { repeats: 2, lastRepeat: 3, opportunities: 6 };
    const { byChance, interval } = forecastOpportunityPurchases(lapsing, few, { nextOpportunities: 60, level: 0.9 });
    expect(interval?.level).toBe(0.9);
    expect(interval?.high).toBeGreaterThan(byChance?.high as number);
  });

  it("has no interval where parameters are known, and no answer where there are none", () => {
    const options = { nextOpportunities: 3 };
    expect(Object.keys(forecastOpportunityPurchases(donor, known, options))).toEqual(["expected", "byChance"]);
    expect(forecastOpportunityPurchases(donor, unknown, options)).toEqual({
      expected: { n: 50, status: "too-little-data", unit: "purchases" },
    });
  });

  it("is 0 for no opportunities, and takes 1,000", () => {
    const none = { low: 0, high: 0, level: 0.9 };
    const { byChance, interval } = forecastOpportunityPurchases(donor, fitted, { nextOpportunities: 0 });
    expect([byChance, interval]).toEqual([none, none]);
    expect(forecastOpportunityPurchases(donor, known, { nextOpportunities: 1_000 }).byChance?.low).toBe(0);
    expect(() => forecastOpportunityPurchases(donor, known, { nextOpportunities: 1_001 })).toThrow(
      throwing("INVALID_OPTION", "nextOpportunities"),
    );
  });

  it("refuses what is no history, outlook or level", () => {
    const late = { ...donor, lastRepeat: 3 };
    expect(() => forecastOpportunityPurchases(late, known, { nextOpportunities: 1 })).toThrow(
      throwing("INVALID_VALUE", "lastRepeat"),
    );
    expect(() => forecastOpportunityPurchases(donor, known, { nextOpportunities: 0.5 })).toThrow(
      throwing("INVALID_VALUE", "nextOpportunities"),
    );
    expect(() => forecastOpportunityPurchases(donor, known, { nextOpportunities: 1, level: 1 })).toThrow(
      throwing("INVALID_OPTION", "level"),
    );
  });
});

describe("forecastTotalOpportunityPurchases", () => {
  const options = { nextOpportunities: 2 };

  it("has the variance that the probabilities of the numbers give, times the number of customers", () => {
    const [, one, two] = sharesOfTwo(parameters);
    const mean = one + 2 * two;
    const deviation = Math.sqrt((one + 4 * two - mean * mean) * 1e10);
    const { byChance } = forecastTotalOpportunityPurchases([{ ...donor, customers: 1e10 }], known, options);
    expect(((byChance?.high as number) - (byChance?.low as number)) / (2 * 1.6448536 * deviation)).toBeCloseTo(1, 4);
    expect(((byChance?.high as number) + (byChance?.low as number)) / 2e10).toBeCloseTo(mean, 4);
  });

  it("adds up the customers, and the variance of the parameters to that of chance", () => {
    const settings = { nextOpportunities: 5, level: 0.5 };
    const { expected, byChance, interval } = forecastTotalOpportunityPurchases(donors, fitted, settings);
    expect(expected).toEqual(estimateTotalOpportunityPurchases(donors, fitted, settings));
    const widthOf = ({ low, high }: { low: number; high: number } = { low: 0, high: 0 }) => high - low;
    const both = Math.hypot(widthOf(expected.interval), widthOf(byChance));
    expect(interval?.level).toBe(0.5);
    expect(Math.abs(widthOf(interval) - both)).toBeLessThan(3);
  });

  it("has no interval where parameters are known, and no answer where there are none", () => {
    expect(Object.keys(forecastTotalOpportunityPurchases(donors, known, options))).toEqual(["expected", "byChance"]);
    expect(forecastTotalOpportunityPurchases(donors, unknown, options)).toEqual({
      expected: { n: 50, status: "too-little-data", unit: "purchases" },
    });
  });

  it("is 0 for no customers", () => {
    expect(forecastTotalOpportunityPurchases([], fitted, options)).toMatchObject({
      byChance: { low: 0, high: 0 },
      interval: { low: 0, high: 0 },
    });
  });

  it("refuses more than 1,000 opportunities, and a history that cannot be", () => {
    expect(() => forecastTotalOpportunityPurchases(donors, known, { nextOpportunities: 1_001 })).toThrow(
      throwing("INVALID_OPTION", "nextOpportunities"),
    );
    expect(() => forecastTotalOpportunityPurchases([donor, { ...donor, repeats: 7 }], known, options)).toThrow(
      throwing("INVALID_VALUE", 1, "lastRepeat"),
    );
  });

  it("answers whole numbers from 0 on around the expected number, whatever the parameters", () => {
    const parameter = fc.double({ min: -15, max: 15, noNaN: true }).map((exponent) => 10 ** exponent);
    const anyModel = fc
      .record({ alpha: parameter, beta: parameter, gamma: parameter, delta: parameter })
      .map((values) => createBgBbModel({ parameters: values }));
    const customers = cellsOf([0, 0, 90], [1, 1, 60, 1e6], [60, 60, 60], [3, 8, 9, 1000]);
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 0, max: 40 }), (model, nextOpportunities) => {
        for (const cells of [customers, customers.slice(0, 1), customers.slice(1, 2)]) {
          const { byChance } = forecastTotalOpportunityPurchases(cells, model, { nextOpportunities });
          const { low = -1, high = -1 } = byChance ?? {};
          expect(Number.isFinite(high) && low >= 0 && low <= high).toBe(true);
        }
        for (const customer of customers) {
          const { byChance } = forecastOpportunityPurchases(customer, model, { nextOpportunities });
          const { low = -1, high = -1 } = byChance ?? {};
          expect(low >= 0 && low <= high && high <= nextOpportunities).toBe(true);
        }
      }),
    );
  });
});
