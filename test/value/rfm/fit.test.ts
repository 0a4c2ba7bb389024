import { describe, expect, it } from "vitest";
import {
  DEFAULT_RFM_BINNING,
  DEFAULT_RFM_SEGMENTS,
  fitRfm,
  R_PACKAGE_RFM_BINNING,
  type RfmFitOptions,
} from "../../../src/value/rfm/index.js";
import {
  accessors,
  type Customer,
  codesOf,
  frequencyCodes,
  modelOf,
  monetaryCodes,
  recencyCodes,
  rowsOf,
} from "./customers.js";

const THREE = { recency: 3, frequency: 3, monetary: 3 };

const customers: readonly Customer[] = Object.freeze([
  Object.freeze([5, 9, "500.00"] as const),
  Object.freeze([30, 4, "100.00"] as const),
  Object.freeze([90, 3, "300.00"] as const),
  Object.freeze([200, 2, "50.00"] as const),
  Object.freeze([400, 1, "10.00"] as const),
]);

const fitOn = (input: readonly Customer[], settings: object = {}) =>
  fitRfm(input, { ...accessors, ...settings } as RfmFitOptions<Customer>);

describe("fitRfm", () => {
  it("gives the most recent, the most frequent and the most valuable customers the highest scores", () => {
    expect(codesOf(customers)).toEqual(["555", "443", "334", "222", "111"]);
  });

  it("keeps the borders as exact decimal text, with the rule they were found by and the segments", () => {
    const model = modelOf(customers, { fittedOn: { source: "shop", asOf: "2026-11-21T00:00:00Z" } });
    expect(model).toEqual({
      kind: "rfm",
      schemaVersion: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      fittedOn: { n: 5, source: "shop", asOf: "2026-11-21T00:00:00Z" },
      body: {
        scoring: "independent",
        binning: { by: "quantile", quantileType: "linear", shift: 0, onBorder: "lower" },
        borders: {
          recency: ["25", "66", "134", "240"],
          frequency: ["1.8", "2.6", "3.4", "5"],
          monetary: ["42", "80", "180", "340"],
        },
        segments: DEFAULT_RFM_SEGMENTS,
      },
    });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it("puts a value equal to a border into the lower bin", () => {
    expect(frequencyCodes([1, 2, 3, 4, 5, 6], { bins: { frequency: 5 } })).toEqual(["1", "1", "2", "3", "4", "5"]);
    expect(recencyCodes([1, 2, 3, 4, 5, 6])).toEqual(["5", "5", "4", "3", "2", "1"]);
    expect(monetaryCodes([1, 2, 3], { bins: { monetary: 2 } })).toEqual(["1", "1", "2"]);
  });

  it("puts it into the upper bin where the binning says so", () => {
    const binning = { ...DEFAULT_RFM_BINNING, onBorder: "upper" } as const;
    expect(frequencyCodes([1, 2, 3, 4, 5, 6], { binning })).toEqual(["1", "2", "3", "4", "5", "5"]);
    expect(recencyCodes([1, 2, 3, 4, 5, 6], { binning })).toEqual(["5", "4", "3", "2", "1", "1"]);
    expect(monetaryCodes([1, 2, 3], { binning, bins: { monetary: 2 } })).toEqual(["1", "2", "2"]);
  });

  it("takes the quantiles that the binning names", () => {
    const borders = (quantileType: "linear" | "weibull" | "inverse-cdf") =>
      modelOf(customers, { bins: { frequency: 2 }, binning: { ...DEFAULT_RFM_BINNING, quantileType } }).body.borders;
    expect(borders("linear").recency).toEqual(["25", "66", "134", "240"]);
    expect(borders("weibull").recency).toEqual(["10", "54", "156", "360"]);
    expect(borders("inverse-cdf").recency).toEqual(["5", "30", "90", "200"]);
  });

  it("begins bins one above the quantile by the rule of the R package", () => {
    const model = modelOf(customers, { binning: R_PACKAGE_RFM_BINNING });
    expect(model.body.borders.recency).toEqual(["26", "67", "135", "241"]);
    expect(model.body.binning).toEqual({ by: "quantile", quantileType: "linear", shift: 1, onBorder: "upper" });
  });

  it("never parts equal values, and finds the bins that stay empty", () => {
    const orders = [1, 1, 1, 1, 1, 1, 2, 2, 3, 9];
    expect(frequencyCodes(orders)).toEqual(["1", "1", "1", "1", "1", "1", "4", "4", "5", "5"]);
    const { report } = fitOn(orders.map((count, index) => [index, count, index]));
    expect(report.findings).toEqual([
      { code: "EMPTY_BIN", severity: "warning", path: ["frequency", 2], params: { codes: "*2*" } },
      { code: "EMPTY_BIN", severity: "warning", path: ["frequency", 3], params: { codes: "*3*" } },
    ]);
  });

  it("names empty bins by the codes that nobody has", () => {
    const { report } = fitOn([[1, 1, 1]], { bins: { recency: 2, frequency: 2, monetary: 3 } });
    expect(report.findings.map(({ path, params }) => [path, params?.["codes"]])).toEqual([
      [["recency", 1], "1**"],
      [["frequency", 2], "*2*"],
      [["monetary", 2], "**2"],
      [["monetary", 3], "**3"],
    ]);
  });

  it.each([1, 2, 7])("puts %d equal customers into the lowest bin of values", (count) => {
    expect(new Set(codesOf(Array.from({ length: count }, () => [30, 2, "19.90"])))).toEqual(new Set(["511"]));
    expect(
      new Set(
        codesOf(
          Array.from({ length: count }, () => [30, 2, "0"]),
          { scoring: "nested" },
        ),
      ),
    ).toEqual(new Set(["511"]));
  });

  it("scores zero and negative revenue like any other", () => {
    expect(monetaryCodes(["-20.00", "-0.01", "0.00", "0.01", "90.00"])).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("compares exactly where binary floating point would not", () => {
    // The quantile at one half is 0.3 exactly; 0.1 + 0.2 is more in binary floating point.
    expect(
      modelOf(
        [
          [0, 0, "0.1"],
          [0, 0, "0.5"],
        ],
        { bins: { monetary: 2 } },
      ).body.borders.monetary,
    ).toEqual(["0.3"]);
    const tiny: readonly Customer[] = [
      [0, 0, "3e-7"],
      [0, 0, "1e-7"],
    ];
    expect(modelOf(tiny, { bins: { monetary: 2 } }).body.borders.monetary).toEqual(["0.0000002"]);
    expect(monetaryCodes([1, "1.0000000000000000000000001", 0.9999999], { bins: { monetary: 3 } })).toEqual([
      "2",
      "3",
      "1",
    ]);
    expect(monetaryCodes([0, "1e-400"], { bins: { monetary: 3 } })).toEqual(["1", "2"]);
  });

  it("divides each dimension into its own number of bins", () => {
    const model = modelOf(customers, { bins: { recency: 2, monetary: 9 } });
    const { recency, frequency, monetary } = model.body.borders;
    expect([recency.length, frequency.length, monetary.length]).toEqual([1, 4, 8]);
    expect(rowsOf(customers, model).map((row) => row.code)).toEqual(["259", "245", "237", "123", "111"]);
  });

  it("leaves out who never bought, and counts them", () => {
    const { report, model } = fitOn([
      [null, 0, 0],
      [undefined, 0, 0],
      [3, 1, 10],
    ]);
    expect(report).toMatchObject({
      in: 3,
      out: 1,
      dropped: [{ code: "NO_PURCHASE", count: 2, sampleIds: ["1", "2"] }],
    });
    expect(model?.fittedOn).toEqual({ n: 1 });
  });

  it("reads nothing else of them, and names them by their id", () => {
    const { report } = fitOn([[null, Number.NaN, "?"]], { idOf: () => "K-17" });
    expect(report.dropped).toEqual([{ code: "NO_PURCHASE", count: 1, sampleIds: ["K-17"] }]);
  });

  it("keeps as many samples and findings as the caller wants", () => {
    const { report } = fitOn(
      [
        [null, 0, 0],
        [1, 1, 1],
      ],
      { maxSampleIds: 0, maxFindings: 1 },
    );
    expect(report.dropped).toEqual([{ code: "NO_PURCHASE", count: 1, sampleIds: [] }]);
    expect([report.findings.length, report.findingCount]).toEqual([1, 12]);
  });

  it("has no model where nobody is left", () => {
    expect(fitOn([])).toEqual({ status: "no-customers", report: expect.objectContaining({ in: 0, out: 0 }) });
    expect(fitOn([[null, 0, 0]]).status).toBe("no-customers");
  });

  it.each([
    [[-1, 1, 1], "recency"],
    [[Number.NaN, 1, 1], "recency"],
    [[1, -1, 1], "frequency"],
    [[1, Number.POSITIVE_INFINITY, 1], "frequency"],
    [[1, 1, "12 EUR"], "monetary"],
    [[1, 1, Number.NaN], "monetary"],
  ] as const)("throws INVALID_VALUE for %o", (customer, dimension) => {
    expect(() => fitOn([[0, 0, 0], customer])).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [1, dimension] }),
    );
  });

  it("says that days and purchases cannot be negative", () => {
    expect(() => fitOn([[-1, 1, 1]])).toThrow("expected zero or more (at [0].recency)");
  });

  it.each([0, 0.5])("takes %d days and as many purchases", (value) => {
    expect(fitOn([[value, value, value]]).status).toBe("ok");
  });

  it.each([
    [{ bins: { recency: 1 } }, ["bins", "recency"]],
    [{ bins: { frequency: 10 } }, ["bins", "frequency"]],
    [{ bins: { monetary: 2.5 } }, ["bins", "monetary"]],
    [{ scoring: "both" }, ["scoring"]],
    [{ binning: { ...DEFAULT_RFM_BINNING, by: "fixed" } }, ["binning", "by"]],
    [{ binning: { ...DEFAULT_RFM_BINNING, quantileType: "r-7" } }, ["binning", "quantileType"]],
    [{ binning: { ...DEFAULT_RFM_BINNING, shift: Number.NaN } }, ["binning", "shift"]],
    [{ binning: { ...DEFAULT_RFM_BINNING, onBorder: "left" } }, ["binning", "onBorder"]],
  ])("throws INVALID_OPTION for %o", (settings, path) => {
    expect(() => fitOn([], settings)).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path, message: expect.stringContaining("expected") }),
    );
  });

  it("takes 2 bins, and 9", () => {
    expect(fitOn(customers, { bins: { recency: 2, frequency: 9 } }).status).toBe("ok");
  });

  it("throws for a segment table with a gap", () => {
    const segments = { bins: THREE, segments: [] };
    expect(() => fitOn([], { segments })).toThrow(
      expect.objectContaining({ code: "SEGMENT_GAP", path: ["segments", "segments"] }),
    );
  });

  it("keeps the caller's segments", () => {
    const segments = { bins: THREE, segments: [{ name: "all", where: [{}] }] } as const;
    expect(fitRfm(customers, { ...accessors, segments }).model?.body.segments).toEqual(segments);
  });
});

