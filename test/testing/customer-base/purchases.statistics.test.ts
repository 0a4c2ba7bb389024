import { describe, expect, it } from "vitest";
import { toEpochMillis } from "../../../src/shared/calendar/index.js";
import { regularizedBeta } from "../../../src/shared/numeric/incomplete-beta.js";
import { regularizedGammaP } from "../../../src/shared/numeric/incomplete-gamma.js";
import { chiSquareQuantile } from "../../../src/shared/statistics/index.js";
import type { GeneratedPurchaseHistory } from "../../../src/testing/customer-base/purchase-model.js";
import {
  CDNOW_BG_NBD_PROCESS,
  CDNOW_GAMMA_GAMMA_PROCESS,
  CDNOW_PARETO_NBD_PROCESS,
  type PurchaseProcess,
} from "../../../src/testing/customer-base/purchase-process.js";
import { generatePurchases } from "../../../src/testing/customer-base/purchases.js";

const CUSTOMERS = 30_000;
const WEEK_MILLIS = 7 * 86_400_000;
const END = Date.UTC(2025, 0, 1);

const generate = (process: PurchaseProcess, returnRate = 0) => [
  ...generatePurchases({
    ...{ seed: "cdnow", partyIds: CUSTOMERS, currency: "USD", zone: "UTC", process, returnRate },
    joined: { from: "2024-01-01", to: "2024-03-01" },
    until: "2025-01-01",
  }),
];

/** The number of weeks that a customer was observed. */
const observed = ({ joinedAt }: GeneratedPurchaseHistory) => (END - toEpochMillis(joinedAt)) / WEEK_MILLIS;
const repeats = ({ purchases }: GeneratedPurchaseHistory) => purchases.length - 1;

/** How many standard errors a sum lies from its expectation: the error is known, or estimated from the differences. */
function z(differences: readonly number[], variance?: number): number {
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return sum / Math.sqrt(variance ?? differences.reduce((total, difference) => total + difference ** 2, 0));
}

/** The distance of Kolmogorov and Smirnov times √n, of 5,000 values: above 1.95 in one sample of a thousand. */
function distance(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values.slice(0, 5000)).sort();
  const distances = sorted.map((value, index) => {
    const share = cdf(value);
    return Math.max(share - index / sorted.length, (index + 1) / sorted.length - share);
  });
  return Math.max(...distances) * Math.sqrt(sorted.length);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Within 39 weeks of the first purchase: how many customers bought again 0, 1, … 7 times, or more often. */
function countRepeats(histories: readonly GeneratedPurchaseHistory[]): readonly number[] {
  const counts = new Array<number>(9).fill(0);
  for (const { purchases, joinedAt } of histories) {
    const end = toEpochMillis(joinedAt) + 39 * WEEK_MILLIS;
    const times = purchases.filter(({ at }) => toEpochMillis(at) <= end).length - 1;
    counts[Math.min(times, 8)] = (counts[Math.min(times, 8)] as number) + 1;
  }
  return counts;
}

function chiSquareOf(counts: readonly number[], probabilities: readonly number[]): number {
  const all = [...probabilities, 1 - sum(probabilities)];
  return sum(
    all.map(
      (probability, index) => ((counts[index] as number) - CUSTOMERS * probability) ** 2 / (CUSTOMERS * probability),
    ),
  );
}

