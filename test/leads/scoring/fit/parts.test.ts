import { describe, expect, it } from "vitest";
import { divideNumbers } from "../../../../src/leads/scoring/fit/divide-numbers.js";
import { informationValue } from "../../../../src/leads/scoring/fit/information-value.js";
import { fitLogistic } from "../../../../src/leads/scoring/fit/logistic.js";
import { weighAgainst, weighEvidence } from "../../../../src/leads/scoring/fit/weigh-evidence.js";
import { createRandom } from "../../../../src/shared/random/index.js";

const counts = (won: readonly number[], lost: readonly number[]) => ({
  won: Float64Array.from(won),
  lost: Float64Array.from(lost),
});

describe("weighEvidence", () => {
  it("says nothing where the bins differ no more than chance makes them", () => {
    expect([...weighEvidence(counts([50, 50], [50, 50]))]).toEqual([0, 0]);
    expect([...weighEvidence(counts([51, 49], [50, 50]))]).toEqual([0, 0]);
  });

  it("draws a bin towards the common rate by the strength that the method of moments finds", () => {
    const [won, lost] = [
      [80, 20],
      [20, 80],
    ];
    // Rate 1/2 and variance 1/4: (18 + 18 − 1/4)/(200 − 100) between the bins, and 0.25/0.3575 − 1 is below the least strength, 1.
    const weights = weighEvidence(counts(won, lost));
    expect(weights[0]).toBeCloseTo(Math.log(80.5 / 20.5), 12);
    expect(weights[1]).toBeCloseTo(-Math.log(80.5 / 20.5), 12);
    // (0.625·2 − 1/4)/(20 − 10) = 0.1 between, 0.25/0.1 − 1 = 1.5: 7.5 further leads ... on 5 of 10
    const weak = weighEvidence(counts([7.5, 2.5], [2.5, 7.5]));
    expect(weak[0]).toBeCloseTo(Math.log((7.5 + 0.75) / (2.5 + 0.75)), 12);
  });

  it("keeps a bin with one outcome finite, and an empty one silent", () => {
    const weights = weighEvidence(counts([40, 0, 0], [0, 60, 0]));
    expect(weights[0]).toBeCloseTo(Math.log(40.4 / 0.6) - Math.log(0.4 / 0.6), 12);
    expect(weights[1]).toBeCloseTo(Math.log(0.4 / 60.6) - Math.log(0.4 / 0.6), 12);
    expect(weights[2]).toBe(0);
  });
});

describe("weighAgainst", () => {
  it("says nothing where the bins are what was expected, but for chance", () => {
    const expected = { won: Float64Array.of(20, 70), variance: Float64Array.of(16, 21) };
    expect([...weighAgainst(counts([20, 70], [80, 30]), expected)]).toEqual([0, 0]);
    expect([...weighAgainst(counts([23, 68], [77, 32]), expected)]).toEqual([0, 0]);
  });

  it("is the log-odds less the expected ones, each bin drawn towards its own expectation", () => {
    const expected = { won: Float64Array.of(20, 70), variance: Float64Array.of(16, 21) };
    const weights = weighAgainst(counts([50, 40], [50, 60]), expected);
    // 30²/16 and 30²/21, less 1, over 37 − (16² + 21²)/37: 5.3 between log-odds. 200 leads by 37 and 5.3 is about 1; the least is 1.
    expect(weights[0]).toBeCloseTo(Math.log(50.2 / 50.8) - Math.log(0.2 / 0.8), 12);
    expect(weights[1]).toBeCloseTo(Math.log(40.7 / 60.3) - Math.log(0.7 / 0.3), 12);
    const weaker = weighAgainst(counts([30, 60], [70, 40]), expected);
    const between = (100 / 16 + 100 / 21 - 1) / (37 - (16 ** 2 + 21 ** 2) / 37);
    const strength = 200 / 37 / between - 1;
    expect(strength).toBeGreaterThan(8);
    expect(weaker[0]).toBeCloseTo(Math.log((30 + strength * 0.2) / (70 + strength * 0.8)) - Math.log(0.2 / 0.8), 12);
  });

  it("leaves an empty bin silent", () => {
    const expected = { won: Float64Array.of(0, 20, 70), variance: Float64Array.of(0, 16, 21) };
    const weights = weighAgainst(counts([0, 50, 40], [0, 50, 60]), expected);
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeCloseTo(Math.log(50.2 / 50.8) - Math.log(0.2 / 0.8), 12);
  });
});

describe("informationValue", () => {
  it("is the divergence between the won and the lost, with half a lead more in each bin that is not empty", () => {
    const [a, b] = [30.5 / 41, 10.5 / 61];
    const expected = (a - b) * Math.log(a / b) + (b - a) * Math.log((1 - a) / (1 - b));
    expect(informationValue(counts([30, 0, 10], [10, 0, 50]))).toBeCloseTo(expected, 12);
    expect(informationValue(counts([20, 20], [20, 20]))).toBe(0);
  });
});

