import type { PointsScale } from "../points-card/model.js";
import type { BinnedColumn } from "./bin-column.js";
import { findIntercept, findSlope, worthOf } from "./calibrate.js";
import { addUp, fitEvidence, wonOf } from "./evidence.js";
import type { LeadTable, RowIndexes } from "./table.js";

/** A card as it is fitted on some rows of a table. */
export interface TrainedCard {
  readonly scale: PointsScale;
  readonly columns: readonly BinnedColumn[];
  readonly coefficients: Float64Array;
  /** What each bin is worth in log-odds, by column, before it is written as points. */
  readonly worth: readonly Float64Array[];
  readonly basePoints: number;
  /** By column and bin. */
  readonly points: readonly Int32Array[];
}

/**
 * Fits a card: bins, weights of evidence, a logistic regression on these, calibration, whole points.
 *
 * Points are rounded to the nearest whole number, halves up. Then the base is set so that the probabilities of these leads add up to
 * the number of won ones, and is rounded too.
 */
export function trainCard(table: LeadTable, rows: RowIndexes, scale: PointsScale, seed: number | string): TrainedCard {
  const evidence = fitEvidence(table, rows);
  const slope = findSlope(table, rows, seed, evidence);
  const worth = worthOf(evidence, slope);
  const pointsPerLogOdds = scale.pointsToDoubleOdds / Math.LN2;
  const points = worth.map((bins) => Int32Array.from(bins, (logOdds) => Math.round(pointsPerLogOdds * logOdds)));

  const { columns, logistic } = evidence;
  const logOdds = addUp(table, rows, columns, points).map((sum) => sum / pointsPerLogOdds);
  const base = findIntercept(logOdds, wonOf(table, rows)) - Math.log(scale.baseOdds);
  const basePoints = Math.round(scale.baseScore + pointsPerLogOdds * base);
  const coefficients = logistic.coefficients.map((coefficient) => coefficient * slope);
  return { scale, columns, coefficients, worth, basePoints, points };
}

/** The probabilities that a card gives to rows of the table it was fitted on a part of: by their whole points. */
export function readProbabilities(card: TrainedCard, table: LeadTable, rows: RowIndexes): Float64Array {
  const { baseScore, baseOdds, pointsToDoubleOdds } = card.scale;
  return addUp(table, rows, card.columns, card.points).map((sum) => {
    const score = card.basePoints + sum;
    return 1 / (1 + Math.exp(((baseScore - score) * Math.LN2) / pointsToDoubleOdds) / baseOdds);
  });
}
