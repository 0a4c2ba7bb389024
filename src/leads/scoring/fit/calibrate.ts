import { addUp, type Evidence, fitEvidence, wonOf } from "./evidence.js";
import { divideIntoFolds } from "./folds.js";
import { fitLogistic } from "./logistic.js";
import type { LeadTable, RowIndexes } from "./table.js";

/** Enough that the regression has an answer where the evidence tells won and lost leads apart without fail. */
const TINY_RIDGE = 1e-6;

/** What fits without a lead promise for it, by five folds. */
export interface FoldPromises {
  readonly won: Uint8Array;
  /** Log-odds, but for an intercept. */
  readonly promised: Float64Array;
  /** The fold in which a lead was tried. */
  readonly foldOf: Uint8Array;
}

/** Fits on four folds and promises for the fifth, five times. */
export function promiseByFolds(
  table: LeadTable,
  rows: RowIndexes,
  seed: number | string,
  { logistic }: Evidence,
): FoldPromises {
  const promised = new Float64Array(rows.length);
  const foldOf = new Uint8Array(rows.length);
  divideIntoFolds(table, rows, seed).forEach(({ fitted, tried, positions }, fold) => {
    const evidence = fitEvidence(table, fitted, logistic);
    const sums = addUp(table, tried, evidence.columns, worthOf(evidence, 1));
    positions.forEach((position, index) => {
      promised[position] = sums[index] as number;
      foldOf[position] = fold;
    });
  });
  return { won: wonOf(table, rows), promised, foldOf };
}

/**
 * How much of what evidence promises comes true, from 0 to 1.
 *
 * Evidence is weighed and fitted on the same leads, and so promises too much. What fits without a lead promise for it is regressed on
 * the outcomes; the slope is the answer.
 *
 * @see A. J. Copas, "Regression, Prediction and Shrinkage", JRSS B 45 (1983), pp. 311–354.
 */
export function findSlope({ promised, won }: FoldPromises): number {
  const { coefficients } = fitLogistic({ columns: [promised], won, ridge: TINY_RIDGE });
  return Math.min(1, coefficients[0] as number);
}

/** What each bin is worth in log-odds, by column. */
export function worthOf({ columns, logistic }: Evidence, slope: number): readonly Float64Array[] {
  return columns.map(({ weights }, index) => {
    const factor = slope * (logistic.coefficients[index] as number);
    return weights.map((weight) => factor * weight);
  });
}

/** What has to be added to log-odds so that the probabilities add up to the number of won leads. Both outcomes occur. */
export function findIntercept(logOdds: Float64Array, won: Uint8Array): number {
  let intercept = 0;
  for (let step = 0; step < 100; step += 1) {
    let missing = 0;
    let slope = 0;
    for (let row = 0; row < won.length; row += 1) {
      const probability = 1 / (1 + Math.exp(-intercept - (logOdds[row] as number)));
      missing += (won[row] as number) - probability;
      slope += probability * (1 - probability);
    }
    const move = Math.max(-1, Math.min(1, missing / slope));
    intercept += move;
    if (Math.abs(move) < 1e-9) break;
  }
  return intercept;
}
