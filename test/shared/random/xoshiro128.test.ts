import { expect, it } from "vitest";
import { createXoshiro128 } from "../../../src/shared/random/xoshiro128.js";

it("createXoshiro128 answers what the reference implementation does, from the state 1, 2, 3, 4", () => {
  // xoshiro128starstar.c, version 1.1, by D. Blackman and S. Vigna, https://prng.di.unimi.it/
  expect(Array.from({ length: 10 }, createXoshiro128([1, 2, 3, 4]))).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});
