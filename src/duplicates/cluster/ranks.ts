import { assertData, assertForEachRecord } from "./check.js";
import { sortByRecord } from "./sort-records.js";

/** A different rank for each record, in the order of the ranks given; equal ones follow the records. */
export function toDistinctRanks(count: number, ranks: Int32Array | undefined): Int32Array {
  if (ranks === undefined) return new Int32Array(count).map((_, record) => record);
  assertForEachRecord(count, ranks, "ranks");
  const wrong = ranks.findIndex((rank) => rank < 0 || rank >= count);
  if (wrong !== -1) assertData(false, "a rank from 0, below the number of records", ["ranks", wrong]);

  const distinct = new Int32Array(count);
  sortByRecord(count, ranks).positions.forEach((record, rank) => {
    distinct[record] = rank;
  });
  return distinct;
}
