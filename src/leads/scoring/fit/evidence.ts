import { type BinnedColumn, binColumn } from "./bin-column.js";
import { fitLogistic, type LogisticFit } from "./logistic.js";
import { RIDGE } from "./settings.js";
import type { LeadTable, RowIndexes } from "./table.js";

/** What some rows tell: the evidence of each bin of each column, and how much of it counts beside the others. */
export interface Evidence {
  readonly columns: readonly BinnedColumn[];
  readonly logistic: LogisticFit;
}

/** Divides the columns into bins, weighs them, and fits a logistic regression on the weights. */
export function fitEvidence(table: LeadTable, rows: RowIndexes, start?: LogisticFit): Evidence {
  const columns = table.columns.map((column) => binColumn(column, table, rows));
  const weights = columns.map((column, index) => readColumn(table, index, column, column.weights, rows));
  return { columns, logistic: fitLogistic({ columns: weights, won: wonOf(table, rows), ridge: RIDGE }, start) };
}

/** For each row the sum over all columns of what its bin is worth. */
export function addUp(
  table: LeadTable,
  rows: RowIndexes,
  columns: readonly BinnedColumn[],
  worth: readonly ArrayLike<number>[],
): Float64Array {
  const sums = new Float64Array(rows.length);
  columns.forEach((column, index) => {
    const values = readColumn(table, index, column, worth[index] as ArrayLike<number>, rows);
    for (let position = 0; position < sums.length; position += 1) {
      sums[position] = (sums[position] as number) + (values[position] as number);
    }
  });
  return sums;
}

/** The bin of each of some rows in a column. */
export interface RowBins {
  readonly binOf: Uint8Array;
  /** How many bins there are, empty ones included. */
  readonly bins: number;
}

/** Reads the bins of rows in a column by its number. */
export function readBins(
  { columns }: LeadTable,
  index: number,
  { binOfCode, counts }: BinnedColumn,
  rows: RowIndexes,
): RowBins {
  const { codes } = columns[index] as LeadTable["columns"][number];
  const binOf = new Uint8Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    binOf[position] = binOfCode[codes[rows[position] as number] as number] as number;
  }
  return { binOf, bins: counts.won.length };
}

/** For each row whether it was won. */
export function wonOf({ won }: LeadTable, rows: RowIndexes): Uint8Array {
  const outcomes = new Uint8Array(rows.length);
  for (let position = 0; position < rows.length; position += 1)
    outcomes[position] = won[rows[position] as number] as number;
  return outcomes;
}

function readColumn(
  { columns }: LeadTable,
  index: number,
  { binOfCode }: BinnedColumn,
  worth: ArrayLike<number>,
  rows: RowIndexes,
): Float64Array {
  const codes = (columns[index] as LeadTable["columns"][number]).codes;
  const worthOfCode = Float64Array.from(binOfCode, (bin) => worth[bin] as number);
  const values = new Float64Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    values[position] = worthOfCode[codes[rows[position] as number] as number] as number;
  }
  return values;
}
