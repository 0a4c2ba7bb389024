import type { PairTerms } from "../model.js";
import { groupByEntity } from "./entities.js";
import { EXPERT_DIFFERENT_PAIRS, LISTED_TERM_ENTITIES } from "./model.js";
import type { TermFrequencies } from "./shares.js";

/**
 * Counts values by entity, since copies of one customer make a rare name look common. For rare values it is the chance that a
 * different entity bears the value of one that has a rare one, as in leave-one-out estimates: counting a value that one entity has as
 * frequent as 1 in n would take unique e-mail addresses for commonplace.
 *
 * @param order - The records, those of an entity one after the other: for several fields it is found out once.
 */
export function measureTerms(
  terms: PairTerms,
  entityOf: Int32Array,
  expectedShare: number,
  order = groupByEntity(entityOf).records,
): TermFrequencies {
  const counts = countEntities(terms, entityOf, order);
  let entities = 0;
  let leastListed = Number.POSITIVE_INFINITY;
  let rare = 0;
  let shared = 0;
  for (const count of counts) {
    entities += count;
    if (count >= LISTED_TERM_ENTITIES) {
      leastListed = Math.min(leastListed, count);
      continue;
    }
    rare += count;
    shared += count * (count - 1);
  }
  // In a short list what is expected of different ones counts as some pairs more, as it does for the levels.
  const ofRare =
    (shared + EXPERT_DIFFERENT_PAIRS * expectedShare) / (rare * Math.max(entities - 1, 0) + EXPERT_DIFFERENT_PAIRS);
  // A rare value is never taken for more frequent than one that is listed.
  const rareShare = Math.min(ofRare, leastListed / entities);
  const shares = counts.map((count) => (count >= LISTED_TERM_ENTITIES ? count / entities : rareShare));
  return { shares, entities: counts, rareShare };
}

/** In how many entities each value occurs. */
function countEntities({ codes, values, several }: PairTerms, entityOf: Int32Array, order: Int32Array): Float64Array {
  const counts = new Float64Array(values.length);
  const seenBy = new Int32Array(values.length).fill(-1);
  const count = (code: number, entity: number) => {
    if (code < 0 || seenBy[code] === entity) return;
    seenBy[code] = entity;
    counts[code] = (counts[code] as number) + 1;
  };
  for (const record of order) {
    const entity = entityOf[record] as number;
    if (several === undefined) count(codes[record] as number, entity);
    else {
      const end = several.starts[record + 1] as number;
      for (let place = several.starts[record] as number; place < end; place += 1) count(codes[place] as number, entity);
    }
  }
  return counts;
}
