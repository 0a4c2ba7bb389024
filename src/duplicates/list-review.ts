import { sortByRecord } from "./cluster/sort-records.js";
import type { ScoredPairs } from "./result.js";

/** The band if nothing else is said. */
export const DEFAULT_REVIEW = { from: 0.2, to: 0.8 };

/** The pairs of the review band by their records' own places, the most probable first. */
export function listReview(
  pairs: ScoredPairs,
  probabilities: Float64Array,
  order: Int32Array,
  { from, to }: { readonly from: number; readonly to: number } = DEFAULT_REVIEW,
): ScoredPairs {
  const chosen = new Int32Array(probabilities.length);
  let size = 0;
  for (let pair = 0; pair < probabilities.length; pair += 1) {
    const probability = probabilities[pair] as number;
    if (probability >= from && probability <= to) chosen[size++] = pair;
  }
  return sortPairs(chosen.subarray(0, size), pairs, order);
}

/** By weight in descending order, then by both records. Sorted by counting: with many pairs a comparison of two costs most. */
function sortPairs(chosen: Int32Array, { left, right, weights }: ScoredPairs, order: Int32Array): ScoredPairs {
  const places = chosen.map((pair) => order[left[pair] as number] as number);
  const others = chosen.map((pair) => order[right[pair] as number] as number);
  const low = places.map((place, index) => Math.min(place, others[index] as number));
  const high = places.map((place, index) => Math.max(place, others[index] as number));
  const ofChosen = Float64Array.from(chosen, (pair) => weights[pair] as number);
  const byHigh = sortByRecord(order.length, high).positions;
  const byLow = sortByRecord(order.length, low, byHigh).positions;
  const sorted = sortByRecord(ofChosen.length, rankDescending(ofChosen), byLow).positions;
  return {
    left: sorted.map((index) => low[index] as number),
    right: sorted.map((index) => high[index] as number),
    weights: Float64Array.from(sorted, (index) => ofChosen[index] as number),
  };
}

/** For each value how many there are above it. */
function rankDescending(values: Float64Array): Int32Array {
  const ascending = values.slice().sort();
  return Int32Array.from(values, (value) => {
    let from = 0;
    let to = ascending.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((ascending[middle] as number) <= value) from = middle + 1;
      else to = middle;
    }
    return ascending.length - from;
  });
}
