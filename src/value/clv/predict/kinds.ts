import { bgNbdFamily } from "../bg-nbd/family.js";
import type { PurchaseModel } from "../model.js";
import { NBD_FAMILY } from "../nbd/family.js";
import { PARETO_NBD_FAMILY } from "../pareto-nbd/family.js";
import type { ProcessFamily } from "../process.js";

/** What each kind of model can be asked. */
export interface PredictedKind {
  readonly family: ProcessFamily<string>;
  /**
   * The parameters of a process whose new customers buy as a customer with x repeats who is alive at T does: what is known of a
   * customer who is alive is how many purchases he made in which time.
   */
  whenAlive(values: readonly number[], x: number, T: number): readonly number[];
}

/** Each kind of model. A new kind is added here. */
export const PREDICTED_KINDS: Readonly<Record<PurchaseModel["kind"], PredictedKind>> = {
  "bg-nbd": {
    family: bgNbdFamily,
    whenAlive: ([r = 0, alpha = 0, a = 0, b = 0], x, T) => [r + x, alpha + T, a, b + x],
  },
  "pareto-nbd": {
    family: PARETO_NBD_FAMILY,
    whenAlive: ([r = 0, alpha = 0, s = 0, beta = 0], x, T) => [r + x, alpha + T, s, beta + T],
  },
  nbd: {
    family: NBD_FAMILY,
    whenAlive: ([r = 0, alpha = 0], x, T) => [r + x, alpha + T],
  },
};
