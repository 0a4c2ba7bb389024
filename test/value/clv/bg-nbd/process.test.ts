import { describe, expect, it } from "vitest";
import { createBgNbdProcess } from "../../../../src/value/clv/bg-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import tables from "./reference.json" with { type: "json" };

type Row = readonly [
  values: readonly number[],
  history: readonly [number, number, number],
  horizon: number,
  rate: number,
  logLikelihood: number,
  alive: number,
  expected: number,
  none: number,
  discounted: number | null,
];
type CountRow = readonly [values: readonly number[], time: number, count: number, probability: number];

const customers = tables.customers as unknown as readonly Row[];
const counts = tables.counts as unknown as readonly CountRow[];

describe("the BG/NBD process", () => {
  it("agrees with 60-digit values for customers of every kind", () => {
    expect(customers.length).toBeGreaterThan(50);
    for (const [values, history, horizon, rate, logLikelihood, alive, expected, none, discounted] of customers) {
      const process = createBgNbdProcess(values);
      const place = [values, history, horizon];
      expectPrecise(process.logLikelihood(...history), logLikelihood, 1e-12, "ln L", ...place);
      expectPrecise(process.alive(...history), alive, 1e-12, "alive", ...place);
      expectPrecise(expectPurchases(process, ...history, horizon), expected, 1e-12, "expected", ...place);
      expectPrecise(process.noneProbability(...history, horizon), none, 1e-12, "none", ...place);
      if (discounted === null) continue;
      expectPrecise(process.discounted(...history, rate), discounted, 1e-12, "discounted", ...place, rate);
    }
  });

  it("agrees with 60-digit values for the numbers of purchases of a new customer", () => {
    for (const [values, time, count, probability] of counts) {
      const shares = createBgNbdProcess(values).countProbabilities(time, count);
      expect(shares).toHaveLength(count + 1);
      expectPrecise(shares[count] as number, probability, 1e-12, values, time, count);
    }
  });

  it("keeps the digits of a b next to zero, of somebody with one repeat", () => {
    const process = createBgNbdProcess([0.5, 6, 2e-20, 1e-20]);
    // The odds of leaving at the last purchase are a/b.
    expectPrecise(process.alive(1, 4, 4), 1 / 3, 1e-14);
    expectPrecise(process.logLikelihood(1, 4, 4), Math.log(0.5 * 0.6 ** 0.5 * 0.1), 1e-14);
  });

  it("keeps the digits of an a and a b next to zero, for a new customer: half of them leave at once, half never", () => {
    const process = createBgNbdProcess([0.5, 6, 1e-20, 1e-20]);
    expectPrecise(process.expectedOfNew(6), 0.25 + (1 - 0.5 ** 0.5) / 2, 1e-14);
    const [, one, two] = process.countProbabilities(6, 2) as unknown as readonly [number, number, number];
    expectPrecise(one, 0.125 * 0.5 ** 0.5 + (1 - 0.5 ** 0.5) / 2, 1e-14);
    expectPrecise(two, (0.375 / 2) * 0.5 ** 2.5, 1e-14);
  });

  it("keeps the digits of an r next to zero in the numbers of purchases", () => {
    // Next to nobody buys; of who does, few leave.
    const [, one] = createBgNbdProcess([1e-20, 6, 1e-20, 1]).countProbabilities(6, 1) as unknown as [number, number];
    expectPrecise(one, 0.5e-20, 1e-14);
  });
});
