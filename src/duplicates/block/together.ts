import type { Blocks } from "./blocks.js";
import { addBlock, createCount } from "./blocks.js";
import type { KeyCount } from "./model.js";

/*
 * Two keys together, without a table of all pairs of their codes: records are gone through block by block of the `finer` key, the one
 * of smaller blocks, and in each it is looked at how they agree in the `coarser` one.
 */

/**
 * How many pairs two keys lead to together. It stops where there are more than `maxPairs`.
 *
 * @param step - One in so many blocks is looked at.
 */
export function countTogether(
  finer: Blocks,
  coarser: Blocks,
  { maxBlockSize, maxPairs, step }: { readonly maxBlockSize: number; readonly maxPairs: number; readonly step: number },
): KeyCount {
  const { members, starts } = finer;
  const { codes } = coarser;
  const sizes = new Int32Array(coarser.codeCount);
  const count = createCount();
  for (let block = 0; block < starts.length - 1 && count.pairs <= maxPairs; block += step) {
    const start = starts[block] as number;
    const end = starts[block + 1] as number;
    for (let place = start; place < end; place += 1) {
      const code = codes[members[place] as number] as number;
      if (code >= 0) (sizes[code] as number) += 1;
    }
    for (let place = start; place < end; place += 1) {
      const code = codes[members[place] as number] as number;
      if (code < 0 || sizes[code] === 0) continue;
      addBlock(count, sizes[code] as number, maxBlockSize);
      sizes[code] = 0;
    }
  }
  return count;
}

/** The same code for records that agree in both keys, −1 for those without one of them. */
export function numberTogether(finer: Blocks, coarser: Blocks): Int32Array {
  const { members, starts } = finer;
  const numbers = new Int32Array(finer.codes.length).fill(-1);
  const known = new Int32Array(coarser.codeCount).fill(-1);
  let next = 0;
  for (let block = 0; block < starts.length - 1; block += 1) {
    const end = starts[block + 1] as number;
    const first = next;
    for (let place = starts[block] as number; place < end; place += 1) {
      const record = members[place] as number;
      const code = coarser.codes[record] as number;
      if (code < 0) continue;
      if ((known[code] as number) < first) known[code] = next++;
      numbers[record] = known[code] as number;
    }
  }
  for (let record = 0; record < numbers.length; record += 1) {
    const isAlone = numbers[record] === -1 && (finer.codes[record] as number) >= 0;
    if (isAlone && (coarser.codes[record] as number) >= 0) numbers[record] = next++;
  }
  return numbers;
}
