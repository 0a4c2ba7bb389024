import type { Estimate } from "../../../shared/estimate.js";
import { inverseStandardNormal } from "../../../shared/numeric/normal.js";
import type { LeadEvaluationStatus } from "./model.js";
import { INTERVAL_LEVEL } from "./settings.js";
import { sum } from "./weigh-evidence.js";

/** One figure of an evaluation. */
export type EvaluationEstimate = Estimate<LeadEvaluationStatus>;

/** Half the width of an interval, in standard errors. */
export const HALF_WIDTH: number = -inverseStandardNormal((1 - INTERVAL_LEVEL) / 2);

/** The mean of what each lead contributes, with a normal interval. Where it is infinite, or one lead is all, there is no interval. */
export function estimateMean(values: Float64Array, unit: string): EvaluationEstimate {
  const n = values.length;
  if (n === 0) return { n, status: "no-observations", unit };
  const value = sum(values) / n;
  if (n === 1 || !Number.isFinite(value)) return { value, n, status: "ok", unit };
  const squares = sum(values.map((one) => (one - value) ** 2));
  const margin = HALF_WIDTH * Math.sqrt(squares / (n - 1) / n);
  return {
    value,
    interval: { low: value - margin, high: value + margin, level: INTERVAL_LEVEL },
    n,
    status: "ok",
    unit,
  };
}
