import type { PairComparison } from "../model.js";
import type { Pattern } from "./patterns.js";
import { boundShares } from "./shares.js";

/** What one session learned from the pairs of one blocking rule. */
export interface EmSession {
  /** Which comparisons took part: those that read none of the rule's fields. */
  readonly free: readonly number[];
  /** By position in `free`. */
  readonly m: readonly Float64Array[];
  /** How many of the rule's pairs are duplicates. */
  readonly matches: number;
}

const MAX_ROUNDS = 200;
const TOLERANCE = 1e-5;
/** What share of a rule's pairs is taken for duplicates to begin with. */
const FIRST_SHARE = 0.3;
/** Keeps a level that no pair has from becoming impossible. */
const SMOOTHING = 0.1;

/**
 * Learns from the pairs of one blocking rule how duplicates agree in all that the rule does not ask for: expectation and
 * maximisation over counts of patterns, with `u` held fixed.
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage"; Winkler (1988), "Using the EM Algorithm for Weight Computation
 * in the Fellegi-Sunter Model of Record Linkage"; Linacre et al. (2022), "Splink", for one session per rule.
 */
export function runEmSession(
  comparisons: readonly PairComparison[],
  free: readonly number[],
  patterns: readonly Pattern[],
  u: readonly Float64Array[],
): EmSession {
  const parts = free.map((index) => comparisons[index] as PairComparison);
  const m = parts.map(({ expert }) => Float64Array.of(0, ...expert.m));
  const fixed = free.map((index) => u[index] as Float64Array);
  const pairs = patterns.reduce((total, { count }) => total + count, 0);
  let share = FIRST_SHARE;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { matches, counts } = expect(patterns, share, m, fixed);
    let change = Math.abs(matches / pairs - share);
    share = matches / pairs;
    for (let part = 0; part < m.length; part += 1) {
      const next = smooth(counts[part] as Float64Array);
      boundShares(next, parts[part]?.expert.most);
      change = Math.max(change, largestDifference(next, m[part] as Float64Array));
      (m[part] as Float64Array).set(next);
    }
    if (change < TOLERANCE) break;
  }
  return { free, m, matches: share * pairs };
}

/** How many duplicates are to be expected, in all and at each level. */
function expect(patterns: readonly Pattern[], share: number, m: readonly Float64Array[], u: readonly Float64Array[]) {
  const counts = m.map((levels) => new Float64Array(levels.length));
  let matches = 0;
  for (const { levels, count } of patterns) {
    const expected = count * posterior(levels, share, m, u);
    matches += expected;
    for (let part = 0; part < levels.length; part += 1) {
      ((counts[part] as Float64Array)[levels[part] as number] as number) += expected;
    }
  }
  return { matches, counts };
}

function posterior(
  levels: readonly number[],
  share: number,
  m: readonly Float64Array[],
  u: readonly Float64Array[],
): number {
  let same = share;
  let different = 1 - share;
  for (let part = 0; part < levels.length; part += 1) {
    const level = levels[part] as number;
    if (level === 0) continue;
    same *= (m[part] as Float64Array)[level] as number;
    different *= (u[part] as Float64Array)[level] as number;
  }
  return same / (same + different);
}

function smooth(counts: Float64Array): Float64Array {
  let total = SMOOTHING * (counts.length - 1);
  for (let level = 1; level < counts.length; level += 1) total += counts[level] as number;
  return counts.map((count, level) => (level === 0 ? 0 : (count + SMOOTHING) / total));
}

function largestDifference(left: Float64Array, right: Float64Array): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (right[index] as number))), 0);
}
