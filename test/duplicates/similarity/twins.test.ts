import { describe, expect, it } from "vitest";
import { findDisagreement } from "./compare-with-twins.js";

describe("the fast measures", () => {
  it("are the published definitions, on 50,000 random pairs (a million in test/bench/similarity-twins.ts)", () => {
    expect(findDisagreement(1, 50_000)).toBeUndefined();
  });
});
