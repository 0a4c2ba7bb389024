import { describe, expect, it } from "vitest";
import { estimateMatches } from "../../../src/duplicates/weigh/sessions.js";
import { withLevels } from "./comparisons.js";

const comparison = withLevels("town", [0.75, 0.25]);
const m = [Float64Array.of(0, 0.5, 0.5)];
const codes = Int32Array.of(0, -1, 0, 1, -1, -1);
const estimate = (key: { readonly codes: Int32Array; readonly starts?: Int32Array }, fields: readonly string[] = []) =>
  estimateMatches([comparison], [{ key: { name: "key", fields, ...key }, free: [], m: [], matches: 12 }], m);

describe("estimateMatches", () => {
  it("divides the matches of a rule by the share of pairs of which both have a code", () => {
    expect(estimate({ codes })).toBe(12 / 0.25);
  });

  it("counts a record once that has several codes, and none that has only missing ones", () => {
    const lists = Int32Array.of(0, 1, 2, -1, 3, 3, -1, 4);
    expect(estimate({ codes: lists, starts: Int32Array.of(0, 3, 4, 6, 6, 8, 8) })).toBe(12 / 0.25);
  });

  it("divides them by how often duplicates agree fully in what the rule asks for", () => {
    expect(estimate({ codes }, ["town"])).toBe(12 / 0.125);
  });
});
