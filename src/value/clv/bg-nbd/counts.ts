import { regularizedBeta } from "../../../shared/numeric/incomplete-beta.js";

/**
 * The probabilities of 0, 1, …, `upTo` purchases of a customer who is alive, in a time of z·α; only the purchases he stays for count.
 *
 * He makes k, and is still there, or would have made k or more, and left after the kth. Everything is added from the far end on, and
 * by logarithms: nothing cancels, and nothing leaves the range of numbers.
 */
export function countProbabilities(r: number, z: number, a: number, b: number, upTo: number): Float64Array {
  const probabilities = new Float64Array(upTo + 1);
  if (z === 0) {
    probabilities[0] = 1;
    return probabilities;
  }
  const y = z / (1 + z);
  const logOfY = -Math.log1p(1 / z);

  /** Of k purchases by somebody who never leaves, and of staying for k of them, as logarithms. */
  const purchases = new Float64Array(upTo + 1);
  const stays = new Float64Array(upTo + 1);
  purchases[0] = -r * Math.log1p(z);
  for (let k = 1; k <= upTo; k++) {
    purchases[k] = (purchases[k - 1] as number) + Math.log((r + (k - 1)) / k) + logOfY;
    stays[k] = (stays[k - 1] as number) - Math.log1p(a / (b + (k - 1)));
  }

  let ofMore = regularizedBeta(upTo + 1, r, y, 1 / (1 + z));
  for (let k = upTo; k >= 0; k--) {
    const exactly = Math.exp(purchases[k] as number);
    ofMore += exactly;
    const leaves = k === 0 ? 0 : Math.exp(stays[k - 1] as number) / (1 + (b + (k - 1)) / a);
    probabilities[k] = Math.exp(stays[k] as number) * exactly + leaves * ofMore;
  }
  return probabilities;
}
