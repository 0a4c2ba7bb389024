import type { Estimate } from "../../../shared/estimate.js";
import { quantileOf, varianceAlong } from "../delta.js";
import { readLevel } from "../level.js";
import type { BgNbdModel, ClvFitStatus, ParetoNbdModel } from "../model.js";
import { type EstimateQuestion, openPurchaseModel } from "../predict/open.js";
import type { CovariateProcess } from "./model.js";

/** What a covariate does to how often customers buy, or to how they leave. */
export interface CovariateEffect {
  /** The name of the covariate. */
  readonly covariate: string;
  /** What it has an effect on: the purchase rate, or dropout. */
  readonly process: CovariateProcess;
  /** The logarithm of the factor. */
  readonly coefficient: number;
  /** Of the coefficient; absent where the model has no covariance. */
  readonly standardError?: number | undefined;
  /**
   * By what one more unit of the covariate multiplies the mean purchase rate; or the rate of dropout (Pareto/NBD), or the odds a/b of
   * leaving after a purchase (BG/NBD). Its unit is `"factor"`.
   */
  readonly factor: Estimate<ClvFitStatus>;
}

/**
 * What the covariates of a model do, in the order in which the model has them: for each the effect on the purchase rate, and then the one
 * on dropout, as far as the model has them. A factor of 1 is no effect. The model itself holds the coefficients of its parameters, and as
 * `covariateTest` whether all of them together say anything.
 *
 * A model without covariates, or without parameters, has none.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a level that is not between 0 and 1, or an unknown unit of time;
 * `UNIT_MISMATCH` where that is not the model's; and as `openModel`.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimateCovariateEffects } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({
 *   parameters: { r: 0.8, alpha: 6, a: 0.8, b: 2.5 },
 *   timeUnit: "weeks",
 *   covariates: [{ name: "online", center: 0, coefficients: { alpha: 0.6, a: 0.1, b: -0.2 } }],
 * });
 * const effects = estimateCovariateEffects(model);
 *
 * effects.map(({ process, factor }) => `${process} ${factor.value?.toFixed(2)}`); // => ["rate 1.82", "dropout 1.35"]
 * ```
 */
export function estimateCovariateEffects(
  model: BgNbdModel | ParetoNbdModel,
  options: EstimateQuestion = {},
): readonly CovariateEffect[] {
  const level = readLevel(options);
  const { kind, values, covariance, moves, base } = openPurchaseModel(model, options);
  const { names = [], coefficients = [] } = moves ?? {};
  const { parameters, moved = [] } = kind.family;
  return names.flatMap((covariate, place) =>
    PROCESSES.flatMap((process): CovariateEffect[] => {
      // How the effect depends on the coefficients: b makes dropout less, so its own counts against.
      const weights = coefficients.map((coefficient) => {
        const target = moved.find(({ name }) => name === parameters[coefficient.parameter]);
        return coefficient.covariate === place && target?.process === process ? target.sign * target.meaning : 0;
      });
      if (weights.every((weight) => weight === 0)) return [];
      const coefficient = coefficients.reduce((sum, { value }, j) => sum + (weights[j] as number) * value, 0);
      const factor = { ...base, unit: "factor", value: Math.exp(coefficient) };
      if (covariance === undefined) return [{ covariate, process, coefficient, factor }];
      const standardError = Math.sqrt(varianceAlong([...values.map(() => 0), ...weights], covariance));
      const reach = quantileOf(level) * standardError;
      const interval = { low: Math.exp(coefficient - reach), high: Math.exp(coefficient + reach), level };
      return [{ covariate, process, coefficient, standardError, factor: { ...factor, interval } }];
    }),
  );
}

const PROCESSES = ["rate", "dropout"] as const;
