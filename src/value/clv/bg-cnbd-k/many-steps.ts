import type { Living } from "./living.js";

/** Below this probability to stay, purchases are added one by one: so many are enough. */
const RARELY_STAYS = 0.1;
const ENOUGH = 17;

/**
 * The expected number of purchases in a time of z·(α + T) of a customer who is alive and leaves with a probability of p after each, as a
 * function of p: (1 − E[q^n])/p with q = 1 − p, for n purchases if he stayed.
 *
 * n is ⌊N/k⌋ for N steps, those already made included. As θ^(−(N mod k)) with θ^k = q is a sum of k waves, C_s·ω^(s·N) with the k-th root
 * of unity ω, E[q^n] is one of k values of the generating function of N at θ·ω^s. All C_s but the first are of the order of p, and the
 * first is 1 but for such an amount: nothing cancels where p is small. Where q is small the waves would cancel each other.
 *
 * Relative error at most 1e-11, as long as at least 1e-3 purchases are expected.
 */
export function wavesOfPurchases(living: Living, z: number): (p: number) => number {
  const later = likelyPurchases(living, z);
  return (share) => {
    const p = Math.max(share, SMALLEST);
    const q = 1 - p;
    if (q >= RARELY_STAYS) return addWaves(living, z, p);
    return later.reduceRight((sum, likely) => likely + q * sum, 0);
  };
}

/** A probability of this is as good as zero, and its quotients are in range. */
const SMALLEST = 1e-100;

function addWaves({ c, k, steps }: Living, z: number, p: number): number {
  const logOfQ = -Math.log1p(-p);
  const l = logOfQ / k;
  const theta = Math.exp(-l);
  const first = logOfGrowth(logOfQ) - logOfGrowth(l);
  const growth = Math.log1p(-z * Math.expm1(-l));
  let sum = 0;
  for (const [made, share] of steps.entries()) {
    sum -= (share * Math.expm1(first - made * l - (c + made) * growth)) / p;
  }
  // Waves come in pairs of conjugates; the middle one, if there is one, is real.
  for (let s = 1; 2 * s <= k; s++) {
    const angle = (2 * Math.PI * s) / k;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    // 1/(θ^−1·ω^−s − 1) = θ·ω^s/(1 − θ·ω^s), and 1 + z·(1 − θ·ω^s).
    const [real, imaginary] = [1 - theta * cos, -theta * sin];
    const distance = Math.hypot(real, imaginary);
    const [re, im] = [1 + z * real, z * imaginary];
    const [logSize, turn] = [Math.log(Math.hypot(re, im)), Math.atan2(im, re)];
    const pair = 2 * s === k ? 1 : 2;
    for (const [made, share] of steps.entries()) {
      const size = Math.exp(-(made + 1) * l - (c + made) * logSize) / (distance * k * (1 - p));
      const phase = (made + 1) * angle - Math.atan2(imaginary, real) - (c + made) * turn;
      sum -= pair * share * size * Math.cos(phase);
    }
  }
  return sum;
}

/** ln((e^l − 1)/l), whose digits next to zero are those of a series. */
function logOfGrowth(l: number): number {
  if (l > 0.3) return Math.log(Math.expm1(l) / l);
  const square = l * l;
  return l / 2 + square * (1 / 24 + square * (-1 / 2880 + square * (1 / 181440 - square / 9676800)));
}

/** The probabilities of at least 1, 2, … purchases, if he stayed. */
function likelyPurchases({ c: start, k, steps }: Living, z: number): readonly number[] {
  const y = z / (1 + z);
  const likely = new Array<number>(ENOUGH).fill(0);
  for (const [made, share] of steps.entries()) {
    const c = start + made;
    let weight = Math.exp(-c * Math.log1p(z));
    let fewer = 0;
    for (let i = 0; i + made < k * ENOUGH; i++) {
      fewer += weight;
      weight *= ((c + i) / (i + 1)) * y;
      if ((i + made + 1) % k === 0) {
        const place = (i + made + 1) / k - 1;
        likely[place] = (likely[place] as number) + share * Math.max(0, 1 - fewer);
      }
    }
  }
  return likely;
}
