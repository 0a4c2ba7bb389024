import { describe, expect, it } from "vitest";
import { findUnlinkableRecords } from "../../../src/duplicates/cluster/index.js";
import { refusal } from "../../shared/refusal.js";

describe("findUnlinkableRecords", () => {
  it("finds records that do not reach the threshold with themselves", () => {
    const weights = Float64Array.of(-1, 0, 3, -0.5, 12, Number.NEGATIVE_INFINITY, 5, 7);
    expect(findUnlinkableRecords(weights)).toEqual({ records: Int32Array.of(0, 3, 5), share: 0.375 });
    expect(findUnlinkableRecords(weights, { threshold: 5 }).records).toEqual(Int32Array.of(0, 1, 2, 3, 5));
  });

  it("has no share of no records", () => {
    expect(findUnlinkableRecords(new Float64Array())).toStrictEqual({ records: new Int32Array() });
  });

  it("throws for a weight that is not a number and for a threshold that is not finite", () => {
    expect(() => findUnlinkableRecords(Float64Array.of(1, Number.NaN))).toThrow(
      refusal("INVALID_VALUE", ["selfWeights", 1]),
    );
    expect(() => findUnlinkableRecords(Float64Array.of(1), { threshold: Number.NaN })).toThrow(
      refusal("INVALID_OPTION", ["threshold"]),
    );
  });
});
