import { normalCdf } from "../../../shared/statistics/index.js";
import { quantileOf } from "../delta.js";
import { readLevel } from "../level.js";
import { type DatedPurchases, readPurchaseDays } from "../purchase-days.js";
import type { MeasuredRegularity, RegularityOptions } from "./model.js";

/**
 * Measures how regularly customers buy, from the log alone: the shape of the gamma distribution of the times between purchases. The models
 * of this room take it to be 1, BG/CNBD-k to be k.
 *
 * A customer's times are taken in pairs, the first with the second, the third with the fourth; a time without a partner is not used. The
 * share M that the first one has in both is evenly distributed under the models, whatever the customer's rate, however long he stays and
 * wherever the observation ends; the more regular the purchases, the less it varies. Purchases are known to the day and there is one a day
 * at most, so a pair of d days in all has d − 1 possible shares, and their variance is (1 − 2/d)/12 and not 1/12: pairs of up to
 * three days say nothing. The standard error is that over customers, so pairs of one customer may resemble each other.
 *
 * @param customers - In any order. Not changed.
 * @returns Without a value, and with the status `"too-little-data"`, for fewer than 30 customers with a pair.
 * @throws `ClienteleError` with code `INVALID_DATE` for a date that is none; `INVALID_VALUE` for orders that are no whole number from 0
 * on; `INVALID_OPTION` for a level that is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { measurePurchaseRegularity } from "clientele/value/clv";
 *
 * const customers = Array.from({ length: 40 }, (_, index) => ({
 *   days: ["2025-01-01", `2025-02-${String(10 + (index % 9))}`, "2025-03-26"].map((date) => ({ date })),
 * }));
 * const { shape } = measurePurchaseRegularity(customers);
 *
 * shape.n; // => 40
 * (shape.value ?? 0) > 10; // => true
 * ```
 *
 * @see R. D. Wheat, D. G. Morrison, "Estimating Purchase Regularity with Two Interpurchase Times", Journal of Marketing Research 27
 * (1990), pp. 87–93: k = (1 − 4·Var M)/(8·Var M).
 */
export function measurePurchaseRegularity(
  customers: readonly DatedPurchases[],
  options: RegularityOptions = {},
): MeasuredRegularity {
  const level = readLevel(options);
  const sums = customers.map((customer, index) => sumPairs(readPurchaseDays(customer, index)));
  const informative = sums.filter(({ pairs }) => pairs > 0);
  const total = (read: (sums: PairSums) => number) => informative.reduce((sum, row) => sum + read(row), 0);
  const [pairs, n] = [total((sum) => sum.pairs), informative.length];
  const base = { n, unit: "shape" };
  if (n < LEAST_CUSTOMERS) return { shape: { ...base, status: "too-little-data" }, pairs };

  const expected = total((sum) => sum.expected);
  const difference = total((sum) => sum.squares) - expected;
  // How much the shares vary, as a multiple of what they would by chance.
  const ratio = Math.max(1 + difference / expected, SMALLEST_RATIO);
  const error = Math.sqrt(total((sum) => (sum.squares - ratio * sum.expected) ** 2)) / expected;
  const factor = Math.exp((quantileOf(level) * error) / ratio);
  const interval = { low: Math.max(0, shapeOf(ratio * factor)), high: shapeOf(ratio / factor), level };
  return {
    shape: { ...base, value: shapeOf(ratio), interval, status: "ok" },
    standardError: (1.5 / ratio ** 2) * error,
    pValue: 2 * normalCdf(-Math.abs(difference) / Math.sqrt(total((sum) => sum.variance))),
    pairs,
  };
}

const LEAST_CUSTOMERS = 30;

/** The k at which M varies by this multiple of 1/12. */
const shapeOf = (ratio: number) => 1.5 / ratio - 0.5;

/** That of a shape of 1,000. */
const SMALLEST_RATIO = 1.5 / 1000.5;

/** Of a customer's pairs: Σ (M − ½)², and what is expected of it, and its variance, where M is evenly distributed. */
interface PairSums {
  readonly pairs: number;
  readonly squares: number;
  readonly expected: number;
  readonly variance: number;
}

function sumPairs(days: readonly number[]): PairSums {
  let [pairs, squares, expected, variance] = [0, 0, 0, 0];
  for (let place = 2; place < days.length; place += 2) {
    const [first, middle, last] = [days[place - 2] as number, days[place - 1] as number, days[place] as number];
    const length = last - first;
    if (length <= 3) continue;
    pairs += 1;
    squares += ((middle - first) / length - 0.5) ** 2;
    // The middle day is any of the days in between: moments of the discrete uniform distribution.
    const shares = length - 1;
    const ofSquare = (shares * shares - 1) / 12;
    const ofFourth = (ofSquare * (3 * shares * shares - 7)) / 20;
    expected += ofSquare / length ** 2;
    variance += (ofFourth - ofSquare * ofSquare) / length ** 4;
  }
  return { pairs, squares, expected, variance };
}
