import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate, Interval } from "../../../shared/estimate.js";
import { openModel } from "../../../shared/model/index.js";
import { betaDensityByLogOdds } from "../../../shared/numeric/density.js";
import { regularizedBeta } from "../../../shared/numeric/incomplete-beta.js";
import { splitOdds } from "../../../shared/numeric/inverse-beta.js";
import { type Growth, invertProbability } from "../../../shared/numeric/invert.js";
import { logCovarianceOf } from "../delta.js";
import { readLevel } from "../level.js";
import { spreadParameters } from "../predict/spread.js";
import { estimateSpend, type SpendEstimateStatus, type SpendQuestion } from "./estimate.js";
import {
  GAMMA_GAMMA_PARAMETERS,
  GAMMA_GAMMA_SCHEMA_VERSION,
  type GammaGammaModel,
  type SpendHistory,
} from "./model.js";
import { readSpender, type Spender } from "./read-spenders.js";

/** What {@link forecastSpend} is asked. */
export interface SpendOutlook extends SpendQuestion {
  /** The next so many purchases, a whole number from 1 on. */
  readonly purchases: number;
}

/** What some purchases will bring, and how sure that is. */
export interface SpendForecast {
  /** The expected sum; its interval says how sure the expectation is, given that the parameters were estimated. */
  readonly expected: Estimate<SpendEstimateStatus>;
  /** Where the sum itself will lie, by chance alone, as if the parameters were known. Absent without parameters. */
  readonly byChance?: Interval | undefined;
  /** Where the sum itself will lie, by chance and by what is not known of the parameters. Absent without a covariance. */
  readonly interval?: Interval | undefined;
}

/**
 * What a customer will spend in his next so many purchases together: the expected sum, and between which amounts the true one will lie
 * in `level` of all cases. Divided by their number it is the same of the mean of these purchases. Not rounded.
 *
 * Two kinds of chance are in it: nobody knows how much this customer spends on average, and purchases are not alike. Where the expected
 * spend is infinite there are intervals all the same. What is not known of the parameters enters as the mean of the distributions at
 * points spread over their covariance.
 *
 * @throws `ClienteleError` as {@link estimateSpend}, and `INVALID_OPTION` with the path `["purchases"]` for what is no whole number from
 * 1 on.
 *
 * @example
 * ```ts
 * import { createGammaGammaModel, forecastSpend } from "clientele/value/clv";
 *
 * const model = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });
 * const { expected, byChance } = forecastSpend({ repeats: 7, meanRepeatSpend: 73.74 }, model, { purchases: 3 });
 *
 * expected.value?.toFixed(2); // => "214.41"
 * [byChance?.low.toFixed(2), byChance?.high.toFixed(2)]; // => ["130.02", "321.86"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013), equation 4: the distribution of a customer's rate,
 * given his mean.
 */
export function forecastSpend(customer: SpendHistory, model: GammaGammaModel, options: SpendOutlook): SpendForecast {
  const { purchases } = options;
  if (!(Number.isSafeInteger(purchases) && purchases >= 1)) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 1 on", ["purchases"]);
  }
  const level = readLevel(options);
  const expected = timesPurchases(estimateSpend(customer, model, options), purchases);
  const { parameters, fit } = openModel(model, "gamma-gamma", GAMMA_GAMMA_SCHEMA_VERSION);
  if (parameters === undefined) return { expected };

  const spender = readSpender(customer, []);
  const values = GAMMA_GAMMA_PARAMETERS.map((name) => parameters[name]);
  const sumAt = (places: readonly number[]) => describeSum(places, spender, purchases);
  const byChance = middleOf([sumAt(values)], level);
  const covariance = fit?.covariance && logCovarianceOf(values, fit.covariance);
  const points = spreadParameters({ values, covariance });
  return points === undefined
    ? { expected, byChance }
    : { expected, byChance, interval: middleOf(points.map(sumAt), level) };
}

function timesPurchases(
  { value, interval, ...rest }: Estimate<SpendEstimateStatus>,
  purchases: number,
): Estimate<SpendEstimateStatus> {
  return {
    ...rest,
    ...(value === undefined ? {} : { value: value * purchases }),
    ...(interval && { interval: { ...interval, low: interval.low * purchases, high: interval.high * purchases } }),
  };
}

/** A sum that is a scale times the odds of a beta distribution. */
interface BetaOdds {
  readonly logScale: number;
  readonly a: number;
  readonly b: number;
}

/** A gamma variate of such a shape is its mean in nearly three digits, and larger ones take too long. */
const LARGEST_SHAPE = 1e6;

/** The sum of gamma variates, shape p·purchases, at a rate whose own distribution is gamma with shape q + p·x and rate γ + x·m. */
function describeSum(
  [p = 0, q = 0, gamma = 0]: readonly number[],
  { repeats, spend }: Spender,
  purchases: number,
): BetaOdds {
  const [shape, ofRate] = [p * purchases, q + p * repeats];
  const [a, b] = [Math.min(shape, LARGEST_SHAPE), Math.min(ofRate, LARGEST_SHAPE)];
  return { logScale: Math.log(gamma + repeats * spend) + Math.log(shape / a) - Math.log(ofRate / b), a, b };
}

/** The middle of the mean of such distributions. Places are logarithms of sums in units of the first scale. */
function middleOf(sums: readonly BetaOdds[], level: number): Interval {
  const tail = (1 - level) / 2;
  const { logScale: unit } = sums[0] as BetaOdds;
  const meanOf = (growthOf: (sum: BetaOdds) => Growth): Growth => {
    const growths = sums.map(growthOf);
    const mean = (of: (growth: Growth) => number) => growths.reduce((sum, growth) => sum + of(growth), 0) / sums.length;
    return { probability: mean(({ probability }) => probability), slope: mean(({ slope }) => slope) };
  };
  const below = (place: number) =>
    meanOf(({ logScale, a, b }) => {
      const [x, y] = splitOdds(Math.exp(place + unit - logScale));
      return { probability: regularizedBeta(a, b, x, y), slope: betaDensityByLogOdds(a, b, x, y) };
    });
  const above = (place: number) =>
    meanOf(({ logScale, a, b }) => {
      const [x, y] = splitOdds(Math.exp(unit - place - logScale));
      return { probability: regularizedBeta(b, a, y, x), slope: betaDensityByLogOdds(a, b, x, y) };
    });
  return {
    low: atMostLargest(Math.exp(unit + invertProbability(below, tail, 0))),
    high: atMostLargest(Math.exp(unit - invertProbability(above, tail, 0))),
    level,
  };
}

const atMostLargest = (amount: number) => Math.min(amount, Number.MAX_VALUE);
