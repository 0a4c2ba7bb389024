/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The inverse of a symmetric positive definite matrix, by its Cholesky factor; undefined where the matrix is not positive definite,
 * or so nearly not that rounding decides. Only the lower triangle is read.
 *
 * The rows and columns are first scaled to a diagonal of ones, so that the units of the rows do not matter.
 *
 * @see N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed. 2002, chapter 10.
 */
export function invertPositiveDefinite(matrix: Matrix): Matrix | undefined {
  const { scales, factor } = factorScaled(matrix);
  if (factor === undefined) return undefined;

  const inverse = invertLower(factor);
  return matrix.map((_, i) =>
    matrix.map(
      (_, j) => at(scales, i) * at(scales, j) * inverse.reduce((sum, row) => sum + at(row, i) * at(row, j), 0),
    ),
  );
}

/**
 * The x with matrix·x = right, for a symmetric positive definite matrix, scaled and read as by {@link invertPositiveDefinite}; undefined
 * where that has no answer.
 */
export function solvePositiveDefinite(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const { scales, factor } = factorScaled(matrix);
  if (factor === undefined) return undefined;

  const solution = right.map((value, i) => value * at(scales, i));
  factor.forEach((row, i) => {
    for (let j = 0; j < i; j++) solution[i] = at(solution, i) - at(row, j) * at(solution, j);
    solution[i] = at(solution, i) / at(row, i);
  });
  for (let i = factor.length - 1; i >= 0; i--) {
    const row = factor[i] as readonly number[];
    solution[i] = at(solution, i) / at(row, i);
    for (let j = 0; j < i; j++) solution[j] = at(solution, j) - at(row, j) * at(solution, i);
  }
  return solution.map((value, i) => value * at(scales, i));
}

/** The factor of a matrix whose rows and columns were multiplied by scales that make its diagonal one. */
function factorScaled(matrix: Matrix) {
  const scales = matrix.map((row, i) => 1 / Math.sqrt(row[i] as number));
  const scaled = matrix.map((row, i) => row.map((value, j) => value * at(scales, i) * at(scales, j)));
  return { scales, factor: choleskyFactor(scaled) };
}

/** A pivot of a matrix with ones on its diagonal that is smaller than this has no digit left. */
const SMALLEST_PIVOT = 1e-13;

/** The lower triangular L with L·Lᵀ = matrix, for a matrix with ones on its diagonal or about that; else undefined. */
export function choleskyFactor(matrix: Matrix): number[][] | undefined {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    const row = factor[i] as number[];
    for (let j = 0; j <= i; j++) {
      const other = factor[j] as number[];
      let rest = at(matrix[i] as readonly number[], j);
      for (let k = 0; k < j; k++) rest -= at(row, k) * at(other, k);
      if (i !== j) row[j] = rest / at(other, j);
      else if (rest > SMALLEST_PIVOT) row[j] = Math.sqrt(rest);
      else return undefined; // NaN too
    }
  }
  return factor;
}

/** The inverse of a lower triangular matrix, by forward substitution of the unit vectors. */
function invertLower(factor: Matrix): number[][] {
  const inverse = factor.map((row) => row.map(() => 0));
  for (let i = 0; i < factor.length; i++) {
    const row = factor[i] as readonly number[];
    for (let j = 0; j <= i; j++) {
      let rest = i === j ? 1 : 0;
      for (let k = j; k < i; k++) rest -= at(row, k) * at(inverse[k] as number[], j);
      (inverse[i] as number[])[j] = rest / at(row, i);
    }
  }
  return inverse;
}

const at = (row: readonly number[], index: number): number => row[index] as number;
