import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createBetaDiscreteWeibullModel,
  createShiftedBetaGeometricModel,
} from "../../../../src/value/clv/retention/create.js";
import { estimateRetentionRate, estimateSurvival } from "../../../../src/value/clv/retention/estimate-retention.js";
import { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../../../src/value/clv/retention/fit.js";
import { forecastCohort } from "../../../../src/value/clv/retention/forecast-cohort.js";
import type { ContractTenure, RetentionModel } from "../../../../src/value/clv/retention/model.js";
import { estimateResidualLifetime } from "../../../../src/value/clv/retention/residual-lifetime.js";

/** Each run fits up to four models. */
const FEW = { numRuns: 15 };

/** All that a parameter may be, most of it next to a limit. */
const parameter = fc.double({ min: -15, max: 15, noNaN: true }).map((exponent) => 10 ** exponent);
const shape = fc.oneof(fc.double({ min: 0.05, max: 20, noNaN: true }), parameter);
const model = fc
  .record({ alpha: parameter, beta: parameter, c: shape })
  .map((parameters) => createBetaDiscreteWeibullModel({ parameters }));
const age = fc.oneof(
  fc.nat({ max: 12 }),
  fc.nat(),
  fc.maxSafeNat().map((n) => Math.floor(n / 4)),
);
const step = fc.oneof(
  fc.constant(1),
  fc.nat(),
  fc.maxSafeNat().map((n) => Math.floor(n / 4)),
);
const rate = fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constantFrom(0.1, 1, 1e-9));

