import type { PairTerms } from "../model.js";
import { EXPERT_DIFFERENT_PAIRS, LISTED_TERM_ENTITIES } from "./model.js";

/** How often values occur among entities: by number of the value, and in common for all rare ones. */
export interface TermFrequencies {
  /** One per value: its share, or `rareShare` where fewer than {@link LISTED_TERM_ENTITIES} entities have it. */
  readonly shares: Float64Array;
  /** In how many entities each value occurs. */
  readonly entities: Float64Array;
  readonly rareShare: number;
}

/**
 * Counts values by entity, since copies of one customer make a rare name look common. For rare values it is the chance that a
 * different entity bears the value of one that has a rare one, as in leave-one-out estimates: counting a value that one entity has as
 * frequent as 1 in n would take unique e-mail addresses for commonplace.
 */
export function measureTerms(
  { codes, values }: PairTerms,
  entityOf: Int32Array,
  expectedShare: number,
): TermFrequencies {
  const counts = countEntities(codes, values.length, entityOf);
  let entities = 0;
  let rare = 0;
  let shared = 0;
  for (const count of counts) {
    entities += count;
    if (count >= LISTED_TERM_ENTITIES) continue;
    rare += count;
    shared += count * (count - 1);
  }
  // In a short list what is expected of different ones counts as some pairs more, as it does for the levels.
  const ofRare =
    (shared + EXPERT_DIFFERENT_PAIRS * expectedShare) / (rare * Math.max(entities - 1, 0) + EXPERT_DIFFERENT_PAIRS);
  const isListed = (count: number) => count >= LISTED_TERM_ENTITIES;
  // A rare value is never taken for more frequent than one that is listed.
  const rareShare = Math.min(ofRare, ...[...new Set(counts)].filter(isListed).map((count) => count / entities));
  const shares = counts.map((count) => (isListed(count) ? count / entities : rareShare));
  return { shares, entities: counts, rareShare };
}

/** In how many entities each value occurs. Entities are gone through in the order of their records' numbers. */
function countEntities(codes: Int32Array, size: number, entityOf: Int32Array): Float64Array {
  const counts = new Float64Array(size);
  const order = sortByEntity(entityOf);
  const seenBy = new Int32Array(size).fill(-1);
  for (const record of order) {
    const code = codes[record] as number;
    const entity = entityOf[record] as number;
    if (code < 0 || seenBy[code] === entity) continue;
    seenBy[code] = entity;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

function sortByEntity(entityOf: Int32Array): Int32Array {
  const starts = new Int32Array(entityOf.length + 1);
  for (const entity of entityOf) starts[entity + 1] = (starts[entity + 1] as number) + 1;
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  }
  const order = new Int32Array(entityOf.length);
  for (let record = 0; record < entityOf.length; record += 1) {
    const entity = entityOf[record] as number;
    order[starts[entity] as number] = record;
    starts[entity] = (starts[entity] as number) + 1;
  }
  return order;
}
