import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../../src/repositories/index.js";

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "\uD7FF", "\uE000", "😀", "𝄞") }),
);

describe("compareCodePoints (properties)", () => {
  it("sorts as the bytes of UTF-8 do", () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        expect(Math.sign(compareCodePoints(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
    );
  });
});
