/** The records that may come together with others, numbered afresh from 0 in their order: in a long list they are few. */
export interface JoinableRecords {
  readonly records: Int32Array;
  /** For each record of the list its new number, −1 for one that stays alone. */
  readonly numbers: Int32Array;
  /** For each record of the list the smallest of those it may come together with. */
  readonly components: Int32Array;
}

/** Leaves out who has nobody to come together with. */
export function numberJoinable(components: Int32Array): JoinableRecords {
  const numbers = new Int32Array(components.length).fill(-1);
  let size = 0;
  for (let record = 0; record < components.length; record++) {
    const component = components[record] as number;
    if (component === record) continue;
    size += numbers[component] === -1 ? 2 : 1;
    numbers[component] = 0;
    numbers[record] = 0;
  }
  const records = new Int32Array(size);
  let next = 0;
  for (let record = 0; record < components.length; record++) {
    if (numbers[record] === -1) continue;
    numbers[record] = next;
    records[next++] = record;
  }
  return { records, numbers, components };
}

/** The entries at these places. */
export function pick(entries: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let index = 0; index < picked.length; index++) picked[index] = entries[places[index] as number] as number;
  return picked;
}
