import type { Work } from "../../shared/work/model.js";
import type { RecordPairs } from "../model.js";
import { type JoinableRecords, pick } from "./joinable.js";
import type { WeightedPairs } from "./model.js";
import { passOver } from "./pace.js";

/** The pairs of records that may come together, in units; minus infinity, which no other weight outdoes, for those that must not. */
export function* listJoinablePairs(
  joinable: JoinableRecords,
  pairs: WeightedPairs,
  toUnits: (bits: number) => number,
  cannotLink: RecordPairs | undefined,
): Work<WeightedPairs> {
  const stretches: WeightedPairs[] = [];
  yield* passOver(pairs.left.length, (from, to) => {
    const positions = listPositions(joinable, pairs, from, to);
    const weights = new Float64Array(positions.length);
    positions.forEach((position, index) => {
      weights[index] = toUnits(pairs.weights[position] as number);
    });
    stretches.push({ ...renumber(joinable, pairs, positions), weights });
  });
  if (cannotLink !== undefined) {
    const positions = listPositions(joinable, cannotLink);
    const weights = new Float64Array(positions.length).fill(Number.NEGATIVE_INFINITY);
    stretches.push({ ...renumber(joinable, cannotLink, positions), weights });
  }
  const size = stretches.reduce((sum, { weights }) => sum + weights.length, 0);
  const all = { left: new Int32Array(size), right: new Int32Array(size), weights: new Float64Array(size) };
  let next = 0;
  for (const { left, right, weights } of stretches) {
    all.left.set(left, next);
    all.right.set(right, next);
    all.weights.set(weights, next);
    next += weights.length;
  }
  return all;
}

/** Where the pairs stand in a list, from one place to another, whose records may come together. */
function listPositions(
  { components, numbers }: JoinableRecords,
  { left, right }: RecordPairs,
  from = 0,
  to = left.length,
): Int32Array {
  const positions = new Int32Array(to - from);
  let size = 0;
  for (let position = from; position < to; position++) {
    const record = left[position] as number;
    // Most records stay alone: nothing else has to be looked up for them.
    if (numbers[record] === -1 || components[record] !== components[right[position] as number]) continue;
    positions[size++] = position;
  }
  return positions.slice(0, size);
}

/** Pairs by the new numbers of their records. */
const renumber = ({ numbers }: JoinableRecords, { left, right }: RecordPairs, positions: Int32Array): RecordPairs => ({
  left: pick(numbers, pick(left, positions)),
  right: pick(numbers, pick(right, positions)),
});
