import type { PairTerms } from "../model.js";
import type { EntityRecords } from "./entities.js";
import { EXPERT_DIFFERENT_PAIRS, LISTED_TERM_ENTITIES } from "./model.js";
import type { TermFrequencies } from "./shares.js";

/**
 * Counts values by entity, since copies of one customer make a rare name look common. For rare values it is the chance that a
 * different entity bears the value of one that has a rare one, as in leave-one-out estimates: counting a value that one entity has as
 * frequent as 1 in n would take unique e-mail addresses for commonplace.
 *
 * In how many records a value occurs is counted once, and for each grouping of records only what those of one entity have in common.
 */
export function createTermMeasure(
  terms: PairTerms,
  expectedShare: number,
): (several: EntityRecords) => TermFrequencies {
  const codes = readDistinct(terms);
  const ofRecords = new Float64Array(terms.values.length);
  for (const code of codes) if (code >= 0) (ofRecords[code] as number) += 1;
  return (several) => toFrequencies(takeRepeated(ofRecords, { ...terms, codes }, several), expectedShare);
}

/** The values of all records, those that one has said before left out. */
function readDistinct({ codes, values, several }: PairTerms): Int32Array {
  if (several === undefined) return codes;
  const { starts } = several;
  const distinct = codes.slice();
  const saidBy = new Int32Array(values.length).fill(-1);
  for (let record = 0; record < starts.length - 1; record += 1) {
    for (let place = starts[record] as number; place < (starts[record + 1] as number); place += 1) {
      const code = codes[place] as number;
      if (code < 0) continue;
      if (saidBy[code] === record) distinct[place] = -1;
      saidBy[code] = record;
    }
  }
  return distinct;
}

/** In how many entities each value occurs: what a record of the same entity has said before is taken off. */
function takeRepeated(ofRecords: Float64Array, { codes, several }: PairTerms, entities: EntityRecords): Float64Array {
  const counts = ofRecords.slice();
  const { records, starts } = entities;
  const saidBy = new Int32Array(counts.length).fill(-1);
  for (let entity = 0; entity < starts.length - 1; entity += 1) {
    for (let index = starts[entity] as number; index < (starts[entity + 1] as number); index += 1) {
      const record = records[index] as number;
      const end = several === undefined ? record + 1 : (several.starts[record + 1] as number);
      for (let place = several === undefined ? record : (several.starts[record] as number); place < end; place += 1) {
        const code = codes[place] as number;
        if (code < 0) continue;
        if (saidBy[code] === entity) (counts[code] as number) -= 1;
        saidBy[code] = entity;
      }
    }
  }
  return counts;
}

function toFrequencies(counts: Float64Array, expectedShare: number): TermFrequencies {
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
  const shares = new Float64Array(counts.length).fill(rareShare);
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] as number;
    if (count >= LISTED_TERM_ENTITIES) shares[code] = count / entities;
  }
  return { shares, entities: counts, rareShare };
}
