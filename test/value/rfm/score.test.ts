import { describe, expect, it } from "vitest";
import { createModel } from "../../../src/shared/model/index.js";
import { createRfmModel, createRfmSegmentTable, type RfmModel, scoreRfm } from "../../../src/value/rfm/index.js";
import { accessors, type Customer, halves, modelOf, rowsOf } from "./customers.js";

const fixed = () =>
  createRfmModel({
    borders: { recency: [30, 90, 180, 365], frequency: [1, 2, 4, 8], monetary: ["50", "100", "250", "999.99"] },
  });

const codeOf = (customer: Customer, model: RfmModel = fixed()) => rowsOf([customer], model)[0]?.code;

describe("scoreRfm", () => {
  it("scores by the stored borders, those included that lie right on one", () => {
    expect(codeOf([30, 1, "50.00"])).toBe("511");
    expect(codeOf([31, 2, "50.01"])).toBe("422");
    expect(codeOf([365, 8, "999.99"])).toBe("244");
    expect(codeOf([366, 9, "1000"])).toBe("155");
  });

  it("tells a value from a border by less than a millionth", () => {
    expect(codeOf([0, 0, "50.0000001"])).toBe("512");
    expect(codeOf([0, 0, "49.9999999"])).toBe("511");
    const upper = createRfmModel({
      borders: { recency: [1], frequency: [1], monetary: ["0.00000005"] },
      onBorder: "upper",
    });
    expect(["0", "0.00000005", "0.000001", "0.00000004"].map((revenue) => codeOf([0, 0, revenue], upper))).toEqual([
      "211",
      "212",
      "212",
      "211",
    ]);
  });

  it("scores a value beyond the borders as the outermost ones", () => {
    expect(codeOf([1e12, 1e9, "1e300"])).toBe("155");
    expect(codeOf([0, 0, "-1e300"])).toBe("511");
  });

  it("scores new customers by the model that was fitted on others", () => {
    const model = modelOf([
      [10, 1, 10],
      [20, 2, 20],
      [30, 3, 30],
      [40, 4, 40],
      [50, 5, 50],
    ]);
    expect(codeOf([5, 9, 25], model)).toBe("552");
  });

  it("keeps the order of the input and hands the items on as they are", () => {
    const customers: readonly Customer[] = Object.freeze([Object.freeze([400, 1, 0] as const), [1, 1, 0]]);
    const rows = rowsOf(customers, fixed());
    expect(rows.map((row) => row.item)).toEqual(customers);
    expect(rows[0]?.item).toBe(customers[0]);
    expect(rows.map(({ recency, frequency, monetary }) => [recency, frequency, monetary])).toEqual([
      [1, 1, 1],
      [5, 1, 1],
    ]);
  });

  it("says why: each score with its value and the borders around it, then the segment", () => {
    expect(rowsOf([[100, 9, "250.00"]], fixed())[0]?.reasons).toEqual([
      { code: "RECENCY_SCORED", params: { value: 100, score: 3, bins: 5, above: "90", upTo: "180" } },
      { code: "FREQUENCY_SCORED", params: { value: 9, score: 5, bins: 5, above: "8" } },
      { code: "MONETARY_SCORED", params: { value: "250", score: 3, bins: 5, above: "100", upTo: "250" } },
      { code: "SEGMENT_OF_CODE", params: { code: "353", readAs: "353", segment: "loyal" } },
    ]);
  });

  it("names the borders after what belongs to the bin", () => {
    const upper = createRfmModel({ borders: { recency: [1, 7], frequency: [1], monetary: [5] }, onBorder: "upper" });
    const [row] = rowsOf([[1, 0.5, "-2.5"]], upper);
    expect(row?.reasons.slice(0, 3)).toEqual([
      { code: "RECENCY_SCORED", params: { value: 1, score: 2, bins: 3, from: "1", below: "7" } },
      { code: "FREQUENCY_SCORED", params: { value: 0.5, score: 1, bins: 2, below: "1" } },
      { code: "MONETARY_SCORED", params: { value: "-2.5", score: 1, bins: 2, below: "5" } },
    ]);
  });

  it("writes values that fit no millionths as they are", () => {
    const [row] = rowsOf([[1e-7, 1e21, "0.00000010"]], fixed());
    expect(row?.reasons.slice(0, 3).map(({ params }) => params["value"])).toEqual([1e-7, 1e21, "0.0000001"]);
  });

  it("leaves out who never bought, and counts them", () => {
    const { rows, report } = scoreRfm<Customer, string>(
      [
        [null, 0, 0],
        [1, 1, 1],
      ],
      fixed(),
      {
        ...accessors,
        idOf: () => "K-4",
      },
    );
    expect(rows).toHaveLength(1);
    expect(report).toMatchObject({ in: 2, out: 1, dropped: [{ code: "NO_PURCHASE", count: 1, sampleIds: ["K-4"] }] });
  });

  it("answers nobody with no rows", () => {
    expect(rowsOf([], fixed())).toEqual([]);
  });

  it("throws INVALID_VALUE for a value that cannot be read", () => {
    expect(() => rowsOf([[1, 1, "x"]], fixed())).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [0, "monetary"] }),
    );
  });
});

