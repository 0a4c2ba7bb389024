import { describe, expect, it } from "vitest";
import { createBgNbdProcess } from "../../../../src/value/clv/bg-nbd/process.js";
import { mbgNbdFamily } from "../../../../src/value/clv/mbg-nbd/family.js";
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

const customers = tables.customers as unknown as readonly Row[];
const newcomers = tables.newcomers as unknown as readonly (readonly [readonly number[], number, number])[];
const counts = tables.counts as unknown as readonly (readonly [readonly number[], number, number, number])[];

describe("the MBG/NBD process", () => {
  it("agrees with 60-digit values for customers of every kind", () => {
    expect(customers.length).toBeGreaterThan(50);
    for (const [values, history, horizon, rate, logLikelihood, alive, expected, none, discounted] of customers) {
      const process = mbgNbdFamily.create(values);
      const place = [values, history, horizon];
      expectPrecise(process.logLikelihood(...history), logLikelihood, 1e-12, "ln L", ...place);
      expectPrecise(process.alive(...history), alive, 1e-12, "alive", ...place);
      expectPrecise(expectPurchases(process, ...history, horizon), expected, 1e-12, "expected", ...place);
      expectPrecise(process.noneProbability(...history, horizon), none, 1e-12, "none", ...place);
      if (discounted === null) continue;
      expectPrecise(process.discounted(...history, rate), discounted, 1e-12, "discounted", ...place, rate);
    }
    expect(customers.filter((row) => row[8] !== null).length).toBeGreaterThan(5);
  });

  it("agrees with 60-digit values for the purchases of a new customer", () => {
    for (const [values, time, expected] of newcomers) {
      expectPrecise(mbgNbdFamily.create(values).expectedOfNew(time), expected, 1e-12, values, time);
    }
    for (const [values, time, count, probability] of counts) {
      const shares = mbgNbdFamily.create(values).countProbabilities(time, count);
      expect(shares).toHaveLength(count + 1);
      expectPrecise(shares[count] as number, probability, 1e-12, values, time, count);
    }
    expect([newcomers.length, counts.length]).toEqual([24, 14]);
  });

  it("is BG/NBD where nobody leaves", () => {
    const values = [0.5, 6, 1e-14, 2];
    const [modified, plain] = [mbgNbdFamily.create(values), createBgNbdProcess(values)];
    for (const [x, tx] of [
      [0, 0],
      [2, 30.43],
    ] as const) {
      expect(modified.logLikelihood(x, tx, 38.86)).toBeCloseTo(plain.logLikelihood(x, tx, 38.86), 11);
      expect(expectPurchases(modified, x, tx, 38.86, 39)).toBeCloseTo(expectPurchases(plain, x, tx, 38.86, 39), 11);
    }
  });
});
