/** A list of records sorted into groups. */
export interface SortedRecords {
  /** The positions in the list, smallest record first. */
  readonly positions: Int32Array;
  /** For each record where its positions begin, and behind the last record where they end. */
  readonly starts: Int32Array;
}

/**
 * Sorts a list of records in time that grows with both numbers. Equal records stay in the order given, which is that of the
 * list unless there is another one.
 */
export function sortByRecord(count: number, records: Int32Array, order?: Int32Array): SortedRecords {
  const starts = new Int32Array(count + 1);
  for (const record of records) starts[record + 1] = (starts[record + 1] as number) + 1;
  for (let record = 0; record < count; record++) {
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
  }
  const places = starts.slice();
  const positions = new Int32Array(records.length);
  for (let index = 0; index < records.length; index++) {
    const position = order === undefined ? index : (order[index] as number);
    const record = records[position] as number;
    const place = places[record] as number;
    positions[place] = position;
    places[record] = place + 1;
  }
  return { positions, starts };
}
