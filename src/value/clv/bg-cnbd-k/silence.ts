/** What the time since the last purchase says of somebody who has not left: how many of the k steps to the next purchase he has made. */
export interface Silence {
  /** How likely the next purchase has not come, as a logarithm. */
  readonly logStill: number;
  /** The probabilities of 0, 1, …, k − 1 steps, given that it has not. */
  readonly steps: readonly number[];
  /** The derivative of `logStill` by c. */
  readonly byShape: number;
  /** The derivative of `logStill` by ln(age), the length of the silence staying as it is. */
  readonly byLogAge: number;
}

/**
 * The silence of a customer whose rate of steps is gamma distributed with c and the age he had at his last purchase: the number of steps
 * in it has the negative binomial distribution, and fewer than k were made.
 *
 * @param odds - the length of the silence, as a multiple of the age
 */
export function observeSilence(c: number, k: number, odds: number): Silence {
  const w = odds / (1 + odds);
  const none = -c * Math.log1p(odds);
  const terms: number[] = [1];
  let [term, more, harmonic, slope] = [1, 0, 0, 0];
  for (let j = 1; j < k; j++) {
    term *= ((c + (j - 1)) / j) * w;
    harmonic += 1 / (c + (j - 1));
    terms.push(term);
    more += term;
    slope += term * harmonic;
  }
  const next = term * (c + (k - 1)) * w;
  const sum = 1 + more;
  return {
    logStill: isSurelyStill(c, k, odds) ? logWithoutTail(c, k, w, next / k, none) : none + Math.log1p(more),
    steps: terms.map((share) => share / sum),
    byShape: slope / sum - Math.log1p(odds),
    byLogAge: next / sum,
  };
}

/** Whether k steps in the silence are so unlikely that their probability has more digits than what is left of 1. */
const isSurelyStill = (c: number, k: number, odds: number) => odds < 1 && c * odds < k / 2;

/** ln(1 − P(k steps or more)), from the first term of that tail. */
function logWithoutTail(c: number, k: number, w: number, first: number, none: number): number {
  let [tail, term] = [first, first];
  for (let i = k; term > 1e-18 * tail; i++) {
    term *= ((c + i) / (i + 1)) * w;
    tail += term;
  }
  return Math.log1p(-tail * Math.exp(none));
}
