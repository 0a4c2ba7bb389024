import { createModel } from "../../../shared/model/index.js";
import { REPEAT_DROPOUT_LIMITS, START_DROPOUT_LIMITS } from "../dropout-limits.js";
import { type FittedKind, fitProcess } from "../fit-process.js";
import type { BgCnbdKModel, BgNbdParameterName, PurchaseFit, PurchaseFitOptions } from "../model.js";
import { assertK, LARGEST_K } from "./check-k.js";
import { familyOf } from "./family.js";
import { type RegularHistory, sumAllLogGaps } from "./history.js";

/** How to fit BG/CNBD-k. */
export interface RegularFitOptions extends PurchaseFitOptions {
  /**
   * How regular purchases are, a whole number from 1 to 12; `"best"` fits all of them and takes the one with the highest likelihood, of
   * equal ones the smallest.
   *
   * @defaultValue `"best"`
   */
  readonly k?: number | "best" | undefined;
  /**
   * Whether customers may leave after the first purchase too.
   *
   * @defaultValue `true`
   */
  readonly dropoutAtStart?: boolean | undefined;
}

/**
 * Fits BG/CNBD-k to customers by maximum likelihood, or MBG/CNBD-k where they may leave after the first purchase too, which is the default:
 * as `fitBgNbd` and `fitMbgNbd`, but that the times between purchases may be more regular than chance makes them. They are Erlang
 * distributed with a shape of k, which the likelihood chooses; k = 1 is the model without regularity.
 *
 * Who buys regularly and is late has probably left, and who is on time has not: so the more regular purchases are, the more their times
 * tell. `model.body.k` is how regular they are, `model.body.fit.status` is as in `fitBgNbd`. Without parameters k is the smallest that was
 * tried. The likelihood can be compared with that of all models of purchases; that k was chosen does not count as a parameter.
 *
 * @param histories - Such as `createRegularHistory` makes; not changed.
 * @throws `ClienteleError` as `fitBgNbd`; with code `INVALID_OPTION` and the path `["k"]` for a k that is none of those; and `INVALID_VALUE`
 * with the path `[index, "sumLogGaps"]` where somebody came back and it is absent, no finite number, or larger than the other numbers
 * allow. So repeats at the time of the first purchase are refused.
 *
 * @example
 * ```ts
 * import { createRegularHistory, fitBgCnbdK } from "clientele/value/clv";
 *
 * const histories = Array.from({ length: 80 }, (_, index) => {
 *   const [gap, purchases] = [3 + (index % 7), [1, 2, 3, 5, 8, 1, 4, 20][index % 8] ?? 0];
 *   const times = Array.from({ length: purchases }, (_, place) => gap * place + ((index * (place + 3)) % 5) / 2);
 *   return createRegularHistory(times.filter((time) => time <= 52), 52);
 * });
 * const { model } = fitBgCnbdK(histories, { timeUnit: "weeks" });
 *
 * model.body.fit?.status; // => "converged"
 * model.body.k; // => 12
 * ```
 *
 * @see T. Reutterer, M. Platzer, N. Schröder, "Leveraging Purchase Regularity for Predicting Customer Behavior the Easy Way",
 * International Journal of Research in Marketing 38 (2021), pp. 194–215.
 */
export function fitBgCnbdK(
  histories: readonly RegularHistory[],
  options: RegularFitOptions,
): PurchaseFit<BgCnbdKModel> {
  const { k: wanted = "best", dropoutAtStart = true } = options;
  if (wanted !== "best") assertK(wanted);
  const ks = wanted === "best" ? Array.from({ length: LARGEST_K }, (_, index) => index + 1) : [wanted];
  const logGaps = sumAllLogGaps(histories);

  let best: PurchaseFit<BgCnbdKModel> | undefined;
  for (const k of ks) {
    const fitted = fitOne(histories, options, { k, dropoutAtStart, logGaps });
    if (best === undefined || likelihoodOf(fitted) > likelihoodOf(best)) best = fitted;
  }
  return best as PurchaseFit<BgCnbdKModel>;
}

const likelihoodOf = ({ model }: PurchaseFit<BgCnbdKModel>) =>
  model.body.fit?.logLikelihood ?? Number.NEGATIVE_INFINITY;

function fitOne(
  histories: readonly RegularHistory[],
  options: PurchaseFitOptions,
  { k, dropoutAtStart, logGaps }: { readonly k: number; readonly dropoutAtStart: boolean; readonly logGaps: number },
): PurchaseFit<BgCnbdKModel> {
  const regularity = { k, dropoutAtStart };
  const fitted: FittedKind<"bg-cnbd-k", BgNbdParameterName> = {
    kind: "bg-cnbd-k",
    family: familyOf(regularity),
    limits: dropoutAtStart ? START_DROPOUT_LIMITS : REPEAT_DROPOUT_LIMITS,
  };
  const { model, report } = fitProcess(histories, options, fitted);
  const { fit } = model.body;
  const likelihood = fit?.logLikelihood === undefined ? {} : { logLikelihood: fit.logLikelihood + (k - 1) * logGaps };
  const body = { ...model.body, ...regularity, fit: fit && { ...fit, ...likelihood } };
  return { model: createModel({ ...model, body }), report };
}
