import { describe, expect, it } from "vitest";
import { hessianByGradients } from "../../../src/shared/numeric/hessian-by-gradients.js";
import type { SmoothFunction } from "../../../src/shared/numeric/smooth-function.js";

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

describe("hessianByGradients", () => {
  it("is right to ten digits for a smooth function", () => {
    const product: SmoothFunction = (point, gradient) => {
      const [x, y] = [at(point, 0), at(point, 1)];
      gradient[0] = y * Math.exp(x * y);
      gradient[1] = x * Math.exp(x * y);
      return Math.exp(x * y);
    };
    const [x, y] = [0.7, -1.3];
    const e = Math.exp(x * y);
    const hessian = hessianByGradients(product, Float64Array.of(x, y));
    const truth = [
      [y * y * e, (1 + x * y) * e],
      [(1 + x * y) * e, x * x * e],
    ];
    hessian.forEach((row, i) => {
      row.forEach((slope, j) => {
        expect(Math.abs(slope - at(truth[i] as number[], j))).toBeLessThan(1e-10);
      });
    });
  });
});
