import { createRandom } from "../../shared/random/index.js";
import type { RecordPairs } from "../model.js";
import { groupByEntity } from "./entities.js";

const MAX_RANDOM_PAIRS = 150_000;

/** All pairs of records, of different sources where there are some; a sample of them where they are many. */
export function drawRandomPairs(count: number, sources: Int32Array | undefined, seed: string): RecordPairs {
  const left: number[] = [];
  const right: number[] = [];
  const add = (first: number, second: number) => {
    if (sources !== undefined && sources[first] === sources[second]) return;
    left.push(first);
    right.push(second);
  };
  if ((count * (count - 1)) / 2 <= MAX_RANDOM_PAIRS * 2) {
    for (let first = 0; first < count; first += 1) {
      for (let second = first + 1; second < count; second += 1) add(first, second);
    }
  } else {
    const random = createRandom(seed);
    for (let draw = 0; draw < MAX_RANDOM_PAIRS; draw += 1) {
      const first = random.integer(count);
      const second = random.integer(count);
      if (first !== second) add(Math.min(first, second), Math.max(first, second));
    }
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}

/** How many pairs there are, of different sources where there are some. */
export function countAllPairs(count: number, sources: Int32Array | undefined): number {
  const sizes = new Map<number, number>();
  for (const source of sources ?? []) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  let pairs = (count * Math.max(0, count - 1)) / 2;
  for (const size of sizes.values()) pairs -= (size * (size - 1)) / 2;
  return pairs;
}

/** All pairs of records of one entity, of different sources where there are some. */
export function listPairsWithin(entityOf: Int32Array, sources: Int32Array | undefined): RecordPairs {
  const { records, starts } = groupByEntity(entityOf);
  const left: number[] = [];
  const right: number[] = [];
  for (let entity = 0; entity < entityOf.length; entity += 1) {
    const end = starts[entity + 1] as number;
    for (let first = starts[entity] as number; first < end; first += 1) {
      for (let second = first + 1; second < end; second += 1) {
        const [one, other] = [records[first] as number, records[second] as number];
        if (sources !== undefined && sources[one] === sources[other]) continue;
        left.push(one);
        right.push(other);
      }
    }
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}
