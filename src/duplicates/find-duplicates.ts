import type { Finding } from "../shared/finding.js";
import { openModel } from "../shared/model/create.js";
import type { Work } from "../shared/work/model.js";
import { runWork } from "../shared/work/run.js";
import { listCandidatePairs } from "./block/candidate-pairs.js";
import { estimateBlockingRecall } from "./block/estimate-recall.js";
import type { BlockingRule, RuleUse } from "./block/model.js";
import { proposeBlockingRules } from "./block/propose-rules.js";
import { sortByContent } from "./canonical-order.js";
import { clusterByAgglomeration } from "./cluster/by-agglomeration.js";
import { listClusters } from "./cluster/list-clusters.js";
import { type FieldTexts, prepareFields } from "./fields/read-fields.js";
import { listConstraint } from "./list-constraint.js";
import { assertOptions } from "./options.js";
import { readRecords } from "./read-records.js";
import type {
  DuplicateFindingCode,
  DuplicateOptions,
  DuplicateRecord,
  DuplicateResult,
  ScoredPairs,
} from "./result.js";
import { fitMatchModel } from "./weigh/fit.js";
import { comparePairs } from "./weigh/levels.js";
import { MATCH_SCHEMA_VERSION } from "./weigh/model.js";
import { expectQuality, probabilityOf } from "./weigh/quality.js";
import { createPairWeigher } from "./weigh/weights.js";

/**
 * Which records describe the same person or company, without any example of it: fields are brought into one form, pairs that agree in
 * something rare are compared, what each agreement weighs is learned from the records themselves, and records are put together as
 * long as all pairs of a cluster speak for it on average.
 *
 * Records are numbers here: their places in the list, from 0. The answer does not depend on the order of the records or of the
 * fields, nor on properties that are not named; the same call always answers the same. A missing value speaks neither for nor
 * against. With too few duplicates to learn from, the shares that experts expect are used, and the report says so.
 *
 * A difference between two records counts less than the lack of what they could agree in: a record with one common name and nothing
 * else is nobody's duplicate, not even that of its exact copy.
 *
 * @param records - Plain objects. Values are texts or numbers; undefined, null and blank texts say nothing.
 * @throws `ClienteleError` with the code and the path: `INVALID_OPTION`, `UNKNOWN_FIELD`; `INVALID_RECORD`, `INVALID_VALUE` for a record
 * or value of another kind; `CONTRADICTORY_CONSTRAINTS`; `COMPARISON_MISMATCH` for a model of other fields, and as `openModel`
 * does for what is no model.
 *
 * @example
 * ```ts
 * import { findDuplicates } from "clientele/duplicates";
 *
 * const records = [
 *   { first: "Hans", last: "Müller", born: "1961-03-04", mail: "h.mueller@example.org" },
 *   { first: "Anna", last: "Schmidt", born: "1975-11-30", mail: "anna@example.org" },
 *   { first: "Hanns", last: "Mueller", born: "1961-04-03", mail: "h.mueller@example.org" },
 * ];
 * const fields = { givenName: "first", familyName: "last", dateOfBirth: "born", email: "mail" };
 * const { clusters, report } = findDuplicates(records, { preset: "person", fields });
 * clusters; // => [[0, 2]]
 * report.findings.map(({ code }) => code); // => ["TOO_FEW_EXPECTED_MATCHES"]
 * ```
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64; Winkler (2000), "Frequency-Based Matching in
 * Fellegi-Sunter Model of Record Linkage"; Enamorado, Fifield and Imai (2019), "Using a Probabilistic Model to Assist Merging of
 * Large-Scale Administrative Records", APSR 113.
 */
export function findDuplicates(records: readonly DuplicateRecord[], options: DuplicateOptions): DuplicateResult {
  return runWork(findDuplicatesWork(records, options));
}

/** The most pairs that are looked at if nothing else is said. */
const PAIRS_PER_RECORD = 60;
const MOST_PAIRS = 6_000_000;

