import { openModel } from "../shared/model/create.js";
import type { Work } from "../shared/work/model.js";
import { listCandidatePairs } from "./block/candidate-pairs.js";
import { estimateBlockingRecall } from "./block/estimate-recall.js";
import type { BlockingRule } from "./block/model.js";
import { proposeBlockingRules } from "./block/propose-rules.js";
import { sortByContent } from "./canonical-order.js";
import { clusterByAgglomeration } from "./cluster/by-agglomeration.js";
import { listClusters } from "./cluster/list-clusters.js";
import { prepareFields } from "./fields/read-fields.js";
import { listConstraint } from "./list-constraint.js";
import { listFindings } from "./list-findings.js";
import { listReview } from "./list-review.js";
import type { PairComparison } from "./model.js";
import { assertList, readRecords } from "./read-records.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateResult } from "./result.js";
import { fitMatchModel } from "./weigh/fit.js";
import { comparePairs } from "./weigh/levels.js";
import { MATCH_SCHEMA_VERSION, type MatchModel } from "./weigh/model.js";
import { matchProbability, measureThresholds } from "./weigh/quality.js";
import { createPairWeigher } from "./weigh/weights.js";

/** The most pairs that are looked at if nothing else is said. */
const PAIRS_PER_RECORD = 60;
const MOST_PAIRS = 6_000_000;

/** Finds duplicates; with `sourceOf`, which names the list of each record, only among records of different lists. */
export function* matchRecords(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  sourceOf?: (record: number) => number,
): Work<DuplicateResult> {
  const { threshold = 0.5, seed = "clientele" } = options;
  assertList(records, "records");
  const count = records.length;
  const maxPairs = options.maxPairs ?? Math.min(MOST_PAIRS, PAIRS_PER_RECORD * count);
  const { order, texts } = sortByContent(readRecords(records, options.fields), count);
  yield { done: 0, stage: "fields" };
  const { comparisons, keys } = prepareFields(texts);
  yield { done: 0, stage: "rules" };
  const rules = proposeBlockingRules(keys, { maxPairs });
  const sources = sourceOf && order.map(sourceOf);
  const pairs = listCandidatePairs(rules, { sources });
  const levels = yield* comparePairs(pairs, comparisons, "pairs");

  const places = new Int32Array(count);
  order.forEach((record, place) => {
    places[record] = place;
  });
  const constraints = {
    sources,
    mustLink: listConstraint(options.mustLink, places, "mustLink"),
    cannotLink: listConstraint(options.cannotLink, places, "cannotLink"),
  };
  const cluster = (weights: Float64Array, weightOf: (left: number, right: number) => number, bits: number) =>
    clusterByAgglomeration(count, { ...pairs, weights }, { ...constraints, weightOf, threshold: bits }).clusterOf;

  const fitted =
    options.model === undefined
      ? yield* fitMatchModel({
          comparisons,
          count,
          pairs,
          levels,
          keys: sessionKeys(rules),
          sources,
          cluster: (weights, weightOf) => cluster(weights, weightOf, 0),
          fittedOn: { n: count },
          seed,
        })
      : { model: options.model, weigher: openWeigher(comparisons, options.model), matches: undefined, findings: [] };
  const { model, weigher } = fitted;
  yield { done: 0, stage: "clusters" };
  const weights = weigher.weigh(pairs, levels);
  const bits = Math.log2(threshold / (1 - threshold));
  const clusterOf = toPlaces(cluster(weights, weigher.weightOf, bits), order);

  const probabilities = weights.map(matchProbability);
  const blocking = estimateBlockingRecall(
    rules.map(({ key }) => key),
    pairs,
    probabilities,
  );
  return {
    clusters: listClusters({ clusterOf }, { minSize: 2 }).map((cluster) => [...cluster]),
    clusterOf,
    review: listReview({ ...pairs, weights }, probabilities, order, options.review),
    model,
    report: {
      records: count,
      entities: countEntities(clusterOf),
      pairsCompared: pairs.left.length,
      rules: pairs.rules,
      blocking: { missed: blocking.missed, recall: blocking.recall },
      expected: measureThresholds(probabilities, fitted.matches ?? blocking.found + blocking.missed),
      findings: [...listFindings(texts, count, pairs.rules, keys), ...fitted.findings],
    },
  };
}

const openWeigher = (comparisons: readonly PairComparison[], model: MatchModel) =>
  createPairWeigher(comparisons, openModel(model, "match", MATCH_SCHEMA_VERSION));

/** The rules with the most pairs say most. */
const sessionKeys = (rules: readonly BlockingRule[]) =>
  [...rules].sort((left, right) => right.pairs - left.pairs).map(({ key }) => key);

/** From places in the order of the content back to the records' own, each cluster named after its smallest record. */
function toPlaces(ordered: Int32Array, order: Int32Array): Int32Array {
  const smallest = new Map<number, number>();
  ordered.forEach((cluster, place) => {
    const record = order[place] as number;
    const known = smallest.get(cluster);
    if (known === undefined || record < known) smallest.set(cluster, record);
  });
  const clusterOf = new Int32Array(ordered.length);
  ordered.forEach((cluster, place) => {
    clusterOf[order[place] as number] = smallest.get(cluster) as number;
  });
  return clusterOf;
}

function countEntities(clusterOf: Int32Array): number {
  return clusterOf.reduce((count, cluster, record) => count + Number(cluster === record), 0);
}