describe("the segment of a row", () => {
  it("is read at the middle of the bin where the table counts in another number of bins", () => {
    const thirds = createRfmModel({ borders: { recency: [10, 20], frequency: [1, 2], monetary: [10, 20] } });
    const readAs = (customer: Customer, model: RfmModel) => rowsOf([customer], model)[0]?.reasons[3]?.params["readAs"];
    expect([5, 15, 25].map((days) => readAs([days, 1, 5], thirds))).toEqual(["511", "311", "111"]);
    expect(readAs([5, 9, 11], thirds)).toBe("553");
    expect([5, 15].map((days) => readAs([days, 11, 5], halves()))).toEqual(["442", "242"]);
  });

  it("counts a middle right on a border as below it", () => {
    const segments = createRfmSegmentTable({
      bins: { recency: 2, frequency: 2, monetary: 2 },
      segments: [
        { name: "low", where: [{ recency: [1, 1] }] },
        { name: "high", where: [{ recency: [2, 2] }] },
      ],
    });
    const model = createRfmModel({ borders: { recency: [10, 20], frequency: [1, 2], monetary: [10, 20] }, segments });
    expect(
      rowsOf(
        [
          [5, 1, 1],
          [15, 1, 1],
          [25, 1, 1],
        ],
        model,
      ).map((row) => row.segment),
    ).toEqual(["high", "low", "low"]);
  });

  it("comes from the table in the model, each dimension in its own number of bins", () => {
    const segments = createRfmSegmentTable({
      bins: { recency: 4, frequency: 2, monetary: 3 },
      segments: [
        { name: "big", where: [{ monetary: [3, 3] }] },
        { name: "back", where: [{ recency: [4, 4], monetary: [1, 2] }] },
        { name: "often", where: [{ recency: [1, 3], frequency: [2, 2], monetary: [1, 2] }] },
        { name: "other", where: [{ recency: [1, 3], frequency: [1, 1], monetary: [1, 2] }] },
      ],
    });
    const model = createRfmModel({ borders: { recency: [10, 20, 30], frequency: [3], monetary: [10, 20] }, segments });
    const customers: readonly Customer[] = [
      [1, 9, 21],
      [1, 9, 20],
      [11, 9, 20],
      [31, 3, 10],
    ];
    expect(rowsOf(customers, model).map(({ code, segment }) => [code, segment])).toEqual([
      ["423", "big"],
      ["422", "back"],
      ["322", "often"],
      ["111", "other"],
    ]);
  });
});

describe("a stored model", () => {
  const score = (model: unknown) => () => rowsOf([], model as RfmModel);

  it("of another kind is refused", () => {
    expect(score(createModel({ kind: "abc", schemaVersion: 1, body: fixed().body }))).toThrow(
      expect.objectContaining({ code: "WRONG_MODEL_KIND" }),
    );
  });

  it("of a newer version is refused", () => {
    expect(score(createModel({ kind: "rfm", schemaVersion: 2, body: fixed().body }))).toThrow(
      expect.objectContaining({ code: "NEWER_MODEL" }),
    );
  });

  it("that was changed after its hash was made is refused", () => {
    expect(score({ ...fixed(), body: { ...fixed().body, scoring: "nested" } })).toThrow(
      expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }),
    );
  });
});