describe("30,000 customers by Pareto/NBD", () => {
  const { r, alpha, s, beta } = CDNOW_PARETO_NBD_PROCESS;
  const { p, q, gamma } = CDNOW_GAMMA_GAMMA_PROCESS;
  const histories = generate(CDNOW_PARETO_NBD_PROCESS);
  const truths = histories.map(({ truth }) => truth);
  const purchaseRates = truths.map(({ purchaseRate }) => purchaseRate);
  const dropoutRates = truths.map(({ dropoutRate }) => dropoutRate as number);

  it("have gamma distributed rates, drawn apart", () => {
    expect(
      distance(
        purchaseRates.map((rate) => rate * alpha),
        (x) => regularizedGammaP(r, x),
      ),
    ).toBeLessThan(1.95);
    expect(
      distance(
        dropoutRates.map((rate) => rate * beta),
        (x) => regularizedGammaP(s, x),
      ),
    ).toBeLessThan(1.95);
    const centred = (values: readonly number[]) => {
      const mean = sum(values) / values.length;
      return values.map((value) => value - mean);
    };
    const [buying, dropping] = [centred(purchaseRates), centred(dropoutRates)];
    const spending = centred(truths.map(({ meanSpend }) => meanSpend));
    expect(Math.abs(z(buying.map((value, index) => value * (dropping[index] as number))))).toBeLessThan(4);
    expect(Math.abs(z(buying.map((value, index) => value * (spending[index] as number))))).toBeLessThan(4);
    expect(Math.abs(z(dropping.map((value, index) => value * (spending[index] as number))))).toBeLessThan(4);
  });

  it("buy as often as the closed form says", () => {
    // E[X(T)] = rβ/(α(s − 1)) · (1 − (β/(β + T))^(s−1)); over these customers 1.4 each, standard error 0.016
    const expected = (T: number) => ((r * beta) / (alpha * (s - 1))) * (1 - (beta / (beta + T)) ** (s - 1));
    const differences = histories.map((history) => repeats(history) - expected(observed(history)));
    expect(Math.abs(z(differences))).toBeLessThan(4);
  });

  it("buy by Poisson while they live", () => {
    const differences: number[] = [];
    let variance = 0;
    for (const history of histories) {
      const { purchaseRate, aliveUntil } = history.truth;
      const end = aliveUntil === undefined ? END : Math.min(END, toEpochMillis(aliveUntil));
      const mean = (purchaseRate * (end - toEpochMillis(history.joinedAt))) / WEEK_MILLIS;
      differences.push(repeats(history) - mean);
      variance += mean;
    }
    expect(Math.abs(z(differences, variance))).toBeLessThan(4);
    expect(Math.abs(z(differences))).toBeLessThan(4);
  });

  it("live as long as the closed form says", () => {
    // P(alive at T) = (β/(β + T))^s; standard error of the share 0.003
    const shares = histories.map((history) => (beta / (beta + observed(history))) ** s);
    const differences = histories.map(({ truth }, index) => Number(truth.aliveAtEnd) - (shares[index] as number));
    expect(Math.abs(z(differences, sum(shares.map((share) => share * (1 - share)))))).toBeLessThan(4);
  });

  it("buy again in 39 weeks as often as the published distribution says", () => {
    const published = [
      0.5936250316, 0.1655629473, 0.08248718412, 0.04903995364, 0.03169570674, 0.02148482836, 0.01501118375,
      0.01070775073,
    ];
    expect(chiSquareOf(countRepeats(histories), published)).toBeLessThan(chiSquareQuantile(0.999, 8));
  });

  it("spend by Gamma-Gamma", () => {
    // Of p·γ/(q − 1) = 35.22 the standard error is 0.15: the variance is (p·γ/(q − 1))²/(q − 2).
    const mean = (p * gamma) / (q - 1);
    const differences = truths.map(({ meanSpend }) => meanSpend - mean);
    expect(Math.abs(z(differences, (CUSTOMERS * mean ** 2) / (q - 2)))).toBeLessThan(4);
    const rates = truths.map(({ meanSpend }) => (p * gamma) / meanSpend);
    expect(distance(rates, (x) => regularizedGammaP(q, x))).toBeLessThan(1.95);
  });

  it("spend on each purchase by gamma around their mean", () => {
    const shares = histories.flatMap(({ purchases, truth }) =>
      purchases.map(({ amount }) => Number(amount) / truth.meanSpend),
    );
    expect(shares.length).toBeGreaterThan(CUSTOMERS);
    expect(
      Math.abs(
        z(
          shares.map((share) => share - 1),
          shares.length / p,
        ),
      ),
    ).toBeLessThan(4);
    expect(
      distance(
        shares.map((share) => share * p),
        (x) => regularizedGammaP(p, x),
      ),
    ).toBeLessThan(1.95);
  });

  it("join at any instant of the range alike", () => {
    const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 2, 1)];
    const parts = histories.map(({ joinedAt }) => (toEpochMillis(joinedAt) - from) / (to - from));
    expect(distance(parts, (x) => x)).toBeLessThan(1.95);
  });

  it("give back the share that was asked for, any time within 14 days", () => {
    const lines = generate(CDNOW_PARETO_NBD_PROCESS, 0.1).flatMap(({ purchases }) => purchases);
    const bought = new Map(
      lines.filter(({ returnOf }) => returnOf === undefined).map(({ orderId, at }) => [orderId, toEpochMillis(at)]),
    );
    const early = [...bought.values()].filter((at) => at < END - 2 * WEEK_MILLIS).length;
    const delays = lines.flatMap(({ returnOf, at }) => {
      const from = returnOf === undefined ? undefined : (bought.get(returnOf) as number);
      return from === undefined || from >= END - 2 * WEEK_MILLIS
        ? []
        : [(toEpochMillis(at) - from) / (2 * WEEK_MILLIS)];
    });
    expect(Math.abs(delays.length - 0.1 * early) / Math.sqrt(early * 0.1 * 0.9)).toBeLessThan(4);
    expect(distance(delays, (x) => x)).toBeLessThan(1.95);
  });
});

describe("30,000 customers by BG/NBD", () => {
  const { r, alpha, a, b } = CDNOW_BG_NBD_PROCESS;
  const histories = generate(CDNOW_BG_NBD_PROCESS);

  it("have gamma distributed purchase rates and beta distributed dropout probabilities", () => {
    expect(
      distance(
        histories.map(({ truth }) => truth.purchaseRate * alpha),
        (x) => regularizedGammaP(r, x),
      ),
    ).toBeLessThan(1.95);
    const probabilities = histories.map(({ truth }) => truth.dropoutProbability as number);
    expect(distance(probabilities, (x) => regularizedBeta(a, b, x))).toBeLessThan(1.95);
  });

  it("buy again in 39 weeks as often as the published distribution says", () => {
    const published = [
      0.5737863521, 0.1993952808, 0.08542975954, 0.04586035385, 0.02767144934, 0.01796549387, 0.01226897672,
      0.008695428804,
    ];
    expect(chiSquareOf(countRepeats(histories), published)).toBeLessThan(chiSquareQuantile(0.999, 8));
  });

  it("buy again in 39 weeks 1.19672319 times on average, as published", () => {
    const differences = histories.map(({ purchases, joinedAt }) => {
      const end = toEpochMillis(joinedAt) + 39 * WEEK_MILLIS;
      return purchases.filter(({ at }) => toEpochMillis(at) <= end).length - 1 - 1.19672319;
    });
    expect(Math.abs(z(differences))).toBeLessThan(4);
  });

  it("drop out after a repeat with their probability, and never otherwise", () => {
    const differences = histories.map(
      (history) => Number(!history.truth.aliveAtEnd) - repeats(history) * (history.truth.dropoutProbability as number),
    );
    expect(Math.abs(z(differences))).toBeLessThan(4);
    expect(histories.every((history) => repeats(history) > 0 || history.truth.aliveAtEnd)).toBe(true);
  });
});
