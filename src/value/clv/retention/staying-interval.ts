import type { Interval } from "../../../shared/estimate.js";
import { inverseRegularizedBetaOdds, splitOdds } from "../../../shared/numeric/inverse-beta.js";
import { quantileOf } from "../delta.js";

/** Between these sums of its parameters a beta distribution is computed; below it is as good as one of its ends. */
const [SMALLEST_SUM, LARGEST_SUM] = [1e-8, 1e8];

/** With both parameters above this it is normal in all digits that matter. */
const NEARLY_NORMAL = 1e5;

/** A share so near to 0 or 1 that nobody of any group is an exception. */
const NEARLY_CERTAIN = 1e-20;

/**
 * How many of a group will stay if each does with the same probability, of which only mean and variance are known: the middle of the
 * beta distribution that has the mean and variance of their share, rounded to whole numbers.
 */
export function stayingInterval(customers: number, share: number, variance: number, level: number): Interval {
  const at = (low: number, high: number) => ({
    low: Math.round(customers * low),
    high: Math.round(customers * high),
    level,
  });
  const spread = share * (1 - share);
  if (spread < NEARLY_CERTAIN || customers === 0) return at(share, share);
  // Var(K/N) = E[S·(1 − S)]/N + Var(S), which is all of the spread for one customer. No share has a larger variance than that.
  const known = Math.min(variance, spread);
  const ofShare = (spread - known) / customers + known;
  const sum = Math.min(Math.max(spread / ofShare - 1, SMALLEST_SUM), LARGEST_SUM);
  const [stay, leave] = [share * sum, (1 - share) * sum];
  if (Math.min(stay, leave) > NEARLY_NORMAL) {
    const reach = quantileOf(level) * Math.sqrt(ofShare);
    return at(share - reach, share + reach);
  }
  const tail = (1 - level) / 2;
  const [fewest] = splitOdds(inverseRegularizedBetaOdds(stay, leave, tail));
  const [most] = splitOdds(inverseRegularizedBetaOdds(stay, leave, 1 - tail, tail));
  return at(fewest, most);
}
