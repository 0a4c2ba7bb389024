import type { PurchaseRegularity } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import { countProbabilities } from "./counts.js";
import { purchasesIfAlive } from "./purchases.js";
import { observeSilence } from "./silence.js";

/** What a customer with x repeats buys who is alive at T. */
export function createLivingProcess(
  values: readonly number[],
  { k, dropoutAtStart }: PurchaseRegularity,
  { x, tx, T }: { readonly x: number; readonly tx: number; readonly T: number },
): Pick<PurchaseProcess, "expectedOfNew" | "countProbabilities"> {
  const [r = 0, alpha = 0, a = 0, b = 0] = values;
  const c = r + k * x;
  const { steps } = observeSilence(c, k, (T - tx) / (alpha + tx));
  const living = { c, k, steps, a, b: b + x + (dropoutAtStart ? 1 : 0) };
  return {
    expectedOfNew: (t) => purchasesIfAlive(living, t / (alpha + T)),
    countProbabilities: (t, upTo) => countProbabilities(living, t / (alpha + T), upTo),
  };
}
