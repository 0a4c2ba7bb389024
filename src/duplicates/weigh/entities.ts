/** Records, those of an entity one after the other. */
export interface EntityRecords {
  readonly records: Int32Array;
  /** Where those of each entity begin, and behind the last entity where they end. */
  readonly starts: Int32Array;
}

/** Sorts records by their entities, by counting. Those of one entity stay in their order. */
export function groupByEntity(entityOf: Int32Array): EntityRecords {
  const starts = new Int32Array(entityOf.length + 1);
  for (const entity of entityOf) starts[entity + 1] = (starts[entity + 1] as number) + 1;
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  }
  const places = starts.slice();
  const records = new Int32Array(entityOf.length);
  for (let record = 0; record < entityOf.length; record += 1) {
    const entity = entityOf[record] as number;
    records[places[entity] as number] = record;
    places[entity] = (places[entity] as number) + 1;
  }
  return { records, starts };
}
