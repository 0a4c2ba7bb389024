import type { FittedOn } from "../../shared/model/model.js";
import { runWork } from "../../shared/work/run.js";
import type { PairComparison, RecordPairs } from "../model.js";
import { assertComparisons, assertData, assertEntities, assertPairs } from "./check.js";
import { groupByEntity } from "./entities.js";
import { comparePairs } from "./levels.js";
import { createMatchModel } from "./match-model.js";
import { mendWeights } from "./mend-weights.js";
import type { MatchModel } from "./model.js";
import { numberPatterns } from "./patterns.js";
import { countLevels, measureM, measureU } from "./shares.js";
import { createTermMeasure } from "./terms.js";

/** Pairs that a person has looked at. */
export interface LabelledPairs extends RecordPairs {
  /** For each pair 1 where both are the same, 0 where they are not. */
  readonly isSame: Uint8Array;
}

/** How {@link fitMatchModelFromLabels} counts. */
export interface LabelledFitOptions {
  /** How many records there are. */
  readonly count: number;
  /**
   * How probable it is that two records taken at random are the same, between 0 and 1.
   *
   * @defaultValue the share of the same among the labelled pairs, with half a pair of each kind more: right only where these were
   * taken at random from those that are to be weighed
   */
  readonly priorProbability?: number | undefined;
  /**
   * The entity of each record, by which the frequencies of values are counted: a number from 0, below the number of records.
   *
   * @defaultValue every record by itself
   */
  readonly entityOf?: Int32Array | undefined;
  /** What the model says of where it is from. @defaultValue how many pairs there are */
  readonly fittedOn?: FittedOn | undefined;
}

/**
 * Weights from labels: `m` is counted among the pairs that are the same, `u` among those that are not. The expert's shares count as 20
 * pairs that are the same, and what is expected of different ones as 100 more; so a model of few labels is mostly the expert's, and
 * no labels at all are no error. The expert's bounds hold. Where full agreement would weigh less than none, the expert's shares are
 * used for the comparison; ordered levels are kept in order.
 *
 * Take the pairs that are not the same at random: those that a person was asked about because they look alike agree far more often than
 * any two, and make agreement look worthless.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path for comparisons whose parts do not belong together, for pairs or
 * entities of other records, and for labels other than 0 and 1; `INVALID_VALUE` for a prior that does not lie between 0 and 1.
 *
 * @example
 * ```ts
 * import { fitMatchModelFromLabels } from "clientele/duplicates/weigh";
 *
 * const towns = ["Ulm", "Ulm", "Bonn", "Kiel"];
 * const town = {
 *   name: "town",
 *   fields: ["town"],
 *   levels: ["same", "different"],
 *   levelOf: (left: number, right: number) => (towns[left] === towns[right] ? 1 : 2),
 *   expert: { m: [0.75, 0.25], same: 0.0625 },
 * };
 * const labelled = { left: Int32Array.of(0, 0, 1), right: Int32Array.of(1, 2, 3), isSame: Uint8Array.of(1, 0, 0) };
 * const model = fitMatchModelFromLabels([town], labelled, { count: 4 });
 * model.body.fit; // => "labelled"
 * model.body.comparisons[0]?.levels.map(({ m }) => m); // => [16 / 21, 5 / 21]
 * ```
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64.
 */
export function fitMatchModelFromLabels(
  comparisons: readonly PairComparison[],
  pairs: LabelledPairs,
  options: LabelledFitOptions,
): MatchModel {
  const { count, entityOf = Int32Array.from({ length: count }, (_, record) => record) } = options;
  assertComparisons(comparisons, count);
  assertPairs(pairs, count);
  assertLabels(pairs);
  assertEntities(entityOf, count, ["entityOf"]);
  const { isSame } = pairs;
  const same = isSame.reduce((total, label) => total + label, 0);
  const { priorProbability = (same + 0.5) / (isSame.length + 1) } = options;
  assertData(priorProbability > 0 && priorProbability < 1, "a probability between 0 and 1", ["priorProbability"]);

  const patterns = numberPatterns(runWork(comparePairs(pairs, comparisons)), isSame.length);
  const countLabelled = (label: number) => countLevels(comparisons, patterns, (pair) => isSame[pair] === label);
  const u = measureU(comparisons, countLabelled(0));
  const { m } = mendWeights(comparisons, measureM(comparisons, countLabelled(1)), u);
  const several = groupByEntity(entityOf);
  const frequencies = comparisons.map(({ terms, expert }) => terms && createTermMeasure(terms, expert.same)(several));
  const prior = Math.log2(priorProbability / (1 - priorProbability));
  const { fittedOn = { n: isSame.length } } = options;
  return createMatchModel(comparisons, { fit: "labelled", m, u, frequencies, prior }, fittedOn);
}

function assertLabels({ left, isSame }: LabelledPairs): void {
  assertData(isSame.length === left.length, "a label for each pair", ["pairs", "isSame"]);
  const wrong = isSame.findIndex((label) => label > 1);
  assertData(wrong === -1, "0 or 1", ["pairs", "isSame", wrong]);
}
