import { describe, expect, it } from "vitest";
import { GAUSS_LEGENDRE_4, GAUSS_LEGENDRE_16, integrateOnce } from "../../../src/shared/numeric/gauss-legendre.js";

const { nodes, weights } = GAUSS_LEGENDRE_16;
const integrate = (valueAt: (x: number) => number) =>
  nodes.reduce((sum, node, i) => sum + (weights[i] as number) * valueAt(node), 0);

describe("GAUSS_LEGENDRE_16", () => {
  it("is exact for polynomials up to degree 31, and not beyond", () => {
    expect(nodes).toHaveLength(16);
    for (let degree = 0; degree <= 31; degree++) {
      const error = integrate((x) => (2 * x - 1) ** degree) - (degree % 2 === 0 ? 1 / (degree + 1) : 0);
      expect(Math.abs(error), `degree ${degree}`).toBeLessThan(1e-15);
    }
    expect(Math.abs(integrate((x) => (2 * x - 1) ** 32) - 1 / 33)).toBeGreaterThan(1e-10);
  });

  it("has rising nodes between 0 and 1", () => {
    expect([...nodes].sort((left, right) => left - right)).toEqual([...nodes]);
    expect((nodes[0] as number) > 0 && (nodes[15] as number) < 1).toBe(true);
  });
});

describe("GAUSS_LEGENDRE_4", () => {
  it("is exact for polynomials up to degree 7, and not beyond", () => {
    for (let degree = 0; degree <= 8; degree++) {
      const error = integrateOnce((x) => x ** degree, 0, 1, GAUSS_LEGENDRE_4) - 1 / (degree + 1);
      if (degree <= 7) expect(Math.abs(error), `degree ${degree}`).toBeLessThan(1e-15);
      else expect(Math.abs(error)).toBeGreaterThan(1e-5);
    }
  });
});

describe("integrateOnce", () => {
  it("integrates from a place on, over a width", () => {
    expect(integrateOnce((x) => x * x, 1, 2, GAUSS_LEGENDRE_4)).toBeCloseTo(26 / 3, 14);
    expect(integrateOnce(Math.exp, 0, -1, GAUSS_LEGENDRE_16)).toBeCloseTo(Math.expm1(-1), 15);
  });

  it("keeps the digits of a width that is nothing beside the place", () => {
    expect(integrateOnce(() => 3, 1e20, 1e-20, GAUSS_LEGENDRE_16)).toBeCloseTo(3e-20, 34);
  });
});
