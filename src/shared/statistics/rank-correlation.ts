/** The ranks of values, from 1 for the smallest; equal values share the mean of their ranks. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && order[next] === order[first]) next += 1;
    rankOf.set(order[first] as number, (first + 1 + next) / 2);
    first = next;
  }
  return Float64Array.from(values, (value) => rankOf.get(value) as number);
}

/**
 * Spearman's rank correlation: how far two series rise together, from −1 to 1. Equal values share the mean of their ranks.
 * None where one of the series has equal values only.
 *
 * @see C. Spearman, "The Proof and Measurement of Association between Two Things", American Journal of Psychology 15 (1904).
 */
export function rankCorrelation(left: ArrayLike<number>, right: ArrayLike<number>): number | undefined {
  const [a, b] = [meanRanks(left), meanRanks(right)];
  // Ranks are multiples of one half, so these sums are exact and their order does not matter.
  const centre = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] as number) - centre, (b[i] as number) - centre];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : undefined;
}
