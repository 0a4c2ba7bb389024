import { logGamma } from "../../../shared/numeric/log-gamma.js";
import { harmonicSum, logRisingFactorial } from "../../../shared/numeric/rising.js";
import { bgNbdFamily } from "../bg-nbd/family.js";
import { createStartFamily } from "../dropout-at-start/family.js";
import type { BgNbdParameterName, PurchaseRegularity } from "../model.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import { createBgCnbdKProcess } from "./process.js";
import { observeSilence } from "./silence.js";

/** The family of models that are this regular. */
export function familyOf({ k, dropoutAtStart }: PurchaseRegularity): ProcessFamily<BgNbdParameterName> {
  const family = createBgCnbdKFamily(k);
  return dropoutAtStart ? createStartFamily(family) : family;
}

/** BG/CNBD-k, for fitting. What the gaps between purchases are does not matter for a given k, only how many there are and their sum. */
function createBgCnbdKFamily(k: number): ProcessFamily<BgNbdParameterName> {
  return {
    parameters: bgNbdFamily.parameters,
    timeParameters: bgNbdFamily.timeParameters,
    create: (values) => createBgCnbdKProcess(values, k),
    logLikelihood: (rows, logValues, gradient) => logLikelihood(k, rows, logValues, gradient),
    startsFor: (rows) => bgNbdFamily.startsFor(rows).map((values) => values.with(1, (values[1] as number) / k)),
  };
}

function logLikelihood(k: number, rows: HistoryColumns, logValues: Float64Array, gradient: Float64Array): number {
  const [r, alpha, a, b] = logValues.map(Math.exp) as unknown as readonly [number, number, number, number];
  const { repeats, firstToLast, firstToEnd, weights } = rows;
  const logOfSteps = logGamma(k);
  let [total, byR, byLogAlpha, byA, byB] = [0, 0, 0, 0, 0];
  // What depends on x alone is made once for each run of equal ones: rows come sorted.
  let [x, constant, harmonicOfR, harmonicOfB, harmonicOfBoth] = [0, 0, 0, 0, 0];
  for (let row = 0; row < repeats.length; row++) {
    const weight = weights[row] as number;
    if ((repeats[row] as number) !== x) {
      x = repeats[row] as number;
      constant =
        logRisingFactorial(r, k * x) - x * logOfSteps + logRisingFactorial(b, x) - logRisingFactorial(a + b, x);
      harmonicOfR = harmonicSum(r, k * x);
      harmonicOfB = harmonicSum(b, x);
      harmonicOfBoth = harmonicSum(a + b, x);
    }
    const tx = firstToLast[row] as number;
    const age = alpha + tx;
    const { logStill, byShape, byLogAge } = observeSilence(r + k * x, k, ((firstToEnd[row] as number) - tx) / age);
    // The odds that he left after the last purchase, without what the silence says.
    const oddsOfLeaving = x === 0 ? 0 : a / (b + (x - 1));
    // Nobody leaves without a purchase, however unlikely the silence is: 0 times infinity is no number.
    const odds = oddsOfLeaving === 0 ? 0 : oddsOfLeaving * Math.exp(-logStill);
    const left = odds < Number.POSITIVE_INFINITY ? odds / (1 + odds) : 1;
    const growth = Math.log1p(tx / alpha);
    const ending = odds < 1e300 ? logStill + Math.log1p(odds) : Math.log(oddsOfLeaving);
    total += weight * (constant - r * growth - k * x * Math.log(age) + ending);
    byR += weight * (harmonicOfR - growth + (1 - left) * byShape);
    byLogAlpha += (weight * (r * tx - k * x * alpha + (1 - left) * byLogAge * alpha)) / age;
    if (x === 0) continue;
    byA += weight * (left / a - harmonicOfBoth);
    byB += weight * (harmonicOfB - harmonicOfBoth - left / (b + (x - 1)));
  }
  gradient[0] = r * byR;
  gradient[1] = byLogAlpha;
  gradient[2] = a * byA;
  gradient[3] = b * byB;
  return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total;
}