/**
 * {@link findDuplicates} as long work: with progress, to be stopped, to be run in a worker. Putting records together is one step, which
 * takes about a second for a million pairs.
 */
export function findDuplicatesWork(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
): Work<DuplicateResult> {
  assertOptions(options);
  return matchRecords(records, options);
}

/** Finds duplicates; with `sourceOf`, which names the list of each record, only among records of different lists. */
export function* matchRecords(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  sourceOf?: (record: number) => number,
): Work<DuplicateResult> {
  const { threshold = 0.5, seed = "clientele" } = options;
  const count = records.length;
  const maxPairs = options.maxPairs ?? Math.min(MOST_PAIRS, PAIRS_PER_RECORD * count);
  const order = sortByContent(readRecords(records, options.fields), count);
  const ordered = Array.from(order, (record) => records[record] as DuplicateRecord);
  const texts = readRecords(ordered, options.fields);
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
      : undefined;
  const model = fitted?.model ?? options.model;
  if (model === undefined) throw new Error("unreachable");
  const weigher = createPairWeigher(comparisons, openModel(model, "match", MATCH_SCHEMA_VERSION));
  yield { done: 0, stage: "clusters" };
  const weights = weigher.weigh(pairs, levels);
  const bits = Math.log2(threshold / (1 - threshold));
  const clusterOf = toPlaces(cluster(weights, weigher.weightOf, bits), order);

  const probabilities = weights.map(probabilityOf);
  const blocking = estimateBlockingRecall(
    rules.map(({ key }) => key),
    pairs,
    probabilities,
  );
  return {
    clusters: listClusters({ clusterOf }, { minSize: 2 }).map((cluster) => [...cluster]),
    clusterOf,
    review: listReview({ ...pairs, weights }, order, options.review),
    model,
    report: {
      records: count,
      entities: countEntities(clusterOf),
      pairsCompared: pairs.left.length,
      rules: pairs.rules,
      blocking: { missed: blocking.missed, recall: blocking.recall },
      expected: expectQuality(weights, fitted?.matches ?? blocking.found + blocking.missed),
      findings: [...listFindings(texts, count, pairs.rules), ...(fitted?.findings ?? [])],
    },
  };
}

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

/** The pairs of the review band by their records' own places, the most probable first. */
function listReview(
  { left, right, weights }: ScoredPairs,
  order: Int32Array,
  { from, to }: { readonly from: number; readonly to: number } = { from: 0.2, to: 0.8 },
): ScoredPairs {
  const chosen: (readonly [number, number, number])[] = [];
  weights.forEach((weight, pair) => {
    const probability = probabilityOf(weight);
    if (probability < from || probability > to) return;
    const [one, other] = [order[left[pair] as number] as number, order[right[pair] as number] as number];
    chosen.push([Math.min(one, other), Math.max(one, other), weight]);
  });
  chosen.sort((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1]);
  return {
    left: Int32Array.from(chosen, ([first]) => first),
    right: Int32Array.from(chosen, ([, second]) => second),
    weights: Float64Array.from(chosen, ([, , weight]) => weight),
  };
}

function listFindings(
  texts: FieldTexts,
  count: number,
  rules: readonly RuleUse[],
): readonly Finding<DuplicateFindingCode>[] {
  const columns = Object.values(texts);
  let empty = 0;
  for (let record = 0; record < count; record += 1) {
    if (columns.every((column) => column[record] === undefined)) empty += 1;
  }
  const findings: Finding<DuplicateFindingCode>[] = [];
  if (empty > 0)
    findings.push({ code: "EMPTY_RECORDS", severity: "warning", path: ["records"], params: { count: empty } });
  for (const { name, oversized } of rules) {
    if (oversized.blocks === 0) continue;
    const path = ["rules", name];
    findings.push({ code: "BLOCKS_TOO_LARGE", severity: "info", path, params: { ...oversized } });
  }
  return findings;
}
