import type { Work } from "../shared/work/model.js";
import type { WorkJobs } from "../shared/work/serve.js";
import { type ListedPairs, listPairs, type MatchingPlan } from "./list-pairs.js";
import { comparePairs } from "./weigh/levels.js";
import type { PairLevels } from "./weigh/model.js";

/** What the progress of comparing is called. */
export const PAIRS_STAGE = "pairs";

/** One of several equal shares of the pairs, from 0. */
export interface PairShare {
  readonly share: number;
  readonly shares: number;
}

/** What a worker is asked for. */
export interface ShareJob extends PairShare {
  readonly plan: MatchingPlan;
}

/** Where a share begins among so many pairs; that of the last one and one more is where the last one ends. */
export const startOfShare = (pairs: number, { share, shares }: PairShare) => Math.floor((pairs * share) / shares);

/** Compares a share of the pairs. */
export function compareShare({ pairs, comparisons }: ListedPairs, { share, shares }: PairShare): Work<PairLevels> {
  const { left, right } = pairs;
  const start = startOfShare(left.length, { share, shares });
  const end = startOfShare(left.length, { share: share + 1, shares });
  return comparePairs({ left: left.subarray(start, end), right: right.subarray(start, end) }, comparisons, PAIRS_STAGE);
}

function* compareDuplicates({ plan, ...share }: ShareJob): Work<PairLevels> {
  return yield* compareShare(yield* listPairs(plan), share);
}

/**
 * What a worker has to serve so that {@link findDuplicatesInParallel} and {@link linkRecordsInParallel} may use it.
 *
 * @example
 * ```ts no-run
 * import { createWorkPort, DUPLICATE_JOBS, serveWork } from "clientele";
 * import { parentPort } from "node:worker_threads";
 *
 * const now = () => performance.now();
 * if (parentPort !== null) serveWork(DUPLICATE_JOBS, createWorkPort(parentPort), { now });
 * ```
 */
export const DUPLICATE_JOBS: WorkJobs = Object.freeze({ compareDuplicates });
