import { studentTCdf } from "../../../shared/statistics/index.js";
import { rankCorrelation } from "../../../shared/statistics/rank-correlation.js";
import type { SpendHistory } from "./model.js";
import { readSpenders, type Spender } from "./read-spenders.js";

/** How far spend per purchase goes along with the number of purchases. */
export interface SpendDependence {
  /** How many customers with repeats and a spend above zero. */
  readonly n: number;
  /** Spearman's rank correlation of repeats and mean spend, from −1 to 1. */
  readonly rankCorrelation: number;
  /** The probability of a correlation as strong as this, or stronger, where there is none: the two-sided t test. */
  readonly pValue: number;
}

/**
 * Measures whether those who buy more often spend more, or less, per purchase, which the gamma-gamma model rules out. Customers without
 * a repeat, and those whose repeats brought nothing or less, are left out. Equal values share the mean of their ranks.
 *
 * Means of few purchases are more skewed than means of many, so a rank correlation of a few hundredths says nothing.
 *
 * @returns `undefined` with fewer than three customers, or where all have the same number of repeats or the same spend.
 * @throws `ClienteleError` with code `EMPTY_DATA` or `INVALID_VALUE` as {@link fitGammaGamma}.
 *
 * @example
 * ```ts
 * import { measureSpendDependence } from "clientele/value/clv";
 *
 * const spends = [10, 12, 11, 30, 45, 40];
 * const customers = spends.map((meanRepeatSpend, index) => ({ repeats: 1 + index, meanRepeatSpend }));
 * const dependence = measureSpendDependence(customers);
 *
 * dependence?.rankCorrelation.toFixed(3); // => "0.886"
 * dependence?.pValue.toFixed(3); // => "0.019"
 * ```
 *
 * @see C. Spearman, "The Proof and Measurement of Association between Two Things", American Journal of Psychology 15 (1904), 72–101.
 */
export function measureSpendDependence(customers: readonly SpendHistory[]): SpendDependence | undefined {
  return measureDependence(readSpenders(customers));
}

/** {@link measureSpendDependence} of customers who were read. */
export function measureDependence(spenders: readonly Spender[]): SpendDependence | undefined {
  const n = spenders.length;
  const repeats = spenders.map((spender) => spender.repeats);
  const correlation = rankCorrelation(
    repeats,
    spenders.map(({ spend }) => spend),
  );
  if (correlation === undefined || n < 3) return undefined;
  const t = correlation * Math.sqrt((n - 2) / Math.max(0, 1 - correlation * correlation));
  return { n, rankCorrelation: correlation, pValue: 2 * studentTCdf(-Math.abs(t), n - 2) };
}

const STRONG = 0.3;
const SMALL_PROBABILITY = 0.01;

/** Strong enough to matter, and no chance. */
export function isDependent({ rankCorrelation: correlation, pValue }: SpendDependence): boolean {
  return Math.abs(correlation) >= STRONG && pValue <= SMALL_PROBABILITY;
}
