import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";

const positive = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);

const values = fc.tuple(positive(1e-3, 1e3), positive(1e-2, 1e4), positive(1e-3, 1e3), positive(1e-2, 1e4));
const usual = fc.tuple(positive(0.1, 10), positive(1, 100), positive(0.1, 10), positive(1, 100));
const history = fc
  .record({ x: fc.nat(100_000), T: positive(1e-3, 1e4), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ x, T, share }) => [x, x === 0 ? 0 : T * share, T] as const);
const horizon = positive(1e-3, 1e4);

describe("a Pareto/NBD process", () => {
  it("answers with probabilities from 0 to 1 and finite counts from 0 on", () => {
    fc.assert(
      fc.property(values, history, horizon, positive(1e-6, 1), (given, [x, tx, T], ahead, rate) => {
        const model = createParetoNbdProcess(given);
        for (const probability of [model.alive(x, tx, T), model.noneProbability(x, tx, T, ahead)]) {
          expect(probability >= 0 && probability <= 1).toBe(true);
        }
        for (const count of [expectPurchases(model, x, tx, T, ahead), model.discounted(x, tx, T, rate)]) {
          expect(count >= 0 && count < Number.POSITIVE_INFINITY).toBe(true);
        }
        expect(Number.isFinite(model.logLikelihood(x, tx, T))).toBe(true);
      }),
    );
  });

  it("expects more in a longer time, and rather some purchase", () => {
    fc.assert(
      fc.property(values, history, horizon, horizon, (given, [x, tx, T], one, other) => {
        const model = createParetoNbdProcess(given);
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(expectPurchases(model, x, tx, T, short)).toBeLessThanOrEqual(
          expectPurchases(model, x, tx, T, long) * (1 + 1e-12),
        );
        expect(model.noneProbability(x, tx, T, long)).toBeLessThanOrEqual(
          model.noneProbability(x, tx, T, short) * (1 + 1e-12),
        );
      }),
    );
  });

  it("believes less that a customer is alive, the longer the silence", () => {
    fc.assert(
      fc.property(values, history, horizon, (given, [x, tx, T], longer) => {
        const model = createParetoNbdProcess(given);
        expect(model.alive(x, tx, T + longer)).toBeLessThanOrEqual(model.alive(x, tx, T) * (1 + 1e-12));
      }),
    );
  });

  it("expects at least one purchase at least as often as some purchase happens", () => {
    fc.assert(
      fc.property(values, history, horizon, (given, [x, tx, T], ahead) => {
        const model = createParetoNbdProcess(given);
        expect(1 - model.noneProbability(x, tx, T, ahead)).toBeLessThanOrEqual(
          expectPurchases(model, x, tx, T, ahead) + 1e-12,
        );
      }),
    );
  });

  it("expects fewer discounted purchases than all of those within any time, and what comes after it, discounted", () => {
    fc.assert(
      fc.property(usual, history, positive(1e-4, 1), (given, [x, tx, T], rate) => {
        const model = createParetoNbdProcess(given);
        // Half the weight of the discount lies before this time.
        const half = Math.LN2 / rate;
        const within = expectPurchases(model, x, tx, T, half);
        const discounted = model.discounted(x, tx, T, rate);
        expect(discounted).toBeGreaterThanOrEqual((within / 2) * (1 - 1e-12));
        expect(discounted).toBeGreaterThanOrEqual(0);
        expect(discounted).toBeLessThanOrEqual(model.discounted(x, tx, T, rate / 2) * (1 + 1e-12));
      }),
    );
  });

  it("does not care what unit time is counted in", () => {
    fc.assert(
      fc.property(values, history, horizon, positive(0.01, 100), ([r, alpha, s, beta], [x, tx, T], ahead, unit) => {
        const model = createParetoNbdProcess([r, alpha, s, beta]);
        const other = createParetoNbdProcess([r, alpha * unit, s, beta * unit]);
        const close = (left: number, right: number) =>
          expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-8 * Math.abs(right) + 1e-200);
        close(other.alive(x, tx * unit, T * unit), model.alive(x, tx, T));
        close(expectPurchases(other, x, tx * unit, T * unit, ahead * unit), expectPurchases(model, x, tx, T, ahead));
        close(other.noneProbability(x, tx * unit, T * unit, ahead * unit), model.noneProbability(x, tx, T, ahead));
        close(other.discounted(x, tx * unit, T * unit, 0.01 / unit), model.discounted(x, tx, T, 0.01));
      }),
    );
  });

  it("changes little where alpha passes beta, and s passes 1", () => {
    fc.assert(
      fc.property(usual, history, horizon, ([r, alpha, s], [x, tx, T], ahead) => {
        const at = (shape: number, beta: number) => {
          const model = createParetoNbdProcess([r, alpha, shape, beta]);
          return [
            model.alive(x, tx, T),
            expectPurchases(model, x, tx, T, ahead),
            model.noneProbability(x, tx, T, ahead),
          ];
        };
        const near = (one: readonly number[], other: readonly number[]) =>
          one.forEach((value, i) => {
            expect(Math.abs(value - (other[i] as number))).toBeLessThanOrEqual(1e-6 * Math.abs(value) + 1e-200);
          });
        near(at(s, alpha * (1 - 1e-13)), at(s, alpha));
        near(at(s, alpha), at(s, alpha * (1 + 1e-13)));
        near(at(1 - 1e-12, 10), at(1, 10));
        near(at(1, 10), at(1 + 1e-12, 10));
      }),
    );
  });

  it("gives the counts of a new customer a total of 1, and their mean", () => {
    fc.assert(
      fc.property(fc.tuple(positive(0.2, 20), positive(1, 50), positive(0.2, 5), positive(1, 100)), (given) => {
        const model = createParetoNbdProcess(given);
        // So short that more than 600 purchases do not happen.
        const t = given[1];
        const probabilities = [...model.countProbabilities(t, 600)];
        const mean = probabilities.reduce((sum, probability, count) => sum + count * probability, 0);
        expect(probabilities.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 11);
        expect(mean / model.expectedOfNew(t)).toBeCloseTo(1, 10);
        expect(probabilities[0]).toBeCloseTo(Math.exp(model.logLikelihood(0, 0, t)), 12);
      }),
    );
  });

  it("gives a new customer no purchase as probably as the likelihood of none does", () => {
    fc.assert(
      fc.property(values, horizon, (given, t) => {
        const model = createParetoNbdProcess(given);
        expect(model.countProbabilities(t, 0)[0]).toBeCloseTo(Math.exp(model.logLikelihood(0, 0, t)), 11);
        expect(model.noneProbability(0, 0, 0, t)).toBeCloseTo(Math.exp(model.logLikelihood(0, 0, t)), 11);
      }),
    );
  });
});
