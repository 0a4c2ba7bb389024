import type { RecordPairs } from "../model.js";

/** Pairs put together one by one, in typed arrays that grow. */
export interface PairList {
  add(left: number, right: number): void;
  /** All pairs until now. */
  take(): RecordPairs;
}

/** A list without a pair. */
export function createPairList(): PairList {
  let left = new Int32Array(1024);
  let right = new Int32Array(1024);
  let length = 0;
  return {
    add(first, second) {
      if (length === left.length) [left, right] = [grow(left), grow(right)];
      left[length] = first;
      right[length] = second;
      length += 1;
    },
    take: () => ({ left: left.slice(0, length), right: right.slice(0, length) }),
  };
}

function grow(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
