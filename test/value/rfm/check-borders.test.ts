import { describe, expect, it } from "vitest";
import { checkRfmBorders } from "../../../src/value/rfm/check-borders.js";
import { halves } from "./customers.js";

describe("checkRfmBorders", () => {
  it("finds nothing where borders ascend", () => {
    expect(checkRfmBorders(halves().body)).toEqual([]);
  });

  it("calls borders that do not ascend an error", () => {
    const borders = { recency: ["1"], frequency: ["2", "1"], monetary: ["1"] };
    expect(checkRfmBorders({ ...halves().body, scoring: "independent", borders })).toEqual([
      { code: "INVALID_BORDERS", severity: "error", path: ["borders", "frequency"] },
    ]);
  });
});