describe("divideNumbers", () => {
  const divide = (won: readonly number[], lost: readonly number[], isMonotone = false) =>
    divideNumbers(counts(won, lost), won.length, isMonotone);

  it("parts the values where the outcomes change, and nowhere else", () => {
    expect(divide([5, 5, 5, 95, 95, 95], [95, 95, 95, 5, 5, 5])).toEqual([2]);
    expect(divide([10, 10, 10, 10], [10, 10, 10, 10])).toEqual([]);
    expect(divide([], [])).toEqual([]);
  });

  it("parts only where the likelihood gains more than half the logarithm of the leads", () => {
    // 2·(log-likelihood apart − together) is 4.63 here and ln 80 = 4.38; with one lead less apart it is 3.24.
    expect(divide([25, 15], [15, 25])).toEqual([0]);
    expect(divide([24, 16], [16, 24])).toEqual([]);
  });

  it("looks at runs of at least a twentieth of the leads; a shorter rest joins the last one", () => {
    expect(divide([95, 0, 5], [5, 100, 0])).toEqual([0]);
    expect(divide([0, 19, 0, 181], [190, 0, 190, 0])).toEqual([0, 2]);
    expect(divide([0, 31, 0, 149], [200, 0, 200, 0])).toEqual([0, 1, 2]);
    expect(divide([1000, 0, 1], [0, 1000, 0])).toEqual([0]);
  });

  it("counts only the values, not what is behind them", () => {
    expect(divideNumbers(counts([5, 95, 1000], [95, 5, 0]), 2, false)).toEqual([0]);
  });

  it("keeps the rates in one direction where they are to be monotone", () => {
    const won = [10, 60, 20, 90];
    const lost = won.map((count) => 100 - count);
    expect(divide(won, lost)).toEqual([0, 1, 2]);
    expect(divide(won, lost, true)).toEqual([0, 2]);
    expect(divide([...won].reverse(), [...lost].reverse(), true)).toEqual([0, 2]);
  });
});

describe("fitLogistic", () => {
  const random = createRandom("logistic");
  const rows = 500;
  const first = Float64Array.from({ length: rows }, () => random.normal());
  const second = Float64Array.from({ length: rows }, () => random.normal());
  const won = Uint8Array.from(first, (x, row) =>
    Number(random.uniform() < 1 / (1 + Math.exp(-(0.5 + x + 0.3 * (second[row] as number))))),
  );

  it("is where the gradient of the penalised log-likelihood is zero", () => {
    const { intercept, coefficients } = fitLogistic({ columns: [first, second], won, ridge: 3 });
    const errors = first.map((x, row) => {
      const logOdds =
        intercept + (coefficients[0] as number) * x + (coefficients[1] as number) * (second[row] as number);
      return (won[row] as number) - 1 / (1 + Math.exp(-logOdds));
    });
    const slope = (column: Float64Array) =>
      errors.reduce((sum, error, row) => sum + error * (column[row] as number), 0);
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 6);
    expect(slope(first) - 3 * (coefficients[0] as number)).toBeCloseTo(0, 6);
    expect(slope(second) - 3 * (coefficients[1] as number)).toBeCloseTo(0, 6);
  });

  it("leaves out what would have a coefficient below zero, and what is zero throughout", () => {
    const against = first.map((x) => -x);
    const nothing = new Float64Array(rows);
    const { coefficients } = fitLogistic({ columns: [against, nothing, second], won, ridge: 1 });
    const alone = fitLogistic({ columns: [second], won, ridge: 1 });
    expect([...coefficients.slice(0, 2)]).toEqual([0, 0]);
    expect(coefficients[2]).toBeCloseTo(alone.coefficients[0] as number, 6);
  });

  it("finds the same from another start", () => {
    const problem = { columns: [first, second], won, ridge: 1 };
    const fit = fitLogistic(problem);
    const again = fitLogistic(problem, { intercept: -1, coefficients: Float64Array.of(2, 0) });
    expect(again.intercept).toBeCloseTo(fit.intercept, 8);
    expect(again.coefficients[0]).toBeCloseTo(fit.coefficients[0] as number, 8);
  });

  it("stays where rounding leaves no step", () => {
    const column = new Float64Array(200).fill(1e6);
    const mixed = Uint8Array.from(column, (_, row) => row % 2);
    const { intercept, coefficients } = fitLogistic({ columns: [column], won: mixed, ridge: 1e-6 });
    expect([intercept, coefficients[0]]).toEqual([0, 0]);
  });

  it("has an answer where the outcomes are told apart without fail", () => {
    const column = Float64Array.from({ length: 20 }, (_, row) => (row < 10 ? -1 : 1));
    const certain = Uint8Array.from(column, (x) => Number(x > 0));
    const { coefficients } = fitLogistic({ columns: [column], won: certain, ridge: 1e-6 });
    expect(coefficients[0]).toBeGreaterThan(5);
    expect(Number.isFinite(coefficients[0])).toBe(true);
  });
});
