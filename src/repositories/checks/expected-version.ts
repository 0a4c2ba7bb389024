import { ClienteleError } from "../../shared/errors.js";
import type { ExpectedVersion } from "../model.js";
import { assertWholeNumber } from "./numbers.js";

/**
 * Refuses what cannot be expected of a document: of one that is to be saved, or, with `["any"]` as the words, of one that is to be
 * removed.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for anything but one of the words and a whole number from 1 on.
 */
export function assertExpectedVersion(expected: ExpectedVersion, words: readonly unknown[] = ["absent", "any"]): void {
  if (!words.includes(expected)) assertWholeNumber(expected, 1, ["expected"]);
}

/**
 * Whether a document is as a writer expects it. `found` is the version that it has, undefined where there is none.
 *
 * @example
 * ```ts
 * import { meetsExpectedVersion } from "clientele/repositories";
 *
 * meetsExpectedVersion(3, 3); // => true
 * meetsExpectedVersion(4, 3); // => false
 * meetsExpectedVersion(undefined, "absent"); // => true
 * meetsExpectedVersion(undefined, "any"); // => true
 * ```
 */
export function meetsExpectedVersion(found: number | undefined, expected: ExpectedVersion): boolean {
  return expected === "any" || found === (expected === "absent" ? undefined : expected);
}

/**
 * The error of a writer who came too late: `STALE_VERSION`, at `expected` for a document, at `expectedVersion` for a stream, and
 * without a path where a unit of work did.
 */
export function createStaleVersionError(at?: "expected" | "expectedVersion"): ClienteleError<"STALE_VERSION"> {
  const message = "expected what was read before, found that it has been changed";
  return new ClienteleError("STALE_VERSION", message, at === undefined ? [] : [at]);
}
