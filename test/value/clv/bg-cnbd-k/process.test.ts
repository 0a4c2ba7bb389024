import { describe, expect, it } from "vitest";
import { familyOf } from "../../../../src/value/clv/bg-cnbd-k/family.js";
import { wavesOfPurchases } from "../../../../src/value/clv/bg-cnbd-k/many-steps.js";
import { observeSilence } from "../../../../src/value/clv/bg-cnbd-k/silence.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import tables from "./reference.json" with { type: "json" };

type Row = readonly [
  k: number,
  start: number,
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
type NewRow = readonly [k: number, start: number, values: readonly number[], time: number, expected: number];
type CountRow = readonly [k: number, start: number, values: readonly number[], time: number, n: number, share: number];

const customers = tables.customers as unknown as readonly Row[];
const newcomers = tables.newcomers as unknown as readonly NewRow[];
const counts = tables.counts as unknown as readonly CountRow[];
const processOf = (k: number, start: number, values: readonly number[]) =>
  familyOf({ k, dropoutAtStart: start === 1 }).create(values);

describe("the BG/CNBD-k process", () => {
  it("agrees with 50-digit values for customers of every kind", () => {
    for (const [k, start, values, history, horizon, rate, logLikelihood, alive, expected, none, later] of customers) {
      const process = processOf(k, start, values);
      const place = [k, start, values, history, horizon];
      expectPrecise(process.logLikelihood(...history), logLikelihood, 1e-12, "ln L", ...place);
      expectPrecise(process.alive(...history), alive, 1e-12, "alive", ...place);
      expectPrecise(expectPurchases(process, ...history, horizon), expected, 1e-12, "expected", ...place);
      expectPrecise(process.noneProbability(...history, horizon), none, 1e-12, "none", ...place);
      if (later !== null) expectPrecise(process.discounted(...history, rate), later, 1e-12, "discounted", ...place);
    }
    expect(customers.length).toBeGreaterThan(40);
  });

  it("agrees with 50-digit values for the purchases of a new customer", () => {
    for (const [k, start, values, time, expected] of newcomers) {
      expectPrecise(processOf(k, start, values).expectedOfNew(time), expected, 1e-12, k, start, values, time);
    }
    for (const [k, start, values, time, count, share] of counts) {
      const shares = processOf(k, start, values).countProbabilities(time, count);
      expect(shares).toHaveLength(count + 1);
      expectPrecise(shares[count] as number, share, 1e-12, k, start, values, time, count);
    }
    expect([newcomers.length, counts.length]).toEqual([19, 12]);
  });

  // By the sum over steps, which the waves are not made of.
  it.each([
    [2, 3, 4, 0.3],
    [20, 12, 9, 0.01],
    [0.3, 12, 90, 0.4],
    [5, 2, 20, 0.89],
    [5, 2, 20, 0.91],
    [5, 7, 20, 1e-9],
  ])("expects the same by waves as by the sum over steps, for c = %s, k = %s, z = %s and p = %s", (c, k, z, p) => {
    const steps = Array.from({ length: k }, () => 1 / k);
    let sum = 0;
    steps.forEach((share, made) => {
      let weight = (1 + z) ** -(c + made);
      for (let i = 0; i < 20_000; i++) {
        const purchases = Math.floor((i + made) / k);
        sum += (share * weight * -Math.expm1(purchases * Math.log1p(-p))) / p;
        weight *= (((c + made + i) / (i + 1)) * z) / (1 + z);
      }
    });
    expectPrecise(wavesOfPurchases({ c, k, steps, a: 1, b: 1 }, z)(p), sum, 1e-11);
  });

  it("keeps the digits of a b next to zero, of somebody with one repeat", () => {
    const process = processOf(1, 0, [0.5, 6, 2e-20, 1e-20]);
    // The odds of leaving at the last purchase are a/b.
    expectPrecise(process.alive(1, 4, 4), 1 / 3, 1e-14);
    expectPrecise(process.logLikelihood(1, 4, 4), Math.log(0.5 * 0.6 ** 0.5 * 0.1), 1e-14);
    const [, one, two] = process.countProbabilities(6, 2) as unknown as readonly [number, number, number];
    expectPrecise(two, (0.375 * 0.5 ** 2.5) / 3, 1e-14);
    expectPrecise(one, (0.5 * 0.5 ** 1.5) / 3 + (2 * (1 - 0.5 ** 0.5)) / 3, 1e-14);
  });

  it("is worth nothing in a time to come that is nearly endless", () => {
    expect(processOf(12, 1, [0.5, 6, 0.8, 2.5]).discounted(1, 1, 1e300, 1e-6)).toBe(0);
  });

  it("keeps the digits of an r next to zero, of somebody without a repeat", () => {
    // Nearly nobody has made a step; of who has, one step is half as probable as to be expected of c/1·w.
    const { steps, byShape, byLogAge } = observeSilence(1e-20, 3, 1);
    expectPrecise(steps[1] as number, 0.5e-20, 1e-14);
    expectPrecise(byShape, 0.5 + 0.125 - Math.LN2, 1e-14);
    expectPrecise(byLogAge, 0.125e-20, 1e-14);
    expectPrecise(observeSilence(1e-20, 1, 1).byLogAge, 0.5e-20, 1e-14);
  });
});
