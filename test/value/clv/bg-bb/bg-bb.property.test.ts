import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../../../src/value/clv/bg-bb/create.js";
import {
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/estimate.js";
import { fitBgBb } from "../../../../src/value/clv/bg-bb/fit.js";
import { createBgBbLikelihood } from "../../../../src/value/clv/bg-bb/search.js";
import { simulateDonors } from "./donors.js";

const parameter = fc.double({ min: -15, max: 15, noNaN: true }).map((exponent) => 10 ** exponent);
const parameters = fc.record({ alpha: parameter, beta: parameter, gamma: parameter, delta: parameter });
const model = parameters.map((values) => createBgBbModel({ parameters: values }));

const upTo = (most: number) =>
  fc
    .nat({ max: most })
    .chain((opportunities) =>
      fc
        .nat({ max: opportunities })
        .chain((lastRepeat) =>
          fc
            .integer({ min: Math.min(1, lastRepeat), max: lastRepeat })
            .map((repeats) => ({ repeats, lastRepeat, opportunities })),
        ),
    );
const history = upTo(300);
const rate = fc.double({ min: 1e-6, max: 1, noNaN: true });

describe("BG/BB (properties)", () => {
  it("answers probabilities from 0 to 1 and no more purchases than opportunities, whatever the parameters", () => {
    fc.assert(
      fc.property(model, history, fc.nat(), rate, (bgBb, customer, nextOpportunities, discountRate) => {
        const alive = estimateAliveAtNextOpportunity(customer, bgBb).value as number;
        expect(alive >= 0 && alive <= 1).toBe(true);
        const purchases = estimateOpportunityPurchases(customer, bgBb, { nextOpportunities }).value as number;
        expect(purchases >= 0 && purchases <= nextOpportunities * (1 + 1e-9)).toBe(true);
        const total = estimateDiscountedOpportunityPurchases(customer, bgBb, { discountRate }).value as number;
        expect(total >= 0 && total * discountRate <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  it("has likelihoods of all histories of one length that add up to 1", () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 8 }), (values, opportunities) => {
        const point = Float64Array.from(Object.values(values), Math.log);
        let total = 0;
        for (let lastRepeat = 0; lastRepeat <= opportunities; lastRepeat++) {
          for (let repeats = Math.min(1, lastRepeat); repeats <= lastRepeat; repeats++) {
            const cells = [{ repeats, lastRepeat, opportunities, customers: 1 }];
            const ways = lastRepeat === 0 ? 1 : choose(lastRepeat - 1, repeats - 1);
            total += ways * Math.exp(createBgBbLikelihood(cells)(point, new Float64Array(4)));
          }
        }
        expect(Math.abs(total - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("thinks the better of a customer the later he bought, and expects more of more opportunities", () => {
    fc.assert(
      fc.property(model, upTo(60), fc.nat({ max: 60 }), (bgBb, customer, nextOpportunities) => {
        const { repeats, lastRepeat, opportunities } = customer;
        const alive = estimateAliveAtNextOpportunity(customer, bgBb).value as number;
        if (repeats > 0 && lastRepeat < opportunities) {
          const later = estimateAliveAtNextOpportunity({ ...customer, lastRepeat: lastRepeat + 1 }, bgBb)
            .value as number;
          expect(later).toBeGreaterThanOrEqual(alive * (1 - 1e-9));
        }
        const [fewer, more] = [nextOpportunities, nextOpportunities + 1].map(
          (count) => estimateOpportunityPurchases(customer, bgBb, { nextOpportunities: count }).value as number,
        );
        expect(more).toBeGreaterThanOrEqual((fewer as number) * (1 - 1e-12));
      }),
    );
  });

  it("is fitted alike whatever the order of customers, with a model that can be used", () => {
    const base = fc.array(upTo(7), { minLength: 1, maxLength: 40 });
    const twice = base.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(twice, ([customers, shuffled]) => {
        const bgBb = fitBgBb(customers);
        expect(fitBgBb(shuffled)).toEqual(bgBb);
        const { value, interval } = estimateAliveAtNextOpportunity(customers[0] as (typeof customers)[number], bgBb);
        expect(value === undefined).toBe(bgBb.body.parameters === undefined);
        for (const share of [value ?? 0, interval?.low ?? 0, interval?.high ?? 0]) {
          expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("keeps its parameters when everybody is counted several times", () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.integer({ min: 2, max: 50 }), (seed, times) => {
        const customers = simulateDonors(seed, 400, { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.5 });
        const one = fitBgBb(customers).body;
        const many = fitBgBb(customers.map((customer) => ({ ...customer, customers: times }))).body;
        if (one.fit?.status !== "converged") return;
        for (const name of ["alpha", "beta", "gamma", "delta"] as const) {
          const error = one.fit.standardErrors?.[name] as number;
          const distance = (many.parameters?.[name] as number) - (one.parameters?.[name] as number);
          expect(Math.abs(distance)).toBeLessThanOrEqual(error / 1000);
          expect((many.fit?.standardErrors?.[name] as number) * Math.sqrt(times)).toBeCloseTo(error, 2);
        }
      }),
      { numRuns: 8 },
    );
  });
});
