import { describe, expect, it } from "vitest";
import { combineKeys, countKeyPairs } from "../../../src/duplicates/block/index.js";
import type { BlockingKey } from "../../../src/duplicates/model.js";
import { keyOf } from "./keys.js";

const plain = [0, 0] as unknown as Int32Array;

describe("countKeyPairs", () => {
  it("counts the pairs of all blocks, and none of records without a code", () => {
    expect(countKeyPairs(keyOf("town", [0, 0, 0, 3, 3, -1, -1]))).toEqual({
      pairs: 4,
      oversized: { blocks: 0, records: 0, pairs: 0 },
    });
    expect(countKeyPairs(keyOf("town", [])).pairs).toBe(0);
  });

  it("uses a block of exactly the limit and counts a larger one apart", () => {
    const key = keyOf("town", [0, 0, 0, 1, 1, 1, 1]);
    expect(countKeyPairs(key, { maxBlockSize: 3 })).toEqual({
      pairs: 3,
      oversized: { blocks: 1, records: 4, pairs: 6 },
    });
    expect(countKeyPairs(key, { maxBlockSize: 4 }).pairs).toBe(9);
  });

  it("counts codes that lie far apart without a counter for each", () => {
    const far = 2 ** 31 - 1;
    expect(countKeyPairs(keyOf("town", [far, 0, far, 0, far - 1])).pairs).toBe(2);
  });

  it("throws INVALID_VALUE for codes that are none, INVALID_OPTION for blocks that hold no pair", () => {
    const codes = expect.objectContaining({ code: "INVALID_VALUE", path: ["key", "codes"] });
    expect(() => countKeyPairs({ ...keyOf("town", []), codes: plain })).toThrow(codes);
    const size = expect.objectContaining({ code: "INVALID_OPTION", path: ["maxBlockSize"] });
    expect(() => countKeyPairs(keyOf("town", [0]), { maxBlockSize: 1 })).toThrow(size);
  });
});

describe("combineKeys", () => {
  const town = keyOf("town", [0, 0, 1, -1, 0]);
  const born = keyOf("born", [7, 7, 7, 7, -1]);

  it("joins names, and puts fields together without repetition", () => {
    const { name, fields } = combineKeys([{ ...town, fields: ["town", "born"] }, born, keyOf("sex", [0, 0, 0, 0, 0])]);
    expect([name, fields]).toEqual(["town + born + sex", ["town", "born", "sex"]]);
  });

  it("has a code where all keys have one", () => {
    expect([...combineKeys([town, born]).codes]).toEqual([0, 0, 1, -1, -1]);
    expect([...combineKeys([town]).codes]).toEqual([...town.codes]);
  });

  it("throws INVALID_VALUE for no keys, and for keys of other records", () => {
    const none = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys"] });
    expect(() => combineKeys([] as unknown as [BlockingKey])).toThrow(none);
    const other = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 1, "codes"] });
    expect(() => combineKeys([town, keyOf("born", [1])])).toThrow(other);
    const kind = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 0, "codes"] });
    expect(() => combineKeys([{ ...town, codes: plain }])).toThrow(kind);
  });
});
