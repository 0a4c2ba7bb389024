import { ClienteleError } from "../../shared/errors.js";
import type { CalibrationBin, CalibrationEvaluation, CalibrationOptions } from "./model.js";

/**
 * Whether probabilities can be taken at their word: of a hundred pairs at 0.9, ninety should be the same.
 *
 * The probabilities are sorted and divided into bins of equally many: the bin `b` of `B` begins at the position ⌊n·b/B⌋. Where
 * there are fewer of them than bins, each is a bin of its own. Equal ones count alike: each stands for the share of them that
 * came true, so that their order makes no difference. The error is the mean of |mean probability − true share| over the bins,
 * each weighted by its count; absent where there is nothing to look at.
 *
 * @param isTrue - For each probability whether it came true.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a probability that is not between 0 and 1, or lists of
 * different lengths; `INVALID_OPTION` for bins that are not a whole number from 1.
 *
 * @example
 * ```ts
 * import { evaluateCalibration } from "clientele/testing/matching";
 *
 * const { error, bins } = evaluateCalibration([0.25, 0.25, 0.75, 0.75], [false, false, true, false], { bins: 2 });
 * error; // => 0.25
 * bins[1]; // => { count: 2, lowest: 0.75, highest: 0.75, meanProbability: 0.75, trueShare: 0.5 }
 * ```
 *
 * @see M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning",
 * AAAI 2015, pp. 2901–2907: the expected calibration error.
 */
export function evaluateCalibration(
  probabilities: ArrayLike<number>,
  isTrue: ArrayLike<boolean>,
  options: CalibrationOptions = {},
): CalibrationEvaluation {
  const { bins: wanted = 10 } = options;
  assertInput(probabilities, isTrue, wanted);
  const sorted = Float64Array.from(probabilities).sort();
  const outcomes = spreadOutcomes(probabilities, isTrue);

  const count = sorted.length;
  const binCount = Math.min(wanted, count);
  const bins = Array.from({ length: binCount }, (_, bin) =>
    toBin(sorted.subarray(Math.floor((count * bin) / binCount), Math.floor((count * (bin + 1)) / binCount)), outcomes),
  );
  if (count === 0) return { bins };
  const apart = bins.map((bin) => bin.count * Math.abs(bin.meanProbability - bin.trueShare));
  return { error: sum(apart) / count, bins };
}

/** For each probability the share of those equal to it that came true. */
function spreadOutcomes(probabilities: ArrayLike<number>, isTrue: ArrayLike<boolean>): (probability: number) => number {
  const tallies = new Map<number, { count: number; trueCount: number }>();
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index] as number;
    const tally = tallies.get(probability) ?? { count: 0, trueCount: 0 };
    tally.count += 1;
    if (isTrue[index]) tally.trueCount += 1;
    tallies.set(probability, tally);
  }
  return (probability) => {
    const { count, trueCount } = tallies.get(probability) as { count: number; trueCount: number };
    return trueCount / count;
  };
}

function toBin(sorted: Float64Array, shareOf: (probability: number) => number): CalibrationBin {
  return {
    count: sorted.length,
    lowest: sorted[0] as number,
    highest: sorted.at(-1) as number,
    meanProbability: sum(sorted) / sorted.length,
    trueShare: sum(sorted.map(shareOf)) / sorted.length,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function assertInput(probabilities: ArrayLike<number>, isTrue: ArrayLike<boolean>, bins: number): void {
  if (isTrue.length !== probabilities.length) {
    throw new ClienteleError("INVALID_VALUE", "expected an outcome for each probability", ["isTrue"]);
  }
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index] as number;
    if (!(probability >= 0 && probability <= 1)) {
      throw new ClienteleError("INVALID_VALUE", "expected a probability from 0 to 1", ["probabilities", index]);
    }
  }
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 1", ["bins"]);
  }
}
