import { familyOf } from "../bg-cnbd-k/family.js";
import { createLivingProcess } from "../bg-cnbd-k/living-process.js";
import { bgNbdFamily } from "../bg-nbd/family.js";
import { mbgNbdFamily } from "../mbg-nbd/family.js";
import type { PurchaseModel, PurchaseRegularity } from "../model.js";
import { NBD_FAMILY } from "../nbd/family.js";
import { PARETO_NBD_FAMILY } from "../pareto-nbd/family.js";
import type { ProcessFamily, PurchaseProcess } from "../process.js";

/** What each kind of model can be asked. */
export interface PredictedKind {
  readonly family: ProcessFamily<string>;
  /**
   * A process whose new customers buy as a customer with x repeats who is alive at T does: what is known of a
   * customer who is alive is how many purchases he made in which time, and in a regular process when the last one was.
   */
  whenAlive(
    values: readonly number[],
    x: number,
    T: number,
    tx: number,
  ): Pick<PurchaseProcess, "expectedOfNew" | "countProbabilities">;
  /** Whether the time of the last purchase matters for who is alive. */
  readonly isRegular?: true;
}

/** What a model can be asked; undefined for another kind of model. */
export function kindOf(model: PurchaseModel): PredictedKind | undefined {
  if (model.kind === "bg-cnbd-k") return createRegularKind(model.body);
  return Object.hasOwn(PREDICTED_KINDS, model.kind) ? PREDICTED_KINDS[model.kind] : undefined;
}

function createRegularKind(regularity: PurchaseRegularity): PredictedKind {
  return {
    family: familyOf(regularity),
    whenAlive: (values, x, T, tx) => createLivingProcess(values, regularity, { x, tx, T }),
    isRegular: true,
  };
}

/** Each kind of model that needs to know no more than its parameters. A new kind is added here. */
export const PREDICTED_KINDS: Readonly<Record<Exclude<PurchaseModel["kind"], "bg-cnbd-k">, PredictedKind>> = {
  "bg-nbd": {
    family: bgNbdFamily,
    whenAlive: ([r = 0, alpha = 0, a = 0, b = 0], x, T) => bgNbdFamily.create([r + x, alpha + T, a, b + x]),
  },
  "mbg-nbd": {
    family: mbgNbdFamily,
    // He did not leave after the last purchase either, so he is one of BG/NBD.
    whenAlive: ([r = 0, alpha = 0, a = 0, b = 0], x, T) => bgNbdFamily.create([r + x, alpha + T, a, b + x + 1]),
  },
  "pareto-nbd": {
    family: PARETO_NBD_FAMILY,
    whenAlive: ([r = 0, alpha = 0, s = 0, beta = 0], x, T) => PARETO_NBD_FAMILY.create([r + x, alpha + T, s, beta + T]),
  },
  nbd: {
    family: NBD_FAMILY,
    whenAlive: ([r = 0, alpha = 0], x, T) => NBD_FAMILY.create([r + x, alpha + T]),
  },
};
