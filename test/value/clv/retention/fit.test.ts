import { describe, expect, it } from "vitest";
import { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../../../src/value/clv/retention/fit.js";
import type { RetentionData } from "../../../../src/value/clv/retention/model.js";

const highEnd = Object.freeze([1000, 869, 743, 653, 593, 551, 517, 491]);
const fits = { sBG: fitShiftedBetaGeometric, BdW: fitBetaDiscreteWeibull } as const;
const kinds = ["sBG", "BdW"] as const;

const survivors = (...counts: number[]): RetentionData =>
  Object.freeze({ cohorts: Object.freeze([Object.freeze({ survivors: Object.freeze(counts) })]) });

describe("fitShiftedBetaGeometric and fitBetaDiscreteWeibull", () => {
  it("answer an envelope with parameters, standard errors and covariance", () => {
    const model = fitShiftedBetaGeometric(survivors(...highEnd), { fittedOn: { source: "High End" } });
    expect(model).toMatchObject({
      kind: "shifted-beta-geometric",
      schemaVersion: 1,
      fittedOn: { n: 1000, source: "High End" },
      body: { fit: { status: "converged", reasons: [], n: 1000 } },
    });
    const { standardErrors, covariance } = model.body.fit ?? {};
    // By 40-digit second derivatives of ln L at its 40-digit peak: Σ kept·ln((β+t−1)/(α+β+t−1)) + left·ln(α/(α+β+t−1)).
    expect(standardErrors?.alpha).toBeCloseTo(0.1037349311, 9);
    expect(standardErrors?.beta).toBeCloseTo(0.7855316918, 9);
    expect(covariance?.[0]?.[0]).toBeCloseTo((standardErrors?.alpha as number) ** 2, 12);
    expect(covariance?.[0]?.[1]).toBe(covariance?.[1]?.[0]);
    expect(Object.keys(fitBetaDiscreteWeibull(survivors(...highEnd)).body.parameters ?? {})).toEqual([
      "alpha",
      "beta",
      "c",
    ]);
  });

  it("read survivors and departures alike", () => {
    const departures = { customers: 1000, left: [131, 126, 90, 60, 42, 34, 26] };
    for (const kind of kinds) expect(fits[kind]({ cohorts: [departures] })).toEqual(fits[kind](survivors(...highEnd)));
  });

  it("read the same people one by one, ended or not", () => {
    const left = [...Array(30).fill(1), ...Array(20).fill(2), ...Array(10).fill(3)];
    const tenures = [
      ...left.map((tenure: number) => ({ tenure, ended: true })),
      ...Array(40).fill({ tenure: 3, ended: false }),
    ];
    for (const kind of kinds) expect(fits[kind]({ tenures })).toEqual(fits[kind](survivors(100, 70, 50, 40)));
  });

  it("put cohorts of unequal length and single customers together", () => {
    const data: RetentionData = {
      cohorts: [{ survivors: [100, 70, 50] }, { survivors: [50, 36, 25, 22, 20] }, { customers: 10, left: [] }],
      tenures: [
        { tenure: 4, ended: true },
        { tenure: 2, ended: false },
        { tenure: 0, ended: false },
      ],
    };
    const { alpha = 0, beta = 0 } = fitShiftedBetaGeometric(data).body.parameters ?? {};
    const kept = [70 + 36 + 2, 50 + 25 + 2, 22 + 1, 20];
    const left = [30 + 14, 20 + 11, 3, 2 + 1];
    const slope = (change: (t: number) => readonly [number, number]) =>
      kept.reduce((sum, count, t) => {
        const [ifKept, ifLeft] = change(t);
        return sum + count * ifKept + (left[t] as number) * ifLeft;
      }, 0);
    expect(slope((t) => [-1 / (alpha + beta + t), 1 / alpha - 1 / (alpha + beta + t)])).toBeCloseTo(0, 5);
    expect(slope((t) => [1 / (beta + t) - 1 / (alpha + beta + t), -1 / (alpha + beta + t)])).toBeCloseTo(0, 5);
    expect(fitShiftedBetaGeometric(data).body.fit?.n).toBe(163);
  });

  it("take a long quiet time in one go", () => {
    const far = 3_000_000;
    const model = fitShiftedBetaGeometric({
      cohorts: [{ survivors: [100, 60, 45] }],
      tenures: [{ tenure: far, ended: false }],
    });
    expect(model.body.fit?.status).toBe("converged");
  });

  it.each(kinds)("%s: where nobody leaves, the limit is nobody leaving", (kind) => {
    const { fit, parameters } = fits[kind](survivors(20, 20, 20, 20)).body;
    expect(fit).toEqual({ status: "boundary", reasons: [{ code: "NO_DROPOUT", params: {} }], logLikelihood: 0, n: 20 });
    expect(parameters).toEqual(kind === "sBG" ? { alpha: 1e-12, beta: 1 } : { alpha: 1e-12, beta: 1, c: 1 });
    expect(fits[kind](survivors(20, 20)).body.fit?.status).toBe("boundary");
  });

  it("where all leave after the first period, so does everybody", () => {
    const { fit, parameters } = fitShiftedBetaGeometric(survivors(20, 0, 0)).body;
    expect(fit).toEqual({
      status: "boundary",
      reasons: [{ code: "DROPOUT_AT_ONCE", params: { share: 1 } }],
      logLikelihood: 0,
      n: 20,
    });
    expect(parameters).toEqual({ alpha: 1, beta: 1e-12 });
    expect(fitBetaDiscreteWeibull(survivors(20, 0)).body.parameters).toEqual({ alpha: 1, beta: 1e-12, c: 1 });
  });

  it("where some leave after the first period and nobody later, the limit is of two kinds", () => {
    const { fit, parameters } = fitShiftedBetaGeometric(survivors(20, 15, 15)).body;
    expect(fit).toMatchObject({
      status: "boundary",
      reasons: [{ code: "DROPOUT_AT_ONCE", params: { share: 0.25 } }],
    });
    expect(fit?.logLikelihood).toBeCloseTo(5 * Math.log(0.25) + 15 * Math.log(0.75), 12);
    expect(parameters).toEqual({ alpha: 0.25e-12, beta: 0.75e-12 });
    const threeParameters = fitBetaDiscreteWeibull(survivors(20, 15, 15, 15)).body;
    expect(threeParameters.parameters).toEqual({ alpha: 0.25e-12, beta: 0.75e-12, c: 1 });
    expect(fitShiftedBetaGeometric(survivors(20, 15, 15, 14)).body.fit?.status).toBe("converged");
    expect(fitShiftedBetaGeometric(survivors(20, 20, 15, 15)).body.fit?.reasons).toEqual([
      { code: "EQUAL_DROPOUT", params: {} },
    ]);
  });

  it("where customers do not differ, the limit is one rate for all", () => {
    const { fit, parameters } = fitShiftedBetaGeometric(survivors(1000, 900, 790, 680, 570)).body;
    expect(fit).toMatchObject({ status: "boundary", reasons: [{ code: "EQUAL_DROPOUT", params: {} }] });
    expect(fit?.standardErrors).toBeUndefined();
    const churn = 430 / (1000 + 900 + 790 + 680);
    expect((parameters?.alpha as number) / (parameters?.beta as number)).toBeCloseTo(churn / (1 - churn), 9);
    expect((parameters?.alpha as number) + (parameters?.beta as number)).toBeCloseTo(1e12, -3);
    expect(fit?.logLikelihood).toBeCloseTo(430 * Math.log(churn) + 2940 * Math.log(1 - churn), 6);
  });

  it("where customers do not differ but grow older, the limit of the third parameter is a discrete Weibull distribution", () => {
    const counts = [0, 1, 2, 3, 4, 5].map((t) => Math.round(1e6 * 0.95 ** (t ** 1.4)));
    const { fit, parameters } = fitBetaDiscreteWeibull(survivors(...counts, 700_000 - 300_000)).body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons).toEqual([{ code: "EQUAL_DROPOUT", params: {} }]);
    expect(parameters?.c).toBeGreaterThan(1.3);
  });

  it("need as many periods as parameters", () => {
    const few = (periods: number, needed: number) => [{ code: "FEW_PERIODS", params: { periods, needed } }];
    expect(fitShiftedBetaGeometric(survivors(10, 8)).body).toEqual({
      fit: { status: "not-identified", reasons: few(1, 2), n: 10 },
    });
    expect(fitShiftedBetaGeometric(survivors(10, 8, 7)).body.fit?.status).toBe("converged");
    expect(fitBetaDiscreteWeibull(survivors(10, 8, 7)).body).toEqual({
      fit: { status: "not-identified", reasons: few(2, 3), n: 10 },
    });
    expect(fitBetaDiscreteWeibull(survivors(1000, 800, 700, 650)).body.fit?.status).not.toBe("too-little-data");
  });

  it("have too little data before the first period is over", () => {
    expect(fitShiftedBetaGeometric(survivors(10)).body).toEqual({
      fit: { status: "too-little-data", reasons: [{ code: "FEW_PERIODS", params: { periods: 0, needed: 2 } }], n: 10 },
    });
  });

  it("are not identified where all who leave do so in the same later period, with three parameters", () => {
    expect(fitBetaDiscreteWeibull(survivors(6, 6, 5, 5, 5)).body).toEqual({
      fit: { status: "not-identified", reasons: [{ code: "NO_MAXIMUM", params: {} }], n: 6 },
    });
    expect(fitShiftedBetaGeometric(survivors(6, 6, 5, 5, 5)).body.fit?.status).toBe("converged");
  });

  const refused: readonly (readonly [string, RetentionData, readonly (string | number)[]])[] = [
    ["no data", {}, []],
    ["nobody", { cohorts: [{ survivors: [0, 0] }], tenures: [] }, []],
    ["an empty table", { cohorts: [{ survivors: [5, 3] }, { survivors: [] }] }, ["cohorts", 1, "survivors"]],
    ["half a customer", { cohorts: [{ survivors: [5, 2.5] }] }, ["cohorts", 0, "survivors", 1]],
    ["a negative count", { cohorts: [{ survivors: [-1] }] }, ["cohorts", 0, "survivors", 0]],
    ["more survivors than before", { cohorts: [{ survivors: [5, 3, 4] }] }, ["cohorts", 0, "survivors", 2]],
    ["no number at the beginning", { cohorts: [{ customers: Number.NaN, left: [] }] }, ["cohorts", 0, "customers"]],
    ["a negative departure", { cohorts: [{ customers: 5, left: [1, -1] }] }, ["cohorts", 0, "left", 1]],
    ["too many departures", { cohorts: [{ customers: 5, left: [1, 4, 1] }] }, ["cohorts", 0, "left", 2]],
    ["half a period", { tenures: [{ tenure: 1.5, ended: true }] }, ["tenures", 0, "tenure"]],
    ["a contract that ended before it began", { tenures: [{ tenure: 0, ended: true }] }, ["tenures", 0, "tenure"]],
    ["an end that is not said", { tenures: [{ tenure: 1, ended: 1 as never }] }, ["tenures", 0, "ended"]],
  ];
  it.each(refused)("refuse %s", (_, data, path) => {
    for (const kind of kinds) {
      expect(() => fits[kind](data)).toThrow(
        expect.objectContaining({ code: path.length === 0 ? "EMPTY_DATA" : "INVALID_VALUE", path }),
      );
    }
  });
});
