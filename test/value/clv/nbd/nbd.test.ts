import { describe, expect, it } from "vitest";
import { createNbdModel } from "../../../../src/value/clv/nbd/create.js";
import { NBD_FAMILY } from "../../../../src/value/clv/nbd/family.js";
import { fitNbd } from "../../../../src/value/clv/nbd/fit.js";
import { createNbdProcess } from "../../../../src/value/clv/nbd/process.js";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { refusal } from "../../../shared/refusal.js";
import { simulateParetoNbd } from "../pareto-nbd/simulate.js";

const VALUES = Object.freeze([0.385, 12.072]);

describe("createNbdProcess", () => {
  const model = createNbdProcess(VALUES);

  it("believes everybody to be alive, whenever the last purchase was", () => {
    expect(model.alive(0, 0, 1000)).toBe(1);
    expect(model.logLikelihood(3, 5, 39)).toBe(model.logLikelihood(3, 39, 39));
  });

  it("is the limit of Pareto/NBD without dropout", () => {
    const limit = createParetoNbdProcess([...VALUES, 1e-9, 1e9]);
    expect(model.logLikelihood(3, 5, 39)).toBeCloseTo(limit.logLikelihood(3, 5, 39), 12);
    expect(expectPurchases(model, 3, 5, 39, 52)).toBeCloseTo(expectPurchases(limit, 3, 5, 39, 52), 12);
    expect(model.noneProbability(3, 5, 39, 52)).toBeCloseTo(limit.noneProbability(3, 5, 39, 52), 12);
    expect(model.discounted(3, 5, 39, 0.01)).toBeCloseTo(limit.discounted(3, 5, 39, 0.01), 5);
    expect(model.expectedOfNew(39)).toBeCloseTo(limit.expectedOfNew(39), 12);
    limit.countProbabilities(39, 200).forEach((probability, count) => {
      expect((model.countProbabilities(39, 200)[count] as number) / probability).toBeCloseTo(1, 10);
    });
  });

  it("gives the counts a total of 1", () => {
    const total = model.countProbabilities(39, 2000).reduce((sum, probability) => sum + probability);
    expect(total).toBeCloseTo(1, 12);
    expect([...model.countProbabilities(0, 1)]).toEqual([1, 0]);
  });
});

describe("NBD_FAMILY", () => {
  const rows = {
    repeats: Float64Array.of(0, 2, 9),
    firstToLast: Float64Array.of(0, 5, 30),
    firstToEnd: Float64Array.of(39, 38, 33),
    weights: Float64Array.of(5, 2, 1),
  };
  const evaluate = (logs: readonly number[]) => {
    const gradient = new Float64Array(2);
    return { value: NBD_FAMILY.logLikelihood(rows, Float64Array.from(logs), gradient), gradient };
  };

  it("has the gradient of central differences", () => {
    const logs = [Math.log(0.4), Math.log(12)] as const;
    const { value, gradient } = evaluate(logs);
    const { logLikelihood } = NBD_FAMILY.create(logs.map(Math.exp));
    const sum = 5 * logLikelihood(0, 0, 39) + 2 * logLikelihood(2, 5, 38) + logLikelihood(9, 30, 33);
    expect(value).toBeCloseTo(sum, 12);
    const step = 1e-5;
    const byR = (evaluate([logs[0] + step, logs[1]]).value - evaluate([logs[0] - step, logs[1]]).value) / (2 * step);
    const byAlpha =
      (evaluate([logs[0], logs[1] + step]).value - evaluate([logs[0], logs[1] - step]).value) / (2 * step);
    expect(gradient[0]).toBeCloseTo(byR, 7);
    expect(gradient[1]).toBeCloseTo(byAlpha, 7);
  });

  it("has no value beyond the range of numbers", () => {
    expect(evaluate([800, 1]).value).toBe(Number.NEGATIVE_INFINITY);
  });

  it("names the parameters, and starts at the mean rate", () => {
    expect(NBD_FAMILY.parameters).toEqual(["r", "alpha"]);
    expect(NBD_FAMILY.timeParameters).toEqual(["alpha"]);
    const gap = (5 * 39 + 2 * 38 + 33) / (2 * 2 + 9 + 1);
    expect(NBD_FAMILY.startsFor(rows)).toEqual([
      [0.5, 0.5 * gap],
      [5, 5 * gap],
    ]);
    const unseen = { ...rows, firstToEnd: Float64Array.of(0, 0, 0) };
    expect(
      NBD_FAMILY.startsFor(unseen)
        .flat()
        .every((value) => value > 0),
    ).toBe(true);
  });
});

describe("fitNbd, createNbdModel", () => {
  it("find the parameters that customers were drawn with, as near as the standard errors say", () => {
    const { body, kind } = fitNbd(simulateParetoNbd({ r: 0.74, alpha: 9.1 }, 3000, 5), { timeUnit: "weeks" }).model;
    expect([kind, body.fit?.status, body.fit?.n]).toEqual(["nbd", "converged", 3000]);
    for (const [name, truth] of [
      ["r", 0.74],
      ["alpha", 9.1],
    ] as const) {
      const error = body.fit?.standardErrors?.[name] as number;
      expect(error / truth).toBeLessThan(0.06);
      expect(Math.abs((body.parameters?.[name] as number) - truth) / error).toBeLessThan(2);
    }
  });

  it("say so where customers do not differ, and where too few came back", () => {
    const alike = Array.from({ length: 60 }, (_, i) => ({ repeats: 3 + (i % 2), firstToLast: 30, firstToEnd: 39 }));
    const { fit } = fitNbd(alike, { timeUnit: "weeks" }).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons).toEqual([{ code: "EQUAL_RATES", params: {} }]);
    const few = fitNbd([{ repeats: 3, firstToLast: 30, firstToEnd: 39 }], { timeUnit: "weeks" }).model.body;
    expect(few.fit?.status).toBe("too-little-data");
  });

  it("make a model from known parameters, and refuse others", () => {
    const parameters = { r: 0.385, alpha: 12.072 };
    const model = createNbdModel({ parameters, timeUnit: "weeks" });
    expect([model.kind, model.body]).toEqual(["nbd", { parameters, timeUnit: "weeks" }]);
    const make = () => createNbdModel({ parameters: { ...parameters, alpha: 0 }, timeUnit: "weeks" });
    expect(make).toThrow(refusal("INVALID_OPTION", ["parameters", "alpha"]));
  });
});
