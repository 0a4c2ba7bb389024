import { fromEpochDay, toEpochDay } from "../../../../src/shared/calendar/index.js";
import { createRandom } from "../../../../src/shared/random/index.js";
import type { DatedPurchases } from "../../../../src/value/clv/purchase-days.js";

const BEGIN = toEpochDay("2023-01-01");

/** A world of customers who buy at gamma distributed times and leave as Pareto/NBD has it. */
export interface World {
  readonly customers: number;
  readonly days: number;
  /** 1 for purchases at any time, 3 for Erlang-3. */
  readonly shape?: number;
  /** How many times as many purchases there are in December. */
  readonly december?: number;
  /** In one year only. */
  readonly onlyIn?: string;
  /** By which factor purchases become fewer over the whole time. */
  readonly decline?: number;
}

/** A log of such customers; they join over the first four fifths of the time. */
export function simulateLog(
  seed: number | string,
  { customers, days, shape = 1, december = 1, onlyIn = "", decline = 1 }: World,
): readonly DatedPurchases[] {
  const random = createRandom(seed);
  const share = (time: number) => {
    const date = fromEpochDay(BEGIN + Math.floor(time));
    const isPeak = date.slice(5, 7) === "12" && date.startsWith(onlyIn);
    return ((isPeak ? december : 1) * decline ** (-time / days)) / december;
  };
  return Array.from({ length: customers }, () => {
    const rate = (december * random.gamma(0.6)) / 56;
    const end = random.exponential() / (random.gamma(0.6) / 140);
    const start = random.uniform() * 0.8 * days;
    const bought = [Math.floor(start)];
    for (let time = start; ; ) {
      time += random.gamma(shape) / shape / rate;
      if (time >= days || time - start > end) break;
      if (random.uniform() < share(time)) bought.push(Math.floor(time));
    }
    return { days: bought.map((day) => ({ date: fromEpochDay(BEGIN + day) })) };
  });
}
