import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf } from "../../../../src/value/clv/bg-cnbd-k/family.js";
import { createLivingProcess } from "../../../../src/value/clv/bg-cnbd-k/living-process.js";
import { bgNbdFamily } from "../../../../src/value/clv/bg-nbd/family.js";
import { mbgNbdFamily } from "../../../../src/value/clv/mbg-nbd/family.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { anyHistory, anyHorizon, anyValues } from "../bg-nbd/histories.js";
import { anyRegularity } from "./histories.js";

const isShare = (value: number) => value >= 0 && value <= 1;
const isCount = (value: number) => value >= 0 && Number.isFinite(value);
/** Evenly spread: most doubles from 0 on are next to nothing. */
const among = (min: number, max: number) => fc.nat(1_000_000).map((part) => min + (max - min) * (part / 1_000_000));
const moderate = fc.tuple(among(0.05, 5), among(1, 50), among(0.01, 10), among(0.01, 10));
const shortHistory = fc
  .tuple(fc.nat(12), among(0, 40), among(0, 40))
  .map(([x, tx, more]) => [x, x === 0 ? 0 : tx, (x === 0 ? 0 : tx) + more] as const);

describe("the BG/CNBD-k process, for any parameters and histories", () => {
  it("answers shares from 0 to 1 and finite numbers from 0 on", () => {
    fc.assert(
      fc.property(anyRegularity, anyValues, anyHistory, anyHorizon, (regularity, values, history, horizon) => {
        const process = familyOf(regularity).create(values);
        const { repeats, firstToLast, firstToEnd } = history;
        expect(process.alive(repeats, firstToLast, firstToEnd)).toSatisfy(isShare);
        expect(process.noneProbability(repeats, firstToLast, firstToEnd, horizon)).toSatisfy(isShare);
        expect(expectPurchases(process, repeats, firstToLast, firstToEnd, horizon)).toSatisfy(isCount);
        expect(process.expectedOfNew(horizon)).toSatisfy(isCount);
        expect(process.logLikelihood(repeats, firstToLast, firstToEnd)).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("is (M)BG/NBD with k = 1", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, fc.boolean(), (values, history, horizon, dropoutAtStart) => {
        const regular = familyOf({ k: 1, dropoutAtStart }).create(values);
        const plain = (dropoutAtStart ? mbgNbdFamily : bgNbdFamily).create(values);
        const { repeats, firstToLast, firstToEnd } = history;
        const answers = [regular, plain].map((process) => [
          process.logLikelihood(repeats, firstToLast, firstToEnd),
          process.alive(repeats, firstToLast, firstToEnd),
          expectPurchases(process, repeats, firstToLast, firstToEnd, horizon),
          process.noneProbability(repeats, firstToLast, firstToEnd, horizon),
        ]);
        answers[0]?.forEach((value, index) => {
          const other = answers[1]?.[index] ?? Number.NaN;
          const scale = index === 0 ? repeats + Math.abs(other) : other;
          expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-8 * scale + 1e-13);
        });
      }),
    );
  });

  it("expects the more purchases, and the less likely none, the longer the time to come", () => {
    fc.assert(
      fc.property(
        anyRegularity,
        moderate,
        shortHistory,
        anyHorizon,
        anyHorizon,
        (kind, values, history, one, other) => {
          const process = familyOf(kind).create(values);
          const [short, long] = one < other ? [one, other] : [other, one];
          const [fewer, more] = [
            expectPurchases(process, ...history, short),
            expectPurchases(process, ...history, long),
          ];
          expect(fewer).toBeLessThanOrEqual(more * (1 + 1e-9));
          const [likely, unlikely] = [
            process.noneProbability(...history, short),
            process.noneProbability(...history, long),
          ];
          expect(likely).toBeGreaterThanOrEqual(unlikely - 1e-12);
        },
      ),
    );
  });

  it("discounts purchases to a finite number from 0 on, the fewer the higher the rate", () => {
    fc.assert(
      fc.property(anyRegularity, anyValues, anyHistory, among(1e-5, 10), (kind, values, history, rate) => {
        const { discounted } = familyOf(kind).create(values);
        const { repeats, firstToLast, firstToEnd } = history;
        const value = discounted(repeats, firstToLast, firstToEnd, rate);
        expect(value).toSatisfy(isCount);
        expect(discounted(repeats, firstToLast, firstToEnd, 2 * rate)).toBeLessThanOrEqual(value * (1 + 1e-9));
      }),
      { numRuns: 20 },
    );
  });

  it("gives all numbers of purchases together a share of 1, and their mean is what is expected", () => {
    fc.assert(
      fc.property(anyRegularity, moderate, among(0, 50), (kind, values, time) => {
        const process = familyOf(kind).create(values);
        const shares = process.countProbabilities(time, 5_000);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
        expect(Math.abs(mean - process.expectedOfNew(time))).toBeLessThan(1e-8 * (1 + mean));
      }),
      { numRuns: 20 },
    );
  });

  it("gives a customer who is alive counts whose mean is what is expected of him", () => {
    fc.assert(
      fc.property(anyRegularity, moderate, shortHistory, among(0, 50), (kind, values, [x, tx, T], horizon) => {
        const process = familyOf(kind).create(values);
        const living = createLivingProcess(values, kind, { x, tx, T });
        const shares = living.countProbabilities(horizon, 3_000);
        const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
        expect(Math.abs(mean - living.expectedOfNew(horizon))).toBeLessThan(1e-8 * (1 + mean));
        const expected = expectPurchases(process, x, tx, T, horizon);
        expect(Math.abs(process.alive(x, tx, T) * mean - expected)).toBeLessThan(1e-8 * (1 + expected));
        const none = 1 - process.alive(x, tx, T) * (1 - (shares[0] ?? 0));
        expect(process.noneProbability(x, tx, T, horizon)).toBeCloseTo(none, 9);
      }),
      { numRuns: 20 },
    );
  });
});
