import { ClienteleError, type Path } from "../../shared/errors.js";
import type { RecordPairs } from "../model.js";
import type { WeightedPairs } from "./model.js";

/** Refuses a setting that does not hold what is expected of it. */
export function assertSetting(holds: boolean, expected: string, name: string): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
}

/** Refuses data that does not hold what is expected of it. */
export function assertData(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

/** Refuses a threshold that a mean could never be compared with. */
export function assertThreshold(threshold: number): void {
  assertSetting(Number.isFinite(threshold), "a finite number of bits", "threshold");
}

/** Refuses what is no number of records. */
export function assertRecordCount(count: number): void {
  assertData(Number.isInteger(count) && count >= 0 && count < 2 ** 31, "a whole number from 0 to 2^31 - 1", ["count"]);
}

/** Refuses anything but one entry for each record. */
export function assertForEachRecord(count: number, entries: ArrayLike<unknown>, name: string): void {
  assertData(entries.length === count, "one entry for each record", [name]);
}

/** Refuses pairs of anything but two different records. Of a long list only a stretch may be looked at. */
export function assertPairs(
  count: number,
  { left, right }: RecordPairs,
  name: string,
  from = 0,
  to = left.length,
): void {
  assertData(left.length === right.length, "as many right as left records", [name, "right"]);
  for (let position = from; position < to; position++) {
    const one = left[position] as number;
    const other = right[position] as number;
    if (!isRecord(count, one)) assertData(false, EXPECTED_RECORD, [name, "left", position]);
    if (!isRecord(count, other)) assertData(false, EXPECTED_RECORD, [name, "right", position]);
    if (one === other) assertData(false, "two different records", [name, "right", position]);
  }
}

/** Refuses pairs of anything but two different records with a weight, which may be infinite. */
export function assertWeightedPairs(count: number, pairs: WeightedPairs, from = 0, to = pairs.left.length): void {
  assertPairs(count, pairs, "pairs", from, to);
  assertData(pairs.weights.length === pairs.left.length, "a weight for each pair", ["pairs", "weights"]);
  assertNumbers(pairs.weights, ["pairs", "weights"], from, to);
}

/** Refuses what is not a number; infinities are numbers. */
export function assertNumbers(values: Float64Array, path: Path, from = 0, to = values.length): void {
  for (let position = from; position < to; position++) {
    if (Number.isNaN(values[position])) assertData(false, "a number", [...path, position]);
  }
}

/** Refuses labels unless each is the smallest record of its cluster. */
export function assertLabels(clusterOf: Int32Array): void {
  const wrong = clusterOf.findIndex((cluster, record) => cluster > record || clusterOf[cluster] !== cluster);
  if (wrong !== -1) assertData(false, "the smallest record of the cluster", ["clustering", "clusterOf", wrong]);
}

const EXPECTED_RECORD = "a record: a whole number from 0, below the number of records";

function isRecord(count: number, record: number): boolean {
  return Number.isInteger(record) && record >= 0 && record < count;
}
