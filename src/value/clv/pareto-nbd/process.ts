import type { PurchaseProcess } from "../process.js";
import { countProbabilities } from "./count-probabilities.js";
import { discountedLifetime } from "./discounted-lifetime.js";
import { createHistoryWeights } from "./history-weights.js";
import { logPurchases } from "./log-purchases.js";

/**
 * Pareto/NBD with the parameters r, α, s and β. Everything is written with the probability of being alive and with what is expected
 * of a living customer, whose rates are again gamma distributed: λ with r + x and α + T, μ with s and β + T.
 *
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting Your Customers", Management Science 33 (1987), 1-24.
 * @see P. S. Fader, B. G. S. Hardie, "A Note on Deriving the Pareto/NBD Model and Related Expressions" (2005).
 */
export function createParetoNbdProcess(values: ArrayLike<number>): PurchaseProcess {
  const [r, alpha, s, beta] = Array.from(values) as [number, number, number, number];
  const weights = createHistoryWeights(r, alpha, s, beta);

  /** λ of a customer alive at T, times the time β + T by which the chance to leave is to be scaled. */
  const scaledRate = (x: number, T: number) => ((r + x) / (alpha + T)) * (beta + T);

  /** Purchases of a customer alive at T, until `horizon` later or until the dropout. */
  const purchasesIfAlive = (x: number, T: number, horizon: number) =>
    scaledRate(x, T) * discountedSpan(s - 1, Math.log1p(horizon / (beta + T)));

  return {
    logLikelihood: (x, tx, T) =>
      logPurchases(r, alpha, x) -
      (r + x) * Math.log1p(tx / alpha) -
      s * Math.log1p(tx / beta) +
      Math.log(weights.at(x, tx, T)),
    alive: weights.aliveShare,
    expectedIfAlive: (x, _, T, horizon) => purchasesIfAlive(x, T, horizon),
    // The likelihood of the same history up to T + horizon, by that up to T.
    noneProbability: (x, tx, T, horizon) => Math.min(1, weights.at(x, tx, T + horizon) / weights.at(x, tx, T)),
    discounted: (x, tx, T, rate) =>
      weights.aliveShare(x, tx, T) * scaledRate(x, T) * discountedLifetime(s, rate * (beta + T)),
    expectedOfNew: (t) => purchasesIfAlive(0, 0, t),
    countProbabilities: (t, upTo) => countProbabilities(r, alpha, s, beta, t, upTo),
  };
}

/** ∫₀^span e^(−rate·u) du; the rate may be zero, or negative. */
function discountedSpan(rate: number, span: number): number {
  return rate === 0 ? span : -Math.expm1(-rate * span) / rate;
}
