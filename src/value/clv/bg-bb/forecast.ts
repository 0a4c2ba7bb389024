import { ClienteleError } from "../../../shared/errors.js";
import { logCovarianceOf, varianceByDelta } from "../delta.js";
import { readLevel } from "../level.js";
import type { PurchaseForecast } from "../predict/forecast-purchases.js";
import { gammaInterval, sharesInterval } from "../predict/intervals.js";
import { spreadParameters } from "../predict/spread.js";
import {
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
  type OpportunityOutlook,
} from "./estimate.js";
import type { BgBbModel, OpportunityCell, OpportunityHistory } from "./model.js";
import { openBgBbModel } from "./parameters.js";
import { mergeCells } from "./read-cells.js";
import { weighHistory } from "./weigh-history.js";

/**
 * How often a customer will buy at the next opportunities: the expected number, and the whole numbers between which the true one will lie
 * in at least `level` of all cases, both included.
 *
 * What is not known of the parameters enters as the mean of the distributions at points spread over their covariance. Intervals of
 * counts hold more than they say, because counts are whole numbers.
 *
 * @throws `ClienteleError` as {@link estimateOpportunityPurchases}, and `INVALID_OPTION` with the path `["nextOpportunities"]` for more
 * than 1,000 of them.
 *
 * @example
 * ```ts
 * import { createBgBbModel, forecastOpportunityPurchases } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const donor = { repeats: 4, lastRepeat: 5, opportunities: 6 };
 * const { expected, byChance } = forecastOpportunityPurchases(donor, model, { nextOpportunities: 5, level: 0.5 });
 *
 * expected.value?.toFixed(2); // => "2.03"
 * byChance; // => { low: 0, high: 4, level: 0.5 }
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, J. Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing Science
 * 29 (2010), 1086–1108.
 */
export function forecastOpportunityPurchases(
  history: OpportunityHistory,
  model: BgBbModel,
  options: OpportunityOutlook,
): PurchaseForecast {
  const expected = estimateOpportunityPurchases(history, model, options);
  const { values, covariance, level, periods } = readQuestion(model, options);
  if (values === undefined) return { expected };

  const sharesAt = (places: readonly number[]) => countShares(history, places, periods);
  const byChance = sharesInterval([sharesAt(values)], level);
  const points = spreadParameters({ values, covariance });
  return points === undefined
    ? { expected, byChance }
    : { expected, byChance, interval: sharesInterval(points.map(sharesAt), level) };
}

/**
 * How often all these customers together will buy at the next opportunities. The intervals are those of a gamma distribution with the right
 * mean and variance, widened to whole numbers; customers decide independently of each other, but they have the parameters in common.
 * No customers: 0.
 *
 * @throws `ClienteleError` as {@link estimateTotalOpportunityPurchases}, and `INVALID_OPTION` with the path `["nextOpportunities"]`
 * for more than 1,000 of them.
 *
 * @example
 * ```ts
 * import { createBgBbModel, forecastTotalOpportunityPurchases } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const donors = [
 *   { repeats: 6, lastRepeat: 6, opportunities: 6, customers: 1203 },
 *   { repeats: 0, lastRepeat: 0, opportunities: 6, customers: 3464 },
 * ];
 * const { expected, byChance } = forecastTotalOpportunityPurchases(donors, model, { nextOpportunities: 5 });
 *
 * expected.value?.toFixed(1); // => "4766.7"
 * byChance; // => { low: 4667, high: 4867, level: 0.9 }
 * ```
 *
 * @see the same paper.
 */
export function forecastTotalOpportunityPurchases(
  cells: readonly OpportunityCell[],
  model: BgBbModel,
  options: OpportunityOutlook,
): PurchaseForecast {
  const expected = estimateTotalOpportunityPurchases(cells, model, options);
  const { values, covariance, level, periods } = readQuestion(model, options);
  if (values === undefined) return { expected };

  const merged = mergeCells(cells);
  const momentsAt = (places: readonly number[]) =>
    merged.map((cell) => ({ customers: cell.customers, ...momentsOfCount(cell, places, periods) }));
  const totalAt = (places: readonly number[]) =>
    momentsAt(places).reduce((sum, { customers, mean }) => sum + customers * mean, 0);
  const chance = momentsAt(values).reduce(
    (sum, { customers, mean, meanSquare }) => sum + customers * Math.max(0, meanSquare - mean * mean),
    0,
  );
  const total = totalAt(values);
  const byChance = gammaInterval(total, chance, level);
  return covariance === undefined
    ? { expected, byChance }
    : {
        expected,
        byChance,
        interval: gammaInterval(total, chance + varianceByDelta(totalAt, values, covariance), level),
      };
}

/** More opportunities than that are not gone through one by one. */
const MOST_OPPORTUNITIES = 1_000;

function readQuestion(model: BgBbModel, options: OpportunityOutlook) {
  const { nextOpportunities: periods } = options;
  if (periods > MOST_OPPORTUNITIES) {
    throw new ClienteleError("INVALID_OPTION", "expected no more than 1,000", ["nextOpportunities"]);
  }
  const { values, covariance } = openBgBbModel(model);
  return {
    values,
    covariance: values && covariance && logCovarianceOf(values, covariance),
    level: readLevel(options),
    periods,
  };
}

/** The probabilities of 0, 1, 2, … purchases: of those who are still there one opportunity after the other, and of those who left. */
function countShares(history: OpportunityHistory, values: readonly number[], periods: number): Float64Array {
  const [alpha = 0, beta = 0] = values;
  const { repeats, opportunities } = history;
  const alive = Math.exp(weighHistory(history, values).logAlive);
  const shares = new Float64Array(periods + 1);
  shares[0] = 1 - alive;
  let present = Float64Array.of(alive);
  for (let next = 0; next < periods; next++) {
    const staying = stayAt(values, opportunities + next);
    const after = new Float64Array(present.length + 1);
    for (const [count, share] of present.entries()) {
      shares[count] = (shares[count] as number) + share * (1 - staying);
      const taken = (alpha + repeats + count) / (alpha + beta + opportunities + next);
      after[count] = (after[count] as number) + share * staying * (1 - taken);
      after[count + 1] = share * staying * taken;
    }
    present = after;
  }
  return shares.map((share, count) => share + (present[count] as number));
}

/** Two opportunities are both taken by whoever is there at the later one, with the mean of the square of his probability. */
function momentsOfCount(history: OpportunityHistory, values: readonly number[], periods: number) {
  const [alpha = 0, beta = 0] = values;
  const { repeats, opportunities } = history;
  const rate = (alpha + repeats) / (alpha + beta + opportunities);
  const again = (alpha + repeats + 1) / (alpha + beta + opportunities + 1);
  let there = Math.exp(weighHistory(history, values).logAlive);
  let [mean, meanSquare] = [0, 0];
  for (let next = 0; next < periods; next++) {
    there *= stayAt(values, opportunities + next);
    mean += there * rate;
    meanSquare += there * rate * (1 + 2 * next * again);
  }
  return { mean, meanSquare };
}

/** The share of those at an opportunity who do not leave before the next one. */
function stayAt([, , gamma = 0, delta = 0]: readonly number[], opportunity: number): number {
  return (delta + opportunity) / (gamma + delta + opportunity);
}
