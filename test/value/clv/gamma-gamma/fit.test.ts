import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import { fitGammaGamma } from "../../../../src/value/clv/gamma-gamma/fit.js";
import { createSpendLikelihood } from "../../../../src/value/clv/gamma-gamma/likelihood.js";
import type { GammaGammaParameters, SpendHistory } from "../../../../src/value/clv/gamma-gamma/model.js";
import { groupSpenders } from "../../../../src/value/clv/gamma-gamma/read-spenders.js";
import { refusal } from "../../../shared/refusal.js";
import { PUBLISHED, simulateSpenders } from "./spenders.js";

const fitIn = (customers: readonly SpendHistory[]) => fitGammaGamma(Object.freeze(customers), { currency: "EUR" });

/** ln L at any parameters, as the fit reports it. */
function logLikelihoodOf(customers: ReturnType<typeof simulateSpenders>, { p, q, gamma }: GammaGammaParameters) {
  const groups = groupSpenders(
    customers.map(({ repeats, meanRepeatSpend }) => ({ repeats, spend: meanRepeatSpend })),
    1,
  );
  const point = Float64Array.of(Math.log(p), Math.log(q), Math.log(gamma));
  const sumOfLogs = customers.reduce((sum, { meanRepeatSpend }) => sum + Math.log(meanRepeatSpend), 0);
  return createSpendLikelihood(groups)(point, new Float64Array(3)) - sumOfLogs;
}

