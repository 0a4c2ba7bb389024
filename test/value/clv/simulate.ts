import type { Random } from "../../../src/shared/random/index.js";
import type { RepeatHistory } from "../../../src/value/clv/index.js";

/** r, alpha, a, b. */
export type BgNbdValues = readonly [number, number, number, number];

/** A simulated customer: what is seen of him up to the end, and what he really did and does. */
export interface SimulatedCustomer extends RepeatHistory {
  readonly isAlive: boolean;
  /** Purchases in the time after the end. */
  readonly later: number;
}

/** Draws customers of a BG/NBD world who are observed for times between half of `longest` and all of it. */
export function simulateBgNbd(
  random: Random,
  [r, alpha, a, b]: BgNbdValues,
  count: number,
  longest: number,
  horizon: number = 0,
): readonly SimulatedCustomer[] {
  return simulate(random, [r, alpha, a, b], count, longest, horizon, false);
}

/** As {@link simulateBgNbd}, but that customers may leave after the first purchase too. */
export function simulateMbgNbd(
  random: Random,
  values: BgNbdValues,
  count: number,
  longest: number,
  horizon: number = 0,
): readonly SimulatedCustomer[] {
  return simulate(random, values, count, longest, horizon, true);
}

function simulate(
  random: Random,
  [r, alpha, a, b]: BgNbdValues,
  count: number,
  longest: number,
  horizon: number,
  leavesAtStart: boolean,
): readonly SimulatedCustomer[] {
  return Array.from({ length: count }, () => {
    const firstToEnd = longest * (1 - random.uniform() / 2);
    const rate = random.gamma(r) / alpha;
    const dropout = random.beta(a, b);
    let [repeats, firstToLast, later, isAlive] = [0, 0, 0, true];
    if (leavesAtStart && random.uniform() < dropout) {
      return { repeats, firstToLast, firstToEnd, isAlive: false, later };
    }
    for (let time = random.exponential() / rate; time <= firstToEnd + horizon; time += random.exponential() / rate) {
      const isSeen = time <= firstToEnd;
      if (isSeen) {
        repeats += 1;
        firstToLast = time;
      } else later += 1;
      if (random.uniform() < dropout) {
        isAlive = !isSeen;
        break;
      }
    }
    return { repeats, firstToLast, firstToEnd, isAlive, later };
  });
}
