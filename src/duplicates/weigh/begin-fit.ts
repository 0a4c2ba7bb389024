import type { PairLevels } from "./model.js";
import type { PairPatterns } from "./patterns.js";
import { combineSessions, estimateMatches, type MatchSessionInput, runSessions } from "./sessions.js";
import { expertM, type FittedShares } from "./shares.js";

/** Fewer expected duplicates are too few to learn from. */
export const MIN_EXPECTED_MATCHES = 30;

/** How it is thought that duplicates agree before any are known, and how many there are. */
export interface Beginning extends Pick<FittedShares, "fit" | "m"> {
  readonly matches: number;
}

/** What the sessions of EM say; where they find too few duplicates, what the expert says. */
export function beginFit(
  input: MatchSessionInput & { readonly count: number },
  patterns: PairPatterns,
  u: readonly Float64Array[],
): Beginning {
  const { comparisons, count } = input;
  const sessions = runSessions(input, patterns, u);
  const isLearned = sessions.reduce((total, { matches }) => total + matches, 0) >= MIN_EXPECTED_MATCHES;
  if (!isLearned) return { fit: "expert", m: expertM(comparisons), matches: Math.max(1, count / 10) };
  const m = combineSessions(comparisons, sessions);
  return { fit: "estimated", m, matches: estimateMatches(comparisons, sessions, m) };
}

/**
 * The first guess at entities: records that agree fully in all that both say, in two comparisons at least. Without it, in a list where
 * many are there twice, everything that duplicates share would look common.
 */
export function weighEqualRecords({ numbers, levels, size }: PairPatterns): Float64Array {
  const ofPatterns = Float64Array.from({ length: size }, (_, pattern) => (areEqual(levels, pattern) ? 1 : -1));
  const weights = new Float64Array(numbers.length);
  for (let pair = 0; pair < weights.length; pair += 1) weights[pair] = ofPatterns[numbers[pair] as number] as number;
  return weights;
}

function areEqual(levels: PairLevels, pattern: number): boolean {
  const said = levels.map((ofPatterns) => ofPatterns[pattern] as number).filter((level) => level > 0);
  return said.length >= 2 && said.every((level) => level === 1);
}
