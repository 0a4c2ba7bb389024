import { digammaDifference } from "../../../shared/numeric/digamma-difference.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import { createSurvivalCurve, growthOfPower } from "./survival-curve.js";

/** Customers of one age: `kept` of them were still there at another one, `left` had gone. Nobody leaves in a stretch of several periods. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kept: number;
  readonly left: number;
}

/**
 * Σ kept·ln r + left·ln(1 − r) by the logarithms of α, β and, where the point has a third coordinate, c; r is the share of those at age
 * `from` who are kept until `to`. Single customers and cohorts of any length come to the same stretches.
 */
export function createRetentionLikelihood(stretches: readonly Stretch[]): SmoothFunction {
  return (point, gradient) => {
    const [alpha, beta, c = 1] = Array.from(point, Math.exp) as [number, number, number?];
    const curve = createSurvivalCurve({ alpha, beta, c });
    let value = 0;
    const slopes = new Float64Array(3);
    for (const { from, to, kept, left } of stretches) {
      const logKept = curve(from, to);
      value += kept * logKept;
      let factor = kept;
      if (left > 0) {
        const lost = -Math.expm1(logKept);
        value += left * Math.log(lost);
        factor -= (left * (1 - lost)) / lost;
      }
      const [low, growth] = [beta + from ** c, growthOfPower(c, from, to)];
      const byAlpha = digammaDifference(growth, alpha + low);
      slopes[0] = at(slopes, 0) - factor * alpha * byAlpha;
      slopes[1] = at(slopes, 1) - factor * beta * (byAlpha - digammaDifference(growth, low));
      if (point.length === 2) continue;
      const after = digammaDifference(alpha, low + growth) * powerTimesLog(to, c);
      const before = digammaDifference(alpha, low) * powerTimesLog(from, c);
      slopes[2] = at(slopes, 2) - factor * c * (after - before);
    }
    gradient.set(slopes.subarray(0, gradient.length));
    return Number.isFinite(value) && slopes.every(Number.isFinite) ? value : Number.NEGATIVE_INFINITY;
  };
}

const at = (values: Float64Array, index: number) => values[index] as number;

const powerTimesLog = (age: number, c: number) => (age === 0 ? 0 : age ** c * Math.log(age));
