/** The records of those entities that have several, one entity after the other. */
export interface EntityRecords {
  readonly records: Int32Array;
  /** Where those of each such entity begin, and behind the last one where they end. */
  readonly starts: Int32Array;
}

/** Sorts records by their entities, by counting. Those of one entity stay in their order; one that is alone is left out. */
export function groupByEntity(entityOf: Int32Array): EntityRecords {
  const sizes = new Int32Array(entityOf.length);
  for (let record = 0; record < entityOf.length; record += 1) (sizes[entityOf[record] as number] as number) += 1;

  const places = new Int32Array(entityOf.length).fill(ALONE);
  const starts = [0];
  let end = 0;
  for (let entity = 0; entity < sizes.length; entity += 1) {
    const size = sizes[entity] as number;
    if (size < 2) continue;
    places[entity] = end;
    end += size;
    starts.push(end);
  }
  const records = new Int32Array(end);
  for (let record = 0; record < entityOf.length; record += 1) {
    const entity = entityOf[record] as number;
    const place = places[entity] as number;
    if (place === ALONE) continue;
    records[place] = record;
    places[entity] = place + 1;
  }
  return { records, starts: Int32Array.from(starts) };
}

const ALONE = -1;
