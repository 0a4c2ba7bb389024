import type { BgNbdParameterName } from "../model.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import { addDropoutAtStart } from "./process.js";

/** A family in which customers may leave after the first purchase too, from one in which they leave after repeats only. */
export function createStartFamily(base: ProcessFamily<BgNbdParameterName>): ProcessFamily<BgNbdParameterName> {
  return {
    parameters: base.parameters,
    timeParameters: base.timeParameters,
    create(values) {
      const [r, alpha, a, b] = values as unknown as readonly [number, number, number, number];
      return addDropoutAtStart(base.create([r, alpha, a, b + 1]), a, b);
    },
    logLikelihood: (rows, logValues, gradient) => logLikelihood(base, rows, logValues, gradient),
    startsFor: base.startsFor,
  };
}

function logLikelihood(
  base: ProcessFamily<BgNbdParameterName>,
  rows: HistoryColumns,
  logValues: Float64Array,
  gradient: Float64Array,
): number {
  const [r, alpha, a, b] = logValues.map(Math.exp) as unknown as readonly [number, number, number, number];
  const [gone, stayed] = [1 / (1 + b / a), 1 / (1 + a / b)];
  const loyalValues = logValues.with(3, Math.log1p(b));
  // Rows come sorted: who did not come back comes first.
  const first = rows.repeats.findIndex((x) => x > 0);
  const count = first < 0 ? rows.repeats.length : first;

  const repeaters = sliceRows(rows, count);
  let total = base.logLikelihood(repeaters, loyalValues, gradient);
  const [byR, byAlpha, byA, byLoyalB] = gradient as unknown as readonly [number, number, number, number];
  const stayers = repeaters.weights.reduce((sum, weight) => sum + weight, 0);
  total -= stayers * Math.log1p(a / b);
  let byStart = -stayers * gone;

  // Of who did not come back, the likelihood changes with r and alpha as far as he is alive.
  const single = sliceRows(rows, 0, count);
  const loyal = base.create([r, alpha, a, b + 1]);
  const { logLikelihood: logOf } = addDropoutAtStart(loyal, a, b);
  const alive = single.weights.map((weight, row) => {
    const T = single.firstToEnd[row] as number;
    const logNone = loyal.logLikelihood(0, 0, T);
    const left = 1 / (1 + (b / a) * Math.exp(logNone));
    total += weight * logOf(0, 0, T);
    byStart += weight * left * stayed * -Math.expm1(logNone);
    return weight / (1 + (a / b) * Math.exp(-logNone));
  });
  base.logLikelihood({ ...single, weights: alive }, loyalValues, gradient);
  gradient[0] = (gradient[0] as number) + byR;
  gradient[1] = (gradient[1] as number) + byAlpha;
  gradient[2] = byA + byStart;
  gradient[3] = byLoyalB / (1 + 1 / b) - byStart;
  return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total;
}

function sliceRows(rows: HistoryColumns, from: number, to?: number): HistoryColumns {
  return {
    repeats: rows.repeats.subarray(from, to),
    firstToLast: rows.firstToLast.subarray(from, to),
    firstToEnd: rows.firstToEnd.subarray(from, to),
    weights: rows.weights.subarray(from, to),
  };
}
