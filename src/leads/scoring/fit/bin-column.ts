import { divideNumbers } from "./divide-numbers.js";
import { FEWEST_PER_LEVEL, SMALLEST_LEVEL_SHARE } from "./settings.js";
import type { LeadColumn, LeadTable, RowIndexes } from "./table.js";
import { type BinCounts, weighEvidence } from "./weigh-evidence.js";

/** A column in bins: for a number the ranges in ascending order, for a category the levels and then all others; last the missing. */
export interface BinnedColumn {
  /** The bin of each value by its place among the values; last, of what is missing. */
  readonly binOfCode: Int32Array;
  /** For a number the places of the values that end a bin, but for the last bin; for a category those of the levels. */
  readonly marks: readonly number[];
  readonly counts: BinCounts;
  /** The weight of evidence of each bin. */
  readonly weights: Float64Array;
}

/**
 * Divides a column by the outcomes of some rows. Values that none of those rows has get a bin all the same.
 *
 * @param levelShare - The smallest share of the rows that makes a text a level of its own.
 */
export function binColumn(
  column: LeadColumn,
  { won }: LeadTable,
  rows: RowIndexes,
  levelShare: number = SMALLEST_LEVEL_SHARE,
): BinnedColumn {
  const size = column.values.length;
  const byCode = countCodes(column, won, rows);
  const isNumber = column.kind === "number";
  const marks = isNumber
    ? divideNumbers(byCode, size, column.isMonotone)
    : findLevels(byCode, size, levelShare * rows.length);
  const binOfCode = isNumber ? placeNumbers(marks, size) : placeLevels(marks, size);
  const counts = countBins(byCode, binOfCode);
  const weights = weighEvidence(counts);
  return { binOfCode, marks, counts, weights: column.isMonotone ? straighten(weights, counts) : weights };
}

function countCodes({ values, codes }: LeadColumn, won: Uint8Array, rows: RowIndexes): BinCounts {
  const counts = { won: new Float64Array(values.length + 1), lost: new Float64Array(values.length + 1) };
  for (const row of rows) {
    const outcome = won[row] === 1 ? counts.won : counts.lost;
    const code = codes[row] as number;
    outcome[code] = (outcome[code] as number) + 1;
  }
  return counts;
}

function findLevels({ won, lost }: BinCounts, size: number, smallest: number): readonly number[] {
  const fewest = Math.max(FEWEST_PER_LEVEL, smallest);
  return Array.from({ length: size }, (_, code) => code).filter(
    (code) => (won[code] as number) + (lost[code] as number) >= fewest,
  );
}

function placeNumbers(marks: readonly number[], size: number): Int32Array {
  let bin = 0;
  return Int32Array.from({ length: size + 1 }, (_, code) => {
    if (code === size) return marks.length + 1;
    if (bin < marks.length && code > (marks[bin] as number)) bin += 1;
    return bin;
  });
}

function placeLevels(marks: readonly number[], size: number): Int32Array {
  const bins = new Int32Array(size + 1).fill(marks.length);
  marks.forEach((code, level) => {
    bins[code] = level;
  });
  bins[size] = marks.length + 1;
  return bins;
}

function countBins(byCode: BinCounts, binOfCode: Int32Array): BinCounts {
  const bins = (binOfCode.at(-1) as number) + 1;
  const counts = { won: new Float64Array(bins), lost: new Float64Array(bins) };
  binOfCode.forEach((bin, code) => {
    counts.won[bin] = (counts.won[bin] as number) + (byCode.won[code] as number);
    counts.lost[bin] = (counts.lost[bin] as number) + (byCode.lost[code] as number);
  });
  return counts;
}

/** Small bins are drawn towards the common rate more than large ones, which may undo an order: neighbours that do are pooled. */
function straighten(weights: Float64Array, { won, lost }: BinCounts): Float64Array {
  const last = weights.length - 2;
  const direction = Math.sign((weights[last] as number) - (weights[0] as number));
  const blocks: { weight: number; count: number; bins: number }[] = [];
  for (let bin = 0; bin <= last; bin += 1) {
    let block = { weight: weights[bin] as number, count: (won[bin] as number) + (lost[bin] as number), bins: 1 };
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      if ((before.weight - block.weight) * direction <= 0) break;
      blocks.pop();
      const count = before.count + block.count;
      const weight = (before.weight * before.count + block.weight * block.count) / count;
      block = { weight, count, bins: before.bins + block.bins };
    }
    blocks.push(block);
  }
  const straight = blocks.flatMap(({ weight, bins }) => Array.from({ length: bins }, () => weight));
  return Float64Array.from([...straight, weights[last + 1] as number]);
}
