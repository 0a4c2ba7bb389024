import type { Decimal } from "../../shared/decimal.js";

/**
 * Values in descending order with their running total. Ranks count from 0; `reached(k)` stands for the total of the
 * first k values, so that `reached(0)` is nothing and `reached(n)` everything.
 *
 * Borders are asked for in the rising part of the running total: up to the total, and the total being positive.
 */
export interface Ranking {
  /** The index of the value at each rank; equal values keep their order. */
  readonly order: Uint32Array;
  readonly total: Decimal;
  /** Whether the value at a rank equals the one before it. */
  tiesWithPrevious(rank: number): boolean;
  /** The smallest k with `reached(k) >= border`. */
  ranksToReach(border: Decimal): number;
  /** The largest k with `reached(k) <= border`. */
  ranksWithin(border: Decimal): number;
  /** How many values are `amount` or more. */
  ranksAtLeast(amount: Decimal): number;
  valueText(rank: number): string;
  /** `reached(k)` as a part of the total. */
  reachedShare(k: number): number;
  /** The sum of the values from one rank up to another (not included). */
  sumBetween(from: number, to: number): Decimal;
  /** `reached(1) + reached(2) + …` up to everything. */
  sumOfRunningTotal(): Decimal;
}