describe("fitGammaGamma", () => {
  const customers = simulateSpenders(600, PUBLISHED, 7);
  const { model, report } = fitIn(customers);

  it("finds the maximum of the likelihood, with standard errors", () => {
    const { parameters, fit } = model.body;
    expect(fit).toMatchObject({ status: "converged", reasons: [], n: 600 });
    const { p, q, gamma } = parameters as GammaGammaParameters;
    expect(fit?.logLikelihood).toBeCloseTo(logLikelihoodOf(customers, { p, q, gamma }), 8);
    for (const [name, value] of [
      ["p", p],
      ["q", q],
      ["gamma", gamma],
    ] as const) {
      const error = fit?.standardErrors?.[name] as number;
      expect(Math.abs(value - PUBLISHED[name])).toBeLessThan(3 * error);
      for (const moved of [value + error / 10, value - error / 10]) {
        const beside = logLikelihoodOf(customers, { p, q, gamma, [name]: moved });
        expect(beside).toBeLessThan(fit?.logLikelihood as number);
      }
    }
  });

  it("keeps the covariance of the parameters, whose roots are the standard errors", () => {
    const { covariance = [], standardErrors } = model.body.fit ?? {};
    expect(covariance.map((row, i) => Math.sqrt(row[i] as number))).toEqual([
      standardErrors?.p,
      standardErrors?.q,
      standardErrors?.gamma,
    ]);
    expect(covariance[0]?.[2]).toBe(covariance[2]?.[0]);
    expect(covariance[0]?.[2]).toBeLessThan(0);
  });

  it("is a model in its envelope, which goes through JSON", () => {
    const named = fitGammaGamma(customers, { currency: "EUR", fittedOn: { source: "shop" } }).model;
    expect(named.kind).toBe("gamma-gamma");
    expect(named.schemaVersion).toBe(1);
    expect(named.fittedOn).toEqual({ source: "shop", n: 600 });
    expect(named.hash).toBe(model.hash);
    const customer = { repeats: 3, meanRepeatSpend: 20 };
    expect(estimateSpend(customer, JSON.parse(JSON.stringify(named)))).toEqual(estimateSpend(customer, model));
  });

  it("counts whom it leaves out: without a repeat, and whose repeats brought nothing or less", () => {
    const more: readonly SpendHistory[] = [
      { repeats: 0 },
      { repeats: 0, meanRepeatSpend: 12, partyId: "K-2" },
      { repeats: 3, meanRepeatSpend: 0, partyId: "K-3" },
      { repeats: 1, meanRepeatSpend: -8 },
      ...customers,
    ];
    const other = fitIn(more);
    expect(other.model).toEqual(model);
    expect(other.report).toMatchObject({
      in: 604,
      out: 600,
      dropped: [
        { code: "NO_POSITIVE_SPEND", count: 2, sampleIds: ["K-3", "4"] },
        { code: "NO_REPEAT", count: 2, sampleIds: ["1", "K-2"] },
      ],
    });
    expect(report).toMatchObject({ in: 600, out: 600, dropped: [], findings: [] });
  });

  it("keeps as many samples as the caller wants", () => {
    const { report: short } = fitGammaGamma([{ repeats: 0 }], { currency: "EUR", maxSampleIds: 0 });
    expect(short.dropped).toEqual([{ code: "NO_REPEAT", count: 1, sampleIds: [] }]);
  });

  it("ends on the boundary where customers do not differ, and expects the same of all", () => {
    const alike = [10, 11, 9, 10.5, 9.5, 10, 10.2, 9.8].map((spend, i) => ({
      repeats: 1 + (i % 2),
      meanRepeatSpend: spend,
    }));
    // The more repeats, the smaller the deviation: all of it is chance.
    const equal = alike.map(({ repeats, meanRepeatSpend }) => ({
      repeats: repeats === 1 ? 1 : 100,
      meanRepeatSpend: repeats === 1 ? 10 + 3 * (meanRepeatSpend - 10) : meanRepeatSpend / 100 + 9.9,
    }));
    const { parameters, fit } = fitIn(equal).model.body;
    expect(fit).toMatchObject({ status: "boundary", reasons: [{ code: "EQUAL_SPEND", params: {} }] });
    expect(fit?.standardErrors).toBeUndefined();
    expect(fit?.covariance).toBeUndefined();
    expect(parameters?.q).toBeCloseTo(1e8, 0);
    expect(fit?.logLikelihood).toBeCloseTo(logLikelihoodOf(equal, parameters as GammaGammaParameters), 5);
    const total = equal.reduce((sum, { repeats, meanRepeatSpend }) => sum + repeats * meanRepeatSpend, 0);
    const mean = total / equal.reduce((sum, { repeats }) => sum + repeats, 0);
    const model = fitIn(equal).model;
    for (const customer of [{ repeats: 0 }, ...equal]) {
      const { value, interval } = estimateSpend(customer, model);
      expect(value).toBeCloseTo(mean, 4);
      expect(interval).toBeUndefined();
    }
  });

  it("ends on the boundary where each customer spends the same every time, and expects him to go on so", () => {
    const random = createRandom(7);
    // Rates of a gamma distribution, and no scatter around a customer's mean: as many repeats as there may be tell nothing more.
    const steady = Array.from({ length: 400 }, () => ({
      repeats: 1 + random.integer(4),
      meanRepeatSpend: 90 / random.gamma(4),
    }));
    const { model, report } = fitIn(steady);
    expect(model.body.fit).toMatchObject({ status: "boundary", reasons: [{ code: "STEADY_SPEND", params: {} }] });
    expect(model.body.parameters?.p).toBeCloseTo(1e8, 0);
    expect(model.body.fit?.standardErrors).toBeUndefined();
    expect(report.findings).toEqual([]);
    expect(estimateSpend({ repeats: 1, meanRepeatSpend: 55 }, model).value).toBeCloseTo(55, 4);
    const { p, q, gamma } = model.body.parameters as GammaGammaParameters;
    expect(estimateSpend({ repeats: 0 }, model).value).toBeCloseTo((p * gamma) / (q - 1), 6);
  });

  it("is not identified where all mean spends are equal", () => {
    const { model } = fitIn([1, 2, 3, 4].map((repeats) => ({ repeats, meanRepeatSpend: 20 })));
    expect(model.body).toEqual({
      currency: "EUR",
      fit: { status: "not-identified", reasons: [{ code: "EQUAL_SPEND", params: {} }], n: 4 },
    });
    expect(Object.hasOwn(model.body, "parameters")).toBe(false);
  });

  it.each([1e305, 1e-305])("finds no maximum for amounts about %d, which are no money", (scale) => {
    const absurd = customers.map(({ repeats, meanRepeatSpend }) => ({
      repeats,
      meanRepeatSpend: meanRepeatSpend * scale,
    }));
    expect(fitIn(absurd).model.body.fit).toEqual({
      status: "not-identified",
      reasons: [{ code: "NO_MAXIMUM", params: {} }],
      n: 600,
    });
  });

  it("has too little data with fewer customers than parameters", () => {
    const few = [{ repeats: 0 }, ...customers.slice(0, 2)];
    expect(fitIn(few).model.body.fit).toEqual({
      status: "too-little-data",
      reasons: [{ code: "FEW_REPEATERS", params: { repeaters: 2, needed: 3 } }],
      n: 2,
    });
    expect(fitIn(customers.slice(0, 3)).model.body.fit?.status).not.toBe("too-little-data");
    expect(fitIn([{ repeats: 0 }]).model.body.fit?.reasons[0]?.params).toEqual({ repeaters: 0, needed: 3 });
  });

  it("finds that spend and frequency go together, and fits all the same", () => {
    const dependent = customers.map(({ repeats, meanRepeatSpend }) => ({
      repeats,
      meanRepeatSpend: meanRepeatSpend * repeats,
    }));
    const { model, report } = fitIn(dependent);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: "SPEND_DEPENDS_ON_FREQUENCY", severity: "warning", path: [] });
    expect(report.findings[0]?.params).toMatchObject({
      n: 600,
      rankCorrelation: expect.any(Number),
      pValue: expect.any(Number),
    });
    expect(model.body.fit?.status).toBe("converged");
  });

  it("finds that the mean over all customers is infinite", () => {
    const { model, report } = fitIn(simulateSpenders(800, { p: 3, q: 0.7, gamma: 10 }, 5));
    expect(model.body.fit?.status).toBe("converged");
    expect(model.body.parameters?.q).toBeLessThan(1);
    expect(report.findings).toEqual([
      { code: "NO_MEAN_SPEND", severity: "warning", path: [], params: { q: model.body.parameters?.q } },
    ]);
    expect(estimateSpend({ repeats: 0 }, model).status).toBe("infinite-mean");
  });

  it("refuses an empty base", () => {
    expect(() => fitIn([])).toThrow(refusal("EMPTY_DATA", []));
  });

  it.each([
    [{ repeats: -1, meanRepeatSpend: 5 }, "repeats"],
    [{ repeats: 0.5, meanRepeatSpend: 5 }, "repeats"],
    [{ repeats: 2 }, "meanRepeatSpend"],
    [{ repeats: 2, meanRepeatSpend: Number.NaN }, "meanRepeatSpend"],
  ])("refuses %o", (customer, name) => {
    expect(() => fitIn([{ repeats: 0 }, customer])).toThrow(refusal("INVALID_VALUE", [1, name]));
  });

  it.each(["EURO", undefined])("refuses %s for a currency", (currency) => {
    expect(() => fitGammaGamma(customers, { currency: currency as string })).toThrow(
      refusal("UNKNOWN_CURRENCY", ["currency"]),
    );
  });
});
