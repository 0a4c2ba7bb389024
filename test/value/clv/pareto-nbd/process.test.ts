import { describe, expect, it } from "vitest";
import { discountedLifetime } from "../../../../src/value/clv/pareto-nbd/discounted-lifetime.js";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import { COUNTS, HISTORIES, LIFETIMES } from "./reference.js";

const CDNOW = [0.553, 10.578, 0.606, 11.669] as const;

describe("createParetoNbdProcess", () => {
  it("agrees with 50-digit values: the likelihood to 1e-13, predictions to 1e-11", () => {
    expect(HISTORIES.length).toBeGreaterThan(120);
    for (const { values, history, horizon, rate, place, ...truth } of HISTORIES) {
      const model = createParetoNbdProcess(values);
      const likelihood = model.logLikelihood(...history);
      const error = Math.abs(likelihood - truth.logLikelihood) / Math.max(1, Math.abs(truth.logLikelihood));
      expect(error <= 1e-13, `${place}: ${likelihood} instead of ${truth.logLikelihood}`).toBe(true);
      expectPrecise(model.alive(...history), truth.alive, 1e-11, place, "alive");
      expectPrecise(expectPurchases(model, ...history, horizon), truth.expected, 1e-11, place, "expected");
      expectPrecise(model.noneProbability(...history, horizon), truth.none, 1e-11, place, "none");
      expectPrecise(model.discounted(...history, rate), truth.discounted, 1e-11, place, "discounted");
    }
  });

  it("agrees with 50-digit values of the distribution of counts to 1e-11", () => {
    expect(COUNTS.length).toBeGreaterThan(20);
    for (const [r, alpha, s, beta, t, n, truth] of COUNTS) {
      const probabilities = createParetoNbdProcess([r, alpha, s, beta]).countProbabilities(t, n);
      expectPrecise(probabilities[n] as number, truth, 1e-11, r, alpha, s, beta, t, n);
    }
  });

  it("agrees with 50-digit values of the discounted lifetime to 1e-13", () => {
    expect(LIFETIMES.length).toBeGreaterThan(40);
    for (const [s, y, truth] of LIFETIMES) expectPrecise(discountedLifetime(s, y), truth, 1e-13, s, y);
  });

  it("knows a customer who bought at the very end to be alive", () => {
    const model = createParetoNbdProcess(CDNOW);
    expect(model.alive(3, 40, 40)).toBe(1);
    expect(model.alive(0, 0, 0)).toBe(1);
    expect(createParetoNbdProcess([0.5, 1, 0.6, 100]).alive(3, 0.2, 0.2)).toBe(1);
    expect(model.logLikelihood(0, 0, 0)).toBeCloseTo(0, 15);
  });

  it("expects of a new customer what it expects of one at T = 0", () => {
    const model = createParetoNbdProcess(CDNOW);
    expect(model.expectedOfNew(39)).toBe(expectPurchases(model, 0, 0, 0, 39));
    expect(model.expectedOfNew(0)).toBe(0);
  });

  it("gives all probability to no purchase in no time", () => {
    const model = createParetoNbdProcess(CDNOW);
    expect([...model.countProbabilities(0, 2)]).toEqual([1, 0, 0]);
    expect(model.noneProbability(2, 30, 38, 0)).toBe(1);
    expect([...model.countProbabilities(39, 0)]).toHaveLength(1);
  });

  it("answers for one customer the same whoever was asked about before", () => {
    const model = createParetoNbdProcess(CDNOW);
    const ask = () => [model.alive(2, 30, 38), model.alive(3, 30, 38), model.alive(3, 31, 38), model.alive(3, 31, 39)];
    const first = ask();
    expect(new Set(first).size).toBe(4);
    expect(ask()).toEqual(first);
    // Two values of x that are kept in the same place.
    const series = () => [model.alive(4, 20, 38), model.alive(4 + 256, 20, 38)];
    expect(series()).toEqual([4, 4 + 256].map((x) => createParetoNbdProcess(CDNOW).alive(x, 20, 38)));
  });

  it("stays within the range of numbers", () => {
    for (const values of [
      CDNOW,
      [1e-3, 1e-2, 1e-3, 1e4],
      [1e3, 1e4, 1e3, 1e-2],
      [0.7, 9, 1e-9, 1e9],
      [1e6, 1e7, 1, 30],
    ]) {
      const model = createParetoNbdProcess(values);
      for (const [x, tx, T] of [
        [0, 0, 0],
        [0, 0, 1e5],
        [100_000, 1, 1e5],
        [5, 0, 40],
        [1, 1e-9, 1e9],
      ] as const) {
        const answers = [
          model.logLikelihood(x, tx, T),
          expectPurchases(model, x, tx, T, 1e4),
          model.discounted(x, tx, T, 1e-9),
          model.expectedOfNew(T),
        ];
        expect(answers.every(Number.isFinite), `${values}: ${x}, ${tx}, ${T}: ${answers}`).toBe(true);
        for (const probability of [model.alive(x, tx, T), model.noneProbability(x, tx, T, 39)]) {
          expect(probability >= 0 && probability <= 1, `${values}: ${x}, ${tx}, ${T}: ${probability}`).toBe(true);
        }
      }
    }
  });
});
