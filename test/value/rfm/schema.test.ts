import { describe, expect, it } from "vitest";
import { createModel } from "../../../src/shared/model/index.js";
import {
  createRfmModel,
  DEFAULT_RFM_SEGMENTS,
  RFM_SCHEMA_VERSION,
  type RfmModel,
  scoreRfm,
} from "../../../src/value/rfm/index.js";
import { rfmModelSchema, rfmSegmentTableSchema } from "../../../src/value/rfm/schema.js";
import { accessors, halves, modelOf } from "./customers.js";

const nested = () =>
  modelOf(
    [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ],
    {
      scoring: "nested",
      bins: { recency: 2, frequency: 3, monetary: 4 },
      fittedOn: {
        asOf: "2026-11-21T00:00:00Z",
        from: "2026-01-01T00:00:00Z",
        to: "2026-11-21T00:00:00Z",
        source: "shop",
      },
    },
  );

/** A model whose hash is right, whatever is in it. */
const withBody = (model: RfmModel, change: object) =>
  createModel({ kind: "rfm", schemaVersion: RFM_SCHEMA_VERSION, body: { ...model.body, ...change } });

const issuesOf = (value: unknown, schema: typeof rfmModelSchema | typeof rfmSegmentTableSchema = rfmModelSchema) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("rfmModelSchema", () => {
  it.each([
    ["given borders", halves],
    ["nested borders", nested],
    ["found borders", () => modelOf([[1, 1, 1]])],
  ])("answers a model with %s as it is", (_, create) => {
    const model = create();
    expect(rfmModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it.each([
    [{ kind: "abc" }, "kind"],
    [{ schemaVersion: "1" }, "schemaVersion"],
    [{ hash: undefined }, "hash"],
    [{ fittedOn: { n: -1 } }, "fittedOn.n"],
    [{ fittedOn: { n: 1.5 } }, "fittedOn.n"],
    [{ fittedOn: { n: 1, author: "me" } }, "fittedOn"],
    [{ extra: 1 }, ""],
    [{ body: undefined }, "body"],
  ])("refuses the envelope %o", (change, path) => {
    expect(issuesOf({ ...halves(), ...change })?.map(([where]) => where)).toEqual([path]);
  });

  it.each([
    [{ scoring: "both" }, "body.scoring"],
    [{ binning: { by: "fixed" } }, "body.binning.onBorder"],
    [{ binning: { by: "fixed", onBorder: "left" } }, "body.binning.onBorder"],
    [{ binning: { by: "fixed", onBorder: "lower", shift: 1 } }, "body.binning"],
    [{ binning: { by: "guess", onBorder: "lower" } }, "body.binning.by"],
    [{ binning: { by: "quantile", quantileType: "r-7", shift: 0, onBorder: "lower" } }, "body.binning.quantileType"],
    [{ binning: { by: "quantile", quantileType: "linear", shift: "0", onBorder: "lower" } }, "body.binning.shift"],
    [{ borders: { recency: [10], frequency: ["10"], monetary: ["10"] } }, "body.borders.recency.0"],
    [{ borders: { recency: ["10"], frequency: ["10"] } }, "body.borders.monetary"],
    [{ borders: { recency: ["10"], frequency: ["10"], monetary: ["10"], trust: [] } }, "body.borders"],
    [{ segments: { bins: { recency: 5, frequency: 5 }, segments: [] } }, "body.segments.bins.monetary"],
    [{ note: "" }, "body"],
  ])("refuses the body %o", (change, path) => {
    expect(issuesOf(withBody(halves(), change))?.map(([where]) => where)).toEqual([path]);
  });

  it.each([
    [{ recency: ["x"] }, ["recency"]],
    [{ recency: [], monetary: ["2", "1"] }, ["recency", "monetary"]],
    [{ frequency: ["1", "1e1", "9"] }, ["frequency"]],
    [{ frequency: ["1", "x", "0"] }, ["frequency"]],
  ])("refuses independent borders such as %o", (change, dimensions) => {
    expect(issuesOf(withBody(halves(), { borders: { ...halves().body.borders, ...change } }))).toEqual(
      dimensions.map((dimension) => [`body.borders.${dimension}`, "INVALID_BORDERS"]),
    );
  });

  const [list2, list3] = [
    ["1", "2"],
    ["1", "2", "3"],
  ];
  const goodMonetary = [
    [list3, list3, list3],
    [list3, list3, list3],
  ];

  it.each([
    [{ recency: ["2", "1"], frequency: [] }, ["recency"]],
    [{ frequency: [list2], monetary: [] }, ["frequency"]],
    [{ monetary: [goodMonetary[0]] }, ["monetary"]],
    [{ frequency: [list2, list3] }, ["frequency.1"]],
    [{ frequency: [["2", "1"], list2] }, ["frequency.0"]],
    [{ frequency: [[], []], monetary: [[list3], [list3]] }, ["frequency.0", "frequency.1"]],
    [{ monetary: [goodMonetary[0], [list3, list3]] }, ["monetary.1"]],
    [{ monetary: [goodMonetary[0], [list3, list3, list2]] }, ["monetary.1.2"]],
    [{ monetary: [goodMonetary[0], [list3, ["3", "2", "1"], list3]] }, ["monetary.1.1"]],
    [{ monetary: [[], goodMonetary[1]] }, ["monetary.0"]],
    [{ monetary: [[], []] }, ["monetary.0", "monetary.1"]],
  ])("refuses nested borders such as %o", (change, places) => {
    const borders = { recency: ["1"], frequency: [list2, list2], monetary: goodMonetary };
    expect(issuesOf(withBody(nested(), { borders }))).toBeUndefined();
    expect(issuesOf(withBody(nested(), { borders: { ...borders, ...change } }))).toEqual(
      places.map((place) => [`body.borders.${place}`, "INVALID_BORDERS"]),
    );
  });

  it("calls what a rule finds a custom issue", () => {
    const model = withBody(halves(), { segments: { ...DEFAULT_RFM_SEGMENTS, segments: [] } });
    expect(rfmModelSchema.safeParse(model).error?.issues[0]?.code).toBe("custom");
  });

  it("refuses a segment table with a gap, and says where it stands", () => {
    expect(issuesOf(withBody(halves(), { segments: { ...DEFAULT_RFM_SEGMENTS, segments: [] } }))).toEqual([
      ["body.segments.segments", "SEGMENT_GAP"],
    ]);
  });

  it("leaves hash and version to the use of the model", () => {
    const changed = rfmModelSchema.parse({ ...halves(), hash: "0" });
    const newer = rfmModelSchema.parse({ ...halves(), schemaVersion: 2 });
    expect(() => scoreRfm([], changed, accessors)).toThrow(expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }));
    expect(() => scoreRfm([], newer, accessors)).toThrow(expect.objectContaining({ code: "NEWER_MODEL" }));
  });

  it("takes what createRfmModel makes with one and with eight borders", () => {
    const borders = { recency: [1], frequency: [1, 2, 3, 4, 5, 6, 7, 8], monetary: ["1"] };
    expect(issuesOf(createRfmModel({ borders }))).toBeUndefined();
  });
});

describe("rfmSegmentTableSchema", () => {
  it("answers a good table as it is", () => {
    expect(rfmSegmentTableSchema.parse(DEFAULT_RFM_SEGMENTS)).toEqual(DEFAULT_RFM_SEGMENTS);
  });

  const bins = { recency: 2, frequency: 2, monetary: 2 };

  it.each([
    [{ bins, segments: [{ name: "all", where: [{ age: [1, 2] }] }] }, "segments.0.where.0"],
    [{ bins, segments: [{ name: "all", where: [{ recency: [1] }] }] }, "segments.0.where.0.recency"],
    [{ bins, segments: [{ name: "all", where: [{ recency: [1, 3] }] }] }, "segments.0.where.0.recency"],
    [{ bins, segments: [{ name: 1, where: [{}] }] }, "segments.0.name"],
    [{ bins, segments: [{ name: "all", where: [{}], color: "red" }] }, "segments.0"],
    [{ bins: { ...bins, recency: 1 }, segments: [{ name: "all", where: [{}] }] }, "bins.recency"],
    [{ bins, segments: [], version: 1 }, ""],
  ])("refuses %j", (table, path) => {
    expect(issuesOf(table, rfmSegmentTableSchema)?.[0]?.[0]).toBe(path);
  });
});
