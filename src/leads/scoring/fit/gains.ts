import { wilsonInterval } from "../../../shared/statistics/wilson-interval.js";
import type { EvaluationEstimate, LeadGain } from "./evaluation.js";
import { INTERVAL_LEVEL } from "./settings.js";
import { sum } from "./weigh-evidence.js";

const TENTHS = 10;

/** What the best tenth of the leads has in it, the best two tenths, and so on to all of them; none for no leads. */
export function measureGains(probabilities: Float64Array, won: Uint8Array): readonly LeadGain[] {
  const n = won.length;
  if (n === 0) return [];
  const sorted = probabilities.slice().sort();
  const allWon = sum(Float64Array.from(won));
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const lowest = sorted[n - Math.ceil((n * (tenth + 1)) / TENTHS)] as number;
    const best = won.filter((_, lead) => (probabilities[lead] as number) >= lowest);
    const bestWon = sum(Float64Array.from(best));
    return {
      shareOfLeads: best.length / n,
      ...(allWon === 0 ? {} : { shareOfWon: bestWon / allWon }),
      lift: estimateLift(bestWon, best.length, allWon / n, best.length === n),
    };
  });
}

function estimateLift(won: number, n: number, baseRate: number, isAll: boolean): EvaluationEstimate {
  const unit = "times the base rate";
  if (baseRate === 0) return { n, status: "one-outcome", unit };
  if (isAll) return { value: 1, interval: { low: 1, high: 1, level: INTERVAL_LEVEL }, n, status: "ok", unit };
  const { low, high, level } = wilsonInterval(won, n, { level: INTERVAL_LEVEL }).interval as NonNullable<
    EvaluationEstimate["interval"]
  >;
  const interval = { low: low / baseRate, high: high / baseRate, level };
  return { value: won / n / baseRate, interval, n, status: "ok", unit };
}
