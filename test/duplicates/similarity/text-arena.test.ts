import { describe, expect, it } from "vitest";
import { createTextArena } from "../../../src/duplicates/similarity/index.js";

describe("createTextArena", () => {
  it("lays the texts end to end and says where each begins, and where the last one ends", () => {
    const arena = createTextArena(Object.freeze(["ab", "", "c"]));
    expect(arena).toEqual({ codes: Uint16Array.of(97, 98, 99), starts: Uint32Array.of(0, 2, 2, 3) });
  });

  it("counts in UTF-16 code units, and takes halves of surrogate pairs", () => {
    expect([...createTextArena(["😀", "\ud83d"]).codes]).toEqual([0xd83d, 0xde00, 0xd83d]);
  });

  it("leaves case and the form of accents as they are", () => {
    expect([...createTextArena(["é", "e\u0301", "E"]).starts]).toEqual([0, 1, 3, 4]);
  });

  it("takes no texts", () => {
    expect(createTextArena([])).toEqual({ codes: new Uint16Array(0), starts: Uint32Array.of(0) });
  });

  it("throws INVALID_VALUE for a value that is no text", () => {
    const values = ["a", undefined] as unknown as readonly string[];
    expect(() => createTextArena(values)).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["values", 1] }),
    );
  });

  it("throws INVALID_VALUE for more characters than it can count", () => {
    const long = "a".repeat(2 ** 28);
    expect(() => createTextArena(new Array<string>(16).fill(long))).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["values"] }),
    );
  });
});
