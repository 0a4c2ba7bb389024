import { harmonicSum, logRisingFactorial } from "../../../shared/numeric/rising.js";
import type { BgNbdParameterName } from "../model.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import { createBgNbdProcess } from "./process.js";

/**
 * BG/NBD, for fitting. The likelihood is that of the paper, in log-sum-exp form; nothing in it cancels where a parameter is
 * very large or very small, so that a fit that has its maximum at a limit gets there.
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284, equation 6; as a product of four factors in the authors' note on its implementation.
 */
export const bgNbdFamily: ProcessFamily<BgNbdParameterName> = {
  parameters: ["r", "alpha", "a", "b"],
  timeParameters: ["alpha"],
  moved: [
    { name: "alpha", process: "rate", sign: -1, meaning: -1 },
    { name: "a", process: "dropout", sign: 1, meaning: 1 },
    { name: "b", process: "dropout", sign: 1, meaning: -1 },
  ],
  create: createBgNbdProcess,
  logLikelihood,
  startsFor,
};

function logLikelihood(rows: HistoryColumns, logValues: Float64Array, gradient: Float64Array): number {
  const r = Math.exp(logValues[0] as number);
  const alpha = Math.exp(logValues[1] as number);
  const a = Math.exp(logValues[2] as number);
  const b = Math.exp(logValues[3] as number);
  const { repeats, firstToLast, firstToEnd, weights } = rows;
  let total = 0;
  let byR = 0;
  let byAlpha = 0;
  let byA = 0;
  let byB = 0;
  // What depends on x alone, and on T alone, is made once for each run of equal ones: rows come sorted.
  let x = 0;
  let T = Number.NaN;
  let constant = 0;
  let harmonicOfR = 0;
  let harmonicOfB = 0;
  let harmonicOfBoth = 0;
  let oddsOfLeaving = 0;
  let growth = 0;
  let logOfAge = 0;
  for (let row = 0; row < repeats.length; row++) {
    const weight = weights[row] as number;
    if ((repeats[row] as number) !== x) {
      const more = (repeats[row] as number) - x;
      constant += logRisingFactorial(r + x, more) + logShareOfStaying(a, b + x, more);
      harmonicOfR += harmonicSum(r + x, more);
      harmonicOfB += harmonicSum(b + x, more);
      harmonicOfBoth += harmonicSum(a + b + x, more);
      x += more;
      oddsOfLeaving = a / (b + (x - 1));
    }
    if ((firstToEnd[row] as number) !== T) {
      T = firstToEnd[row] as number;
      growth = Math.log1p(T / alpha);
      logOfAge = Math.log(alpha + T);
    }
    const age = alpha + T;
    const c = r + x;
    total += weight * (constant - r * growth - x * logOfAge);
    byR += weight * (harmonicOfR - growth);
    byAlpha += (weight * ((r * T) / alpha - x)) / age;
    if (x === 0) continue;

    const tx = firstToLast[row] as number;
    const silence = Math.log1p((T - tx) / (alpha + tx));
    const odds = oddsOfLeaving * Math.exp(c * silence);
    const gone = odds < Number.POSITIVE_INFINITY ? odds / (1 + odds) : 1;
    total += weight * (odds < 1e300 ? Math.log(1 + odds) : Math.log(oddsOfLeaving) + c * silence);
    byR += weight * gone * silence;
    byAlpha -= (weight * gone * c * (T - tx)) / (age * (alpha + tx));
    byA += weight * (gone / a - harmonicOfBoth);
    byB += weight * (harmonicOfB - harmonicOfBoth - gone / (b + (x - 1)));
  }
  gradient[0] = r * byR;
  gradient[1] = alpha * byAlpha;
  gradient[2] = a * byA;
  gradient[3] = b * byB;
  return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total;
}

/** ln(B(a, b + n)/B(a, b)): the share of those who are still there after n purchases. */
function logShareOfStaying(a: number, b: number, n: number): number {
  if (n > MANY) return logRisingFactorial(b, n) - logRisingFactorial(a + b, n);
  let sum = 0;
  for (let k = 0; k < n; k++) sum -= Math.log1p(a / (b + k));
  return sum;
}

const MANY = 1000;

/** Some usual shapes of dropout, and of purchase rates, whose mean is that of the data as long as few have left. */
function startsFor({ repeats, firstToEnd, weights }: HistoryColumns): readonly (readonly number[])[] {
  let [purchases, time] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    purchases += (weights[row] as number) * (repeats[row] as number);
    time += (weights[row] as number) * (firstToEnd[row] as number);
  }
  const meanGap = time / purchases || 1;
  return [
    [0.5, 0.4 * meanGap, 0.7, 2.5],
    [1, 0.9 * meanGap, 0.2, 2],
    [4, 3 * meanGap, 1, 4],
    [0.2, 0.05 * meanGap, 2, 2],
  ];
}
