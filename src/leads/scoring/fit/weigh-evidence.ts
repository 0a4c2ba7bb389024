/** How many leads of each bin were won and lost. */
export interface BinCounts {
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** What was to be expected of each bin: how many of its leads are won, and with which variance. */
export interface BinExpectations {
  readonly won: Float64Array;
  readonly variance: Float64Array;
}

/**
 * The weight of evidence of each bin: the log-odds of being won in it, less those of all leads.
 *
 * Nothing but the common rate is expected; {@link weighAgainst} says how.
 */
export function weighEvidence(counts: BinCounts): Float64Array {
  const total = sum(counts.won) + sum(counts.lost);
  const rate = sum(counts.won) / total;
  const won = counts.won.map((count, bin) => (count + (counts.lost[bin] as number)) * rate);
  return weighAgainst(counts, { won, variance: won.map((count) => count * (1 - rate)) });
}

/**
 * The evidence of each bin beyond what was expected of it: the log-odds of being won in it, less the expected ones.
 *
 * A bin's rate is drawn towards the expected one, as if `strength` further leads of that rate were in it. The strength
 * comes from the data, by the method of moments: where the bins are off no more than chance makes them, it is infinite, and no bin
 * says anything; where they are much off, it is small. It is at least 1, so that a bin with won leads only stays finite. An empty
 * bin says nothing.
 *
 * @see J. C. Kleinman, "Proportions with Extraneous Variance: Single and Independent Samples", JASA 68 (1973), pp. 46–54.
 */
export function weighAgainst({ won, lost }: BinCounts, expected: BinExpectations): Float64Array {
  const strength = findStrength(won, sum(won) + sum(lost), expected);
  return won.map((count, bin) => {
    const others = lost[bin] as number;
    if (strength === Number.POSITIVE_INFINITY || count + others === 0) return 0;
    const rate = (expected.won[bin] as number) / (count + others);
    return Math.log((count + strength * rate) / (others + strength * (1 - rate))) - Math.log(rate / (1 - rate));
  });
}

function findStrength(won: Float64Array, leads: number, expected: BinExpectations): number {
  let bins = 0;
  let apart = 0;
  let total = 0;
  let squares = 0;
  for (let bin = 0; bin < won.length; bin += 1) {
    const variance = expected.variance[bin] as number;
    if (variance === 0) continue;
    bins += 1;
    total += variance;
    squares += variance * variance;
    apart += ((won[bin] as number) - (expected.won[bin] as number)) ** 2 / variance;
  }
  const between = (apart - (bins - 1)) / (total - squares / total);
  return between > 0 ? Math.max(1, leads / total / between - 1) : Number.POSITIVE_INFINITY;
}

/** The sum of a list. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