describe("fitRfm with nested scoring", () => {
  const two = { recency: 2, frequency: 2, monetary: 2 };
  const nested = { scoring: "nested", bins: two } as const;
  const base: readonly Customer[] = [
    [1, 10, 100],
    [2, 20, 400],
    [3, 30, 200],
    [4, 40, 300],
    [101, 1, 1],
    [102, 2, 4],
    [103, 3, 2],
    [104, 4, 3],
  ];

  it("divides frequency within each class of recency, and monetary value within each class of both", () => {
    expect(codesOf(base, nested)).toEqual(["211", "212", "221", "222", "111", "112", "121", "122"]);
    expect(codesOf(base, { bins: two })).toEqual(["222", "222", "222", "222", "111", "111", "111", "111"]);
  });

  it("keeps the borders of each class by its score, from 1", () => {
    expect(modelOf(base, nested).body).toMatchObject({
      scoring: "nested",
      borders: {
        recency: ["52.5"],
        frequency: [["2.5"], ["25"]],
        monetary: [
          [["2.5"], ["2.5"]],
          [["250"], ["250"]],
        ],
      },
    });
  });

  it("divides a class that nobody is in as the customers around it", () => {
    const settings = { scoring: "nested", bins: { recency: 2, frequency: 3, monetary: 2 } } as const;
    const equal: readonly Customer[] = [
      [7, 1, 10],
      [7, 1, 20],
      [7, 5, 90],
    ];
    const { report, model } = fitOn(equal, settings);
    expect(model?.body.borders).toEqual({
      recency: ["7"],
      frequency: [
        ["1", "2.333333333333333333333333333333333333333"],
        ["1", "2.333333333333333333333333333333333333333"],
      ],
      monetary: [
        [["15"], ["20"], ["90"]],
        [["15"], ["20"], ["90"]],
      ],
    });
    expect(report.findings.map(({ path, params }) => [path, params?.["codes"]])).toEqual([
      [["recency", 1], "1**"],
      [["recency", 2, "frequency", 2], "22*"],
      [["recency", 2, "frequency", 3, "monetary", 2], "232"],
    ]);
  });

  it("scores whoever comes into such a class later", () => {
    const model = modelOf(
      [
        [7, 1, 10],
        [7, 5, 90],
      ],
      nested,
    );
    expect(
      rowsOf(
        [
          [8, 9, 99],
          [8, 0, 0],
        ],
        model,
      ).map((row) => row.code),
    ).toEqual(["122", "111"]);
  });
});
