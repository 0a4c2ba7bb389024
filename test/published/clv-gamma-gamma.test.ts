import { expect, it } from "vitest";
import { createGammaGammaModel } from "../../src/value/clv/gamma-gamma/create.js";
import { estimateSpend } from "../../src/value/clv/gamma-gamma/estimate.js";
import { fitGammaGamma } from "../../src/value/clv/gamma-gamma/fit.js";
import { describeWithData } from "../real-data.js";
import { CDNOW_SUMMARIES, readCdnow } from "../value/clv/cdnow.js";

/**
 * P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013): p = 6.25, q = 3.74, γ = 15.44 on the 946 of CDNOW's
 * 2,357 customers who bought again. The optimum was polished by Newton's method with 40 digits (mpmath), on the same means.
 */
describeWithData("CDNOW", [CDNOW_SUMMARIES], () => {
  const customers = readCdnow();
  const { model, report } = fitGammaGamma(customers, { currency: "USD" });
  const { parameters, fit } = model.body;

  it("gives the published parameters, and those of the optimum", () => {
    expect(fit?.status).toBe("converged");
    expect([parameters?.p, parameters?.q, parameters?.gamma].map((value) => value?.toFixed(2))).toEqual([
      "6.25",
      "3.74",
      "15.44",
    ]);
    expect(parameters?.p).toBeCloseTo(6.24957227747099, 9);
    expect(parameters?.q).toBeCloseTo(3.74422466773834, 9);
    expect(parameters?.gamma).toBeCloseTo(15.443520948091, 8);
  });

  it("gives the log-likelihood and the standard errors of the optimum", () => {
    expect(fit?.logLikelihood).toBeCloseTo(-4055.917694552206, 8);
    expect(fit?.standardErrors?.p).toBeCloseTo(1.19005533675, 6);
    expect(fit?.standardErrors?.q).toBeCloseTo(0.2901330651, 6);
    expect(fit?.standardErrors?.gamma).toBeCloseTo(4.15942274546, 6);
  });

  it("is fitted on the 946 customers with repeats, whose spend depends little on frequency", () => {
    expect(report).toMatchObject({ in: 2357, out: 946, dropped: [{ code: "NO_REPEAT", count: 1411 }], findings: [] });
  });

  it("gives the expected spend of the first ten customers, with the published parameters", () => {
    const published = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });
    const digits = customers.slice(0, 10).map((customer) => estimateSpend(customer, published).value?.toFixed(4));
    expect(digits).toEqual(
      "24.6596 18.9169 35.2190 35.2190 35.2190 71.4710 18.9169 35.2190 27.2884 35.2190".split(" "),
    );
    expect(estimateSpend({ repeats: 0 }, published).value?.toFixed(7)).toBe("35.2189781");
  });

  it("changes nothing in cents but γ", () => {
    const inCents = fitGammaGamma(
      customers.map((customer) => ({ ...customer, meanRepeatSpend: customer.meanRepeatSpend * 100 })),
      { currency: "USD" },
    ).model;
    expect(inCents.body.parameters?.p).toBeCloseTo(parameters?.p as number, 8);
    expect(inCents.body.parameters?.q).toBeCloseTo(parameters?.q as number, 8);
    expect((inCents.body.parameters?.gamma as number) / 100).toBeCloseTo(parameters?.gamma as number, 8);
    const [one, other] = [estimateSpend({ repeats: 0 }, model), estimateSpend({ repeats: 0 }, inCents)];
    expect((other.value as number) / 100 / (one.value as number)).toBeCloseTo(1, 9);
    expect((other.interval?.low as number) / 100 / (one.interval?.low as number)).toBeCloseTo(1, 7);
  });
});
