import { START_DROPOUT_LIMITS } from "../dropout-limits.js";
import { type FittedKind, fitProcess } from "../fit-process.js";
import type {
  MbgNbdModel,
  MbgNbdParameterName,
  PurchaseFit,
  PurchaseFitOptions,
  RepeatHistory,
  RepeatHistoryColumns,
} from "../model.js";
import { mbgNbdFamily } from "./family.js";

/**
 * Fits MBG/NBD to customers by maximum likelihood: as `fitBgNbd`, but that customers may leave after the first purchase too. So whoever
 * never came back need not be a customer any more.
 *
 * It needs no starting values, answers for all data in order, and the same data always give the same answer: neither the order of the
 * customers nor the unit of time changes a prediction. `model.body.fit.status` says what became of it, as for `fitBgNbd`: `converged` with
 * standard errors and covariance; `boundary` with the limit in the reasons; `too-little-data` where fewer than four customers came back;
 * `not-identified` where no end was found. The last two have no parameters.
 *
 * @param histories - Rows, such as the summaries of `summarizeRepeats`, or columns, which are faster. Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`, for columns `["repeats", index]`, as {@link checkRepeatHistory} finds them; `INVALID_VALUE` for columns of
 * different lengths; `EMPTY_DATA` without a customer; `INVALID_OPTION` for an unknown unit of time, a regularisation that is no finite
 * number from 0 on, or limits of the report that are no whole numbers.
 *
 * @example
 * ```ts
 * import { estimateAlive, fitMbgNbd } from "clientele/value/clv";
 *
 * const customers = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 6, 9].map((repeats, index) => ({
 *   repeats,
 *   firstToLast: repeats === 0 ? 0 : ([2, 36, 5, 38, 37][index % 5] ?? 0),
 *   firstToEnd: 39,
 * }));
 * const { model } = fitMbgNbd(customers, { timeUnit: "weeks" });
 *
 * model.body.fit?.status; // => "converged"
 * estimateAlive({ repeats: 0, firstToLast: 0, firstToEnd: 39 }, model).value?.toFixed(2); // => "0.63"
 * ```
 *
 * @see E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical Validation and Comparison of Models for Customer Base Analysis",
 * International Journal of Research in Marketing 24 (2007), pp. 201–209.
 */
export function fitMbgNbd(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: PurchaseFitOptions,
): PurchaseFit<MbgNbdModel> {
  return fitProcess(histories, options, KIND);
}

const KIND: FittedKind<"mbg-nbd", MbgNbdParameterName> = {
  kind: "mbg-nbd",
  family: mbgNbdFamily,
  limits: START_DROPOUT_LIMITS,
};
