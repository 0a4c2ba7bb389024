/** The value of a polynomial whose coefficients are listed from the constant term on, by Horner's rule. */
export function evaluatePolynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
