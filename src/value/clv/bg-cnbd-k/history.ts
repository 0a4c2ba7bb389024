import { ClienteleError } from "../../../shared/errors.js";
import type { RepeatHistory } from "../model.js";

/** What a model of regular purchases knows of a customer. */
export interface RegularHistory extends RepeatHistory {
  /**
   * The sum of the natural logarithms of the times between one purchase and the next; absent without a repeat. Given the other numbers
   * it is the larger, the more even those times are.
   */
  readonly sumLogGaps?: number | undefined;
}

/**
 * The history of a customer from the times of all his purchases, the first one included, in the unit of the model and from any origin.
 *
 * @param end - the end of the observation; a purchase at the very end is in order
 * @throws `ClienteleError` with code `EMPTY_DATA` without a purchase; `INVALID_VALUE` and the path `["times", index]` for a time that is no
 * finite number, or not after the one before it: purchases of the same time are one; and `LAST_AFTER_END` with the path `["end"]`.
 *
 * @example
 * ```ts
 * import { createRegularHistory } from "clientele/value/clv";
 *
 * const { repeats, firstToLast, firstToEnd, sumLogGaps } = createRegularHistory([3, 7, 12, 16], 20);
 *
 * [repeats, firstToLast, firstToEnd]; // => [3, 13, 17]
 * sumLogGaps?.toFixed(3); // => "4.382"
 * ```
 */
export function createRegularHistory(times: readonly number[], end: number): RegularHistory {
  const [first] = times;
  if (first === undefined) throw new ClienteleError("EMPTY_DATA", "expected at least one purchase", ["times"]);
  let [last, sumLogGaps] = [Number.NEGATIVE_INFINITY, 0];
  times.forEach((time, index) => {
    if (!(Number.isFinite(time) && time > last)) {
      throw new ClienteleError("INVALID_VALUE", "expected a finite time after the one before", ["times", index]);
    }
    if (index > 0) sumLogGaps += Math.log(time - last);
    last = time;
  });
  if (!(Number.isFinite(end) && end >= last)) {
    throw new ClienteleError("LAST_AFTER_END", "expected an end not before the last purchase", ["end"]);
  }
  const history = { repeats: times.length - 1, firstToLast: last - first, firstToEnd: end - first };
  return times.length === 1 ? history : { ...history, sumLogGaps };
}

/** Numbers of repeats for which the sum of logarithms would be too large for equal gaps, but for rounding, are wrong. */
const ROUNDING = 1e-6;

/**
 * The sum of `sumLogGaps` over all customers, whatever their order.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `[index, "sumLogGaps"]`.
 */
export function sumAllLogGaps(histories: readonly RegularHistory[]): number {
  const sums = histories.map(({ repeats, firstToLast, sumLogGaps = Number.NaN }, index) => {
    if (!(repeats > 0)) return 0;
    // Equal gaps have the largest sum.
    const largest = repeats * Math.log(firstToLast / repeats);
    if (!Number.isFinite(sumLogGaps) || sumLogGaps > largest + ROUNDING * repeats) {
      throw new ClienteleError("INVALID_VALUE", "expected the sum of the logarithms of all times between purchases", [
        index,
        "sumLogGaps",
      ]);
    }
    return sumLogGaps;
  });
  return Float64Array.from(sums)
    .sort()
    .reduce((total, sum) => total + sum, 0);
}
