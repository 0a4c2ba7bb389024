import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import { fitGammaGamma } from "../../../../src/value/clv/gamma-gamma/fit.js";
import { forecastSpend } from "../../../../src/value/clv/gamma-gamma/forecast.js";
import { refusal } from "../../../shared/refusal.js";
import { PUBLISHED, simulateSpenders } from "./spenders.js";

const model = createGammaGammaModel({ parameters: PUBLISHED, currency: "USD" });
const fitted = fitGammaGamma(simulateSpenders(60, PUBLISHED, "few"), { currency: "USD" }).model;
const empty = fitGammaGamma([{ repeats: 0 }], { currency: "USD" }).model;
const customer = Object.freeze({ repeats: 7, meanRepeatSpend: 73.74 });

describe("forecastSpend", () => {
  it("expects as many times the expected spend", () => {
    const one = estimateSpend(customer, fitted, { level: 0.5 });
    const { expected } = forecastSpend(customer, fitted, { purchases: 4, level: 0.5 });
    expect(expected).toEqual({
      ...one,
      value: 4 * (one.value as number),
      interval: { low: 4 * (one.interval?.low as number), high: 4 * (one.interval?.high as number), level: 0.5 },
    });
  });

  it.each([
    [{ repeats: 0 }, 1],
    [{ repeats: 0, meanRepeatSpend: 1_000 }, 3],
    [customer, 1],
    [customer, 20],
  ])("holds nine of ten of what %o spends in %i purchases, and misses as many on either side", (spender, purchases) => {
    const { p, q, gamma } = PUBLISHED;
    const random = createRandom("spends to come");
    const { byChance } = forecastSpend(spender, model, { purchases });
    const { low = 0, high = 0 } = byChance ?? {};
    const [x, m] = spender.repeats === 0 ? [0, 0] : [customer.repeats, customer.meanRepeatSpend];
    let [below, above] = [0, 0];
    for (let draw = 0; draw < 20_000; draw++) {
      const rate = random.gamma(q + p * x) / (gamma + x * m);
      const sum = random.gamma(p * purchases) / rate;
      if (sum < low) below += 1;
      if (sum > high) above += 1;
    }
    expect(below / 20_000).toBeCloseTo(0.05, 2);
    expect(above / 20_000).toBeCloseTo(0.05, 2);
    expect(byChance?.level).toBe(0.9);
  });

  it("knows the odds of uniform numbers: the sum is up to γ·u/(1 − u) with the probability u", () => {
    const simple = createGammaGammaModel({ parameters: { p: 1, q: 1, gamma: 10 }, currency: "USD" });
    const { expected, byChance } = forecastSpend({ repeats: 0 }, simple, { purchases: 1, level: 0.8 });
    expect(byChance?.low).toBeCloseTo(10 / 9, 10);
    expect(byChance?.high).toBeCloseTo(90, 8);
    expect(expected).toEqual({ n: 0, status: "infinite-mean", unit: "USD" });
  });

  it("is wider with what is not known of the parameters, and without a covariance by chance alone", () => {
    const { byChance, interval } = forecastSpend({ repeats: 0 }, fitted, { purchases: 50, level: 0.9 });
    expect(interval?.level).toBe(0.9);
    expect(interval?.low).toBeLessThan(byChance?.low as number);
    expect(interval?.high).toBeGreaterThan(byChance?.high as number);
    expect(Object.keys(forecastSpend(customer, model, { purchases: 1 }))).toEqual(["expected", "byChance"]);
  });

  it("has no interval without parameters", () => {
    expect(forecastSpend(customer, empty, { purchases: 1 })).toEqual({
      expected: { n: 0, status: "too-little-data", unit: "USD" },
    });
  });

  it("takes the limits of the model, where spends or customers are all alike", () => {
    const steady = createGammaGammaModel({ parameters: { p: 1e8, q: 3, gamma: 1e-7 }, currency: "USD" });
    const ofSteady = forecastSpend({ repeats: 40, meanRepeatSpend: 30 }, steady, { purchases: 50 }).byChance;
    expect(Math.abs((ofSteady?.low as number) / 1_500 - 1)).toBeLessThan(5e-3);
    expect(Math.abs((ofSteady?.high as number) / 1_500 - 1)).toBeLessThan(5e-3);
    const equal = createGammaGammaModel({ parameters: { p: 3, q: 1e8, gamma: 1e9 }, currency: "USD" });
    const spread = (repeats: number) => forecastSpend({ repeats, meanRepeatSpend: 30 }, equal, { purchases: 9 });
    expect(spread(40).byChance?.high).toBeCloseTo(spread(0).byChance?.high as number, 0);
  });

  it("answers finite amounts from 0 on, the wider the higher the level, and in any unit the same", () => {
    const parameter = fc.double({ min: -8, max: 8, noNaN: true }).map((exponent) => 10 ** exponent);
    const parameters = fc.record({ p: parameter, q: parameter, gamma: parameter });
    const spender = fc.record({ repeats: fc.nat(), meanRepeatSpend: fc.double({ min: 0, max: 1e9, noNaN: true }) });
    fc.assert(
      fc.property(parameters, spender, fc.integer({ min: 1 }), (values, someone, purchases) => {
        const intervalAt = (level: number, unit = 1) => {
          const inUnit = createGammaGammaModel({
            parameters: { ...values, gamma: values.gamma * unit },
            currency: "USD",
          });
          const inSame = { ...someone, meanRepeatSpend: someone.meanRepeatSpend * unit };
          return forecastSpend(inSame, inUnit, { purchases, level }).byChance ?? { low: -1, high: -1 };
        };
        const [narrow, wide, cents] = [intervalAt(0.5), intervalAt(0.9), intervalAt(0.5, 128)];
        expect(Number.isFinite(wide.high) && wide.low >= 0).toBe(true);
        expect(wide.low <= narrow.low && narrow.low <= narrow.high && narrow.high <= wide.high).toBe(true);
        // What is beyond the largest number is answered as that.
        const scaled = Math.min(128 * narrow.high, Number.MAX_VALUE);
        expect(cents.high === scaled || Math.abs(cents.high / scaled - 1) < 1e-9).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53, "3"])("refuses %s purchases", (purchases) => {
    expect(() => forecastSpend(customer, model, { purchases: purchases as number })).toThrow(
      refusal("INVALID_OPTION", ["purchases"]),
    );
  });

  it("answers the largest number there is where even the lower end is beyond it", () => {
    const endless = createGammaGammaModel({ parameters: { p: 0.01, q: 1e-8, gamma: 1 }, currency: "USD" });
    const { byChance } = forecastSpend({ repeats: 0 }, endless, { purchases: 1, level: 0.5 });
    expect(byChance).toEqual({ low: Number.MAX_VALUE, high: Number.MAX_VALUE, level: 0.5 });
  });

  it("refuses what estimateSpend refuses", () => {
    expect(() => forecastSpend({ repeats: 1 }, model, { purchases: 1 })).toThrow(
      refusal("INVALID_VALUE", ["meanRepeatSpend"]),
    );
    expect(() => forecastSpend(customer, model, { purchases: 1, level: 0 })).toThrow(
      refusal("INVALID_OPTION", ["level"]),
    );
  });
});
