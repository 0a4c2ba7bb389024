import { logGamma } from "../../../shared/numeric/log-gamma.js";
import { logRisingFactorial } from "../../../shared/numeric/rising.js";
import type { PurchaseProcess } from "../process.js";
import { countProbabilities } from "./counts.js";
import { createDiscounted } from "./discounted.js";
import { purchasesIfAlive } from "./purchases.js";
import { observeSilence } from "./silence.js";

/**
 * BG/CNBD-k with given r, α, a and b: as BG/NBD, but that a purchase takes k steps. Steps come at random, at a rate of the customer's own;
 * so the larger k is, the more regular are his purchases. With k = 1 it is BG/NBD.
 *
 * The likelihood leaves out what does not depend on the parameters: each gap to the power of k − 1.
 *
 * @see T. Reutterer, M. Platzer, N. Schröder, "Leveraging Purchase Regularity for Predicting Customer Behavior the Easy Way",
 * International Journal of Research in Marketing 38 (2021), pp. 194–215.
 */
export function createBgCnbdKProcess(values: ArrayLike<number>, k: number): PurchaseProcess {
  const [r, alpha, a, b] = [values[0] as number, values[1] as number, values[2] as number, values[3] as number];
  const discounted = createDiscounted(r, k, a, b);
  const silenceOf = (x: number, tx: number, T: number) => observeSilence(r + k * x, k, (T - tx) / (alpha + tx));

  /** How much likelier it is that he left after the last purchase than that he is alive, as a logarithm. */
  const logOddsOfLeft = (x: number, logStill: number) =>
    x === 0 ? Number.NEGATIVE_INFINITY : Math.log(a / (b + (x - 1))) - logStill;
  const aliveShare = (x: number, logStill: number) => 1 / (1 + Math.exp(logOddsOfLeft(x, logStill)));

  return {
    logLikelihood(x, tx, T) {
      const { logStill } = silenceOf(x, tx, T);
      if (x === 0) return logStill;
      const buying = logRisingFactorial(r, k * x) - r * Math.log1p(tx / alpha) - k * x * Math.log(alpha + tx);
      const staying = logRisingFactorial(b, x) - logRisingFactorial(a + b, x);
      const logOdds = logOddsOfLeft(x, logStill);
      const ending = logStill + Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
      return buying - x * logGamma(k) + staying + ending;
    },
    alive: (x, tx, T) => aliveShare(x, silenceOf(x, tx, T).logStill),
    expectedIfAlive(x, tx, T, horizon) {
      const { steps } = silenceOf(x, tx, T);
      return purchasesIfAlive({ c: r + k * x, k, steps, a, b: b + x }, horizon / (alpha + T));
    },
    noneProbability(x, tx, T, horizon) {
      const { logStill } = silenceOf(x, tx, T);
      const later = silenceOf(x, tx, T + horizon).logStill;
      const left = 1 / (1 + Math.exp(-logOddsOfLeft(x, logStill)));
      return Math.min(1, left + aliveShare(x, logStill) * Math.exp(Math.min(0, later - logStill)));
    },
    discounted(x, tx, T, rate) {
      const { logStill, steps } = silenceOf(x, tx, T);
      return aliveShare(x, logStill) * discounted(x, steps, (T - tx) / (alpha + T), rate * (alpha + T));
    },
    expectedOfNew: (t) => purchasesIfAlive({ c: r, k, steps: [1], a, b }, t / alpha),
    countProbabilities: (t, upTo) => countProbabilities({ c: r, k, steps: [1], a, b }, t / alpha, upTo),
  };
}
