import { harmonicSum } from "../../../shared/numeric/rising.js";
import type { ParetoNbdParameterName } from "../model.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import { createHistoryWeights } from "./history-weights.js";
import { logPurchases } from "./log-purchases.js";
import { createParetoNbdProcess } from "./process.js";

/** Pareto/NBD, for fitting. */
export const PARETO_NBD_FAMILY: ProcessFamily<ParetoNbdParameterName> = {
  parameters: ["r", "alpha", "s", "beta"],
  timeParameters: ["alpha", "beta"],
  moved: [
    { name: "alpha", process: "rate", sign: -1, meaning: -1 },
    { name: "beta", process: "dropout", sign: -1, meaning: -1 },
  ],
  create: createParetoNbdProcess,
  logLikelihood: sumLogLikelihood,
  startsFor,
};

function sumLogLikelihood(rows: HistoryColumns, logValues: Float64Array, gradient: Float64Array): number {
  gradient.fill(0);
  const values = logValues.map(Math.exp);
  // Beyond, products of two of them would leave the range of numbers.
  if (!values.every((value) => value > 1e-150 && value < 1e150)) return Number.NEGATIVE_INFINITY;

  const [r, alpha, s, beta] = values as unknown as readonly [number, number, number, number];
  const weights = createHistoryWeights(r, alpha, s, beta);
  const silence = new Float64Array(4);
  let lastX = Number.NaN;
  let purchases = 0;
  let harmonics = 0;
  let sum = 0;
  let [byR, byAlpha, byS, byBeta] = [0, 0, 0, 0];
  for (let row = 0; row < rows.repeats.length; row++) {
    const x = rows.repeats[row] as number;
    const tx = rows.firstToLast[row] as number;
    const weight = rows.weights[row] as number;
    if (x !== lastX) {
      // Merged rows are sorted by x.
      lastX = x;
      purchases = logPurchases(r, alpha, x);
      harmonics = harmonicSum(r, x);
    }
    const logW = Math.log(weights.differentiate(x, tx, rows.firstToEnd[row] as number, silence));
    const alphaLog = Math.log1p(tx / alpha);
    const betaLog = Math.log1p(tx / beta);
    sum += weight * (purchases - (r + x) * alphaLog - s * betaLog + logW);
    byR += weight * (r * (harmonics - alphaLog) + (silence[0] as number));
    byAlpha += weight * (((r + x) * tx) / (alpha + tx) - x + (silence[1] as number));
    byS += weight * ((silence[2] as number) - s * betaLog);
    byBeta += weight * ((s * tx) / (beta + tx) + (silence[3] as number));
  }
  gradient.set([byR, byAlpha, byS, byBeta]);
  return Number.isNaN(sum) ? Number.NEGATIVE_INFINITY : sum;
}

/**
 * Shapes and times of the order that shops show: customers who differ a lot, in how often they buy and in when they leave. Then such
 * who are more alike and leave late, and such of whom many leave soon.
 */
function startsFor({ repeats, firstToEnd, weights }: HistoryColumns): readonly (readonly number[])[] {
  const total = (column: Float64Array) => column.reduce((sum, value, row) => sum + value * (weights[row] as number), 0);
  const customers = weights.reduce((sum, weight) => sum + weight, 0);
  const time = total(firstToEnd) / customers || 1;
  // Half the time, as if half of it had been spent after the dropout; and a repeat more, for want of any.
  const gap = (time * customers) / 2 / (total(repeats) + 1);
  return [
    [0.6, 0.6 * gap, 0.5, 0.4 * time],
    [1.5, 1.5 * gap, 1, 4 * time],
    [0.4, 0.4 * gap, 0.3, 0.05 * time],
  ];
}
