import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateLeadProbabilities } from "../../../../src/leads/scoring/fit/index.js";
import type { Path } from "../../../../src/shared/errors.js";
import { wilsonInterval } from "../../../../src/shared/statistics/index.js";
import { refusal } from "../../../shared/refusal.js";

const probabilities = Object.freeze([0.9, 0.8, 0.8, 0.35, 0.3, 0.1]);
const won = Object.freeze([true, true, false, true, false, false]);
const Z = 1.959963984540054;

describe("evaluateLeadProbabilities", () => {
  const evaluation = evaluateLeadProbabilities(probabilities, won);

  it("counts how often a won lead has the higher probability, ties half", () => {
    expect(evaluation.auc.value).toBeCloseTo((3 + 2.5 + 2) / 9, 14);
    expect(evaluation.auc).toMatchObject({ n: 6, status: "ok", unit: "probability" });
  });

  it("has DeLong's interval of the AUC where the leads vary more than the AUC alone tells", () => {
    // Of the won leads, half beat all eight lost ones and half none: shares 1 and 0, eight times; all lost ones stand alike.
    const given = [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1, ...Array.from({ length: 8 }, () => 0.5)];
    const { auc } = evaluateLeadProbabilities(
      given,
      given.map((_, index) => index < 8),
    );
    expect(auc.value).toBe(0.5);
    expect(auc.interval?.low).toBeCloseTo(0.5 - Z * Math.sqrt(2 / 7 / 8), 12);
    expect(auc.interval?.high).toBeCloseTo(0.5 + Z * Math.sqrt(2 / 7 / 8), 12);
    expect(auc.interval?.level).toBe(0.95);
  });

  it("has Newcombe's where they vary less: few leads, or a ranking without a flaw", () => {
    const flawless = (winners: number, losers: number) =>
      evaluateLeadProbabilities(
        Array.from({ length: winners + losers }, (_, index) => (index < winners ? 0.9 : 0.1)),
        Array.from({ length: winners + losers }, (_, index) => index < winners),
      ).auc;
    for (const [winners, losers] of [
      [2, 2],
      [2, 198],
      [198, 2],
      [500, 500],
    ] as const) {
      const { value, interval } = flawless(winners, losers);
      const low = interval?.low ?? 0;
      const half = (winners + losers) / 2 - 1;
      const variance = (low * (1 - low) * (1 + half * ((1 - low) / (2 - low) + low / (1 + low)))) / (winners * losers);
      expect([value, interval?.high]).toEqual([1, 1]);
      expect((1 - low) / Math.sqrt(variance)).toBeCloseTo(Z, 9);
    }
    expect(flawless(2, 2).interval?.low).toBeCloseTo(0.385636, 6);
    expect(flawless(2, 198).interval?.low).toBeCloseTo(0.608569, 6);
  });

  it("is above 0.5 for certain only where the rank-sum test says so too", () => {
    // Two won leads among 40: at even odds their ranks have a standard error of √((2 + 38 + 1) / (12 · 2 · 38)), which is 0.212.
    const border = 0.5 + Z * Math.sqrt(41 / (12 * 2 * 38));
    const lowAt = (...ranks: readonly number[]) =>
      evaluateLeadProbabilities(
        Array.from({ length: 40 }, (_, rank) => rank / 40),
        Array.from({ length: 40 }, (_, rank) => ranks.includes(rank)),
      ).auc;
    const [below, above] = [lowAt(34, 36), lowAt(35, 37)];
    expect([below.value, above.value].map((value = 0) => value > border)).toEqual([false, true]);
    expect([below.interval, above.interval].map((interval) => (interval?.low ?? 0) > 0.5)).toEqual([false, true]);
  });

  it("does not know how certain a rank is by a single won or lost lead", () => {
    const unknown = { value: 1, interval: { low: 0, high: 1, level: 0.95 } };
    expect(evaluateLeadProbabilities([0.9, 0.2, 0.1], [true, false, false]).auc).toMatchObject(unknown);
    expect(evaluateLeadProbabilities([0.9, 0.8, 0.1], [true, true, false]).auc).toMatchObject(unknown);
  });

  it("means log-loss and Brier score over the leads", () => {
    const losses = [0.9, 0.8, 0.2, 0.35, 0.7, 0.9].map((probability) => -Math.log(probability));
    const mean = losses.reduce((sum, loss) => sum + loss) / 6;
    const deviation = Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / 5);
    expect(evaluation.logLoss.value).toBeCloseTo(mean, 14);
    expect(evaluation.logLoss.interval?.high).toBeCloseTo(mean + (Z * deviation) / Math.sqrt(6), 12);
    expect(evaluation.logLoss.interval?.low).toBeCloseTo(mean - (Z * deviation) / Math.sqrt(6), 12);
    expect(evaluation.brier.value).toBeCloseTo((0.01 + 0.04 + 0.64 + 0.4225 + 0.09 + 0.01) / 6, 14);
  });

  it("weighs how far each tenth of the probabilities is off", () => {
    // 0.9: 0.1 too low. 0.8 twice, one won: 0.6 too high. 0.35 and 0.3, one won: 0.35 too low. 0.1: too high.
    expect(evaluation.calibrationError.value).toBeCloseTo((0.1 + 0.6 + 0.35 + 0.1) / 6, 12);
    expect(evaluation.calibrationError.interval?.low).toBe(0);
  });

  it("lists the tenths for a reliability diagram, the lower border included, and 1 in the last", () => {
    expect(evaluation.reliability[8]).toEqual({ from: 0.8, to: 0.9, count: 2, meanProbability: 0.8, wonShare: 0.5 });
    expect(evaluation.reliability[2]).toEqual({ from: 0.2, to: 0.3, count: 0 });
    expect(evaluateLeadProbabilities([1, 0], [true, false]).reliability.map(({ count }) => count)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  it("compares the tenth with the highest probabilities with all", () => {
    const many = Array.from({ length: 21 }, (_, index) => index / 100);
    const outcomes = many.map((_, index) => index === 5 || index >= 19);
    const { lift } = evaluateLeadProbabilities(many, outcomes);
    // Three of 21 are the tenth, rounded up; two of them were won.
    expect(lift.value).toBeCloseTo(2 / 3 / (3 / 21), 12);
    expect(lift.n).toBe(3);
    expect(lift.interval?.low).toBeCloseTo((wilsonInterval(2, 3).interval?.low ?? 0) * 7, 12);
    expect(lift.interval?.high).toBeCloseTo((wilsonInterval(2, 3).interval?.high ?? 0) * 7, 12);
    expect(evaluateLeadProbabilities([0.5, 0.5, 0.2], [true, false, false]).lift.n).toBe(2);
  });

  it("lists what the best tenth, two tenths and so on have in them, ties included", () => {
    const many = Array.from({ length: 21 }, (_, index) => index / 100);
    const outcomes = many.map((_, index) => index === 5 || index >= 19);
    const { gains, lift } = evaluateLeadProbabilities(many, outcomes);
    expect(gains.map(({ shareOfLeads }) => Math.round(shareOfLeads * 21))).toEqual([
      3, 5, 7, 9, 11, 13, 15, 17, 19, 21,
    ]);
    expect(gains.map(({ shareOfWon = 0 }) => Math.round(shareOfWon * 3))).toEqual([2, 2, 2, 2, 2, 2, 2, 3, 3, 3]);
    expect(gains[0]?.lift).toEqual(lift);
    expect(gains[7]?.lift.value).toBeCloseTo(21 / 17, 12);
    expect(gains[7]?.lift.interval?.low).toBeCloseTo((wilsonInterval(3, 17).interval?.low ?? 0) * 7, 12);
    const tied = evaluateLeadProbabilities([0.5, 0.5, 0.2, 0.1], [true, false, false, true]).gains;
    expect(tied.map(({ shareOfLeads }) => shareOfLeads)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.75, 0.75, 1, 1, 1]);
  });

  it("knows that all leads are won as often as all", () => {
    const [all] = evaluateLeadProbabilities([0.3, 0.3], [true, false]).gains;
    expect(all).toEqual({
      shareOfLeads: 1,
      shareOfWon: 1,
      lift: { value: 1, interval: { low: 1, high: 1, level: 0.95 }, n: 2, status: "ok", unit: "times the base rate" },
    });
  });

  it("has no gains for no leads, and none to tell where nobody was won", () => {
    expect(evaluateLeadProbabilities([], []).gains).toEqual([]);
    expect(evaluateLeadProbabilities([0.2], [false]).gains[0]).toEqual({
      shareOfLeads: 1,
      lift: { n: 1, status: "one-outcome", unit: "times the base rate" },
    });
  });

  it("has no values for no leads, and no ranking for one outcome", () => {
    const none = evaluateLeadProbabilities([], []);
    for (const key of ["auc", "logLoss", "brier", "calibrationError", "lift"] as const) {
      expect(none[key]).toEqual({ n: 0, status: "no-observations", unit: expect.any(String) });
    }
    const lost = evaluateLeadProbabilities([0.2, 0.3], [false, false]);
    expect(lost.auc).toEqual({ n: 2, status: "one-outcome", unit: "probability" });
    expect(lost.lift.status).toBe("one-outcome");
    const wonOnly = evaluateLeadProbabilities([0.2], [true]);
    expect(wonOnly.auc.status).toBe("one-outcome");
    expect(wonOnly.lift.value).toBe(1);
    expect(wonOnly.brier).toEqual({ value: expect.closeTo(0.64, 12), n: 1, status: "ok", unit: "squared probability" });
  });

  it("has an infinite log-loss, without an interval, for a certainty that does not come true", () => {
    const { logLoss } = evaluateLeadProbabilities([1, 0.5], [false, true]);
    expect(logLoss).toEqual({ value: Number.POSITIVE_INFINITY, n: 2, status: "ok", unit: "nats" });
  });

  it.each([
    [[0.5], [], ["won"]],
    [
      [0.5, 1.1],
      [true, false],
      ["probabilities", 1],
    ],
    [[-0.1], [true], ["probabilities", 0]],
    [[Number.NaN], [true], ["probabilities", 0]],
    [
      [0.5, 0.4],
      [true, 1],
      ["won", 1],
    ],
  ])("refuses %o with %o", (given, outcomes, path) => {
    expect(() => evaluateLeadProbabilities(given, outcomes as boolean[])).toThrow(
      refusal("INVALID_VALUE", path as Path),
    );
  });

  it("the AUC is what counting all pairs gives, and turns over with the outcomes", () => {
    const leads = fc.array(fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), fc.boolean()));
    fc.assert(
      fc.property(leads, (pairs) => {
        const given = pairs.map(([probability]) => probability);
        const outcomes = pairs.map(([, outcome]) => outcome);
        const [winners, losers] = [true, false].map((wanted) => given.filter((_, lead) => outcomes[lead] === wanted));
        const { auc } = evaluateLeadProbabilities(given, outcomes);
        if (winners?.length === 0 || losers?.length === 0) {
          expect(auc.value).toBeUndefined();
          return;
        }
        const beaten = (winners ?? []).flatMap((one) =>
          (losers ?? []).map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
        );
        expect(auc.value).toBeCloseTo(beaten.reduce<number>((sum, value) => sum + value, 0) / beaten.length, 12);
        const turned = evaluateLeadProbabilities(
          given,
          outcomes.map((outcome) => !outcome),
        );
        expect((turned.auc.value ?? 0) + (auc.value ?? 0)).toBeCloseTo(1, 12);
        expect((turned.auc.interval?.low ?? 0) + (auc.interval?.high ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
