import { openModel } from "../shared/model/create.js";
import { sortByContent } from "./canonical-order.js";
import { linkConstraints } from "./cluster/link-constraints.js";
import { prepareFields } from "./fields/read-fields.js";
import type { FieldTexts } from "./fields/roles.js";
import { listConstraint } from "./list-constraint.js";
import type { MatchingPlan } from "./list-pairs.js";
import type { RecordPairs } from "./model.js";
import { assertList, readRecords } from "./read-records.js";
import type { DuplicateOptions, DuplicateRecord } from "./result.js";
import { MATCH_SCHEMA_VERSION, type MatchBody, type MatchModel } from "./weigh/model.js";
import { createPairWeigher } from "./weigh/weights.js";

/** Records that were read, with all that can be refused of them and of the options behind them. */
export interface ReadMatching {
  /** The records' own places, in the order of their content. */
  readonly order: Int32Array;
  readonly plan: MatchingPlan;
  /** What the caller knows, by the places in that order. */
  readonly constraints: {
    readonly sources: Int32Array | undefined;
    readonly mustLink: RecordPairs | undefined;
    readonly cannotLink: RecordPairs | undefined;
  };
  /** The model of an earlier run, and what it says. */
  readonly known: { readonly model: MatchModel; readonly body: MatchBody } | undefined;
}

/** The most pairs that are looked at if nothing else is said. */
const PAIRS_PER_RECORD = 60;
const MOST_PAIRS = 6_000_000;

/** Reads records; `sourceOf` names the list that each is from, where only pairs of different lists count. */
export function readMatching(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  sourceOf?: (record: number) => number,
): ReadMatching {
  assertList(records, "records");
  const count = records.length;
  const { order, texts } = sortByContent(readRecords(records, options.fields), count);
  const places = new Int32Array(count);
  order.forEach((record, place) => {
    places[record] = place;
  });
  const sources = sourceOf && order.map(sourceOf);
  const constraints = {
    sources,
    mustLink: listConstraint(options.mustLink, places, "mustLink"),
    cannotLink: listConstraint(options.cannotLink, places, "cannotLink"),
  };
  // Refuses what contradicts itself before anything is compared.
  linkConstraints(count, constraints);
  const maxPairs = options.maxPairs ?? Math.min(MOST_PAIRS, PAIRS_PER_RECORD * count);
  const known = options.model && { model: options.model, body: openFitting(options.model, texts) };
  return { order, plan: { texts, maxPairs, sources }, constraints, known };
}

/** What a model says, once it is known that it is one of these fields. Which records there are makes no difference to that. */
function openFitting(model: MatchModel, texts: FieldTexts): MatchBody {
  const body = openModel(model, "match", MATCH_SCHEMA_VERSION);
  const fields = Object.keys(texts).map((field) => [field, { codes: new Int32Array(), texts: [] }]);
  createPairWeigher(prepareFields(Object.fromEntries(fields)).comparisons, body);
  return body;
}
