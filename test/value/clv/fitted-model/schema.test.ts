import { describe, expect, it } from "vitest";
import {
  createBetaDiscreteWeibullModel,
  createBgBbModel,
  createGammaGammaModel,
  createShiftedBetaGeometricModel,
  fitBetaDiscreteWeibull,
  fitBgBb,
  fitGammaGamma,
  fitShiftedBetaGeometric,
} from "../../../../src/value/clv/index.js";
import {
  betaDiscreteWeibullModelSchema,
  bgBbModelSchema,
  gammaGammaModelSchema,
  shiftedBetaGeometricModelSchema,
} from "../../../../src/value/clv/schema.js";

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

const spenders = Array.from({ length: 60 }, (_, index) => ({
  repeats: 1 + (index % 4),
  meanRepeatSpend: 10 + ((index * 37) % 50),
}));
const survivors = { cohorts: [{ survivors: [1000, 869, 743, 653, 593, 551, 517, 491] }] };
const donors = Array.from({ length: 90 }, (_, index) => {
  const repeats = index % 6;
  return { repeats, lastRepeat: repeats === 0 ? 0 : Math.min(6, repeats + (index % 3)), opportunities: 6 };
});

const models = {
  gammaGamma: createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" }),
  shiftedBetaGeometric: createShiftedBetaGeometricModel({ parameters: { alpha: 0.668, beta: 3.806 } }),
  betaDiscreteWeibull: createBetaDiscreteWeibullModel({ parameters: { alpha: 0.259, beta: 1.723, c: 1.584 } }),
  bgBb: createBgBbModel({ parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } }),
};

const schemas = {
  gammaGamma: gammaGammaModelSchema,
  shiftedBetaGeometric: shiftedBetaGeometricModelSchema,
  betaDiscreteWeibull: betaDiscreteWeibullModelSchema,
  bgBb: bgBbModelSchema,
};

type Name = keyof typeof models;
const names = Object.keys(models) as Name[];

describe("the schemas of models of spend, retention and opportunities", () => {
  it.each(names)("let a model of known parameters through, and none of another kind: %s", (name) => {
    for (const other of names) {
      const read = schemas[other].safeParse(throughJson(models[name]));
      expect(read.success, other).toBe(other === name);
      if (read.success) expect(read.data).toEqual(models[name]);
    }
  });

  it.each([
    ["gammaGamma", fitGammaGamma(spenders, { currency: "EUR" }).model],
    ["gammaGamma", fitGammaGamma([{ repeats: 0 }], { currency: "EUR" }).model],
    ["shiftedBetaGeometric", fitShiftedBetaGeometric(survivors)],
    ["betaDiscreteWeibull", fitBetaDiscreteWeibull(survivors)],
    ["shiftedBetaGeometric", fitShiftedBetaGeometric({ tenures: [{ tenure: 3, ended: false }] })],
    ["bgBb", fitBgBb(donors)],
    ["bgBb", fitBgBb([{ repeats: 0, lastRepeat: 0, opportunities: 6 }])],
  ] as const)("let a fitted model through: %s", (name, model) => {
    expect(model.body.fit).toBeDefined();
    expect(schemas[name].parse(throughJson(model))).toEqual(throughJson(model));
  });

  const fit = { status: "boundary", reasons: [], n: 9 };
  it.each([
    ["a parameter of zero", { parameters: { p: 0, q: 3.74, gamma: 15.44 } }],
    ["a parameter too few", { parameters: { p: 6.25, q: 3.74 } }],
    ["a parameter too many", { parameters: { p: 6.25, q: 3.74, gamma: 15.44, r: 1 } }],
    ["a currency that is none", { currency: "dollars" }],
    ["no currency", { currency: undefined }],
    ["an unknown property", { note: "" }],
    ["an unknown status", { fit: { ...fit, status: "fine" } }],
    ["a reason of another model", { fit: { ...fit, reasons: [{ code: "NO_DROPOUT", params: {} }] } }],
    ["a covariance too small", { fit: { ...fit, covariance: [[1]] } }],
    [
      "a covariance with a row too short",
      {
        fit: {
          ...fit,
          covariance: [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0],
          ],
        },
      },
    ],
    ["fewer than nobody", { fit: { ...fit, n: -1 } }],
    ["a regularisation, which this model has not", { fit: { ...fit, regularization: 0 } }],
  ])("refuse %s", (_, change) => {
    const { gammaGamma: model } = models;
    expect(gammaGammaModelSchema.safeParse({ ...model, body: { ...model.body, fit } }).success).toBe(true);
    expect(gammaGammaModelSchema.safeParse({ ...model, body: { ...model.body, ...change } }).success).toBe(false);
  });

  it.each(names)("refuse an envelope with more in it: %s", (name) => {
    expect(schemas[name].safeParse({ ...models[name], author: "" }).success).toBe(false);
    expect(schemas[name].safeParse({ ...models[name], hash: undefined }).success).toBe(false);
  });
});
