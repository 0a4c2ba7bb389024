import { assertLevel } from "../../shared/statistics/check.js";

/** The level of every interval, where the question names none. */
const DEFAULT_LEVEL = 0.9;

/**
 * The level of an interval.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path `["level"]` for one that is not between 0 and 1.
 */
export function readLevel({ level = DEFAULT_LEVEL }: { readonly level?: number | undefined }): number {
  assertLevel(level);
  return level;
}
