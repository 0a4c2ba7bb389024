/**
 * The solution x of A·x = b for a symmetric positive definite A, by Cholesky's decomposition.
 *
 * @param matrix - Row by row, of which only the lower triangle is read; not changed.
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] as number;
      for (let index = 0; index < column; index += 1) {
        rest -= (lower[row * size + index] as number) * (lower[column * size + index] as number);
      }
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / (lower[column * size + column] as number);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row] as number;
    for (let index = 0; index < row; index += 1)
      rest -= (lower[row * size + index] as number) * (solution[index] as number);
    solution[row] = rest / (lower[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row] as number;
    for (let index = row + 1; index < size; index += 1) {
      rest -= (lower[index * size + row] as number) * (solution[index] as number);
    }
    solution[row] = rest / (lower[row * size + row] as number);
  }
  return solution;
}
