import { betaExpectation } from "../../../shared/numeric/beta-expectation.js";
import type { Living } from "./living.js";
import { wavesOfPurchases } from "./many-steps.js";

/** What is left out of a sum, as a share of it. */
const NEGLIGIBLE = 1e-17;

/** Up to so many steps on average, in a time of up to z times α + T, they are added one by one. */
const MOST_STEPS = 500;
const LONGEST = 10;

/**
 * The expected number of purchases of a customer who is alive, in a time of z·(α + T): the mean, over the steps he would make if
 * he stayed, of the purchases that he stays for. He stays for M(n) = Σ (b)_i/(a + b)_i, i < n, of n.
 *
 * All terms are positive. Where they are too many it is the mean over the probability to leave of a closed form instead.
 */
export function purchasesIfAlive(living: Living, z: number): number {
  const { c, k, steps, a, b } = living;
  if (z > LONGEST || (c + k) * z > MOST_STEPS) return betaExpectation(wavesOfPurchases(living, z), a, b);
  return steps.reduce((sum, share, made) => sum + share * addSteps(living, z, made), 0);
}

function addSteps({ c: start, k, a, b }: Living, z: number, made: number): number {
  const c = start + made;
  const y = z / (1 + z);
  let weight = Math.exp(-c * Math.log1p(z));
  let [purchases, stays, bought, sum] = [0, 1, 0, 0];
  for (let i = 0; ; i++) {
    if (i > 0 && (i + made) % k === 0) {
      purchases += stays;
      stays *= (b + bought) / (a + b + bought);
      bought += 1;
    }
    sum += weight * purchases;
    weight *= ((c + i) / (i + 1)) * y;
    // From here on terms shrink at least by this factor, and purchases grow by one a step at most.
    const shrinks = Math.max(y, ((c + i + 1) / (i + 2)) * y);
    if (shrinks < 1 && weight * (purchases + 1 / (1 - shrinks)) <= NEGLIGIBLE * sum * (1 - shrinks)) return sum;
  }
}
