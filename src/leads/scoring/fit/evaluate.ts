import { ClienteleError } from "../../../shared/errors.js";
import { estimateMean } from "../../../shared/statistics/estimate-mean.js";
import { estimateAuc } from "./auc.js";
import type { EvaluationEstimate, LeadEvaluation, ReliabilityBin } from "./evaluation.js";
import { measureGains } from "./gains.js";
import { INTERVAL_LEVEL } from "./settings.js";
import { sum } from "./weigh-evidence.js";

const RELIABILITY_BINS = 10;

/** Probabilities with what became of the leads: 1 for won, 0 for lost. */
interface Forecasts {
  readonly probabilities: Float64Array;
  readonly won: Uint8Array;
}

/**
 * How good probabilities of winning are: do they rank, can they be taken at their word, and what is gained by beginning with the
 * highest. Each figure has a 95 % interval.
 *
 * The intervals of log-loss and Brier score are normal ones of a mean. That of the calibration error takes for granted on which side
 * of its probability each bin lies, and does not go below zero; with few leads the error is above zero by chance alone. That of the
 * lift, and of each of the `gains`, is Wilson's for the share that was won of these leads, divided by the share of all; the lift of all leads
 * is 1 without doubt. A probability of exactly 0 or 1
 * that does not come true has an infinite log-loss, without an interval. Bins of the reliability diagram hold their lower border,
 * and the last one both. The order of the leads changes nothing but the last digit.
 *
 * The interval of the AUC goes at each end as far as the wider of two: DeLong's, which sees how the leads vary, and Newcombe's, which is
 * not without width where all won leads rank alike: two of two won leads above 198 lost ones are an AUC of 1, from 0.61 on. So it
 * lies above 0.5 only where the rank-sum test finds more than chance too.
 *
 * No leads: no values. Leads of one outcome only: no AUC and, where none was won, no lift. With a single won or lost lead the interval of
 * the AUC goes from 0 to 1.
 *
 * @param won - For each probability whether the lead was won.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a probability that is not from 0 to 1, an outcome that is
 * neither true nor false, and lists of different lengths.
 *
 * @example
 * ```ts
 * import { evaluateLeadProbabilities } from "clientele/leads/scoring/fit";
 *
 * const { auc, brier, gains, reliability } = evaluateLeadProbabilities([0.9, 0.6, 0.4, 0.1], [true, false, true, false]);
 * auc.value; // => 0.75
 * brier.value?.toFixed(3); // => "0.185"
 * gains[4]?.shareOfLeads; // => 0.5
 * gains[4]?.lift.value; // => 1
 * reliability[9]; // => { from: 0.9, to: 1, count: 1, meanProbability: 0.9, wonShare: 1 }
 * ```
 *
 * @see A. H. Murphy, R. L. Winkler, "Reliability of Subjective Probability Forecasts", Applied Statistics 26 (1977), pp. 41–47;
 * R. G. Newcombe, "Confidence Intervals for an Effect Size Measure Based on the Mann–Whitney Statistic. Part 2", Statistics in Medicine
 * 25 (2006), pp. 559–573.
 */
export function evaluateLeadProbabilities(probabilities: ArrayLike<number>, won: ArrayLike<boolean>): LeadEvaluation {
  if (won.length !== probabilities.length) {
    throw new ClienteleError("INVALID_VALUE", "expected an outcome for each probability", ["won"]);
  }
  return evaluateForecasts({
    probabilities: Float64Array.from(probabilities, (probability, index) => {
      if (probability >= 0 && probability <= 1) return probability;
      throw new ClienteleError("INVALID_VALUE", "expected a probability from 0 to 1", ["probabilities", index]);
    }),
    won: Uint8Array.from(Array.from(won), (outcome, index) => {
      if (typeof outcome === "boolean") return Number(outcome);
      throw new ClienteleError("INVALID_VALUE", "expected true or false", ["won", index]);
    }),
  });
}

/** As {@link evaluateLeadProbabilities}, of what is known to be sound. */
export function evaluateForecasts(forecasts: Forecasts): LeadEvaluation {
  const { probabilities, won } = forecasts;
  const gains = measureGains(probabilities, won);
  return {
    auc: estimateAuc(probabilities, won),
    logLoss: estimateMean(logLosses(forecasts), "nats", INTERVAL_LEVEL),
    brier: estimateMean(
      probabilities.map((probability, lead) => (probability - (won[lead] as number)) ** 2),
      "squared probability",
      INTERVAL_LEVEL,
    ),
    calibrationError: estimateCalibrationError(forecasts),
    lift: gains[0]?.lift ?? { n: 0, status: "no-observations", unit: "times the base rate" },
    gains,
    reliability: divideByProbability(forecasts),
  };
}

/** For each lead −ln(probability of what happened). */
export function logLosses({ probabilities, won }: Forecasts): Float64Array {
  return probabilities.map((probability, lead) => -Math.log(won[lead] === 1 ? probability : 1 - probability));
}

const binOf = (probability: number) => Math.min(RELIABILITY_BINS - 1, Math.floor(probability * RELIABILITY_BINS));

function divideByProbability({ probabilities, won }: Forecasts): readonly ReliabilityBin[] {
  return Array.from({ length: RELIABILITY_BINS }, (_, bin) => {
    const isIn = (_value: number, lead: number) => binOf(probabilities[lead] as number) === bin;
    const within = probabilities.filter(isIn);
    const count = within.length;
    const range = { from: bin / RELIABILITY_BINS, to: (bin + 1) / RELIABILITY_BINS, count };
    if (count === 0) return range;
    return {
      ...range,
      meanProbability: sum(within) / count,
      wonShare: sum(Float64Array.from(won.filter(isIn))) / count,
    };
  });
}

/** The mean of |Σ (probability − outcome)| over the bins is that of (probability − outcome) with the sign of its bin. */
function estimateCalibrationError({ probabilities, won }: Forecasts): EvaluationEstimate {
  const surplus = new Float64Array(RELIABILITY_BINS);
  const apart = probabilities.map((probability, lead) => probability - (won[lead] as number));
  apart.forEach((value, lead) => {
    const bin = binOf(probabilities[lead] as number);
    surplus[bin] = (surplus[bin] as number) + value;
  });
  const signed = apart.map((value, lead) => value * Math.sign(surplus[binOf(probabilities[lead] as number)] as number));
  const estimate = estimateMean(signed, "probability", INTERVAL_LEVEL);
  const { interval } = estimate;
  return interval === undefined ? estimate : { ...estimate, interval: { ...interval, low: Math.max(0, interval.low) } };
}
