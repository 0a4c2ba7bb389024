import type { Finding } from "../../shared/finding.js";
import type { FittedOn } from "../../shared/model/model.js";
import type { Work } from "../../shared/work/model.js";
import { type Beginning, beginFit, MIN_EXPECTED_MATCHES, weighEqualRecords } from "./begin-fit.js";
import {
  assertComparisons,
  assertData,
  assertEntities,
  assertForEachRecord,
  assertKeys,
  assertLevels,
  assertPairs,
} from "./check.js";
import { groupByEntity } from "./entities.js";
import { countPairLevels } from "./levels.js";
import { createMatchModel } from "./match-model.js";
import { measureDifferent } from "./measure-different.js";
import { mendWeights } from "./mend-weights.js";
import { HOUSEHOLD_LIMIT, type MatchFindingCode, type MatchModel } from "./model.js";
import { findPairsWithin } from "./pairs-within.js";
import { numberPatterns } from "./patterns.js";
import { countAllPairs } from "./random-pairs.js";
import { rememberLevels } from "./remember-levels.js";
import type { MatchSessionInput } from "./sessions.js";
import { learnSharedLimit, pickSharedPairs } from "./shared-limit.js";
import { addLevels, expertM, type FittedShares, measureM } from "./shares.js";
import { toWeight } from "./weight-units.js";
import { createFittedWeigher, type PairWeigher } from "./weights.js";

/** What {@link fitMatchModel} learns weights from: the pairs of all rules and the keys of these, those with the most pairs first. */
export interface MatchFitInput extends MatchSessionInput {
  /** How many records there are. */
  readonly count: number;
  /** Which list each record is from, where only pairs across lists count. */
  readonly sources?: Int32Array | undefined;
  /**
   * Puts pairs together into entities, by their weights and by that of any other pair. It answers the entity of each record: a number
   * from 0, below the number of records. It may be long work.
   */
  readonly cluster: (
    weights: Float64Array,
    weightOf: (left: number, right: number) => number,
  ) => Int32Array | Work<Int32Array>;
  /**
   * The most bits that the prior and all that is shared come to, where that is more than the prior alone.
   *
   * @defaultValue learned: how often those who agree in what is shared agree in what is their own. Where those who share are alike in
   * the rest too, as sister companies are in their names, that says nothing, and it has to be given
   */
  readonly sharedLimit?: number | undefined;
  /** What the model says of where it is from. */
  readonly fittedOn: FittedOn;
  /** Decides which random pairs are looked at, where there are too many to look at all. */
  readonly seed: string;
}

/** What {@link fitMatchModel} learned. */
export interface MatchFitResult {
  readonly model: MatchModel;
  /** Weighs pairs by the model. It remembers how those agree that were looked at while it was learned. */
  readonly weigher: PairWeigher;
  /** How many pairs of all possible ones are the same. */
  readonly matches: number;
  readonly findings: readonly Finding<MatchFindingCode>[];
}

const ROUNDS = 3;
/** Where no duplicate was found, half of one is expected, so that the prior stays finite. */
const HALF_A_PAIR = 0.5;

/**
 * Learns weights without labels. `u` comes from random pairs; `m` from one session of EM for each of several rules, which says
 * nothing about the rule's own fields, put together by the matches of each; the prior from what those say about the rules' shares.
 * Then records are put into entities, and all is measured again on these, three times: how the records of one entity agree,
 * how those of different ones do, and how many entities bear a value.
 *
 * How likely two records are the same that agree in all that is shared is learned as well, unless it is given: by what they say of their own.
 *
 * Fewer than 30 duplicates are too few, whether EM expects no more or no more are found in the end: then the weights are mostly the
 * expert's, and the finding `TOO_FEW_EXPECTED_MATCHES` says so. Whatever the data, every level of every comparison has a finite
 * weight; records that are all alike, a single one and none included. With up to 775 records `u` comes from all pairs, else from
 * 150,000 random ones.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path for comparisons whose parts do not belong together, and for pairs,
 * levels, keys, sources or entities of other records.
 *
 * @example
 * ```ts
 * import { comparePairs, fitMatchModel } from "clientele/duplicates/weigh";
 * import { runWork } from "clientele/work";
 *
 * const towns = ["Ulm", "Ulm", "Bonn"];
 * const town = {
 *   name: "town",
 *   fields: ["town"],
 *   levels: ["same", "different"],
 *   levelOf: (left: number, right: number) => (towns[left] === towns[right] ? 1 : 2),
 *   expert: { m: [0.75, 0.25], same: 0.0625 },
 * };
 * const pairs = { left: Int32Array.of(0), right: Int32Array.of(1) };
 * const { model, findings } = runWork(
 *   fitMatchModel({
 *     comparisons: [town],
 *     count: 3,
 *     pairs,
 *     levels: runWork(comparePairs(pairs, [town])),
 *     keys: [{ name: "town", fields: ["town"], codes: Int32Array.of(0, 0, 1) }],
 *     cluster: ([weight = 0]) => Int32Array.of(0, weight >= 0 ? 0 : 1, 2),
 *     fittedOn: { n: 3 },
 *     seed: "towns",
 *   }),
 * );
 * model.body.fit; // => "expert"
 * findings.map(({ code }) => code); // => ["TOO_FEW_EXPECTED_MATCHES"]
 * ```
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64; Linacre et al. (2022), "Splink: Free software for
 * probabilistic record linkage at scale", IJPDS 7, for `u` from random pairs and a session for each rule.
 */
