import type { Work } from "../../shared/work/model.js";
import type { PairComparison } from "../model.js";
import type { EntityRecords } from "./entities.js";
import { comparePairs } from "./levels.js";
import { numberPatterns } from "./patterns.js";
import { drawRandomPairs } from "./random-pairs.js";
import { countLevels, type FittedShares, measureU } from "./shares.js";
import { createTermMeasure } from "./terms.js";

/** How different ones agree, and how often values occur among them. */
type Different = Pick<FittedShares, "u" | "frequencies">;

/** What is measured of different ones. */
interface DifferentInput {
  readonly comparisons: readonly PairComparison[];
  readonly count: number;
  readonly sources?: Int32Array | undefined;
  readonly seed: string;
}

/**
 * Compares random pairs once, and answers what tells the different ones among them by the entity of each record and the records of those
 * entities that have several.
 */
export function* measureDifferent({
  comparisons,
  count,
  sources,
  seed,
}: DifferentInput): Work<(entityOf: Int32Array, several: EntityRecords) => Different> {
  const random = drawRandomPairs(count, sources, seed);
  const { left, right } = random;
  const patterns = numberPatterns(yield* comparePairs(random, comparisons, "random pairs"), left.length);
  const terms = comparisons.map(
    (comparison) => comparison.terms && createTermMeasure(comparison.terms, comparison.expert.same),
  );
  return (entityOf, several) => {
    const isAcross = (pair: number) => entityOf[left[pair] as number] !== entityOf[right[pair] as number];
    return {
      u: measureU(comparisons, countLevels(comparisons, patterns, isAcross)),
      frequencies: terms.map((measure) => measure?.(several)),
    };
  };
}
