import { createRandom } from "../../../../src/shared/random/index.js";
import type { RepeatHistory } from "../../../../src/value/clv/model.js";

/** The parameters of a simulation; without `s` nobody leaves. */
export interface Truth {
  readonly r: number;
  readonly alpha: number;
  readonly s?: number;
  readonly beta?: number;
}

/** A simulated customer, and what came after the observation. */
export interface SimulatedCustomer extends RepeatHistory {
  /** Whether the customer is alive at T. */
  readonly isAlive: boolean;
  /** Purchases in (T, T + horizon]. */
  readonly later: number;
}

/** Draws customers as Pareto/NBD says, observed for `shortest` to `longest`. */
export function simulateParetoNbd(
  { r, alpha, s, beta = 1 }: Truth,
  count: number,
  seed: number,
  { shortest = 27, longest = 39, horizon = 39 } = {},
): readonly SimulatedCustomer[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const rate = random.gamma(r) / alpha;
    const lifetime = s === undefined ? Number.POSITIVE_INFINITY : random.exponential() / (random.gamma(s) / beta);
    const T = shortest + random.uniform() * (longest - shortest);
    const times: number[] = [];
    for (
      let at = random.exponential() / rate;
      at < Math.min(lifetime, T + horizon);
      at += random.exponential() / rate
    ) {
      times.push(at);
    }
    const observed = times.filter((time) => time <= T);
    return {
      repeats: observed.length,
      firstToLast: observed.at(-1) ?? 0,
      firstToEnd: T,
      isAlive: lifetime > T,
      later: times.length - observed.length,
    };
  });
}
