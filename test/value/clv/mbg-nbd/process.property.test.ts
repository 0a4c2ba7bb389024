import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logBeta } from "../../../../src/shared/numeric/log-beta.js";
import { logGamma } from "../../../../src/shared/numeric/log-gamma.js";
import { mbgNbdFamily } from "../../../../src/value/clv/mbg-nbd/family.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { anyHistory, anyHorizon, anyValues } from "../bg-nbd/histories.js";

const isShare = (value: number) => value >= 0 && value <= 1;
const isCount = (value: number) => value >= 0 && Number.isFinite(value);
/** Evenly spread: most doubles from 0 on are next to nothing. */
const among = (min: number, max: number) => fc.nat(1_000_000).map((part) => min + (max - min) * (part / 1_000_000));
const moderate = fc.tuple(among(0.05, 5), among(1, 50), among(0.01, 10), among(0.01, 10));

/** As Batislam, Denizel and Filiztekin write the likelihood, in one piece. */
function likelihoodPlainly(
  [r, alpha, a, b]: readonly [number, number, number, number],
  x: number,
  tx: number,
  T: number,
) {
  const buying = Math.exp(logGamma(r + x) - logGamma(r) + r * Math.log(alpha));
  const alive = Math.exp(logBeta(a, b + x + 1) - logBeta(a, b)) * (alpha + T) ** -(r + x);
  const left = Math.exp(logBeta(a + 1, b + x) - logBeta(a, b)) * (alpha + tx) ** -(r + x);
  return { alive: buying * alive, left: buying * left };
}

describe("the MBG/NBD process, for any parameters and histories", () => {
  it("answers shares from 0 to 1 and finite numbers from 0 on", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, (values, { repeats, firstToLast, firstToEnd }, horizon) => {
        const process = mbgNbdFamily.create(values);
        const history = [repeats, firstToLast, firstToEnd] as const;
        expect(process.alive(...history)).toSatisfy(isShare);
        expect(process.noneProbability(...history, horizon)).toSatisfy(isShare);
        expect(expectPurchases(process, ...history, horizon)).toSatisfy(isCount);
        expect(process.expectedOfNew(horizon)).toSatisfy(isCount);
        expect(process.logLikelihood(...history)).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("has the likelihood and the share of the living of the plain formula", () => {
    fc.assert(
      fc.property(moderate, fc.nat(20), among(0, 1), among(0.1, 60), (values, x, share, T) => {
        const tx = x === 0 ? 0 : share * T;
        const { alive, left } = likelihoodPlainly(values, x, tx, T);
        const process = mbgNbdFamily.create(values);
        expect(Math.abs(process.logLikelihood(x, tx, T) - Math.log(alive + left))).toBeLessThan(1e-9);
        expect(Math.abs(process.alive(x, tx, T) - alive / (alive + left))).toBeLessThan(1e-9);
      }),
    );
  });

  it("expects the more purchases, and the less likely none, the longer the time to come", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, anyHorizon, (values, history, one, other) => {
        const process = mbgNbdFamily.create(values);
        const { repeats, firstToLast, firstToEnd } = history;
        const [short, long] = one < other ? [one, other] : [other, one];
        const expected = (time: number) => expectPurchases(process, repeats, firstToLast, firstToEnd, time);
        const none = (time: number) => process.noneProbability(repeats, firstToLast, firstToEnd, time);
        expect(expected(short)).toBeLessThanOrEqual(expected(long) * (1 + 1e-9));
        expect(none(short)).toBeGreaterThanOrEqual(none(long) - 1e-12);
      }),
    );
  });

  it("believes the less that a customer is alive, the longer he is silent, without a repeat too", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, (values, { repeats, firstToLast, firstToEnd }, more) => {
        const { alive } = mbgNbdFamily.create(values);
        const later = alive(repeats, firstToLast, firstToEnd + more);
        expect(later).toBeLessThanOrEqual(alive(repeats, firstToLast, firstToEnd) * (1 + 1e-12));
      }),
    );
  });

  it("discounts purchases to a finite number from 0 on, the fewer the higher the rate", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, among(1e-5, 10), (values, { repeats, firstToLast, firstToEnd }, rate) => {
        const { discounted } = mbgNbdFamily.create(values);
        const value = discounted(repeats, firstToLast, firstToEnd, rate);
        expect(value).toSatisfy(isCount);
        expect(discounted(repeats, firstToLast, firstToEnd, 2 * rate)).toBeLessThanOrEqual(value * (1 + 1e-9));
      }),
      { numRuns: 20 },
    );
  });

  it("gives all numbers of purchases together a share of 1, and their mean is what is expected", () => {
    fc.assert(
      fc.property(moderate, among(0, 50), (values, time) => {
        const process = mbgNbdFamily.create(values);
        const shares = process.countProbabilities(time, 20_000);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
        expect(Math.abs(mean - process.expectedOfNew(time))).toBeLessThan(1e-8 * (1 + mean));
      }),
      { numRuns: 20 },
    );
  });
});
