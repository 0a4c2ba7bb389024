import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import { fitGammaGamma } from "../../../../src/value/clv/gamma-gamma/fit.js";
import type { SpendHistory } from "../../../../src/value/clv/gamma-gamma/model.js";
import { simulateSpenders } from "./spenders.js";

const anyCustomer: fc.Arbitrary<SpendHistory> = fc.record({
  repeats: fc.oneof(fc.nat(5), fc.nat()),
  meanRepeatSpend: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
});

const simulated = fc
  .record({
    p: fc.double({ min: 0.5, max: 10, noNaN: true }),
    q: fc.double({ min: 1.5, max: 8, noNaN: true }),
    gamma: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    seed: fc.nat(),
  })
  .map(({ seed, ...parameters }) => simulateSpenders(60, parameters, seed));

const fitIn = (customers: readonly SpendHistory[]) => fitGammaGamma(customers, { currency: "EUR" });

describe("fitGammaGamma", () => {
  it("always answers, and with finite positive parameters or none", () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { minLength: 1 }), (customers) => {
        const { model, report } = fitIn(customers);
        const { parameters, fit } = model.body;
        expect(Object.values(parameters ?? {}).every((value) => Number.isFinite(value) && value > 0)).toBe(true);
        expect(parameters === undefined).toBe(fit?.status === "too-little-data" || fit?.status === "not-identified");
        expect(fit?.standardErrors === undefined).toBe(fit?.status !== "converged");
        expect(report.in).toBe(customers.length);
        expect(report.out).toBe(fit?.n);
      }),
    );
  });

  it("does not care about the order of the customers", () => {
    fc.assert(
      fc.property(
        simulated.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(fitIn(shuffled).model).toEqual(fitIn(rows).model);
        },
      ),
    );
  });

  it("gives the same model in cents as in euros, but for γ and the log-likelihood", () => {
    fc.assert(
      fc.property(simulated, fc.constantFrom(100, 0.01, 1000, 7), (rows, factor) => {
        const one = fitIn(rows).model;
        const other = fitIn(rows.map((row) => ({ ...row, meanRepeatSpend: row.meanRepeatSpend * factor }))).model;
        const [a, b] = [one.body, other.body];
        expect(b.fit?.status).toBe(a.fit?.status);
        expect(b.fit?.logLikelihood).toBeCloseTo((a.fit?.logLikelihood as number) - rows.length * Math.log(factor), 6);
        for (const repeats of [0, 1, 5]) {
          const [inEuros, inCents] = [12.5, 12.5 * factor].map((meanRepeatSpend, i) =>
            estimateSpend({ repeats, meanRepeatSpend }, i === 0 ? one : other),
          );
          expect(inCents?.status).toBe(inEuros?.status);
          if (inEuros?.value === undefined) continue;
          expect((inCents?.value ?? 0) / factor / inEuros.value).toBeCloseTo(1, 6);
          expect(inCents?.interval === undefined).toBe(inEuros.interval === undefined);
          if (inEuros.interval === undefined) continue;
          const widths = [inCents, inEuros].map((found) =>
            Math.log((found?.interval?.high ?? 1) / (found?.value ?? 1)),
          );
          expect((widths[0] as number) / (widths[1] as number)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("estimateSpend", () => {
  it("lies between the customer's own mean and that of all, and rises with the own mean", () => {
    fc.assert(
      fc.property(simulated, fc.nat(100), fc.double({ min: 0, max: 1e6, noNaN: true }), (rows, repeats, spend) => {
        const { model } = fitIn(rows);
        const ofAll = estimateSpend({ repeats: 0 }, model).value;
        fc.pre(ofAll !== undefined);
        const value = estimateSpend({ repeats: repeats + 1, meanRepeatSpend: spend }, model).value as number;
        const higher = estimateSpend({ repeats: repeats + 1, meanRepeatSpend: spend + 1 }, model).value as number;
        const slack = 1e-9 * (spend + ofAll);
        expect(value).toBeGreaterThanOrEqual(Math.min(spend, ofAll) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(spend, ofAll) + slack);
        expect(higher).toBeGreaterThanOrEqual(value - slack);
      }),
      { numRuns: 50 },
    );
  });
});
