import type { HistoryColumns } from "../process.js";
import type { ReadHistories } from "../read-histories.js";

/** Merged customers, those with equal covariates in a row. */
export interface CovariateGroups {
  readonly rows: HistoryColumns;
  /** Where each group begins, and at last where all end. */
  readonly bounds: Uint32Array;
  /** How many customers each group has. */
  readonly sizes: Float64Array;
  /** For each covariate, its value in each group. */
  readonly values: readonly Float64Array[];
}

/**
 * Merges customers who are equal in history and covariates, sorted by covariates, x, T and t_x: so the order of the input changes nothing,
 * not even the last bit of a sum.
 */
export function groupCustomers(
  { repeats, firstToLast, firstToEnd }: ReadHistories["columns"],
  covariates: readonly Float64Array[],
): CovariateGroups {
  const keys = [...covariates, repeats, firstToEnd, firstToLast];
  const order = Uint32Array.from(repeats.keys());
  order.sort((left, right) => compareBy(keys, left, right));
  const isNew = (columns: readonly Float64Array[]) => (row: number, place: number) =>
    place === 0 || compareBy(columns, row, order[place - 1] as number) !== 0;

  const isFirstOfRow = isNew(keys);
  const isFirstOfGroup = isNew(covariates);
  const firsts: number[] = [];
  const weights: number[] = [];
  const bounds: number[] = [];
  const sizes: number[] = [];
  order.forEach((row, place) => {
    if (isFirstOfGroup(row, place)) {
      bounds.push(firsts.length);
      sizes.push(0);
    }
    if (isFirstOfRow(row, place)) {
      firsts.push(row);
      weights.push(0);
    }
    addOneToLast(sizes);
    addOneToLast(weights);
  });
  const columnOf = (column: Float64Array, rows: readonly number[]) =>
    Float64Array.from(rows, (row) => column[row] as number);
  const firstsOfGroups = bounds.map((place) => firsts[place] as number);
  return {
    rows: {
      repeats: columnOf(repeats, firsts),
      firstToLast: columnOf(firstToLast, firsts),
      firstToEnd: columnOf(firstToEnd, firsts),
      weights: Float64Array.from(weights),
    },
    bounds: Uint32Array.from([...bounds, firsts.length]),
    sizes: Float64Array.from(sizes),
    values: covariates.map((column) => columnOf(column, firstsOfGroups)),
  };
}

function addOneToLast(counts: number[]): void {
  counts[counts.length - 1] = (counts.at(-1) as number) + 1;
}

function compareBy(columns: readonly Float64Array[], left: number, right: number): number {
  for (const column of columns) {
    const difference = (column[left] as number) - (column[right] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
