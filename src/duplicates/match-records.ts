import type { Work } from "../shared/work/model.js";
import { compareShare } from "./compare-share.js";
import { concludeMatching } from "./conclude-matching.js";
import { listPairs } from "./list-pairs.js";
import { readMatching } from "./read-matching.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateResult } from "./result.js";

/** Finds duplicates; with `sourceOf`, which names the list of each record, only among records of different lists. */
export function* matchRecords(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  sourceOf?: (record: number) => number,
): Work<DuplicateResult> {
  const matching = readMatching(records, options, sourceOf);
  const listed = yield* listPairs(matching.plan);
  const levels = yield* compareShare(listed, { share: 0, shares: 1 });
  return yield* concludeMatching(matching, listed, levels, options);
}
