import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { compareModels } from "../../../../src/value/clv/backtest/compare-models.js";
import { backtestPurchases } from "../../../../src/value/clv/backtest/purchases.js";
import type { BgNbdModel, ClvTimeUnit, ParetoNbdModel } from "../../../../src/value/clv/model.js";
import { refusal } from "../../../shared/refusal.js";
import { bgNbd, paretoNbd } from "../money/models.js";

const withFit = (logLikelihood: number, n = 100, timeUnit: ClvTimeUnit = "weeks") => ({
  timeUnit,
  fit: { status: "converged", reasons: [], n, regularization: 0, logLikelihood },
});

const bg = (logLikelihood: number, n?: number, timeUnit?: ClvTimeUnit) =>
  createModel({
    kind: "bg-nbd",
    schemaVersion: 1,
    body: { ...bgNbd.body, ...withFit(logLikelihood, n, timeUnit) },
  }) as BgNbdModel;

const pareto = (logLikelihood: number) =>
  createModel({
    kind: "pareto-nbd",
    schemaVersion: 1,
    body: { ...paretoNbd.body, ...withFit(logLikelihood) },
  }) as ParetoNbdModel;

describe("compareModels", () => {
  it("puts the model with the lowest AIC first", () => {
    const { models, best } = compareModels({ first: bg(-310), second: pareto(-309) });
    expect(
      models.map(({ name, kind, parameterCount, logLikelihood }) => [name, kind, parameterCount, logLikelihood]),
    ).toEqual([
      ["second", "pareto-nbd", 4, -309],
      ["first", "bg-nbd", 4, -310],
    ]);
    expect(models.map(({ aic, aicDifference }) => [aic, aicDifference])).toEqual([
      [626, 0],
      [628, 2],
    ]);
    expect(models[0]?.bic).toBeCloseTo(4 * Math.log(100) + 618, 12);
    const weight = 1 / (1 + Math.exp(-1));
    expect(models[0]?.aicWeight).toBeCloseTo(weight, 14);
    expect(models[1]?.aicWeight).toBeCloseTo(1 - weight, 14);
    expect(best).toEqual({ aic: "second", bic: "second" });
  });

  it("keeps the order of the input among equals", () => {
    const { models, best } = compareModels({ b: bg(-310), a: pareto(-310) });
    expect(models.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(best).toEqual({ aic: "b", bic: "b" });
  });

  it("lets a backtest stand beside the criteria, which may say otherwise", () => {
    const models = { first: bg(-300), second: pareto(-309), third: bg(-320) };
    const customers = [{ repeats: 2, firstToLast: 30, firstToEnd: 38, holdoutPurchases: 3 }];
    const { first, second } = models;
    const backtest = backtestPurchases(customers, { first, second }, { horizon: 39 });
    const compared = compareModels(models, { backtest });
    const errors = backtest.forecasts.map(({ meanAbsoluteError }) => meanAbsoluteError);
    expect(compared.models.map(({ meanAbsoluteError }) => meanAbsoluteError)).toEqual([
      errors[0],
      errors[1],
      undefined,
    ]);
    expect(compared.best).toEqual({ aic: "first", bic: "first", backtest: "second" });
  });

  it("refuses models that cannot be compared", () => {
    expect(() => compareModels({})).toThrow(refusal("INVALID_OPTION", ["models"]));
    expect(() => compareModels({ a: bg(-1), b: bgNbd })).toThrow(refusal("NOT_FITTED", ["models", "b"]));
    expect(() => compareModels({ a: bg(-1), b: bg(-1, 99) })).toThrow(refusal("NOT_COMPARABLE", ["models", "b"]));
    expect(() => compareModels({ a: bg(-1), b: bg(-1, 100, "days") })).toThrow(
      refusal("UNIT_MISMATCH", ["models", "b"]),
    );
  });
});
