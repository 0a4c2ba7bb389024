import { describe, expect, it } from "vitest";
import { invertProbability } from "../../../src/shared/numeric/invert.js";

describe("invertProbability", () => {
  it("finds the place from either side", () => {
    const growthAt = (place: number) => ({ probability: Math.exp(place), slope: Math.exp(place) });
    expect(invertProbability(growthAt, 1e-5, 3)).toBeCloseTo(Math.log(1e-5), 12);
    expect(invertProbability(growthAt, 1e-5, -30)).toBeCloseTo(Math.log(1e-5), 12);
  });

  it("halves where there is no step to take, or where it leads out of the bracket", () => {
    let calls = 0;
    const growthAt = (place: number) => {
      calls += 1;
      return place < 100 ? { probability: 0, slope: 0 } : { probability: place, slope: 1e-9 };
    };
    expect(invertProbability(growthAt, 400, -700)).toBeCloseTo(400, 9);
    expect(calls).toBeLessThanOrEqual(100);
  });

  it("is infinite where the target is never reached, and minus infinite where it was reached before", () => {
    let calls = 0;
    const never = (): { probability: number; slope: number } => {
      calls += 1;
      return { probability: 0, slope: 0 };
    };
    expect(invertProbability(never, 0.5, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(calls).toBe(100);
    expect(invertProbability(() => ({ probability: 1, slope: 0 }), 0.5, 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("goes as far as 1e299 either way", () => {
    const growthAt = (place: number) => ({ probability: Math.exp(place / 10), slope: Math.exp(place / 10) / 10 });
    expect(invertProbability(growthAt, Math.exp(68.9), 0)).toBeCloseTo(689, 9);
    expect(invertProbability(growthAt, Math.exp(-68.9), 0)).toBeCloseTo(-689, 9);
    expect(invertProbability(growthAt, Math.exp(69.1), 0)).toBe(Number.POSITIVE_INFINITY);
    expect(invertProbability(growthAt, Math.exp(-69.1), 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("answers the middle of what is left where rounding hides the last digits", () => {
    const jump = (place: number) => ({ probability: place < 5 ? 0.25 : 0.75, slope: 1e-300 });
    expect(invertProbability(jump, 0.5, 100)).toBeCloseTo(5, 9);
  });
});
