import { logRisingFactorial } from "../../../shared/numeric/rising.js";
import type { PurchaseProcess } from "../process.js";
import { countProbabilities } from "./counts.js";
import { createFuture } from "./future.js";

/**
 * BG/NBD with given r, α, a and b: each customer buys at a rate of his own, which is gamma distributed over customers, and after
 * each repeat purchase leaves for good with a probability of his own, which is beta distributed.
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284.
 */
export function createBgNbdProcess(values: ArrayLike<number>): PurchaseProcess {
  const [r, alpha, a, b] = [values[0] as number, values[1] as number, values[2] as number, values[3] as number];
  const future = createFuture(r, a, b);

  /** How much likelier it is that he left after the last purchase than that he is alive, as a logarithm. */
  function logOddsOfLeft(x: number, tx: number, T: number): number {
    return Math.log(a / (b + (x - 1))) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
  }

  function aliveShare(x: number, tx: number, T: number): number {
    return x === 0 ? 1 : 1 / (1 + Math.exp(logOddsOfLeft(x, tx, T)));
  }

  /** 1 less {@link aliveShare}, with all its digits. */
  function leftShare(x: number, tx: number, T: number): number {
    return x === 0 ? 0 : 1 / (1 + Math.exp(-logOddsOfLeft(x, tx, T)));
  }

  return {
    logLikelihood(x, tx, T) {
      const buying = logRisingFactorial(r, x) - r * Math.log1p(T / alpha) - x * Math.log(alpha + T);
      const staying = logRisingFactorial(b, x) - logRisingFactorial(a + b, x);
      if (x === 0) return buying;
      const logOdds = logOddsOfLeft(x, tx, T);
      return buying + staying + Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    },
    alive: aliveShare,
    expectedIfAlive: (x, _, T, horizon) => future.purchasesIfAlive(x, horizon / (alpha + T)),
    noneProbability(x, tx, T, horizon) {
      // Who is alive stays so until the next purchase.
      const none = Math.exp(-(r + x) * Math.log1p(horizon / (alpha + T)));
      return Math.min(1, leftShare(x, tx, T) + aliveShare(x, tx, T) * none);
    },
    discounted: (x, tx, T, rate) => aliveShare(x, tx, T) * future.discountedIfAlive(x, rate * (alpha + T)),
    expectedOfNew: (t) => future.purchasesIfAlive(0, t / alpha),
    countProbabilities: (t, upTo) => countProbabilities(r, t / alpha, a, b, upTo),
  };
}
