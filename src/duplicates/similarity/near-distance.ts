import type { ExchangeRule } from "./bit-parallel-distance.js";
import type { RangeMeasure } from "./range-measure.js";

/**
 * Edit distance as far as one edit; larger ones are answered as 2. One edit is all that is left where both texts begin and end alike:
 * mostly the first difference and the last one are soon found, and lie too far apart.
 */
export function createDistanceUpToOne(codes: Uint16Array, rule: ExchangeRule): RangeMeasure {
  return (startA, endA, startB, endB) => {
    let [fromA, toA, fromB, toB] = [startA, endA, startB, endB];
    while (fromA < toA && fromB < toB && codes[fromA] === codes[fromB]) {
      fromA++;
      fromB++;
    }
    while (fromA < toA && fromB < toB && codes[toA - 1] === codes[toB - 1]) {
      toA--;
      toB--;
    }
    const [restA, restB] = [toA - fromA, toB - fromB];
    if (restA <= 1 && restB <= 1) return Math.max(restA, restB);
    const isExchange =
      restA === 2 && restB === 2 && codes[fromA] === codes[fromB + 1] && codes[fromA + 1] === codes[fromB];
    return isExchange && rule === "one-edit" ? 1 : 2;
  };
}
