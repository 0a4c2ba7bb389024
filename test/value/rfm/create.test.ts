import { describe, expect, it } from "vitest";
import {
  createRfmModel,
  createRfmSegmentTable,
  DEFAULT_RFM_SEGMENTS,
  type RfmModelOptions,
} from "../../../src/value/rfm/index.js";
import { rowsOf } from "./customers.js";

const borders = Object.freeze({ recency: [30, 90], frequency: [1], monetary: ["50.00", 99.5] });

const create = (change: object) => () => createRfmModel({ borders, ...change } as RfmModelOptions);

describe("createRfmModel", () => {
  it("keeps the borders as exact decimal text", () => {
    expect(createRfmModel({ borders }).body).toEqual({
      scoring: "independent",
      binning: { by: "fixed", onBorder: "lower" },
      borders: { recency: ["30", "90"], frequency: ["1"], monetary: ["50", "99.5"] },
      segments: DEFAULT_RFM_SEGMENTS,
    });
  });

  it("was fitted on nothing", () => {
    expect(createRfmModel({ borders }).fittedOn).toBeUndefined();
  });

  it("puts a value on a border where the caller says", () => {
    const code = (onBorder?: "lower" | "upper") =>
      rowsOf([[30, 1, 50]], createRfmModel({ borders, onBorder }))[0]?.code;
    expect([code(), code("lower"), code("upper")]).toEqual(["311", "311", "222"]);
  });

  it("takes the caller's segments", () => {
    const segments = createRfmSegmentTable({
      bins: { recency: 2, frequency: 2, monetary: 2 },
      segments: [{ name: "all", where: [{}] }],
    });
    expect(rowsOf([[1, 1, 1]], createRfmModel({ borders, segments }))[0]?.segment).toBe("all");
  });

  it("takes equal borders, which leave a bin empty", () => {
    const model = createRfmModel({ borders: { ...borders, frequency: [1, 1, 4] } });
    expect(
      rowsOf(
        [
          [1, 1, 1],
          [1, 2, 1],
        ],
        model,
      ).map((row) => row.frequency),
    ).toEqual([1, 3]);
  });

  it.each([
    [{ recency: [90, 30] }, "recency"],
    [{ frequency: [] }, "frequency"],
    [{ monetary: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, "monetary"],
    [{ monetary: ["10", "9"] }, "monetary"],
  ])("throws INVALID_BORDERS for %o", (change, dimension) => {
    expect(create({ borders: { ...borders, ...change } })).toThrow(
      expect.objectContaining({
        code: "INVALID_BORDERS",
        path: ["borders", dimension],
        message: `expected 1 to 8 ascending decimal numbers (at borders.${dimension})`,
      }),
    );
  });

  it("takes eight borders", () => {
    const frequency = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(create({ borders: { ...borders, frequency } })().body.borders.frequency).toHaveLength(8);
  });

  it("throws INVALID_VALUE for a border that is no number", () => {
    expect(create({ borders: { ...borders, monetary: [1, "x"] } })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["borders", "monetary", 1] }),
    );
  });

  it("throws INVALID_OPTION for an unknown rule", () => {
    expect(create({ onBorder: "left" })).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["onBorder"],
        message: expect.stringContaining("lower"),
      }),
    );
  });

  it("throws for a segment table with a gap", () => {
    const segments = { bins: { recency: 2, frequency: 2, monetary: 2 }, segments: [] };
    expect(create({ segments })).toThrow(
      expect.objectContaining({ code: "SEGMENT_GAP", path: ["segments", "segments"] }),
    );
  });
});
