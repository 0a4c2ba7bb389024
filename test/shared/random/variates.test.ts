import { describe, expect, it } from "vitest";
import { regularizedBeta } from "../../../src/shared/numeric/incomplete-beta.js";
import { regularizedGammaP, regularizedGammaQ } from "../../../src/shared/numeric/incomplete-gamma.js";
import { createRandom, type Random } from "../../../src/shared/random/index.js";
import { chiSquareQuantile, mean, normalCdf, variance } from "../../../src/shared/statistics/index.js";

const COUNT = 4_000;

const draw = (seed: string, one: (random: Random) => number): readonly number[] => {
  const random = createRandom(seed);
  return Array.from({ length: COUNT }, () => one(random));
};

type ContinuousCase = readonly [name: string, one: (random: Random) => number, cdf: (x: number) => number];

const gammaCase = (shape: number): ContinuousCase => [
  `gamma ${shape}`,
  (random) => random.gamma(shape),
  (x) => regularizedGammaP(shape, x),
];

describe("what is drawn from a continuous distribution", () => {
  // By Kolmogorov and Smirnov, one sample in a thousand would be farther from the distribution function.
  it.each<ContinuousCase>([
    ["uniform", (random) => random.uniform(), (x) => x],
    ["normal", (random) => random.normal(), normalCdf],
    ["exponential", (random) => random.exponential(), (x) => -Math.expm1(-x)],
    ...[0.05, 0.3, 0.999, 1, 2.5, 40, 1000].map(gammaCase),
    ["beta 2, 5", (random) => random.beta(2, 5), (x) => regularizedBeta(2, 5, x)],
    ["beta 0.1, 0.4", (random) => random.beta(0.1, 0.4), (x) => regularizedBeta(0.1, 0.4, x)],
  ])("follows it: %s", (name, one, cdf) => {
    const sorted = Float64Array.from(draw(name, one)).sort();
    const distances = sorted.map((value, index) => {
      const share = cdf(value);
      return Math.max(share - index / COUNT, (index + 1) / COUNT - share);
    });
    expect(Math.max(...distances) * Math.sqrt(COUNT)).toBeLessThan(1.95);
  });

  it("has the moments of the normal distribution, each on its own", () => {
    const values = draw("moments", (random) => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(variance(values)).toBeCloseTo(1, 1);
    const products = values.slice(1).map((value, index) => value * (values[index] as number));
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(COUNT));
  });

  it("keeps two forks apart", () => {
    const one = draw("forks", (random) => random.fork("one").normal());
    expect(new Set(one).size).toBe(1);
    const [left, right] = [createRandom("forks").fork("left"), createRandom("forks").fork("right")];
    const products = Array.from({ length: COUNT }, () => left.normal() * right.normal());
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(COUNT));
  });
});

describe("what is drawn from a discrete distribution", () => {
  // One sample in a thousand would have a larger chi-square.
  it.each<[name: string, one: (random: Random) => number, probabilities: readonly number[]]>([
    ["integer 10", (random) => random.integer(10), Array.from({ length: 10 }, () => 0.1)],
    ["pick", (random) => random.pick([0, 1, 2]), [1 / 3, 1 / 3, 1 / 3]],
    ["shuffle", (random) => orderOf(random.shuffle([0, 1, 2])), Array.from({ length: 6 }, () => 1 / 6)],
    ["poisson 0.4", (random) => random.poisson(0.4), poissonUpTo(0.4, 4)],
    ["poisson 6", (random) => random.poisson(6), poissonUpTo(6, 16)],
    ["low bit", (random) => random.uint32() % 16, Array.from({ length: 16 }, () => 1 / 16)],
  ])("follows it: %s", (name, one, probabilities) => {
    const last = probabilities.length - 1;
    const counts = probabilities.map(() => 0);
    for (const value of draw(name, one)) counts[Math.min(value, last)] = (counts[Math.min(value, last)] as number) + 1;
    const chiSquare = probabilities.reduce((sum, probability, value) => {
      const expected = probability * COUNT;
      return sum + ((counts[value] as number) - expected) ** 2 / expected;
    }, 0);
    expect(chiSquare).toBeLessThan(chiSquareQuantile(0.999, last));
  });

  it("adds up the parts of a large Poisson mean", () => {
    const random = createRandom("large");
    for (const expected of [500, 500.5, 1300]) {
      const values = Array.from({ length: 300 }, () => random.poisson(expected));
      expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * Math.sqrt(expected / 300));
      expect(variance(values) / expected).toBeCloseTo(1, 0);
    }
  });
});

/** The probabilities of 0, 1, 2, … and, as the last one, of all the rest. */
function poissonUpTo(mean: number, last: number): readonly number[] {
  const below = Array.from({ length: last + 1 }, (_, count) => (count === 0 ? 0 : regularizedGammaQ(count, mean)));
  return below.map((start, count) => (below[count + 1] ?? 1) - start);
}

function orderOf([first, second]: readonly number[]): number {
  return 2 * (first as number) + (((second as number) - (first as number) + 3) % 3) - 1;
}
