import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { bgNbdFamily } from "../../../../src/value/clv/bg-nbd/family.js";
import { fitBgNbd, forecastCustomers, type RepeatHistory } from "../../../../src/value/clv/index.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { type BgNbdValues, simulateBgNbd } from "../simulate.js";
import { anyHistory } from "./histories.js";

const row = (repeats: number, firstToLast: number, firstToEnd: number): RepeatHistory =>
  Object.freeze({ repeats, firstToLast, firstToEnd });

const TRUTH: readonly BgNbdValues[] = [
  [0.243, 4.414, 0.793, 2.426],
  [0.5, 5, 0.5, 2],
  [1, 10, 1, 3],
  [0.3, 3, 1, 1],
  [3, 15, 0.6, 3],
];
const simulate = (values: BgNbdValues, index: number, count = 1_000) =>
  simulateBgNbd(createRandom(`fit ${index}`), values, count, 52);

describe("fitBgNbd", () => {
  it.each(TRUTH.map((values, index) => [values, index] as const))("recovers the parameters %s", (values, index) => {
    const customers = simulate(values, index, 4_000);
    const { parameters, fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    expect(fit?.status).toBe("converged");
    expect(fit?.n).toBe(4_000);
    bgNbdFamily.parameters.forEach((name, i) => {
      const distance = (parameters?.[name] ?? 0) - (values[i] as number);
      expect(Math.abs(distance / (fit?.standardErrors?.[name] ?? 0))).toBeLessThan(3.5);
    });
    const atTruth = bgNbdFamily.logLikelihood(
      mergeHistories(readHistories(customers).columns),
      Float64Array.from(values, Math.log),
      new Float64Array(4),
    );
    expect((fit?.logLikelihood ?? 0) - atTruth).toBeGreaterThanOrEqual(0);
  });

  it("ends at a place where the gradient is zero, with the covariance of the Hessian there", () => {
    const customers = simulate(TRUTH[0] as BgNbdValues, 0);
    const { parameters, fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    const rows = mergeHistories(readHistories(customers).columns);
    const values = bgNbdFamily.parameters.map((name) => parameters?.[name] ?? 0);
    const slopeAt = (factors: readonly number[]) => {
      const gradient = new Float64Array(4);
      bgNbdFamily.logLikelihood(
        rows,
        Float64Array.from(values, (value, i) => Math.log(value * (factors[i] ?? 1))),
        gradient,
      );
      return gradient;
    };
    expect(Math.max(...slopeAt([]).map(Math.abs))).toBeLessThan(1e-7);
    // The Hessian by the logarithms times the covariance of the logarithms is the negative identity.
    const hessian = values.map((_, i) => {
      const [above, below] = [1e-5, -1e-5].map((step) =>
        slopeAt(values.map((__, j) => (i === j ? Math.exp(step) : 1))),
      );
      return Array.from(above as Float64Array, (slope, j) => (slope - ((below as Float64Array)[j] as number)) / 2e-5);
    });
    const covariance = fit?.covariance ?? [];
    values.forEach((_, i) => {
      values.forEach((__, j) => {
        const product = values.reduce((sum, value, k) => {
          const ofLogs = (covariance[k]?.[j] ?? 0) / (value * (values[j] as number));
          return sum + (hessian[i]?.[k] ?? 0) * ofLogs;
        }, 0);
        expect(product).toBeCloseTo(i === j ? -1 : 0, 3);
      });
      expect(fit?.standardErrors?.[bgNbdFamily.parameters[i] ?? "r"]).toBe(Math.sqrt(covariance[i]?.[i] ?? 0));
    });
  });

  it("keeps unit, regularisation and where the data come from", () => {
    const { model } = fitBgNbd(simulate(TRUTH[1] as BgNbdValues, 1), {
      timeUnit: "days",
      regularization: 0.5,
      fittedOn: { source: "a simulation" },
    });
    expect(model.kind).toBe("bg-nbd");
    expect(model.schemaVersion).toBe(1);
    expect(model.fittedOn).toEqual({ source: "a simulation", n: 1_000 });
    expect(model.body.timeUnit).toBe("days");
    expect(model.body.fit?.regularization).toBe(0.5);
    expect(model.body.fit?.reasons).toEqual([]);
  });

  it("draws the parameters to 1 and to the mean time, the more the stronger the regularisation", () => {
    const customers = simulate(TRUTH[0] as BgNbdValues, 0);
    const meanTime = customers.reduce((sum, { firstToEnd }) => sum + firstToEnd, 0) / customers.length;
    const fits = [0, 1, 1e3, 1e9].map(
      (regularization) => fitBgNbd(customers, { timeUnit: "weeks", regularization }).model.body,
    );
    const distances = fits.map(({ parameters: p }) =>
      [p?.r ?? 0, (p?.alpha ?? 0) / meanTime, p?.a ?? 0, p?.b ?? 0]
        .map((v) => Math.log(v) ** 2)
        .reduce((sum, v) => sum + v),
    );
    for (const [index, distance] of distances.slice(1).entries())
      expect(distance).toBeLessThan(distances[index] as number);
    expect(distances[3]).toBeLessThan(1e-6);
    const likelihoods = fits.map(({ fit }) => fit?.logLikelihood ?? 0);
    for (const [index, value] of likelihoods.slice(1).entries())
      expect(value).toBeLessThan(likelihoods[index] as number);
  });

  it.each([0, 0.3])("gives the same in another unit of time, with regularisation %s", (regularization) => {
    const customers = simulate(TRUTH[2] as BgNbdValues, 2);
    const scaled = customers.map(({ repeats, firstToLast, firstToEnd }) =>
      row(repeats, firstToLast * 7, firstToEnd * 7),
    );
    const weeks = fitBgNbd(customers, { timeUnit: "weeks", regularization }).model;
    const days = fitBgNbd(scaled, { timeUnit: "days", regularization }).model;
    expect((days.body.parameters?.alpha ?? 0) / (weeks.body.parameters?.alpha ?? 0) / 7).toBeCloseTo(1, 9);
    expect((days.body.fit?.standardErrors?.b ?? 0) / (weeks.body.fit?.standardErrors?.b ?? 0)).toBeCloseTo(1, 7);
    const byWeeks = forecastCustomers(customers, weeks, { horizon: 26 });
    const byDays = forecastCustomers(scaled, days, { horizon: 26 * 7 });
    byWeeks.purchases.forEach((count, index) => {
      expect((byDays.purchases[index] ?? 0) / count).toBeCloseTo(1, 8);
    });
  });

  it("does not mind the order of the customers, nor rows or columns", () => {
    const customers = simulate(TRUTH[3] as BgNbdValues, 3, 300);
    const { hash } = fitBgNbd(customers, { timeUnit: "weeks" }).model;
    expect(fitBgNbd([...customers].reverse(), { timeUnit: "weeks" }).model.hash).toBe(hash);
    const columns = {
      repeats: customers.map((customer) => customer.repeats),
      firstToLast: Float64Array.from(customers, (customer) => customer.firstToLast),
      firstToEnd: Float64Array.from(customers, (customer) => customer.firstToEnd),
    };
    expect(fitBgNbd(columns, { timeUnit: "weeks" }).model.hash).toBe(hash);
  });

  it("answers with a boundary where nobody leaves", () => {
    const customers = Array.from({ length: 200 }, (_, index) => row(1 + (index % 9), 51.9, 52));
    const { fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toContain("NO_DROPOUT");
    expect(fit?.standardErrors).toBeUndefined();
    expect(fit?.covariance).toBeUndefined();
  });

  it("answers with a boundary where all leave as easily", () => {
    const random = createRandom("equal dropout");
    const customers = Array.from({ length: 400 }, () => {
      const rate = random.gamma(0.8) / 6;
      let [repeats, firstToLast] = [0, 0];
      for (let time = random.exponential() / rate; time < 40; time += random.exponential() / rate) {
        [repeats, firstToLast] = [repeats + 1, time];
        // As evenly as can be: after every third purchase.
        if (repeats === 3) break;
      }
      return row(repeats, firstToLast, 40);
    });
    const { fit, parameters } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toEqual(["EQUAL_DROPOUT"]);
    expect(Math.min(parameters?.a ?? 0, parameters?.b ?? 0)).toBeGreaterThan(1e3);
  });

  it("answers with a boundary where all buy as often", () => {
    const random = createRandom("equal rates");
    const customers = Array.from({ length: 300 }, () => {
      const dropout = random.beta(0.5, 1);
      let repeats = 0;
      // More evenly than chance would have it: every fourth week.
      while (4 * (repeats + 1) < 40 && (repeats === 0 || random.uniform() > dropout)) repeats += 1;
      return row(repeats, 4 * repeats, 40);
    });
    const { fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toContain("EQUAL_RATES");
  });

  it.each([
    [[row(0, 0, 9)], 0],
    [[row(1, 3, 9), row(2, 3, 9), row(1, 3, 9), row(0, 0, 9)], 3],
  ])("needs four customers who came back", (customers, repeaters) => {
    const { parameters, fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
    expect(fit).toEqual({
      status: "too-little-data",
      reasons: [{ code: "FEW_REPEATERS", params: { repeaters, needed: 4 } }],
      n: customers.length,
      regularization: 0,
    });
    expect(parameters).toBeUndefined();
  });

  it("takes repeats on the first day as they are, and finds them", () => {
    const customers = [...simulate(TRUTH[0] as BgNbdValues, 0, 500), row(2, 0, 40)];
    const { model, report } = fitBgNbd(customers, { timeUnit: "weeks" });
    expect(model.body.fit?.status).toBe("converged");
    expect(report).toMatchObject({ in: 501, out: 501, findingCount: 1 });
    expect(report.findings).toEqual([
      { code: "REPEATS_WITHOUT_TIME", severity: "warning", path: [500, "firstToLast"] },
    ]);
  });

  it.each([
    [[], { timeUnit: "weeks" }, "EMPTY_DATA", []],
    [[row(1, 9, 8)], { timeUnit: "weeks" }, "LAST_AFTER_END", [0, "firstToEnd"]],
    [[row(0, 0, 8)], { timeUnit: "fortnights" as "weeks" }, "INVALID_OPTION", ["timeUnit"]],
    [[row(0, 0, 8)], { timeUnit: "weeks", regularization: -0.1 }, "INVALID_OPTION", ["regularization"]],
    [[row(0, 0, 8)], { timeUnit: "weeks", regularization: Number.NaN }, "INVALID_OPTION", ["regularization"]],
    [[row(0, 0, 8)], { timeUnit: "weeks", maxFindings: -1 }, "INVALID_OPTION", ["maxFindings"]],
  ] as const)("refuses bad input %#", (customers, options, code, path) => {
    expect(() => fitBgNbd(customers, options)).toThrow(expect.objectContaining({ code, path }));
  });

  it("answers for any data in order, with parameters above zero or with none", () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 12 }), (customers) => {
        const { parameters, fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
        const isWithout = fit?.status === "too-little-data" || fit?.status === "not-identified";
        expect(parameters === undefined).toBe(isWithout);
        expect(Object.values(parameters ?? { one: 1 })).toSatisfy((values: number[]) =>
          values.every((value) => value > 0 && Number.isFinite(value)),
        );
        expect(fit?.logLikelihood ?? 0).toSatisfy(Number.isFinite);
        expect(fit?.standardErrors !== undefined).toBe(fit?.status === "converged");
        expect(fit?.reasons.length === 0).toBe(fit?.status === "converged");
      }),
    );
  });
});
