import type { WeightedPairs } from "./model.js";

/** The pairs that are asked for, in their order. */
export function selectPairs(
  { left, right, weights }: WeightedPairs,
  isWanted: (left: number, right: number, weight: number) => boolean,
): WeightedPairs {
  const selected = {
    left: new Int32Array(left.length),
    right: new Int32Array(left.length),
    weights: new Float64Array(left.length),
  };
  let size = 0;
  for (let position = 0; position < left.length; position++) {
    const one = left[position] as number;
    const other = right[position] as number;
    const weight = weights[position] as number;
    if (!isWanted(one, other, weight)) continue;
    selected.left[size] = one;
    selected.right[size] = other;
    selected.weights[size++] = weight;
  }
  return {
    left: selected.left.subarray(0, size),
    right: selected.right.subarray(0, size),
    weights: selected.weights.subarray(0, size),
  };
}
