import type { Work } from "../shared/work/model.js";
import { runWork } from "../shared/work/run.js";
import { matchInParallel, type ParallelDuplicateOptions } from "./match-in-parallel.js";
import { matchRecords } from "./match-records.js";
import { assertOptions } from "./options.js";
import { assertList } from "./read-records.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateReport, DuplicateResult, ScoredPairs } from "./result.js";
import type { MatchModel } from "./weigh/model.js";

/** How to run {@link linkRecords}. */
export interface LinkOptions extends Omit<DuplicateOptions, "mustLink" | "cannotLink"> {}

/** Which records of two lists are the same. */
export interface LinkResult {
  /** Places in the left and in the right list, each at most once, in the order of the left one. */
  readonly links: readonly { readonly left: number; readonly right: number }[];
  /** Pairs between both borders of the review band by their places in either list, the most probable first. */
  readonly review: ScoredPairs;
  readonly model: MatchModel;
  /** About both lists together. */
  readonly report: DuplicateReport;
}

/**
 * Which records of two lists are the same, where neither list has duplicates of its own: each record is linked to one of the other
 * list at most. Fields have the same names in both lists. Everything else is as in {@link findDuplicates}.
 *
 * @throws `ClienteleError` as {@link findDuplicates} does; records of the right list are numbered on after those of the left one.
 *
 * @example
 * ```ts
 * import { linkRecords } from "clientele/duplicates";
 *
 * const shop = [{ name: "Anna Groß", mail: "anna.gross@example.org" }];
 * const newsletter = [{ name: "Uwe Klein", mail: "uwe@example.org" }, { name: "Anna Gross", mail: "anna.gross@example.org" }];
 * const fields = { fullName: "name", email: "mail" };
 * linkRecords(shop, newsletter, { preset: "person", fields }).links; // => [{ left: 0, right: 1 }]
 * ```
 */
export function linkRecords(
  left: readonly DuplicateRecord[],
  right: readonly DuplicateRecord[],
  options: LinkOptions,
): LinkResult {
  return runWork(linkRecordsWork(left, right, options));
}

/** {@link linkRecords} as long work. */
export function* linkRecordsWork(
  left: readonly DuplicateRecord[],
  right: readonly DuplicateRecord[],
  options: LinkOptions,
): Work<LinkResult> {
  const { records, sourceOf } = joinLists(left, right, options);
  return toLinks(yield* matchRecords(records, options, sourceOf), left.length);
}

/** {@link linkRecords} on several threads, as {@link findDuplicatesInParallel} does it. */
export async function linkRecordsInParallel(
  left: readonly DuplicateRecord[],
  right: readonly DuplicateRecord[],
  options: LinkOptions,
  parallel: ParallelDuplicateOptions,
): Promise<LinkResult> {
  const { records, sourceOf } = joinLists(left, right, options);
  return toLinks(await matchInParallel(records, options, parallel, sourceOf), left.length);
}

/** One list after the other, and which of them a record is from. */
function joinLists(left: readonly DuplicateRecord[], right: readonly DuplicateRecord[], options: LinkOptions) {
  assertOptions(options);
  assertList(left, "left");
  assertList(right, "right");
  return { records: [...left, ...right], sourceOf: (record: number) => Number(record >= left.length) };
}

/** Places in one list after the other become places in either. */
function toLinks({ clusters, review, model, report }: DuplicateResult, count: number): LinkResult {
  const links = clusters.map(([first, second]) => ({ left: first as number, right: (second as number) - count }));
  return { links, review: { ...review, right: review.right.map((record) => record - count) }, model, report };
}
