import { logBeta } from "../../../shared/numeric/log-beta.js";
import { logPurchases } from "../pareto-nbd/log-purchases.js";
import type { PurchaseProcess } from "../process.js";

/**
 * NBD with given r and α: each customer buys at a rate of his own, gamma distributed over customers, and nobody ever leaves.
 *
 * @see A. S. C. Ehrenberg, "The Pattern of Consumer Purchases", Applied Statistics 8 (1959), pp. 26–41.
 */
export function createNbdProcess(values: ArrayLike<number>): PurchaseProcess {
  const [r, alpha] = [values[0] as number, values[1] as number];
  const rateOf = (x: number, T: number) => (r + x) / (alpha + T);
  return {
    logLikelihood: (x, _, T) => logPurchases(r, alpha, x) - (r + x) * Math.log1p(T / alpha),
    alive: () => 1,
    expectedIfAlive: (x, _, T, horizon) => rateOf(x, T) * horizon,
    noneProbability: (x, _, T, horizon) => Math.exp(-(r + x) * Math.log1p(horizon / (alpha + T))),
    discounted: (x, _, T, rate) => rateOf(x, T) / rate,
    expectedOfNew: (t) => rateOf(0, 0) * t,
    countProbabilities: (t, upTo) => countProbabilities(r, t / alpha, upTo),
  };
}

/** The negative binomial distribution, by logarithms: for large counts its factors leave the range of numbers. */
function countProbabilities(r: number, time: number, upTo: number): Float64Array {
  const logNone = -r * Math.log1p(time);
  const logShare = -Math.log1p(1 / time);
  return Float64Array.from({ length: upTo + 1 }, (_, n) => {
    return Math.exp(n === 0 ? logNone : logNone + n * logShare - Math.log(r + n) - logBeta(r, n + 1));
  });
}
