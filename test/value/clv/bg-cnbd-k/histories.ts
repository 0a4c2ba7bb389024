import fc from "fast-check";
import type { Random } from "../../../../src/shared/random/index.js";
import { createRegularHistory, type PurchaseRegularity, type RegularHistory } from "../../../../src/value/clv/index.js";
import type { BgNbdValues } from "../simulate.js";

export const anyRegularity: fc.Arbitrary<PurchaseRegularity> = fc.record({
  k: fc.integer({ min: 1, max: 12 }),
  dropoutAtStart: fc.boolean(),
});

/** A simulated customer, and how often he buys in the time after the end. */
export interface RegularCustomer extends RegularHistory {
  readonly later: number;
}

/** Draws customers whose purchases take k steps, observed for times between half of `longest` and all of it. */
export function simulateRegular(
  random: Random,
  { k, dropoutAtStart }: PurchaseRegularity,
  [r, alpha, a, b]: BgNbdValues,
  count: number,
  longest: number,
  horizon: number = 0,
): readonly RegularCustomer[] {
  return Array.from({ length: count }, () => {
    const end = longest * (1 - random.uniform() / 2);
    const [rate, dropout] = [random.gamma(r) / alpha, random.beta(a, b)];
    const times = [0];
    let isAlive = !dropoutAtStart || random.uniform() >= dropout;
    let [time, later] = [random.gamma(k) / rate, 0];
    while (isAlive && time <= end + horizon) {
      if (time <= end) times.push(time);
      else later += 1;
      isAlive = random.uniform() >= dropout;
      time += random.gamma(k) / rate;
    }
    return { ...createRegularHistory(times, end), later };
  });
}
