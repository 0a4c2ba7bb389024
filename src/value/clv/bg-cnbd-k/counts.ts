import { regularizedBeta } from "../../../shared/numeric/incomplete-beta.js";
import type { Living } from "./living.js";

/**
 * The probabilities of 0, 1, …, `upTo` purchases of a customer who is alive, in a time of z·(α + T); only the purchases he stays for count.
 *
 * He makes n, and is still there, or would have made n or more, and left after the nth. Everything is added from the far end on: nothing
 * cancels.
 */
export function countProbabilities(living: Living, z: number, upTo: number): Float64Array {
  const { a, b } = living;
  const probabilities = new Float64Array(upTo + 1);
  if (z === 0) {
    probabilities[0] = 1;
    return probabilities;
  }
  const { exactly, more } = countIfStaying(living, z, upTo);
  const logStays = new Float64Array(upTo + 1);
  for (let n = 1; n <= upTo; n++) logStays[n] = (logStays[n - 1] as number) - Math.log1p(a / (b + (n - 1)));

  let ofMore = more;
  for (let n = upTo; n >= 0; n--) {
    const share = exactly[n] as number;
    ofMore += share;
    const leaves = n === 0 ? 0 : Math.exp(logStays[n - 1] as number) / (1 + (b + (n - 1)) / a);
    probabilities[n] = Math.exp(logStays[n] as number) * share + leaves * ofMore;
  }
  return probabilities;
}

/** The probabilities of 0, 1, …, `upTo` purchases, and of more, of somebody who never leaves. */
function countIfStaying({ c: start, k, steps }: Living, z: number, upTo: number) {
  const y = z / (1 + z);
  const logOfY = -Math.log1p(1 / z);
  const exactly = new Float64Array(upTo + 1);
  let more = 0;
  for (const [made, share] of steps.entries()) {
    const c = start + made;
    const end = k * (upTo + 1) - made;
    let log = -c * Math.log1p(z);
    for (let i = 0; i < end; i++) {
      const n = Math.floor((i + made) / k);
      exactly[n] = (exactly[n] as number) + share * Math.exp(log);
      log += Math.log((c + i) / (i + 1)) + logOfY;
    }
    more += share * regularizedBeta(end, c, y, 1 / (1 + z));
  }
  return { exactly, more };
}
