import type { PairLevels } from "./model.js";

/** A pattern of levels, one for each of some comparisons, and how many pairs have it. */
export interface Pattern {
  readonly levels: readonly number[];
  readonly count: number;
}

/** A level is a digit of the number of a pattern. */
const BASE = 16;
/** So many digits fit into a small number, which maps find soonest, at first and mostly behind the number of a pattern that was met before. */
const FIRST_DIGITS = 7;
const FURTHER_DIGITS = 4;

/** Counts the patterns of the pairs that a test lets through, in the order in which they first appear. */
export function countPatterns(
  levels: PairLevels,
  free: readonly number[],
  isIn: (pair: number) => boolean,
): readonly Pattern[] {
  const pairs: number[] = [];
  const length = levels[0]?.length ?? 0;
  for (let pair = 0; pair < length; pair += 1) if (isIn(pair)) pairs.push(pair);

  const numbers = new Int32Array(pairs.length);
  for (let start = 0; start < free.length; start += start === 0 ? FIRST_DIGITS : FURTHER_DIGITS) {
    const end = start === 0 ? FIRST_DIGITS : start + FURTHER_DIGITS;
    const part = free.slice(start, end).map((index) => levels[index] as Uint8Array);
    const met = new Map<number, number>();
    for (let place = 0; place < numbers.length; place += 1) {
      let code = numbers[place] as number;
      for (const ofPairs of part) code = code * BASE + (ofPairs[pairs[place] as number] as number);
      const known = met.get(code) ?? met.size;
      if (known === met.size) met.set(code, known);
      numbers[place] = known;
    }
  }

  const patterns: { readonly levels: readonly number[]; count: number }[] = [];
  numbers.forEach((number, place) => {
    const pattern = patterns[number];
    if (pattern !== undefined) pattern.count += 1;
    else {
      const pair = pairs[place] as number;
      patterns.push({ levels: free.map((index) => (levels[index] as Uint8Array)[pair] as number), count: 1 });
    }
  });
  return patterns;
}
