import type { RecordPairs } from "../model.js";
import type { EntityRecords } from "./entities.js";

/** The pairs of records of one entity. */
export interface PairsWithin {
  /** Where those stand that are listed. */
  readonly listed: Int32Array;
  /** All others. */
  readonly unlisted: RecordPairs;
}

/** Finds all pairs of records of one entity, of different sources where there are some, and which of them are listed. */
export function findPairsWithin(
  entityOf: Int32Array,
  { records, starts }: EntityRecords,
  { left, right }: RecordPairs,
  sources: Int32Array | undefined,
): PairsWithin {
  const isPair = (one: number, other: number) => sources === undefined || sources[one] !== sources[other];
  const listed: number[] = [];
  // The listed pairs of each left record, in a chain: one more than their places in `listed`, 0 behind the last one.
  const chains = new Int32Array(entityOf.length);
  const nexts: number[] = [];
  for (let pair = 0; pair < left.length; pair += 1) {
    const [one, other] = [left[pair] as number, right[pair] as number];
    if (entityOf[one] !== entityOf[other] || !isPair(one, other)) continue;
    nexts.push(chains[one] as number);
    chains[one] = listed.push(pair);
  }

  const unlisted = { left: [] as number[], right: [] as number[] };
  const listedWith = new Int32Array(entityOf.length).fill(-1); // by right record the last left one that it is listed with
  for (let entity = 0; entity < starts.length - 1; entity += 1) {
    const end = starts[entity + 1] as number;
    for (let first = starts[entity] as number; first < end - 1; first += 1) {
      const one = records[first] as number;
      for (let chain = chains[one] as number; chain !== 0; chain = nexts[chain - 1] as number) {
        listedWith[right[listed[chain - 1] as number] as number] = one;
      }
      for (let second = first + 1; second < end; second += 1) {
        const other = records[second] as number;
        if (listedWith[other] === one || !isPair(one, other)) continue;
        unlisted.left.push(one);
        unlisted.right.push(other);
      }
    }
  }
  return {
    listed: Int32Array.from(listed),
    unlisted: { left: Int32Array.from(unlisted.left), right: Int32Array.from(unlisted.right) },
  };
}
