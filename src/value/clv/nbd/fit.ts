import { type FittedKind, fitProcess } from "../fit-process.js";
import type {
  NbdModel,
  NbdParameterName,
  PurchaseFit,
  PurchaseFitOptions,
  RepeatHistory,
  RepeatHistoryColumns,
} from "../model.js";
import { NBD_FAMILY } from "./family.js";

/**
 * Fits NBD, in which nobody ever leaves, by maximum likelihood: what BG/NBD and Pareto/NBD are without dropout, and to be compared with.
 *
 * It always answers: `model.body.fit.status` says what the parameters are worth. With fewer than two customers who came back it is
 * `too-little-data`, without parameters; where customers do not seem to differ it is `boundary`, with the reason `EQUAL_RATES`. The
 * time of the last purchase makes no difference.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`; `EMPTY_DATA` without customers; `INVALID_OPTION` for an unknown unit of time, or a regularisation that is no
 * finite number from 0 on.
 *
 * @example
 * ```ts
 * import { fitNbd } from "clientele/value/clv";
 *
 * const histories = [
 *   { repeats: 4, firstToLast: 33, firstToEnd: 39 },
 *   { repeats: 1, firstToLast: 30, firstToEnd: 38 },
 *   { repeats: 0, firstToLast: 0, firstToEnd: 38 },
 *   { repeats: 0, firstToLast: 0, firstToEnd: 37 },
 * ];
 * const { model } = fitNbd(histories, { timeUnit: "weeks" });
 *
 * model.body.fit?.status; // => "converged"
 * model.body.parameters?.r.toFixed(3); // => "0.723"
 * ```
 *
 * @see A. S. C. Ehrenberg, "The Pattern of Consumer Purchases", Applied Statistics 8 (1959), pp. 26–41.
 */
export function fitNbd(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: PurchaseFitOptions,
): PurchaseFit<NbdModel> {
  return fitProcess(histories, options, KIND);
}

const KIND: FittedKind<"nbd", NbdParameterName> = {
  kind: "nbd",
  family: NBD_FAMILY,
  limits: [{ code: "EQUAL_RATES", about: "rates", towards: { r: 1, alpha: 1 } }],
};
