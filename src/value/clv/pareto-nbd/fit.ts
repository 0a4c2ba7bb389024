import { fitWithCovariates } from "../covariates/fit.js";
import type { FittedKind } from "../fit-process.js";
import type {
  CovariateFitOptions,
  ParetoNbdModel,
  ParetoNbdParameterName,
  PurchaseFit,
  RepeatHistory,
  RepeatHistoryColumns,
} from "../model.js";
import { PARETO_NBD_FAMILY } from "./family.js";

/**
 * Fits Pareto/NBD by maximum likelihood: customers buy at rates λ of their own, gamma distributed with shape r and rate alpha, until
 * they leave unnoticed, at rates μ of their own, gamma distributed with shape s and rate beta.
 *
 * It always answers: `model.body.fit.status` says what the parameters are worth. Where nobody seems to leave, the status is
 * `boundary` with the reason `NO_DROPOUT`; with fewer than four customers who came back, it is `too-little-data`, without
 * parameters. The order of the customers changes nothing, and equal histories cost once. Times of 0 and last purchases at the very
 * end are in order; repeats on the first day only are used, and found doubtful in the report.
 *
 * With `covariates`, alpha and beta depend on what else is known of the customers, and the model holds the coefficients, their standard errors
 * and a test against the model without them. `CONSTANT_COVARIATE`, `COLLINEAR_COVARIATE` and `COVARIATE_WITHOUT_END` name a covariate whose
 * effect the data cannot tell. It then needs as many customers who came back as there are parameters and coefficients.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`; `EMPTY_DATA` without customers; `INVALID_OPTION` for an unknown unit of time, a regularisation that is no finite
 * number from 0 on, a name of a covariate that is empty or listed twice, or a list of covariates that is neither `rate` nor `dropout`;
 * `MISSING_COVARIATE` with a path such as `[index, "covariates", name]` for a customer without a listed one, and `INVALID_VALUE` for one
 * that is no finite number.
 *
 * @example
 * ```ts
 * import { fitParetoNbd } from "clientele/value/clv";
 *
 * const customers = [
 *   { repeats: 0, firstToLast: 0, firstToEnd: 39 },
 *   { repeats: 3, firstToLast: 20, firstToEnd: 39 },
 * ];
 * const { model } = fitParetoNbd(customers, { timeUnit: "weeks" });
 * model.body.fit?.status; // => "too-little-data"
 * model.body.fit?.reasons; // => [{ code: "FEW_REPEATERS", params: { repeaters: 1, needed: 4 } }]
 * ```
 *
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting Your Customers: Who Are They and What Will They Do Next?", Management
 * Science 33 (1987), pp. 1–24; with covariates P. S. Fader, B. G. S. Hardie, "Incorporating Time-Invariant Covariates into the
 * Pareto/NBD and BG/NBD Models" (2007), http://brucehardie.com/notes/019/.
 */
export function fitParetoNbd(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: CovariateFitOptions,
): PurchaseFit<ParetoNbdModel> {
  return fitWithCovariates(histories, options, KIND);
}

const KIND: FittedKind<"pareto-nbd", ParetoNbdParameterName> = {
  kind: "pareto-nbd",
  family: PARETO_NBD_FAMILY,
  limits: [
    { code: "NO_DROPOUT", about: "dropout", towards: { s: -1 } },
    { code: "NO_DROPOUT", about: "dropout", towards: { beta: 1 } },
    { code: "NEVER_OR_ALWAYS", about: "dropout", towards: { s: -1, beta: -1 } },
    { code: "DROPOUT_AT_ONCE", about: "dropout", towards: { beta: -1 } },
    { code: "DROPOUT_AT_ONCE", about: "dropout", towards: { s: 1 } },
    { code: "EQUAL_DROPOUT", about: "dropout", towards: { s: 1, beta: 1 } },
    { code: "EQUAL_RATES", about: "rates", towards: { r: 1, alpha: 1 } },
  ],
};
