import type { Work } from "../shared/work/model.js";
import { listCandidatePairs } from "./block/candidate-pairs.js";
import type { BlockingRule, CandidatePairs } from "./block/model.js";
import { proposeBlockingRules } from "./block/propose-rules.js";
import { prepareFields } from "./fields/read-fields.js";
import type { FieldTexts } from "./fields/roles.js";
import type { BlockingKey, PairComparison } from "./model.js";

/** All that decides which pairs are compared, and how: plain data, so that a worker may make the same pairs of it. */
export interface MatchingPlan {
  /** What the records say, in the order of their content. */
  readonly texts: FieldTexts;
  readonly maxPairs: number;
  /** The list of each record, where only pairs of different lists count. */
  readonly sources: Int32Array | undefined;
}

/** Pairs that are to be compared. */
export interface ListedPairs {
  readonly comparisons: readonly PairComparison[];
  readonly keys: readonly BlockingKey[];
  readonly rules: readonly BlockingRule[];
  readonly pairs: CandidatePairs;
}

/** Brings the fields into one form, finds rules and lists the pairs that they lead to: the same for the same plan, wherever it is done. */
export function* listPairs({ texts, maxPairs, sources }: MatchingPlan): Work<ListedPairs> {
  yield { done: 0, stage: "fields" };
  const { comparisons, keys } = prepareFields(texts);
  yield { done: 0, stage: "rules" };
  const rules = proposeBlockingRules(keys, { maxPairs });
  return { comparisons, keys, rules, pairs: listCandidatePairs(rules, { sources }) };
}
