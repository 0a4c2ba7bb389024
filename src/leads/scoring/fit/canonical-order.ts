import type { LeadTable, RowIndexes } from "./table.js";

/**
 * The rows of a table in an order that their content alone decides: by time where there is one, then by the columns from the last
 * to the first, then by outcome. Rows that are equal in all of it can change places unnoticed.
 */
export function orderRows({ size, columns, won }: LeadTable, times: readonly number[]): RowIndexes {
  let order: RowIndexes = Int32Array.from({ length: size }, (_, row) => row);
  order = sortByCode(order, won, 2);
  for (const { codes, values } of columns) order = sortByCode(order, codes, values.length + 1);
  if (times.length === 0) return order;
  return Int32Array.from([...order].sort((left, right) => (times[left] as number) - (times[right] as number)));
}

/** Sorts by counting; equals keep their order. */
function sortByCode(order: RowIndexes, codes: ArrayLike<number>, codeCount: number): RowIndexes {
  const starts = new Int32Array(codeCount + 1);
  for (const row of order) starts[(codes[row] as number) + 1] = (starts[(codes[row] as number) + 1] as number) + 1;
  for (let code = 1; code < codeCount; code += 1)
    starts[code] = (starts[code] as number) + (starts[code - 1] as number);
  const sorted = new Int32Array(order.length);
  for (const row of order) {
    const code = codes[row] as number;
    sorted[starts[code] as number] = row;
    starts[code] = (starts[code] as number) + 1;
  }
  return sorted;
}
