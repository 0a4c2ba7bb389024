import { describe, expect, it } from "vitest";
import { weighEqualRecords } from "../../../src/duplicates/weigh/begin-fit.js";
import { numberPatterns } from "../../../src/duplicates/weigh/patterns.js";

describe("weighEqualRecords", () => {
  it("takes for the same what agrees fully in all that both say, in two comparisons at least", () => {
    const name = Uint8Array.of(1, 1, 1, 0, 0, 2, 1);
    const town = Uint8Array.of(1, 1, 0, 0, 1, 1, 1);
    const born = Uint8Array.of(1, 0, 0, 0, 1, 1, 2);
    expect([...weighEqualRecords(numberPatterns([name, town, born], 7))]).toEqual([1, 1, -1, -1, 1, -1, -1]);
    expect([...weighEqualRecords(numberPatterns([], 2))]).toEqual([-1, -1]);
  });
});
