import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { createBetaDiscreteWeibullModel } from "../../../../src/value/clv/retention/create.js";
import { estimateRetentionRate, estimateSurvival } from "../../../../src/value/clv/retention/estimate-retention.js";
import { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../../../src/value/clv/retention/fit.js";
import type { ContractTenure } from "../../../../src/value/clv/retention/model.js";

/** Customers whose contracts began at different times, so that they are seen for four to nine periods. */
function simulate(seed: number, n: number, parameters: { alpha: number; beta: number; c: number }) {
  const random = createRandom(seed);
  return Array.from({ length: n }, (): ContractTenure => {
    const seen = 4 + random.integer(6);
    const churn = random.beta(parameters.alpha, parameters.beta);
    // S(t) = (1 − churn)^(t^c), inverted.
    const tenure = Math.ceil((Math.log(random.uniform()) / Math.log1p(-churn)) ** (1 / parameters.c));
    return tenure <= seen ? { tenure: Math.max(1, tenure), ended: true } : { tenure: seen, ended: false };
  });
}

const SETS = 200;

describe.each([
  ["sBG", fitShiftedBetaGeometric, { alpha: 0.7, beta: 1.2, c: 1 }],
  ["BdW", fitBetaDiscreteWeibull, { alpha: 0.6, beta: 3, c: 1.4 }],
] as const)("%s, fitted to 200 simulated sets of 1000 customers", (_, fitModel, truth) => {
  const models = Array.from({ length: SETS }, (_, seed) => fitModel({ tenures: simulate(seed, 1000, truth) }));
  const fits = models.filter(({ body }) => body.fit?.status === "converged");
  const known = createBetaDiscreteWeibullModel({ parameters: truth });

  it("converges at least 95 times in 100", () => {
    expect(fits.length).toBeGreaterThanOrEqual(0.95 * SETS);
  });

  it.each(Object.keys(truth).slice(0, fitModel === fitBetaDiscreteWeibull ? 3 : 2) as (keyof typeof truth)[])(
    "finds %s, and its standard error is how far the estimates scatter",
    (name) => {
      const logs = fits.map(({ body }) => Math.log((body.parameters as Record<string, number>)[name] as number));
      const claimed = fits.map(({ body }) => {
        const { [name]: error = 0 } = (body.fit?.standardErrors ?? {}) as Record<string, number>;
        return error / ((body.parameters as Record<string, number>)[name] as number);
      });
      const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
      const scatter = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
      const median = [...claimed].sort((one, other) => one - other)[claimed.length >> 1] as number;
      expect(Math.abs(mean - Math.log(truth[name]))).toBeLessThan(0.35 * scatter);
      expect(median / scatter).toBeGreaterThan(0.85);
      expect(median / scatter).toBeLessThan(1.15);
    },
  );

  it("puts the truth into nine of ten 90 % intervals", () => {
    const questions = [
      (model: (typeof fits)[number] | typeof known) => estimateRetentionRate({ period: 12 }, model, { level: 0.9 }),
      (model: (typeof fits)[number] | typeof known) =>
        estimateSurvival({ tenure: 3, periods: 5 }, model, { level: 0.9 }),
    ];
    for (const ask of questions) {
      const value = ask(known).value as number;
      const hits = fits.filter((model) => {
        const { low = 1, high = 0 } = ask(model).interval ?? {};
        return low <= value && value <= high;
      });
      expect(hits.length / fits.length).toBeGreaterThan(0.85);
      expect(hits.length / fits.length).toBeLessThan(0.96);
    }
  });
});
