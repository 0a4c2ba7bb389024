import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/shared/model/sha256.js";
import { anyTexts } from "../arbitraries.js";

describe("sha256 (properties)", () => {
  it("agrees with the hash of Node.js for any text", () => {
    const texts = fc.oneof(
      fc.string({ size: "large" }),
      anyTexts,
      fc
        .constantFrom(55, 56, 63, 64, 119, 120, 127, 128)
        .chain((length) => fc.string({ minLength: length, maxLength: length })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
      { numRuns: 300 },
    );
  });
});
