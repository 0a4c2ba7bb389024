import type { CovariateModelBody } from "../model.js";
import type { ProcessFamily } from "../process.js";

/** How the covariates of a model move its parameters. */
export interface CovariateMoves {
  readonly names: readonly string[];
  readonly centers: readonly number[];
  /** In the order in which they follow the parameters in the covariance. */
  readonly coefficients: readonly MovingCoefficient[];
}

interface MovingCoefficient {
  readonly covariate: number;
  readonly parameter: number;
  readonly sign: 1 | -1;
  readonly value: number;
}

/** Reads how covariates move the parameters of a stored model; undefined where it has none. */
export function readMoves(
  { covariates }: Pick<CovariateModelBody, "covariates">,
  { parameters, moved = [] }: ProcessFamily<string>,
): CovariateMoves | undefined {
  if (covariates === undefined || covariates.length === 0) return undefined;
  return {
    names: covariates.map(({ name }) => name),
    centers: covariates.map(({ center }) => center),
    coefficients: covariates.flatMap(({ coefficients }, covariate) =>
      moved.flatMap(({ name, sign }) => {
        const value = coefficients[name];
        return value === undefined ? [] : [{ covariate, parameter: parameters.indexOf(name), sign, value }];
      }),
    ),
  };
}
