import { assertNumbers, assertThreshold } from "./check.js";
import type { ThresholdOptions, UnlinkableRecords } from "./model.js";
import { bitsToUnits } from "./weight-units.js";

/**
 * Which records say too little to be linked with anything: not even compared with itself does such a record reach the
 * threshold, because its fields are empty or hold what everybody has.
 *
 * @param selfWeights - For each record the weight of the pair it makes with itself, in bits.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a weight that is not a number; `INVALID_OPTION` for a
 * threshold that is not finite.
 *
 * @example
 * ```ts
 * import { findUnlinkableRecords } from "clientele/duplicates/cluster";
 *
 * const { records, share } = findUnlinkableRecords(Float64Array.of(12, -1.5, 0, 7), { threshold: 0 });
 * [...records]; // => [1]
 * share; // => 0.25
 * ```
 *
 * @see R. Linacre et al., "Splink: Free software for probabilistic record linkage at scale", International Journal of
 * Population Data Science 7:3 (2022), which calls them unlinkables.
 */
export function findUnlinkableRecords(selfWeights: Float64Array, options: ThresholdOptions = {}): UnlinkableRecords {
  const { threshold = 0 } = options;
  assertNumbers(selfWeights, ["selfWeights"]);
  assertThreshold(threshold);

  const least = bitsToUnits(threshold);
  const count = selfWeights.length;
  const records = Int32Array.from({ length: count }, (_, record) => record).filter(
    (record) => bitsToUnits(selfWeights[record] as number) < least,
  );
  return count === 0 ? { records } : { records, share: records.length / count };
}
