import { expect, it } from "vitest";
import { evaluatePolynomial } from "../../../src/shared/numeric/polynomial.js";

it("evaluatePolynomial reads the coefficients from the constant term on", () => {
  expect(evaluatePolynomial([5, 3, 2], 10)).toBe(235);
  expect(evaluatePolynomial([], 10)).toBe(0);
});
