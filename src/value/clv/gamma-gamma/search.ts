import { type Maximum, maximize } from "../../../shared/numeric/maximize.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import type { GammaGammaParameters } from "./model.js";

/** What a search for the parameters of mean spends of about 1 found. */
export type SpendPeak =
  | {
      readonly end: "peak";
      readonly parameters: GammaGammaParameters;
      readonly value: number;
      readonly logCovariance: readonly (readonly number[])[];
    }
  | { readonly end: "p-infinite" | "q-infinite"; readonly parameters: GammaGammaParameters; readonly value: number }
  | { readonly end: "none" };

/** Stands for infinity in a limit: large enough for eight digits of a prediction, small enough that none is lost in rounding. */
const INFINITE = 1e8;

/** A peak with p and q below this is no limit. */
const FINITE = 1e3;

/** A peak that is no higher than that above a limit is the limit. */
const INDISTINGUISHABLE = 1e-3;

/** ln p, ln q and ln γ. Each has a mean of 1. */
const STARTS = [
  [2, 3],
  [10, 2],
  [0.5, 10],
].map(([p, q]) => [Math.log(p as number), Math.log(q as number), Math.log(((q as number) - 1) / (p as number))]);

/**
 * Climbs the likelihood of mean spends whose mean over all repeats is 1. It may rise for ever towards an infinite q, where customers are
 * alike, or an infinite p, where each always spends the same: then the limit is answered.
 */
export function searchSpendPeak(likelihood: SmoothFunction): SpendPeak {
  const limits: SpendPeak[] = [];
  for (const start of STARTS) {
    const peak = maximize(likelihood, start);
    const isPlain = peak.status === "converged" && at(peak, 0) < Math.log(FINITE) && at(peak, 1) < Math.log(FINITE);
    if (!isPlain && limits.length === 0) limits.push(climbToInfiniteQ(likelihood), climbToInfiniteP(likelihood));
    const limit = highest(limits);
    if (limit !== undefined && !(peak.value > limit.value + INDISTINGUISHABLE)) return limit;
    if (peak.status === "converged" && peak.covariance !== undefined) {
      const { value, covariance } = peak;
      return { end: "peak", parameters: parametersAt(peak.point), value, logCovariance: covariance };
    }
  }
  return { end: "none" };
}

type Limit = Extract<SpendPeak, { readonly end: "p-infinite" | "q-infinite" }>;

function highest(limits: readonly SpendPeak[]): Limit | undefined {
  const reached = limits.filter((limit): limit is Limit => limit.end === "p-infinite" || limit.end === "q-infinite");
  return reached.sort((left, right) => right.value - left.value)[0];
}

/** All customers have the mean p·γ/q, which is 1 whatever p is: one parameter is left. */
function climbToInfiniteQ(likelihood: SmoothFunction): SpendPeak {
  const pointAt = (point: ArrayLike<number>) =>
    Float64Array.of(point[0] as number, LOG_INFINITE, LOG_INFINITE - (point[0] as number));
  const inner = new Float64Array(3);
  const alongP: SmoothFunction = (point, gradient) => {
    const value = likelihood(pointAt(point), inner);
    gradient[0] = (inner[0] as number) - (inner[2] as number);
    return value;
  };
  return asLimit("q-infinite", maximize(alongP, [0]), pointAt);
}

/** Each customer's mean is his rate's inverse times p, so p·γ stays: q and p·γ are left. */
function climbToInfiniteP(likelihood: SmoothFunction): SpendPeak {
  const pointAt = (point: ArrayLike<number>) =>
    Float64Array.of(LOG_INFINITE, point[0] as number, (point[1] as number) - LOG_INFINITE);
  const inner = new Float64Array(3);
  const alongQ: SmoothFunction = (point, gradient) => {
    const value = likelihood(pointAt(point), inner);
    gradient.set(inner.subarray(1));
    return value;
  };
  return asLimit("p-infinite", maximize(alongQ, [Math.log(3), Math.log(2)]), pointAt);
}

const LOG_INFINITE = Math.log(INFINITE);

function asLimit(end: Limit["end"], peak: Maximum, pointAt: (point: ArrayLike<number>) => Float64Array): SpendPeak {
  if (peak.status !== "converged") return { end: "none" };
  return { end, parameters: parametersAt(pointAt(peak.point)), value: peak.value };
}

function parametersAt(point: Float64Array): GammaGammaParameters {
  const [p, q, gamma] = Array.from(point, Math.exp) as [number, number, number];
  return { p, q, gamma };
}

const at = ({ point }: Maximum, index: number) => point[index] as number;
