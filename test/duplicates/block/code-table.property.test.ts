import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodeTable, hashPair } from "../../../src/duplicates/block/code-table.js";

const int32 = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

describe("createCodeTable (properties)", () => {
  it("numbers pairs as a Map does, in the order in which they come", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(int32, int32)), (pairs) => {
        const table = createCodeTable(pairs.length);
        const twin = new Map<string, number>();
        for (const [left, right] of pairs) {
          const name = `${left},${right}`;
          if (!twin.has(name)) twin.set(name, twin.size);
          expect(table.codeOf(left, right)).toBe(twin.get(name));
          expect(table.size).toBe(twin.size);
        }
      }),
    );
  });

  it("finds a place for as many pairs as it was made for, and finds them again", () => {
    const table = createCodeTable(1000);
    for (let pass = 0; pass < 2; pass += 1) {
      for (let code = 0; code < 1000; code += 1) expect(table.codeOf(code % 10, code)).toBe(code);
    }
  });
});

describe("hashPair", () => {
  it("is a whole number of 32 bits without sign, and tells left from right", () => {
    fc.assert(
      fc.property(int32, int32, (left, right) => {
        expect(hashPair(left, right)).toBe(hashPair(left, right) >>> 0);
      }),
    );
    expect(hashPair(1, 2)).not.toBe(hashPair(2, 1));
  });

  it("spreads neighbouring pairs evenly over sixteen slots", () => {
    const slots = new Int32Array(16);
    for (let left = 0; left < 100; left += 1) {
      for (let right = 0; right < 100; right += 1) (slots[hashPair(left, right) & 15] as number) += 1;
    }
    expect(Math.min(...slots)).toBeGreaterThan(500);
    expect(Math.max(...slots)).toBeLessThan(750);
  });
});
