import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../../../src/value/clv/bg-bb/create.js";
import {
  estimateAliveAtNextOpportunity,
  estimateOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/estimate.js";
import { fitBgBb } from "../../../../src/value/clv/bg-bb/fit.js";
import type { BgBbModel } from "../../../../src/value/clv/bg-bb/model.js";
import { simulateDonors } from "./donors.js";

const SETS = 200;
const parameters = { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.5 };

describe("BG/BB, fitted to 200 simulated sets of 1000 customers", () => {
  const models = Array.from({ length: SETS }, (_, seed) => fitBgBb(simulateDonors(seed, 1000, parameters)));
  const fits = models.filter(({ body }) => body.fit?.status === "converged");
  const known = createBgBbModel({ parameters });

  it("converges at least 95 times in 100", () => {
    expect(fits.length).toBeGreaterThanOrEqual(0.95 * SETS);
  });

  it.each(["alpha", "beta", "gamma", "delta"] as const)(
    "finds %s, and its standard error is how far the estimates scatter",
    (name) => {
      const logs = fits.map(({ body }) => Math.log(body.parameters?.[name] as number));
      const claimed = fits.map(({ body }) => (body.fit?.standardErrors?.[name] ?? 0) / (body.parameters?.[name] ?? 1));
      const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
      const scatter = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
      const median = [...claimed].sort((one, other) => one - other)[claimed.length >> 1] as number;
      expect(Math.abs(mean - Math.log(parameters[name]))).toBeLessThan(0.35 * scatter);
      expect(median / scatter).toBeGreaterThan(0.85);
      expect(median / scatter).toBeLessThan(1.15);
    },
  );

  it("puts the truth into nine of ten 90 % intervals", () => {
    const customer = { repeats: 2, lastRepeat: 4, opportunities: 6 };
    const questions = [
      (model: BgBbModel) => estimateAliveAtNextOpportunity(customer, model, { level: 0.9 }),
      (model: BgBbModel) => estimateOpportunityPurchases(customer, model, { nextOpportunities: 5, level: 0.9 }),
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
