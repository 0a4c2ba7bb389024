import { fitWithCovariates } from "../covariates/fit.js";
import { REPEAT_DROPOUT_LIMITS } from "../dropout-limits.js";
import type { FittedKind } from "../fit-process.js";
import type {
  BgNbdModel,
  BgNbdParameterName,
  CovariateFitOptions,
  PurchaseFit,
  RepeatHistory,
  RepeatHistoryColumns,
} from "../model.js";
import { bgNbdFamily } from "./family.js";

/**
 * Fits BG/NBD to customers by maximum likelihood: how often they buy while they are customers, and how likely they are to leave
 * for good after a purchase. It needs no starting values, answers for all data in order, and the same data always give the
 * same answer: neither the order of the customers nor the unit of time changes a prediction.
 *
 * `model.body.fit.status` says what became of it. `converged`: with standard errors and covariance, from the second derivatives of
 * the log-likelihood. `boundary`: the likelihood has its highest value at a limit of the model, and the reasons say which: at
 * `NO_DROPOUT` nobody seems to leave, and the model predicts like one without dropout. Its parameters are so far out that the
 * likelihood is that of the limit; those that ran off mean nothing by themselves. `too-little-data`: fewer than four
 * customers came back. `not-identified`: no end was found. The last two have no parameters.
 *
 * With `covariates`, alpha, a and b depend on what else is known of the customers, and the model holds the coefficients, their standard errors
 * and a test against the model without them. `CONSTANT_COVARIATE`, `COLLINEAR_COVARIATE` and `COVARIATE_WITHOUT_END` name a covariate whose
 * effect the data cannot tell. It then needs as many customers who came back as there are parameters and coefficients.
 *
 * Several purchases on the first day alone are taken as they are, and found as `REPEATS_WITHOUT_TIME`. Nobody is left out.
 *
 * @param histories - Rows, such as the summaries of `summarizeRepeats`, or columns, which are faster. Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`, for columns `["repeats", index]`, as {@link checkRepeatHistory} finds them; `INVALID_VALUE` for columns of
 * different lengths; `EMPTY_DATA` without a customer; `INVALID_OPTION` for an unknown unit of time, a regularisation that is no finite
 * number from 0 on, limits of the report that are no whole numbers, a name of a covariate that is empty or listed twice, or a list of
 * covariates that is neither `rate` nor `dropout`; `MISSING_COVARIATE` with a path such as `[index, "covariates", name]` for a customer
 * without a listed one, and `INVALID_VALUE` for one that is no finite number.
 *
 * @example
 * ```ts
 * import { fitBgNbd } from "clientele/value/clv";
 *
 * const customers = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 6, 9].map((repeats, index) => ({
 *   repeats,
 *   firstToLast: repeats === 0 ? 0 : ([2, 36, 5, 38, 37][index % 5] ?? 0),
 *   firstToEnd: 39,
 * }));
 * const { model } = fitBgNbd(customers, { timeUnit: "weeks" });
 *
 * model.body.fit?.status; // => "converged"
 * model.body.parameters?.r.toFixed(2); // => "0.35"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284; with covariates P. S. Fader, B. G. S. Hardie, "Incorporating Time-Invariant Covariates into the
 * Pareto/NBD and BG/NBD Models" (2007), http://brucehardie.com/notes/019/.
 */
export function fitBgNbd(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: CovariateFitOptions,
): PurchaseFit<BgNbdModel> {
  return fitWithCovariates(histories, options, KIND);
}

const KIND: FittedKind<"bg-nbd", BgNbdParameterName> = {
  kind: "bg-nbd",
  family: bgNbdFamily,
  limits: REPEAT_DROPOUT_LIMITS,
};
