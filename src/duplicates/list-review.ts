import type { ScoredPairs } from "./result.js";
import { matchProbability } from "./weigh/quality.js";

/** The pairs of the review band by their records' own places, the most probable first. */
export function listReview(
  { left, right, weights }: ScoredPairs,
  order: Int32Array,
  { from, to }: { readonly from: number; readonly to: number } = { from: 0.2, to: 0.8 },
): ScoredPairs {
  const chosen: (readonly [number, number, number])[] = [];
  weights.forEach((weight, pair) => {
    const probability = matchProbability(weight);
    if (probability < from || probability > to) return;
    const [one, other] = [order[left[pair] as number] as number, order[right[pair] as number] as number];
    chosen.push([Math.min(one, other), Math.max(one, other), weight]);
  });
  chosen.sort((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1]);
  return {
    left: Int32Array.from(chosen, ([first]) => first),
    right: Int32Array.from(chosen, ([, second]) => second),
    weights: Float64Array.from(chosen, ([, , weight]) => weight),
  };
}
