import { describe, expect, it } from "vitest";
import { fitBgNbd, fitMbgNbd, fitNbd, fitParetoNbd } from "../../../src/value/clv/index.js";

/** Every other customer came back; all times are one or two of a unit. */
const customersOf = (unit: number, covariate: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => ({
    repeats: index % 5,
    firstToLast: index % 5 === 0 ? 0 : (1 + (index % 2) / 2) * unit,
    firstToEnd: 2 * unit,
    covariates: { one: covariate(index) },
  }));

describe.each([
  ["fitBgNbd", fitBgNbd],
  ["fitMbgNbd", fitMbgNbd],
  ["fitNbd", fitNbd],
  ["fitParetoNbd", fitParetoNbd],
] as const)("%s, for times near the ends of the range of numbers", (_, fitModel) => {
  it.each([1e-323, 1e-310, 1e-200, 1e200, 1e307])("answers: unit %d", (unit) => {
    const { body } = fitModel(customersOf(unit, Number), { timeUnit: "weeks" }).model;
    expect(body.fit?.logLikelihood ?? 0).not.toBeNaN();
    expect(["converged", "boundary", "not-identified"]).toContain(body.fit?.status);
  });
});

describe.each([
  ["fitBgNbd", fitBgNbd],
  ["fitParetoNbd", fitParetoNbd],
] as const)("%s with covariates, for times near the ends of the range of numbers", (_, fitModel) => {
  it.each([1e-323, 1e-200, 1e307])("answers: unit %d", (unit) => {
    const customers = customersOf(unit, (index) => index % 3);
    const { body } = fitModel(customers, { timeUnit: "weeks", covariates: ["one"] }).model;
    expect(["converged", "boundary", "not-identified"]).toContain(body.fit?.status);
  });
});
