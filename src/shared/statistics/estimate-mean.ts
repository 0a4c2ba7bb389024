import type { Estimate } from "../estimate.js";
import { inverseStandardNormal } from "../numeric/normal.js";
import type { IntervalStatus } from "./model.js";

/** How many standard errors a normal interval of a level reaches to either side. */
export const normalReach = (level: number): number => -inverseStandardNormal((1 - level) / 2);

/**
 * The mean of independent values, with the normal interval of its standard error.
 *
 * For no values there is neither mean nor interval; for a single one, and for a mean that is not finite, there is no interval.
 *
 * @param unit - Of the values.
 * @param level - Between 0 and 1.
 */
export function estimateMean(values: ArrayLike<number>, unit: string, level: number): Estimate<IntervalStatus> {
  const n = values.length;
  if (n === 0) return { n, status: "no-observations", unit };
  const value = sumOf(values, (one) => one) / n;
  if (n === 1 || !Number.isFinite(value)) return { value, n, status: "ok", unit };
  const squares = sumOf(values, (one) => (one - value) ** 2);
  const margin = normalReach(level) * Math.sqrt(squares / (n - 1) / n);
  return { value, interval: { low: value - margin, high: value + margin, level }, n, status: "ok", unit };
}

function sumOf(values: ArrayLike<number>, read: (value: number) => number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += read(values[index] as number);
  return sum;
}
