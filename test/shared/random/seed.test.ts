import { describe, expect, it } from "vitest";
import { expandKey, hashText, splitMix64 } from "../../../src/shared/random/seed.js";

describe("splitMix64", () => {
  it("answers the published outputs", () => {
    // Seed 1234567, as in the reference implementation by S. Vigna, https://prng.di.unimi.it/splitmix64.c
    expect([1, 2, 3, 4, 5].map((number) => splitMix64(1234567n, number))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
    expect(splitMix64(0n, 1)).toBe(0xe220a8397b1dcdafn);
  });
});

describe("hashText", () => {
  it("answers the published hashes FNV-1a with 64 bits", () => {
    // http://www.isthe.com/chongo/tech/comp/fnv/, test vectors
    expect(hashText("")).toBe(0xcbf29ce484222325n);
    expect(hashText("a")).toBe(0xaf63dc4c8601ec8cn);
    expect(hashText("foobar")).toBe(0x85944171f73967e8n);
  });

  it("reads a text as UTF-8", () => {
    // The two bytes of ü, 0xc3 and 0xbc.
    const afterFirst = BigInt.asUintN(64, (0xcbf29ce484222325n ^ 0xc3n) * 0x100000001b3n);
    expect(hashText("ü")).toBe(BigInt.asUintN(64, (afterFirst ^ 0xbcn) * 0x100000001b3n));
  });
});

describe("expandKey", () => {
  it("takes the low half of each output first", () => {
    // 6457827717110365317 and 3203168211198807973
    expect(expandKey(1234567n)).toEqual([0xfb08fc85, 0x599ed017, 0x58540fa5, 0x2c73f084]);
  });
});
