import type { Work } from "../shared/work/model.js";
import { estimateBlockingRecall } from "./block/estimate-recall.js";
import type { BlockingRule } from "./block/model.js";
import { clusterByAgglomerationWork } from "./cluster/by-agglomeration.js";
import { listClusters } from "./cluster/list-clusters.js";
import { listFindings } from "./list-findings.js";
import type { ListedPairs } from "./list-pairs.js";
import { DEFAULT_REVIEW, listReview } from "./list-review.js";
import type { ReadMatching } from "./read-matching.js";
import type { DuplicateOptions, DuplicateResult } from "./result.js";
import { fitMatchModel } from "./weigh/fit.js";
import { HOUSEHOLD_LIMIT, type PairLevels } from "./weigh/model.js";
import { matchProbability, measureThresholds } from "./weigh/quality.js";
import { createPairWeigher, type PairWeigher } from "./weigh/weights.js";

/** Weighs pairs whose levels are known, puts records together and reports. */
export function* concludeMatching(
  matching: ReadMatching,
  listed: ListedPairs,
  levels: PairLevels,
  { preset, threshold = 0.5, seed = "clientele", review = DEFAULT_REVIEW }: DuplicateOptions,
): Work<DuplicateResult> {
  const { order, plan, constraints, known } = matching;
  const { comparisons, keys, rules, pairs } = listed;
  const count = order.length;
  function* cluster(weights: Float64Array, weightOf: PairWeigher["weightOf"], bits: number): Work<Int32Array> {
    const options = { ...constraints, weightOf, threshold: bits };
    return (yield* clusterByAgglomerationWork(count, { ...pairs, weights }, options)).clusterOf;
  }
  const fitted =
    known === undefined
      ? yield* fitMatchModel({
          comparisons,
          count,
          pairs,
          levels,
          keys: sessionKeys(rules),
          sources: plan.sources,
          ...(preset === "company" && { sharedLimit: HOUSEHOLD_LIMIT }),
          cluster: (weights, weightOf) => cluster(weights, weightOf, 0),
          fittedOn: { n: count },
          seed,
        })
      : { model: known.model, weigher: createPairWeigher(comparisons, known.body), matches: undefined, findings: [] };
  const { model, weigher } = fitted;
  yield { done: 0, stage: "clusters" };
  const weights = weigher.weigh(pairs, levels);
  const bits = Math.log2(threshold / (1 - threshold));
  const clusterOf = toPlaces(yield* cluster(weights, weigher.weightOf, bits), order);

  const probabilities = toProbabilities(weights, Math.min(LEAST_THRESHOLD, review.from));
  const blocking = estimateBlockingRecall(
    rules.map(({ key }) => key),
    pairs,
    probabilities,
  );
  return {
    clusters: listClusters({ clusterOf }, { minSize: 2 }).map((cluster) => [...cluster]),
    clusterOf,
    review: listReview({ ...pairs, weights }, probabilities, order, review),
    model,
    report: {
      records: count,
      entities: countEntities(clusterOf),
      pairsCompared: pairs.left.length,
      rules: pairs.rules,
      blocking: { missed: blocking.missed, recall: blocking.recall },
      expected: measureThresholds(probabilities, fitted.matches ?? blocking.found + blocking.missed),
      findings: [...listFindings(plan.texts, count, pairs.rules, keys), ...fitted.findings],
    },
  };
}

/** The least probability that the report speaks of. */
const LEAST_THRESHOLD = 0.5;
/** So that none is lost that rounding brings to the border, in bits. */
const A_HAIR = 2 ** -20;

/** How probable pairs are; 0 for all below the least probability that anything is said about: most of them, and powers take long. */
function toProbabilities(weights: Float64Array, least: number): Float64Array {
  const bits = Math.log2(least / (1 - least)) - A_HAIR;
  return weights.map((weight) => (weight < bits ? 0 : matchProbability(weight)));
}

/** The rules with the most pairs say most. */
const sessionKeys = (rules: readonly BlockingRule[]) =>
  [...rules].sort((left, right) => right.pairs - left.pairs).map(({ key }) => key);

/** From places in the order of the content back to the records' own, each cluster named after its smallest record. */
function toPlaces(ordered: Int32Array, order: Int32Array): Int32Array {
  const smallest = new Int32Array(ordered.length).fill(ordered.length);
  ordered.forEach((cluster, place) => {
    const record = order[place] as number;
    if (record < (smallest[cluster] as number)) smallest[cluster] = record;
  });
  const clusterOf = new Int32Array(ordered.length);
  ordered.forEach((cluster, place) => {
    clusterOf[order[place] as number] = smallest[cluster] as number;
  });
  return clusterOf;
}

function countEntities(clusterOf: Int32Array): number {
  let entities = 0;
  for (let record = 0; record < clusterOf.length; record += 1) if (clusterOf[record] === record) entities += 1;
  return entities;
}
