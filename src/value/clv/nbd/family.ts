import { harmonicSum } from "../../../shared/numeric/rising.js";
import type { NbdParameterName } from "../model.js";
import { logPurchases } from "../pareto-nbd/log-purchases.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import { createNbdProcess } from "./process.js";

/** NBD, for fitting. */
export const NBD_FAMILY: ProcessFamily<NbdParameterName> = {
  parameters: ["r", "alpha"],
  timeParameters: ["alpha"],
  create: createNbdProcess,
  logLikelihood: sumLogLikelihood,
  startsFor,
};

function sumLogLikelihood(rows: HistoryColumns, logValues: Float64Array, gradient: Float64Array): number {
  const { repeats, firstToEnd, weights } = rows;
  const [r, alpha] = logValues.map(Math.exp) as unknown as readonly [number, number];
  let [sum, byR, byAlpha] = [0, 0, 0];
  for (let row = 0; row < repeats.length; row++) {
    const [x, T, weight] = [repeats[row] as number, firstToEnd[row] as number, weights[row] as number];
    const log = Math.log1p(T / alpha);
    sum += weight * (logPurchases(r, alpha, x) - (r + x) * log);
    byR += weight * r * (harmonicSum(r, x) - log);
    byAlpha += weight * (((r + x) * T) / (alpha + T) - x);
  }
  gradient[0] = byR;
  gradient[1] = byAlpha;
  return Number.isNaN(sum) ? Number.NEGATIVE_INFINITY : sum;
}

/** The mean rate of purchases, of customers who differ a lot; and of such who are more alike. */
function startsFor({ repeats, firstToEnd, weights }: HistoryColumns): readonly (readonly number[])[] {
  const total = (column: Float64Array) => column.reduce((sum, value, row) => sum + value * (weights[row] as number), 0);
  const gap = (total(firstToEnd) || 1) / (total(repeats) + 1);
  return [
    [0.5, 0.5 * gap],
    [5, 5 * gap],
  ];
}
