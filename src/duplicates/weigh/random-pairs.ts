import { createRandom } from "../../shared/random/index.js";
import type { RecordPairs } from "../model.js";

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
