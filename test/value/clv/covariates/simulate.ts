import type { Random } from "../../../../src/shared/random/index.js";
import type { RepeatHistory } from "../../../../src/value/clv/index.js";
import { type BgNbdValues, simulateBgNbd } from "../simulate.js";

/** What a covariate does, by parameter. */
type Effects<Name extends string> = Readonly<Record<string, Readonly<Record<Name, number>>>>;

/** A simulated customer whose covariates are known. */
export interface CustomerWithCovariates extends RepeatHistory {
  readonly covariates: Readonly<Record<string, number>>;
}

/** A world of BG/NBD: r, alpha, a and b of customers whose covariates are 0, and what covariates do. */
export interface BgNbdWorld {
  readonly values: BgNbdValues;
  readonly effects: Effects<"alpha" | "a" | "b">;
}

/** A world of Pareto/NBD. */
export interface ParetoNbdWorld {
  readonly values: readonly [number, number, number, number];
  readonly effects: Effects<"alpha" | "beta">;
}

/** A share of 0.4 has the first covariate; the others are normally distributed around 0. */
function drawCovariates(random: Random, effects: Effects<string>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(effects).map((name, place) => [
      name,
      place === 0 ? Number(random.uniform() < 0.4) : Math.round(10 * random.normal()) / 10,
    ]),
  );
}

function sumOfEffects(
  effects: Effects<string>,
  covariates: Readonly<Record<string, number>>,
  parameter: string,
): number {
  return Object.entries(effects).reduce(
    (sum, [name, coefficients]) => sum + (coefficients[parameter] ?? 0) * (covariates[name] ?? 0),
    0,
  );
}

/** Draws customers of a BG/NBD world with covariates. */
export function simulateBgNbdWithCovariates(
  random: Random,
  { values: [r, alpha, a, b], effects }: BgNbdWorld,
  count: number,
  longest = 52,
): readonly CustomerWithCovariates[] {
  return Array.from({ length: count }, () => {
    const covariates = drawCovariates(random, effects);
    const of = (parameter: string) => sumOfEffects(effects, covariates, parameter);
    const own: BgNbdValues = [r, alpha * Math.exp(-of("alpha")), a * Math.exp(of("a")), b * Math.exp(of("b"))];
    const [one] = simulateBgNbd(random, own, 1, longest);
    const { repeats = 0, firstToLast = 0, firstToEnd = 0 } = one ?? {};
    return { repeats, firstToLast, firstToEnd, covariates };
  });
}

/** Draws customers of a Pareto/NBD world with covariates. */
export function simulateParetoNbdWithCovariates(
  random: Random,
  { values: [r, alpha, s, beta], effects }: ParetoNbdWorld,
  count: number,
  longest = 52,
): readonly CustomerWithCovariates[] {
  return Array.from({ length: count }, () => {
    const covariates = drawCovariates(random, effects);
    const rate = (random.gamma(r) / alpha) * Math.exp(sumOfEffects(effects, covariates, "alpha"));
    const dropout = (random.gamma(s) / beta) * Math.exp(sumOfEffects(effects, covariates, "beta"));
    const firstToEnd = longest * (1 - random.uniform() / 2);
    const end = Math.min(firstToEnd, random.exponential() / dropout);
    let [repeats, firstToLast] = [0, 0];
    for (let time = random.exponential() / rate; time <= end; time += random.exponential() / rate) {
      repeats += 1;
      firstToLast = time;
    }
    return { repeats, firstToLast, firstToEnd, covariates };
  });
}
