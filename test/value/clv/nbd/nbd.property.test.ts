import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createNbdModel,
  estimateAlive,
  estimateNoPurchase,
  estimatePurchases,
  fitNbd,
  purchaseCountProbabilities,
} from "../../../../src/value/clv/index.js";

const parameter = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const models = fc
  .record({ r: parameter, alpha: parameter })
  .map((parameters) => createNbdModel({ parameters, timeUnit: "weeks" }));
const histories = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 500 }))
  .map(([repeats, share, firstToEnd]) => ({
    repeats,
    firstToLast: repeats === 0 ? 0 : share * firstToEnd,
    firstToEnd,
  }));
const horizons = fc.double({ min: 0, max: 1000, noNaN: true });

describe("NBD", () => {
  it("takes everybody for a customer, whatever he did", () => {
    fc.assert(fc.property(histories, models, (history, model) => estimateAlive(history, model).value === 1));
  });

  it("does not care when the last purchase was", () => {
    fc.assert(
      fc.property(histories, models, horizons, (history, model, horizon) => {
        const latest = { ...history, firstToLast: history.repeats === 0 ? 0 : history.firstToEnd };
        expect(estimatePurchases(latest, model, { horizon })).toEqual(estimatePurchases(history, model, { horizon }));
      }),
    );
  });

  it("expects purchases in proportion to the horizon: the posterior mean of the rate", () => {
    fc.assert(
      fc.property(histories, models, horizons, (history, model, horizon) => {
        const { r = 0, alpha = 0 } = model.body.parameters ?? {};
        const rate = (r + history.repeats) / (alpha + history.firstToEnd);
        const { value = Number.NaN } = estimatePurchases(history, model, { horizon });
        expect(Math.abs(value - rate * horizon)).toBeLessThanOrEqual(1e-12 * rate * horizon);
      }),
    );
  });

  it("makes no purchase less likely the longer one waits, and never leaves [0, 1]", () => {
    fc.assert(
      fc.property(histories, models, horizons, horizons, (history, model, one, other) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)].map(
          (horizon) => estimateNoPurchase(history, model, { horizon }).value ?? Number.NaN,
        ) as [number, number];
        expect(short <= 1 && long >= 0 && long <= short * (1 + 1e-12)).toBe(true);
      }),
    );
  });

  it("has probabilities of counts that are those of no purchase and add up to 1", () => {
    fc.assert(
      fc.property(models, fc.double({ min: 0.01, max: 10, noNaN: true }), (model, horizon) => {
        const newcomer = { repeats: 0, firstToLast: 0, firstToEnd: 0 };
        const { value = Number.NaN } = estimateNoPurchase(newcomer, model, { horizon });
        const probabilities = purchaseCountProbabilities(model, { horizon, upTo: 200 });
        const sum = probabilities.reduce((total, probability) => total + probability, 0);
        expect(Math.abs((probabilities[0] as number) - value)).toBeLessThanOrEqual(1e-12);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("is fitted to the same parameters in days as in weeks, in any order", () => {
    const customer = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }))
      .map(([repeats, firstToEnd]) => ({ repeats, firstToLast: repeats === 0 ? 0 : firstToEnd, firstToEnd }));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 5, maxLength: 40 }), (weeks) => {
        const days = weeks
          .map((week) => ({ ...week, firstToLast: week.firstToLast * 7, firstToEnd: week.firstToEnd * 7 }))
          .reverse();
        const one = fitNbd(weeks, { timeUnit: "weeks" }).model.body;
        const other = fitNbd(days, { timeUnit: "days" }).model.body;
        expect(other.fit?.status).toBe(one.fit?.status);
        if (one.fit?.status !== "converged" || one.parameters === undefined) return;
        expect(Math.abs((other.parameters?.r ?? 0) / one.parameters.r - 1)).toBeLessThan(1e-6);
        expect(Math.abs((other.parameters?.alpha ?? 0) / (7 * one.parameters.alpha) - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 50 },
    );
  });
});
