import { ClienteleError } from "../../../shared/errors.js";
import type { PurchaseModel } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import { openForCustomer } from "./customer.js";
import { assertHorizon, type ModelQuestion, type NewCustomerQuestion, processOf } from "./open.js";

/** How to ask {@link purchaseCountProbabilities}. */
export interface CountQuestion extends ModelQuestion, NewCustomerQuestion {
  /** How long the time is, from 0 on, in the model's unit. */
  readonly horizon: number;
  /** The largest number of purchases asked for, a whole number from 0 to 1,000,000. */
  readonly upTo: number;
}

const LARGEST_COUNT = 1_000_000;

/**
 * How likely somebody who buys for the first time now makes 0, 1, 2, … repeat purchases up to the horizon. The shares of all numbers
 * add up to 1; what is missing is the share of more than `upTo`. For a horizon of 0 the first one is 1.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a horizon that is no finite time from 0 on, for an `upTo` that is no whole
 * number from 0 to 1,000,000, or an unknown unit of time; `MISSING_COVARIATE` or `INVALID_VALUE` for the covariates that a model
 * asks for; `UNIT_MISMATCH` where that is not the model's; `MODEL_WITHOUT_PARAMETERS`;
 * and as `openModel`.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, purchaseCountProbabilities } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const shares = purchaseCountProbabilities(model, { horizon: 39, upTo: 2 });
 *
 * shares.map((share) => Number(share.toFixed(4))); // => [0.5738, 0.1994, 0.0854]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284, equation 8.
 */
export function purchaseCountProbabilities(model: PurchaseModel, options: CountQuestion): readonly number[] {
  const { horizon, upTo } = options;
  assertHorizon(horizon);
  if (!(Number.isSafeInteger(upTo) && upTo >= 0 && upTo <= LARGEST_COUNT)) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 0 to 1,000,000", ["upTo"]);
  }
  return [...processOf(openForCustomer(model, options, options)).countProbabilities(horizon, upTo)];
}

/** What all larger numbers together may be left out for, and how many are looked at whatever is left out. */
const NEGLIGIBLE = 1e-10;
const MOST_COUNTS = 2 ** 17;

/** The probabilities of all numbers of purchases of a new customer that are worth a mention. */
export function allCountProbabilities(
  process: Pick<PurchaseProcess, "countProbabilities">,
  horizon: number,
): Float64Array {
  for (let size = 32; ; size *= 2) {
    const probabilities = process.countProbabilities(horizon, size - 1);
    if (size === MOST_COUNTS || 1 - probabilities.reduce((sum, share) => sum + share, 0) < NEGLIGIBLE) {
      return probabilities;
    }
  }
}
