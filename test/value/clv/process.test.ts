import { describe, expect, it } from "vitest";
import { mbgNbdFamily } from "../../../src/value/clv/mbg-nbd/family.js";
import { expectPurchases } from "../../../src/value/clv/process.js";

describe("expected purchases", () => {
  it("are those of the living, times the probability of being one", () => {
    const process = mbgNbdFamily.create([0.5248436, 6.1830928, 0.8913878, 1.6140483]);
    for (const [x, tx] of [
      [0, 0],
      [2, 5],
    ] as const) {
      const alive = process.alive(x, tx, 38.86);
      expect(alive).toBeLessThan(0.5);
      expect(expectPurchases(process, x, tx, 38.86, 39)).toBe(alive * process.expectedIfAlive(x, tx, 38.86, 39));
    }
  });

  it("are none of a customer who is gone for certain", () => {
    const process = mbgNbdFamily.create([0.5, 6, 0.9, 1.6]);
    expect(process.alive(5_000, 1, 38.86)).toBe(0);
    expect(process.expectedIfAlive(5_000, 1, 38.86, 39)).toBeGreaterThan(1);
    expect(expectPurchases(process, 5_000, 1, 38.86, 39)).toBe(0);
  });
});