const customers: fc.Arbitrary<readonly ContractTenure[]> = fc.array(
  fc.record({ tenure: fc.integer({ min: 1, max: 7 }), ended: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);
const fits = [fitShiftedBetaGeometric, fitBetaDiscreteWeibull] as const;

const survivalOf = (of: RetentionModel, tenure: number, periods: number) =>
  estimateSurvival({ tenure, periods }, of).value as number;

describe("retention models (properties)", () => {
  it("answer shares from 0 to 1 and finite lifetimes, whatever the parameters", () => {
    fc.assert(
      fc.property(model, age, step, rate, (weibull, tenure, periods, discountRate) => {
        const survival = survivalOf(weibull, tenure, periods);
        expect(survival >= 0 && survival <= 1).toBe(true);
        const retention = estimateRetentionRate({ period: tenure + 1 }, weibull).value as number;
        expect(retention >= 0 && retention <= 1).toBe(true);
        const lifetime = estimateResidualLifetime({ tenure }, weibull, { discountRate, renewal: "due" })
          .value as number;
        expect(lifetime >= 0 && lifetime <= (1 + 1 / discountRate) * (1 + 1e-12)).toBe(true);
      }),
    );
  });

  it("lose customers as time goes on, and never win them back", () => {
    fc.assert(
      fc.property(model, age, step, step, (weibull, tenure, one, other) => {
        const sooner = survivalOf(weibull, tenure, Math.min(one, other));
        expect(survivalOf(weibull, tenure, Math.max(one, other))).toBeLessThanOrEqual(sooner * (1 + 1e-12));
      }),
    );
  });

  it("survive two stretches as they survive one after the other", () => {
    fc.assert(
      fc.property(model, age, step, step, (weibull, tenure, one, other) => {
        const both = survivalOf(weibull, tenure, one) * survivalOf(weibull, tenure + one, other);
        expect(Math.abs(survivalOf(weibull, tenure, one + other) - both)).toBeLessThanOrEqual(1e-9 * both + 1e-300);
      }),
    );
  });

  it("are the shifted beta-geometric model where c is 1", () => {
    fc.assert(
      fc.property(parameter, parameter, age, rate, (alpha, beta, tenure, discountRate) => {
        const plain = createShiftedBetaGeometricModel({ parameters: { alpha, beta } });
        const weibull = createBetaDiscreteWeibullModel({ parameters: { alpha, beta, c: 1 } });
        expect(estimateRetentionRate({ period: tenure + 1 }, weibull)).toEqual(
          estimateRetentionRate({ period: tenure + 1 }, plain),
        );
        const options = { discountRate, renewal: "due" } as const;
        expect(estimateResidualLifetime({ tenure }, weibull, options)).toEqual(
          estimateResidualLifetime({ tenure }, plain, options),
        );
      }),
    );
  });

  it("have retention rates that rise with age and lifetimes that grow, if customers do not change", () => {
    fc.assert(
      fc.property(parameter, parameter, fc.nat(), rate, (alpha, beta, tenure, discountRate) => {
        const plain = createShiftedBetaGeometricModel({ parameters: { alpha, beta } });
        const [now, later] = [tenure, tenure + 1].map(
          (t) => estimateRetentionRate({ period: t + 1 }, plain).value ?? 0,
        );
        expect(later).toBeGreaterThanOrEqual(now as number);
        const [first, second] = [tenure, tenure + 1].map(
          (t) => estimateResidualLifetime({ tenure: t }, plain, { discountRate, renewal: "due" }).value ?? 0,
        );
        expect(second).toBeGreaterThanOrEqual((first as number) * (1 - 1e-11));
      }),
    );
  });

  it("are fitted alike whatever the order of customers and cohorts", () => {
    const twice = customers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(twice, ([tenures, shuffled]) => {
        for (const fitModel of fits) expect(fitModel({ tenures: shuffled })).toEqual(fitModel({ tenures }));
      }),
      FEW,
    );
  });

  it("are fitted alike to people one by one and to the cohorts that they make up", () => {
    fc.assert(
      fc.property(customers, (tenures) => {
        const left = [1, 2, 3, 4, 5, 6, 7].map((t) => tenures.filter((c) => c.ended && c.tenure === t).length);
        const seenLess = tenures.filter((c) => !c.ended);
        const cohorts = [
          { customers: tenures.length - seenLess.length, left },
          ...seenLess.map(({ tenure }) => ({ survivors: Array<number>(tenure + 1).fill(1) })),
        ];
        for (const fitModel of fits) expect(fitModel({ cohorts })).toEqual(fitModel({ tenures }));
      }),
      FEW,
    );
  });

  it("keep their parameters when everybody is counted several times, and are surer of them", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 2, max: 9 }), (tenures, times) => {
        for (const fitModel of fits) {
          const one = fitModel({ tenures }).body;
          const many = fitModel({ tenures: Array(times).fill(tenures).flat() }).body;
          if (one.fit?.status !== "converged" || many.fit?.status !== "converged") continue;
          const names = Object.keys(one.parameters ?? {}) as "alpha"[];
          for (const name of names) {
            const width = one.fit.standardErrors?.[name] as number;
            // The likelihood of some of these is all but flat; a hundredth of a standard error is no difference.
            const distance = Math.abs((many.parameters?.[name] as number) - (one.parameters?.[name] as number));
            expect(distance).toBeLessThanOrEqual(width / 100);
          }
        }
      }),
      FEW,
    );
  });

  it("are fitted no worse with the third parameter than without", () => {
    fc.assert(
      fc.property(customers, (tenures) => {
        const [plain, weibull] = fits.map((fitModel) => fitModel({ tenures }).body.fit);
        if (plain?.logLikelihood === undefined || weibull?.logLikelihood === undefined) return;
        expect(weibull.logLikelihood).toBeGreaterThanOrEqual(plain.logLikelihood - 1e-5);
      }),
      FEW,
    );
  });

  it("put every estimate inside its interval, and the interval where the estimate can be", () => {
    fc.assert(
      fc.property(customers, (tenures) => {
        for (const fitModel of fits) {
          for (const row of forecastCohort({ customers: 100, periods: 9 }, fitModel({ tenures }))) {
            const { value, interval } = row.customers;
            if (value === undefined || interval === undefined) continue;
            expect(0 <= interval.low && interval.low <= value).toBe(true);
            expect(value <= interval.high && interval.high <= 100).toBe(true);
          }
        }
      }),
      FEW,
    );
  });
});
