import { agreeInKey, type BlockingKey, type PairComparison, type RecordPairs } from "../model.js";
import { type EmSession, runEmSession } from "./em-session.js";
import type { PairLevels } from "./model.js";
import { countPatterns, type PairPatterns } from "./patterns.js";
import { toShares } from "./shares.js";

/** Pairs, their levels and the keys of the rules that led to them. */
export interface MatchSessionInput {
  readonly comparisons: readonly PairComparison[];
  readonly pairs: RecordPairs;
  readonly levels: PairLevels;
  readonly keys: readonly BlockingKey[];
}

/** A session and the key of its rule. */
export interface KeyedSession extends EmSession {
  readonly key: BlockingKey;
}

const MAX_SESSIONS = 12;
const MIN_SESSION_PAIRS = 30;

/** One session for each of the first keys, of different fields. From pairs that are all alike nothing can be learned. */
export function runSessions(
  { comparisons, pairs, keys }: MatchSessionInput,
  patterns: PairPatterns,
  u: readonly Float64Array[],
): readonly KeyedSession[] {
  const seen = new Set<string>();
  const sessions: KeyedSession[] = [];
  for (const key of keys) {
    if (sessions.length >= MAX_SESSIONS) break;
    const fields = JSON.stringify([...key.fields].sort());
    const free = [...comparisons.keys()].filter((index) => !reads(comparisons[index] as PairComparison, key));
    if (seen.has(fields) || free.length < 2) continue;
    const isIn = (pair: number) => agreeInKey(key, pairs.left[pair] as number, pairs.right[pair] as number);
    const met = countPatterns(patterns, free, isIn);
    const total = met.reduce((sum, pattern) => sum + pattern.count, 0);
    if (total < MIN_SESSION_PAIRS || met.length < 2) continue;
    seen.add(fields);
    sessions.push({ ...runEmSession(comparisons, free, met, u), key });
  }
  return sessions;
}

const reads = ({ fields }: PairComparison, key: BlockingKey) => fields.some((field) => key.fields.includes(field));

/** What all sessions together say of how duplicates agree, each with the weight of its matches. */
export function combineSessions(
  comparisons: readonly PairComparison[],
  sessions: readonly EmSession[],
): readonly Float64Array[] {
  return comparisons.map(({ expert }, index) => {
    const sums = new Float64Array(expert.m.length + 1);
    for (const { free, m, matches } of sessions) {
      const part = free.indexOf(index);
      if (part < 0) continue;
      for (let level = 1; level < sums.length; level += 1) {
        (sums[level] as number) += matches * ((m[part] as Float64Array)[level] as number);
      }
    }
    return toShares(sums, expert.m, 1e-6);
  });
}

/** How many pairs are the same: those of a rule, divided by the share of duplicates that meet it. The median of all sessions. */
export function estimateMatches(
  comparisons: readonly PairComparison[],
  sessions: readonly KeyedSession[],
  m: readonly Float64Array[],
): number {
  const estimates = sessions
    .map(({ key, matches }) => {
      let share = shareWithCode(key) ** 2;
      comparisons.forEach((comparison, index) => {
        if (reads(comparison, key)) share *= (m[index] as Float64Array)[1] as number;
      });
      return matches / share;
    })
    .sort((left, right) => left - right);
  return estimates[estimates.length >> 1] as number;
}

/** The share of records that have a code of the key. */
function shareWithCode({ codes, starts }: BlockingKey): number {
  if (starts === undefined) return codes.reduce((total, code) => total + Number(code >= 0), 0) / codes.length;
  let present = 0;
  for (let record = 1; record < starts.length; record += 1) {
    if (codes.subarray(starts[record - 1], starts[record]).some((code) => code >= 0)) present += 1;
  }
  return present / (starts.length - 1);
}
