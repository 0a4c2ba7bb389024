import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import {
  createBgNbdModel,
  createParetoNbdModel,
  estimateCovariateEffects,
  fitBgNbd,
} from "../../../../src/value/clv/index.js";
import { simulateBgNbdWithCovariates } from "./simulate.js";

const base = { parameters: { r: 0.6, alpha: 6, a: 0.8, b: 2.5 }, timeUnit: "weeks" } as const;
const pareto = { parameters: { r: 0.6, alpha: 6, s: 0.6, beta: 12 }, timeUnit: "weeks" } as const;
const online = { name: "online", center: 0, coefficients: { alpha: 0.5, a: 0.3, b: -0.2 } };

describe("estimateCovariateEffects", () => {
  it("answers for each covariate the effect on the rate, then that on dropout", () => {
    const model = createBgNbdModel({
      ...base,
      covariates: [online, { name: "age", center: 40, coefficients: { b: 0.1 } }],
    });
    const effects = estimateCovariateEffects(model);
    expect(effects.map(({ covariate, process }) => [covariate, process])).toEqual([
      ["online", "rate"],
      ["online", "dropout"],
      ["age", "dropout"],
    ]);
    // More in a, and less in b, are more odds of leaving.
    expect(effects.map(({ coefficient }) => coefficient)).toEqual([0.5, 0.5, -0.1]);
    expect(effects[0]).toEqual({
      covariate: "online",
      process: "rate",
      coefficient: 0.5,
      factor: { value: Math.exp(0.5), n: 0, status: "ok", unit: "factor" },
    });
  });

  it("means the rate of dropout where that has one", () => {
    const model = createParetoNbdModel({
      ...pareto,
      covariates: [{ name: "online", center: 0, coefficients: { beta: 0.4, alpha: -0.3 } }],
    });
    expect(estimateCovariateEffects(model).map(({ process, coefficient }) => [process, coefficient])).toEqual([
      ["rate", -0.3],
      ["dropout", 0.4],
    ]);
  });

  it("gives standard errors and intervals from the covariance", () => {
    const world = {
      values: [0.8, 6, 0.8, 2.5],
      effects: { online: { alpha: 0.5, a: 0.3, b: -0.2 }, age: { alpha: 0, a: 0, b: 0 } },
    } as const;
    const customers = simulateBgNbdWithCovariates(createRandom("effects"), world, 800);
    const { model } = fitBgNbd(customers, { timeUnit: "weeks", covariates: ["online", "age"] });
    const [rate, dropout] = estimateCovariateEffects(model, { level: 0.8 });
    const errors = model.body.covariates?.[0]?.standardErrors;
    const covariance = model.body.fit?.covariance ?? [];
    expect(rate?.standardError).toBeCloseTo(errors?.alpha ?? 0, 12);
    const ofDifference = (covariance[5]?.[5] ?? 0) + (covariance[6]?.[6] ?? 0) - 2 * (covariance[5]?.[6] ?? 0);
    expect(dropout?.standardError).toBeCloseTo(Math.sqrt(ofDifference), 12);
    const { interval, value = 0, n, status } = rate?.factor ?? { n: 0, status: "ok" };
    expect([n, status, interval?.level]).toEqual([800, "ok", 0.8]);
    expect(Math.log((interval?.high ?? 0) / value)).toBeCloseTo(1.2815515655446004 * (rate?.standardError ?? 0), 10);
    expect(Math.log(value / (interval?.low ?? 0))).toBeCloseTo(1.2815515655446004 * (rate?.standardError ?? 0), 10);
    expect(estimateCovariateEffects(model)[0]?.factor.interval?.level).toBe(0.9);
  });

  it("has none for a model without covariates, or without parameters", () => {
    expect(estimateCovariateEffects(createBgNbdModel(base))).toEqual([]);
    expect(estimateCovariateEffects(createBgNbdModel({ ...base, covariates: [] }))).toEqual([]);
    const few = [{ repeats: 1, firstToLast: 2, firstToEnd: 9, covariates: { online: 1 } }];
    expect(estimateCovariateEffects(fitBgNbd(few, { timeUnit: "weeks", covariates: ["online"] }).model)).toEqual([]);
  });

  it.each([
    [{ level: 1 }, "INVALID_OPTION", ["level"]],
    [{ timeUnit: "days" }, "UNIT_MISMATCH", ["timeUnit"]],
  ] as const)("refuses %s", (options, code, path) => {
    expect(() => estimateCovariateEffects(createBgNbdModel(base), options)).toThrow(
      expect.objectContaining({ code, path }),
    );
  });
});

describe("models from known parameters and coefficients", () => {
  it("keep what they are given, but for standard errors", () => {
    const model = createBgNbdModel({ ...base, covariates: [{ ...online, standardErrors: { alpha: 1 } }] });
    expect(model.body).toEqual({ ...base, covariates: [online] });
    expect(createBgNbdModel({ ...base, covariates: [] }).hash).toBe(createBgNbdModel(base).hash);
  });

  it.each([
    [[{ ...online, name: "" }], [0, "name"]],
    [[{ ...online, name: 3 as never }], [0, "name"]],
    [
      [online, online],
      [1, "name"],
    ],
    [[{ ...online, center: Number.NaN }], [0, "center"]],
    [
      [online, { ...online, name: "age", coefficients: { a: Infinity } }],
      [1, "coefficients", "a"],
    ],
    [[{ ...online, coefficients: { r: 1 } as never }], [0, "coefficients", "r"]],
  ])("refuse covariates %#", (covariates, path) => {
    expect(() => createBgNbdModel({ ...base, covariates })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["covariates", ...path] }),
    );
  });

  it("refuse a coefficient of a parameter that the other model has", () => {
    const covariates = [{ name: "online", center: 0, coefficients: { a: 1 } as never }];
    expect(() => createParetoNbdModel({ ...pareto, covariates })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["covariates", 0, "coefficients", "a"] }),
    );
  });
});
