import { ClienteleError } from "../shared/errors.js";
import type { WorkClient } from "../shared/work/client.js";
import type { Progress, Work } from "../shared/work/model.js";
import { type AsyncWorkOptions, runWorkAsync } from "../shared/work/run.js";
import { runWorkTogether } from "../shared/work/together.js";
import { compareShare, PAIRS_STAGE, type ShareJob, startOfShare } from "./compare-share.js";
import { concludeMatching } from "./conclude-matching.js";
import { type ListedPairs, listPairs } from "./list-pairs.js";
import { readMatching } from "./read-matching.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateResult } from "./result.js";
import type { PairLevels } from "./weigh/model.js";

/** Who helps with {@link findDuplicatesInParallel}, and how the work is run that is done here. */
export interface ParallelDuplicateOptions extends AsyncWorkOptions {
  /** Workers that serve {@link DUPLICATE_JOBS}. Each compares an equal share of the pairs, and so does this thread. */
  readonly workers: readonly WorkClient[];
}

/** As `matchRecords` does, with the pairs compared on several threads. */
export async function matchInParallel(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  { workers, onProgress, ...run }: ParallelDuplicateOptions,
  sourceOf?: (record: number) => number,
): Promise<DuplicateResult> {
  assertWorkers(workers);
  const matching = readMatching(records, options, sourceOf);
  const shares = workers.length + 1;
  let listed: ListedPairs | undefined;
  function* compareOwn(): Work<readonly [ListedPairs, PairLevels]> {
    listed = yield* listPairs(matching.plan);
    return [listed, yield* compareShare(listed, { share: 0, shares })];
  }
  const compared = new Float64Array(shares);
  const report = (progress: Progress, worker: number | undefined) => {
    if (progress.stage === PAIRS_STAGE) {
      compared[worker === undefined ? 0 : worker + 1] = progress.done;
      if (listed === undefined) return;
      const done = compared.reduce((sum, pairs) => sum + pairs);
      onProgress?.({ done, total: listed.pairs.left.length, stage: PAIRS_STAGE });
    } else if (worker === undefined) onProgress?.(progress);
  };
  const jobs = workers.map((worker, index) => {
    const input: ShareJob = { plan: matching.plan, share: index + 1, shares };
    return { worker, job: "compareDuplicates", input };
  });
  const all = await runWorkTogether<readonly [ListedPairs, PairLevels], PairLevels>(compareOwn(), jobs, {
    ...run,
    onProgress: report,
  });
  const [pairs, own] = all.own;
  const levels = putTogether([own, ...all.shares], pairs);
  return runWorkAsync(concludeMatching(matching, pairs, levels, options), { ...run, onProgress });
}

function assertWorkers(workers: readonly WorkClient[]): void {
  if (!Array.isArray(workers)) refuse("INVALID_OPTION", "expected a list of workers", ["workers"]);
  Array.from<WorkClient | undefined>(workers).forEach((worker, index) => {
    if (typeof worker?.run !== "function") refuse("INVALID_OPTION", "expected a worker", ["workers", index]);
  });
}

/** The levels of all pairs, one share behind the other. */
function putTogether(shares: readonly PairLevels[], { pairs, comparisons }: ListedPairs): PairLevels {
  const total = pairs.left.length;
  return comparisons.map((_, comparison) => {
    const levels = new Uint8Array(total);
    shares.forEach((ofShare, share) => {
      const start = startOfShare(total, { share, shares: shares.length });
      const end = startOfShare(total, { share: share + 1, shares: shares.length });
      const part = ofShare[comparison];
      // What is from elsewhere may be from another version of this library.
      if (part?.length !== end - start)
        refuse("INVALID_VALUE", "expected the levels of its share", ["workers", share - 1]);
      else levels.set(part, start);
    });
    return levels;
  });
}

function refuse(code: string, message: string, path: readonly (string | number)[]): never {
  throw new ClienteleError(code, message, path);
}
