import type { WeightedPairs } from "./model.js";
import { sortByRecord } from "./sort-records.js";

/** Pairs ready to be looked up: each once, the smaller record left, sorted by the left and then by the right record. */
export interface PairIndex extends WeightedPairs {
  /** For each record where the pairs begin of which it is the left one, and behind the last record where they end. */
  readonly starts: Int32Array;
}

/**
 * Sorts pairs, in time that grows with their number and that of the records. Of a pair that is listed more than once the
 * largest weight remains, but minus infinity outdoes every other one.
 */
export function indexPairs(count: number, pairs: WeightedPairs): PairIndex {
  const low = new Int32Array(pairs.left.length);
  const high = new Int32Array(pairs.left.length);
  for (let position = 0; position < low.length; position++) {
    low[position] = Math.min(pairs.left[position] as number, pairs.right[position] as number);
    high[position] = Math.max(pairs.left[position] as number, pairs.right[position] as number);
  }
  const order = sortByRecord(count, low, sortByRecord(count, high).positions).positions;

  const left = new Int32Array(order.length);
  const right = new Int32Array(order.length);
  const weights = new Float64Array(order.length);
  const starts = new Int32Array(count + 1);
  let size = 0;
  for (const position of order) {
    const record = low[position] as number;
    const other = high[position] as number;
    const weight = pairs.weights[position] as number;
    const last = size - 1;
    if (left[last] === record && right[last] === other) {
      weights[last] = outdo(weights[last] as number, weight);
      continue;
    }
    left[size] = record;
    right[size] = other;
    weights[size++] = weight;
    starts[record + 1] = size;
  }
  // A record without pairs of its own ends where the one before it ends.
  for (let record = 0; record < count; record++) {
    starts[record + 1] = Math.max(starts[record + 1] as number, starts[record] as number);
  }
  return {
    left: left.subarray(0, size),
    right: right.subarray(0, size),
    weights: weights.subarray(0, size),
    starts,
  };
}

/** The weight of a pair, or undefined where it is not listed. */
export function findWeight({ starts, right, weights }: PairIndex, one: number, other: number): number | undefined {
  const record = Math.min(one, other);
  const wanted = Math.max(one, other);
  const end = starts[record + 1] as number;
  let from = starts[record] as number;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((right[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from < end && right[from] === wanted ? weights[from] : undefined;
}

function outdo(one: number, other: number): number {
  return Math.min(one, other) === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : Math.max(one, other);
}
