/** How many leads of each bin were won and lost. */
export interface BinCounts {
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/**
 * The weight of evidence of each bin: the log-odds of being won in it, less those of all leads.
 *
 * A bin's rate is drawn towards that of all leads, as if `strength` further leads of the common rate were in it. The strength
 * comes from the data, by the method of moments: where the bins differ no more than chance makes them, it is infinite, and no bin
 * says anything; where they differ much, it is small. It is at least 1, so that a bin with won leads only stays finite. An empty
 * bin says nothing.
 *
 * @see J. C. Kleinman, "Proportions with Extraneous Variance: Single and Independent Samples", JASA 68 (1973), pp. 46–54.
 */
export function weighEvidence(counts: BinCounts): Float64Array {
  const { won, lost } = counts;
  const total = sum(won) + sum(lost);
  const rate = sum(won) / total;
  const strength = findStrength(counts, total, rate);
  const logOdds = Math.log(rate / (1 - rate));
  return won.map((count, bin) => {
    const others = lost[bin] as number;
    if (strength === Number.POSITIVE_INFINITY || count + others === 0) return 0;
    return Math.log((count + strength * rate) / (others + strength * (1 - rate))) - logOdds;
  });
}

function findStrength({ won, lost }: BinCounts, total: number, rate: number): number {
  const variance = rate * (1 - rate);
  let bins = 0;
  let apart = 0;
  let squares = 0;
  for (let bin = 0; bin < won.length; bin += 1) {
    const count = (won[bin] as number) + (lost[bin] as number);
    if (count === 0) continue;
    bins += 1;
    squares += count * count;
    apart += ((won[bin] as number) - count * rate) ** 2 / count;
  }
  const between = (apart - (bins - 1) * variance) / (total - squares / total);
  return between > 0 ? Math.max(1, variance / between - 1) : Number.POSITIVE_INFINITY;
}

/** The sum of a list. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
