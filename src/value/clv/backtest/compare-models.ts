import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { PurchaseModel } from "../model.js";
import { openPurchaseModel } from "../predict/open.js";
import type { PurchaseBacktest } from "./model.js";

/** How to run {@link compareModels}. */
export interface ModelComparisonOptions {
  /** A backtest of the same models under the same names, to stand beside the criteria. */
  readonly backtest?: PurchaseBacktest | undefined;
}

/** A fitted model among others. */
export interface ComparedModel {
  readonly name: string;
  readonly kind: PurchaseModel["kind"];
  readonly logLikelihood: number;
  /** How many parameters were fitted, coefficients of covariates included. */
  readonly parameterCount: number;
  /** Akaike's information criterion, 2·k − 2·ln L: the lower, the better. */
  readonly aic: number;
  /** The Bayesian information criterion, k·ln n − 2·ln L: the lower, the better. */
  readonly bic: number;
  /** How much higher the AIC is than the lowest. Differences below 2 say little. */
  readonly aicDifference: number;
  /** Akaike's weight: how plausible it is that this model, of those compared, describes the data best. */
  readonly aicWeight: number;
  /** In the holdout; absent without a backtest of this name. */
  readonly meanAbsoluteError?: number | undefined;
}

/** Models compared, the one with the lowest AIC first. */
export interface ModelComparison {
  readonly models: readonly ComparedModel[];
  /** The first ones by each criterion; of equal ones the earlier in the input. Without a backtest none is best by it. */
  readonly best: { readonly aic: string; readonly bic: string; readonly backtest?: string | undefined };
}

/**
 * Compares fitted models of purchases by information criteria, which ask how well they describe the time they were fitted on, and by the
 * mean absolute error of a backtest, which asks how well they foresee. The two need not agree.
 *
 * Likelihoods can be compared only on the same data in the same unit of time: the numbers of customers and the units must agree, and
 * the same data is the caller's word. Models with equal AIC keep the order of the input.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` where there is no model; `NOT_FITTED` with the path `["models", name]` for a model
 * without a likelihood; `NOT_COMPARABLE` and `UNIT_MISMATCH` for one that was fitted on another number of customers, or in another
 * unit of time, than the first; and as `openModel`.
 *
 * @example
 * ```ts
 * import { compareModels, fitBgNbd, fitParetoNbd } from "clientele/value/clv";
 *
 * const customers = Array.from({ length: 200 }, (_, index) => {
 *   const repeats = [0, 0, 0, 1, 2, 5][index % 6] ?? 0;
 *   return { repeats, firstToLast: repeats === 0 ? 0 : 2 + (index % 23), firstToEnd: 27 + (index % 12) };
 * });
 * const { models } = compareModels({
 *   "bg-nbd": fitBgNbd(customers, { timeUnit: "weeks" }).model,
 *   "pareto-nbd": fitParetoNbd(customers, { timeUnit: "weeks" }).model,
 * });
 *
 * models.length; // => 2
 * models[0]?.aicDifference; // => 0
 * ```
 *
 * @see K. P. Burnham, D. R. Anderson, "Model Selection and Multimodel Inference", 2nd ed. 2002, sections 2.2 and 2.9.
 */
export function compareModels(
  models: Readonly<Record<string, PurchaseModel>>,
  options: ModelComparisonOptions = {},
): ModelComparison {
  const entries = Object.entries(models);
  const [, first] = entries[0] ?? [];
  if (first === undefined) throw refuse("INVALID_OPTION", "at least one model", ["models"]);
  const criteria = entries.map(([name, model]) => {
    const path = ["models", name];
    const { fit, timeUnit } = readFitted(model, path);
    if (fit.n !== first.body.fit?.n) throw refuse("NOT_COMPARABLE", "the number of customers of the first model", path);
    if (timeUnit !== first.body.timeUnit) throw refuse("UNIT_MISMATCH", "the unit of time of the first model", path);
    const { logLikelihood, parameterCount, n } = fit;
    const aic = 2 * parameterCount - 2 * logLikelihood;
    const bic = parameterCount * Math.log(n) - 2 * logLikelihood;
    return { name, kind: model.kind, logLikelihood, parameterCount, aic, bic, ...errorOf(name, options.backtest) };
  });

  const lowest = Math.min(...criteria.map(({ aic }) => aic));
  const likelihoods = criteria.map(({ aic }) => Math.exp((lowest - aic) / 2));
  const sum = likelihoods.reduce((total, likelihood) => total + likelihood, 0);
  const compared = criteria.map((row, i) => ({
    ...row,
    aicDifference: row.aic - lowest,
    aicWeight: (likelihoods[i] as number) / sum,
  }));
  const bestBy = (criterionOf: (row: ComparedModel) => number | undefined) =>
    sortBy(compared, criterionOf).find((row) => criterionOf(row) !== undefined)?.name;
  const backtest = bestBy((row) => row.meanAbsoluteError);
  return {
    models: sortBy(compared, (row) => row.aic),
    best: {
      aic: bestBy((row) => row.aic) as string,
      bic: bestBy((row) => row.bic) as string,
      ...(backtest === undefined ? {} : { backtest }),
    },
  };
}

function readFitted(model: PurchaseModel, path: Path) {
  const { values, moves } = openPurchaseModel(model, {});
  const { fit, timeUnit } = model.body;
  if (fit?.logLikelihood === undefined) throw refuse("NOT_FITTED", "a fitted model", path);
  const parameterCount = values.length + (moves?.coefficients.length ?? 0);
  return { timeUnit, fit: { n: fit.n, logLikelihood: fit.logLikelihood, parameterCount } };
}

function errorOf(name: string, backtest: PurchaseBacktest | undefined): Pick<ComparedModel, "meanAbsoluteError"> {
  const found = backtest?.forecasts.find((forecast) => forecast.name === name && forecast.kind === "model");
  return found === undefined ? {} : { meanAbsoluteError: found.meanAbsoluteError };
}

/** Ascending; what has no value comes last. */
function sortBy(rows: readonly ComparedModel[], criterionOf: (row: ComparedModel) => number | undefined) {
  const place = (row: ComparedModel) => criterionOf(row) ?? Number.MAX_VALUE;
  return [...rows].sort((left, right) => place(left) - place(right));
}

const refuse = (code: string, expected: string, path: Path) => new ClienteleError(code, `expected ${expected}`, path);
