import { ClienteleError, type Path } from "../../shared/errors.js";
import type { BlockingKey, PairComparison, RecordPairs } from "../model.js";
import type { PairLevels } from "./model.js";

/** Refuses data that does not hold what is expected of it. */
export function assertData(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

/** The most levels that a comparison may have. */
const MOST_LEVELS = 15;

/** Refuses comparisons whose parts do not belong together, or that are about another number of records. */
export function assertComparisons(comparisons: readonly PairComparison[], count: number): void {
  assertData(Number.isSafeInteger(count) && count >= 0, "a whole number from 0 on", ["count"]);
  comparisons.forEach((comparison, index) => {
    const path = ["comparisons", index];
    const { length } = comparison.levels;
    assertData(length >= 2 && length <= MOST_LEVELS, `from 2 to ${MOST_LEVELS} levels`, [...path, "levels"]);
    assertExpert(comparison, path);
    const { orderedLevels = 0 } = comparison;
    assertData(isWithin(orderedLevels, 0, length), "a number of levels", [...path, "orderedLevels"]);
    assertTerms(comparison, count, path);
  });
}

function assertExpert({ levels, expert: { m, same, most } }: PairComparison, path: Path): void {
  const isEachShare = (shares: readonly number[]) =>
    shares.length === levels.length && shares.every((share) => share > 0 && share <= 1);
  const total = m.reduce((sum, share) => sum + share, 0);
  const isWhole = isEachShare(m) && Math.abs(total - 1) < 1e-6;
  assertData(isWhole, "a share above 0 for each level, 1 together", [...path, "expert", "m"]);
  const isRare = same > 0 && same * (levels.length - 1) < 1;
  assertData(isRare, "a share above 0 that leaves some for the last level", [...path, "expert", "same"]);
  const isBounded = most === undefined || (isEachShare(most) && most.includes(1));
  assertData(isBounded, "a bound above 0 for each level, 1 for one of them", [...path, "expert", "most"]);
}

function assertTerms({ levels, terms }: PairComparison, count: number, path: Path): void {
  if (terms === undefined) return;
  const { codes, values, lastLevel, several } = terms;
  const isEach = several === undefined ? codes.length === count : several.starts[count] === codes.length;
  assertData(isEach, "a value for each record", [...path, "terms", "codes"]);
  const isKnown = codes.every((code) => code < values.length);
  assertData(isKnown, "numbers of values", [...path, "terms", "codes"]);
  assertData(isWithin(lastLevel, 1, levels.length), "a level", [...path, "terms", "lastLevel"]);
}

const isWithin = (value: number, least: number, most: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** Refuses pairs of anything but two records, the smaller one to the left. */
export function assertPairs({ left, right }: RecordPairs, count: number): void {
  assertData(right.length === left.length, "as many right as left records", ["pairs", "right"]);
  left.forEach((record, pair) => {
    const other = right[pair] as number;
    if (record >= 0 && record < other && other < count) return;
    assertData(false, "two records, the smaller one to the left", ["pairs", pair]);
  });
}

/** What the level of a pair has to be one of. */
export const EXPECTED_LEVELS = "levels of the comparison";

/** Refuses levels of other comparisons or other pairs. */
export function assertLevels(levels: PairLevels, comparisons: readonly PairComparison[], pairs: RecordPairs): void {
  assertData(levels.length === comparisons.length, "levels for each comparison", ["levels"]);
  levels.forEach((ofPairs, index) => {
    assertData(ofPairs.length === pairs.left.length, "a level for each pair", ["levels", index]);
    const last = (comparisons[index] as PairComparison).levels.length;
    let worst = 0;
    for (let pair = 0; pair < ofPairs.length; pair += 1) worst = Math.max(worst, ofPairs[pair] as number);
    assertData(worst <= last, EXPECTED_LEVELS, ["levels", index]);
  });
}

/** Refuses what has not one entry for each record. */
export function assertForEachRecord(entries: ArrayLike<unknown> | undefined, count: number, path: Path): void {
  assertData(entries === undefined || entries.length === count, "one entry for each record", path);
}

/** Refuses keys of other records. */
export function assertKeys(keys: readonly BlockingKey[], count: number): void {
  keys.forEach(({ codes, starts }, index) => {
    if (starts === undefined) assertForEachRecord(codes, count, ["keys", index, "codes"]);
    else assertForEachRecord(starts.subarray(1), count, ["keys", index, "starts"]);
  });
}

/** Refuses entities that are no numbers of records. */
export function assertEntities(entityOf: Int32Array, count: number, path: Path): void {
  assertForEachRecord(entityOf, count, path);
  const isEach = entityOf.every((entity) => entity >= 0 && entity < count);
  assertData(isEach, "an entity for each record: a number from 0, below the number of records", path);
}