export function* fitMatchModel(input: MatchFitInput): Work<MatchFitResult> {
  assertInput(input);
  const { comparisons, count, pairs, levels, sources, fittedOn } = input;
  const measure = yield* measureDifferent(input);
  const allPairs = countAllPairs(count, sources);
  const patterns = numberPatterns(levels, pairs.left.length);
  const remembered = rememberLevels(comparisons);

  const equal = yield* clusterBy(input, weighEqualRecords(patterns), () => -1);
  const beforehand = measure(equal, groupByEntity(equal));
  const begin = beginFit(input, patterns, beforehand.u);
  let { fit, matches }: Beginning = begin;
  let shares: FittedShares = { fit, m: begin.m, ...beforehand, prior: toPrior(matches, allPairs) };
  let findings: readonly Finding<MatchFindingCode>[] = [];
  const limitOf = limitShared(input);
  for (let round = 1; round <= ROUNDS; round += 1) {
    yield { done: round, total: ROUNDS, stage: "fit" };
    // EM may have learned from relatives how names agree. Who is a relative is told first by what the expert expects of the same.
    shares = { ...shares, sharedLimit: limitOf(round === 1 ? { ...shares, m: expertM(comparisons) } : shares) };
    const weigher = createFittedWeigher(remembered, shares);
    const entityOf = yield* clusterBy(input, weigher.weigh(pairs, levels), weigher.weightOf);
    yield { done: 0, stage: "pairs within" };
    const several = groupByEntity(entityOf);
    const { listed, unlisted } = findPairsWithin(entityOf, several, pairs, sources);
    const counts = addLevels(yield* countPairLevels(unlisted, remembered, "pairs within"), patterns, listed);
    const ofSame = measureM(comparisons, counts);
    const different = measure(entityOf, several);
    const mended = mendWeights(comparisons, ofSame, different.u);
    // Where nothing could be learned, what was found is no evidence of how much there is to be found.
    matches = Math.min(
      listed.length + unlisted.left.length + HALF_A_PAIR,
      begin.fit === "expert" ? begin.matches : allPairs,
    );
    fit = matches < MIN_EXPECTED_MATCHES ? "expert" : begin.fit;
    findings = mended.findings;
    shares = { fit, m: mended.m, ...different, prior: toPrior(matches, allPairs) };
  }
  shares = { ...shares, sharedLimit: limitOf(shares) };
  const model = createMatchModel(comparisons, shares, fittedOn);
  const tooFew: Finding<MatchFindingCode> = { code: "TOO_FEW_EXPECTED_MATCHES", severity: "warning", path: [] };
  const weigher = createFittedWeigher(remembered, shares);
  return { model, weigher, matches, findings: fit === "expert" ? [tooFew, ...findings] : findings };
}

/** The limit of what is shared, by what has been learned; of no use where nothing is. By the expert's shares alone it can only fall. */
function limitShared(input: MatchFitInput): (shares: FittedShares) => number | undefined {
  const { comparisons, sharedLimit } = input;
  if (!comparisons.some(({ isShared }) => isShared)) return () => undefined;
  if (sharedLimit !== undefined) return () => toWeight(sharedLimit);
  const pairs = pickSharedPairs(input);
  return (shares) => {
    const learned = learnSharedLimit(comparisons, shares, pairs);
    return shares.fit === "expert" ? Math.min(learned, HOUSEHOLD_LIMIT) : learned;
  };
}

function assertInput({ comparisons, count, pairs, levels, keys, sources, sharedLimit }: MatchFitInput): void {
  assertComparisons(comparisons, count);
  assertPairs(pairs, count);
  assertLevels(levels, comparisons, pairs);
  assertKeys(keys, count);
  assertForEachRecord(sources, count, ["sources"]);
  assertData(sharedLimit === undefined || Number.isFinite(sharedLimit), "a number of bits", ["sharedLimit"]);
}

function* clusterBy(
  { cluster, count }: MatchFitInput,
  ...weights: Parameters<MatchFitInput["cluster"]>
): Work<Int32Array> {
  const entities = cluster(...weights);
  const entityOf = "next" in entities ? yield* entities : entities;
  assertEntities(entityOf, count, ["cluster"]);
  return entityOf;
}

/** In a list of two or three records no more than half of the pairs are taken for the same beforehand. */
function toPrior(matches: number, allPairs: number): number {
  const expected = Math.min(matches, Math.max(1, allPairs) / 2);
  return Math.log2(expected / (Math.max(1, allPairs) - expected));
}
