import type { RowBins } from "./evidence.js";
import { FEWEST_PER_LEVEL, SMALLEST_CELL_SHARE } from "./settings.js";

/** The cells that the bins of two columns make, rare ones pooled. */
export interface ColumnPair {
  /** The columns by their numbers. */
  readonly first: number;
  readonly second: number;
  /** By bin of the first times the number of bins of the second, plus bin of the second. The rare ones are cell 0. */
  readonly cellOf: Uint16Array;
  readonly cells: number;
}

/** How far off forecasts are: for each lead 1 or 0 for the outcome less its probability, and the variance of that. */
export interface Residuals {
  readonly surplus: Float64Array;
  readonly variance: Float64Array;
}

/** A pair of columns with what is left to be said by it. */
export interface ScreenedPair extends ColumnPair {
  /**
   * The statistic of the score test that the cells say nothing beyond the forecasts: the sum over the cells of squared surplus by variance. About
   * twice the log-likelihood that there is to gain; by chance alone about chi-square with a degree of freedom less than cells.
   */
  readonly score: number;
}

/**
 * Crosses two columns. A cell that too few leads are in to make a level of a category, or less than a small share of all, is
 * pooled with the others of that kind.
 */
export function screenPair(
  columns: readonly RowBins[],
  [first, second]: readonly [first: number, second: number],
  residuals: Residuals,
): ScreenedPair {
  const counts = countCombinations(columns[first] as RowBins, columns[second] as RowBins, residuals);
  const fewest = Math.max(FEWEST_PER_LEVEL, SMALLEST_CELL_SHARE * residuals.surplus.length);
  const cellOf = new Uint16Array(counts.leads.length);
  const rare = { surplus: 0, variance: 0 };
  let cells = 1;
  let score = 0;
  for (let place = 0; place < cellOf.length; place += 1) {
    const surplus = counts.surplus[place] as number;
    const variance = counts.variance[place] as number;
    if ((counts.leads[place] as number) < fewest) {
      rare.surplus += surplus;
      rare.variance += variance;
    } else {
      cellOf[place] = cells;
      cells += 1;
      score += surplus ** 2 / variance;
    }
  }
  if (rare.variance > 0) score += rare.surplus ** 2 / rare.variance;
  return { first, second, cellOf, cells, score };
}

function countCombinations(first: RowBins, second: RowBins, { surplus, variance }: Residuals) {
  const places = first.bins * second.bins;
  const counts = {
    leads: new Int32Array(places),
    surplus: new Float64Array(places),
    variance: new Float64Array(places),
  };
  for (let row = 0; row < surplus.length; row += 1) {
    const place = (first.binOf[row] as number) * second.bins + (second.binOf[row] as number);
    counts.leads[place] = (counts.leads[place] as number) + 1;
    counts.surplus[place] = (counts.surplus[place] as number) + (surplus[row] as number);
    counts.variance[place] = (counts.variance[place] as number) + (variance[row] as number);
  }
  return counts;
}

/** The cell of each row, by its bins in both columns. */
export function readCells({ cellOf }: ColumnPair, first: RowBins, second: RowBins): Uint16Array {
  const cells = new Uint16Array(first.binOf.length);
  for (let row = 0; row < cells.length; row += 1) {
    cells[row] = cellOf[(first.binOf[row] as number) * second.bins + (second.binOf[row] as number)] as number;
  }
  return cells;
}
