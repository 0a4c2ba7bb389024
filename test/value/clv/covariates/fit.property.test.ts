import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitBgNbd, fitParetoNbd, forecastCustomers } from "../../../../src/value/clv/index.js";
import { anyHistory } from "../bg-nbd/histories.js";

const anyCovariate = fc.oneof(fc.constantFrom(0, 1), fc.double({ noNaN: true, noDefaultInfinity: true }));
const anyCustomers = fc.array(
  fc
    .tuple(anyHistory, fc.record({ one: anyCovariate, other: anyCovariate }))
    .map(([history, covariates]) => ({ ...history, covariates })),
  { minLength: 1, maxLength: 16 },
);

describe.each([
  ["fitBgNbd", fitBgNbd],
  ["fitParetoNbd", fitParetoNbd],
] as const)("%s with covariates", (_, fitModel) => {
  it("answers for any data in order, with finite parameters and coefficients or with none", () => {
    fc.assert(
      fc.property(anyCustomers, fc.constantFrom(["one"], ["one", "other"]), (customers, covariates) => {
        const { model } = fitModel(customers, { timeUnit: "weeks", covariates });
        const { parameters, covariates: listed, fit } = model.body;
        const isWithout = fit?.status === "too-little-data" || fit?.status === "not-identified";
        expect(parameters === undefined).toBe(isWithout);
        expect(listed === undefined).toBe(isWithout);
        expect(fit?.reasons.length === 0).toBe(fit?.status === "converged");
        expect(fit?.covariance !== undefined).toBe(fit?.status === "converged");
        if (isWithout) return;
        const { alive, purchases } = forecastCustomers(customers, model, { horizon: 9 });
        expect([...alive]).toSatisfy((shares: number[]) => shares.every((share) => share >= 0 && share <= 1));
        expect([...purchases]).toSatisfy((counts: number[]) =>
          counts.every((count) => count >= 0 && Number.isFinite(count)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

it("says of a covariate that varies beyond the range of numbers that nothing can be told", () => {
  const customers = Array.from({ length: 30 }, (_, index) => ({
    repeats: index % 4,
    firstToLast: index % 4 === 0 ? 0 : 3 + index,
    firstToEnd: 40,
    covariates: { tiny: index % 2 === 0 ? 0 : 1e-200, huge: index % 4 === 0 ? 1.7e308 : -1.7e308 },
  }));
  for (const name of ["tiny", "huge"]) {
    const { fit } = fitBgNbd(customers, { timeUnit: "weeks", covariates: [name] }).model.body;
    expect(fit?.status).toBe("not-identified");
    expect(fit?.reasons.map(({ params }) => params["covariate"])).toEqual([name]);
  }
});

it.each([fitBgNbd, fitParetoNbd])("answers where all was bought on the last day of observation", (fitModel) => {
  const customers = Array.from({ length: 12 }, (_, index) => ({
    repeats: 1 + (index % 3),
    firstToLast: 0,
    firstToEnd: 0,
    covariates: { online: index % 2 },
  }));
  const fitted = [{ timeUnit: "days" }, { timeUnit: "days", covariates: ["online"] }].map(
    (options) => fitModel(customers, options as { timeUnit: "days" }).model.body.fit,
  );
  for (const fit of fitted) expect(["boundary", "not-identified"]).toContain(fit?.status);
});
