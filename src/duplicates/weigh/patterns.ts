import type { PairLevels } from "./model.js";

/** A pattern of levels, one for each of some comparisons, and how many pairs have it. */
export interface Pattern {
  readonly levels: readonly number[];
  readonly count: number;
}

/** Pairs by the pattern of all their levels: there are far fewer patterns than pairs. */
export interface PairPatterns {
  /** The number of each pair's pattern, in the order in which patterns first appear. */
  readonly numbers: Int32Array;
  /** The level of each pattern, comparison by comparison. */
  readonly levels: PairLevels;
  /** How many patterns there are. */
  readonly size: number;
}

/** More than any level. */
const BASE = 16;

/** Numbers the patterns of so many pairs. */
export function numberPatterns(levels: PairLevels, pairs: number): PairPatterns {
  const numbers = new Int32Array(pairs);
  const size = levels.reduce((known, ofPairs) => divide(numbers, known, ofPairs), Math.min(1, pairs));
  const firsts = new Int32Array(size);
  for (let pair = 0, known = 0; known < size; pair += 1) if (numbers[pair] === known) firsts[known++] = pair;
  return { numbers, levels: levels.map((ofPairs) => Uint8Array.from(firsts, (pair) => ofPairs[pair] as number)), size };
}

/** Divides what was one pattern by the levels of one more comparison, and answers how many there are now. */
function divide(numbers: Int32Array, known: number, ofPairs: Uint8Array): number {
  const next = new Int32Array(known * BASE); // one more than the number of a pattern; 0 as long as there is none
  let size = 0;
  for (let pair = 0; pair < numbers.length; pair += 1) {
    const place = (numbers[pair] as number) * BASE + (ofPairs[pair] as number);
    if (next[place] === 0) next[place] = ++size;
    numbers[pair] = (next[place] as number) - 1;
  }
  return size;
}

/** Counts the patterns in some comparisons of the pairs that a test lets through, in the order in which they first appear. */
export function countPatterns(
  { numbers, levels, size }: PairPatterns,
  free: readonly number[],
  isIn: (pair: number) => boolean,
): readonly Pattern[] {
  const counts = new Int32Array(size);
  const met: number[] = [];
  for (let pair = 0; pair < numbers.length; pair += 1) {
    if (!isIn(pair)) continue;
    const number = numbers[pair] as number;
    if (counts[number] === 0) met.push(number);
    (counts[number] as number) += 1;
  }

  const ofMet = free.map((index) => Uint8Array.from(met, (number) => (levels[index] as Uint8Array)[number] as number));
  const part = numberPatterns(ofMet, met.length);
  const sums = new Float64Array(part.size);
  met.forEach((number, place) => {
    (sums[part.numbers[place] as number] as number) += counts[number] as number;
  });
  return Array.from(sums, (count, number) => ({ levels: part.levels.map((each) => each[number] as number), count }));
}
