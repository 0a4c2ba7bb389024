import type { PointsScale } from "../model.js";
import type { BinnedColumn } from "./bin-column.js";
import { type FoldPromises, findIntercept, findSlope, promiseByFolds, worthOf } from "./calibrate.js";
import type { FitSettings } from "./check-options.js";
import { addUp, type Evidence, fitEvidence, readBins, wonOf } from "./evidence.js";
import { findInteractions } from "./find-interactions.js";
import { readCells } from "./pair-columns.js";
import type { LeadColumn, LeadTable, RowIndexes } from "./table.js";
import type { PairTrial } from "./try-pair.js";

/** What the bins of columns and the cells of pairs of columns are worth. */
export interface CardWorth<Values extends ArrayLike<number> = ArrayLike<number>> {
  /** By column and bin. */
  readonly bins: readonly Values[];
  /** By interaction and cell. */
  readonly cells: readonly Values[];
}

/** A card as it is fitted on some rows of a table. */
export interface TrainedCard {
  readonly scale: PointsScale;
  readonly columns: readonly BinnedColumn[];
  readonly interactions: readonly PairTrial[];
  readonly coefficients: Float64Array;
  /** In log-odds, before it is written as points. */
  readonly worth: CardWorth<Float64Array>;
  readonly basePoints: number;
  readonly points: CardWorth<Int32Array>;
}

/**
 * Fits a card: bins, weights of evidence, a logistic regression on these, calibration, interactions, whole points.
 *
 * Points are rounded to the nearest whole number, halves up. Then the base is set so that the probabilities of these leads add up to
 * the number of won ones, and is rounded too.
 */
export function trainCard(
  table: LeadTable,
  rows: RowIndexes,
  { scale, seed, maxInteractions }: Pick<FitSettings, "scale" | "seed" | "maxInteractions">,
): TrainedCard {
  const evidence = fitEvidence(table, rows);
  const promises = promiseByFolds(table, rows, seed, evidence);
  const slope = findSlope(promises);
  const pointsPerLogOdds = scale.pointsToDoubleOdds / Math.LN2;
  const inPoints = (worth: ArrayLike<number>) =>
    Int32Array.from(worth, (logOdds) => Math.round(pointsPerLogOdds * logOdds));

  const { columns, logistic } = evidence;
  const interactions = findPairs(table, rows, evidence, { promises, slope, maxInteractions }).filter(({ weights }) =>
    inPoints(weights).some((points) => points !== 0),
  );
  const worth = { bins: worthOf(evidence, slope), cells: interactions.map(({ weights }) => weights) };
  const points = { bins: worth.bins.map(inPoints), cells: worth.cells.map(inPoints) };
  const logOdds = addUpCard({ columns, interactions }, table, rows, points).map((sum) => sum / pointsPerLogOdds);
  const base = findIntercept(logOdds, wonOf(table, rows)) - Math.log(scale.baseOdds);
  const basePoints = Math.round(scale.baseScore + pointsPerLogOdds * base);
  const coefficients = logistic.coefficients.map((coefficient) => coefficient * slope);
  return { scale, columns, interactions, coefficients, worth, basePoints, points };
}

interface PairSearch {
  readonly promises: FoldPromises;
  readonly slope: number;
  readonly maxInteractions: number;
}

/** The points of a monotone number must not rise with one value of another field and fall with the next: it is in no pair. */
function findPairs(
  table: LeadTable,
  rows: RowIndexes,
  { columns }: Evidence,
  { promises, slope, maxInteractions }: PairSearch,
): readonly PairTrial[] {
  const { won, foldOf } = promises;
  const kept = promises.promised.map((promised) => slope * promised);
  const intercept = findIntercept(kept, won);
  const logOdds = kept.map((sum) => intercept + sum);
  const bins = columns.map((column, index) => readBins(table, index, column, rows));
  const free = [...columns.keys()].filter((index) => !(table.columns[index] as LeadColumn).isMonotone);
  return findInteractions(bins, free, { won, foldOf, logOdds }, maxInteractions);
}

/** For each row the sum of what its bins and cells are worth. */
export function addUpCard(
  { columns, interactions }: Pick<TrainedCard, "columns" | "interactions">,
  table: LeadTable,
  rows: RowIndexes,
  worth: CardWorth,
): Float64Array {
  const sums = addUp(table, rows, columns, worth.bins);
  const binsOf = (index: number) => readBins(table, index, columns[index] as BinnedColumn, rows);
  interactions.forEach(({ pair }, index) => {
    const cells = readCells(pair, binsOf(pair.first), binsOf(pair.second));
    const worthOfCell = worth.cells[index] as ArrayLike<number>;
    for (let position = 0; position < sums.length; position += 1) {
      sums[position] = (sums[position] as number) + (worthOfCell[cells[position] as number] as number);
    }
  });
  return sums;
}

/** The probabilities that a card gives to rows of the table it was fitted on a part of: by their whole points. */
export function readProbabilities(card: TrainedCard, table: LeadTable, rows: RowIndexes): Float64Array {
  const { baseScore, baseOdds, pointsToDoubleOdds } = card.scale;
  return addUpCard(card, table, rows, card.points).map((sum) => {
    const score = card.basePoints + sum;
    return 1 / (1 + Math.exp(((baseScore - score) * Math.LN2) / pointsToDoubleOdds) / baseOdds);
  });
}
