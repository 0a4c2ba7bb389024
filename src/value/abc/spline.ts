/** A smooth curve over positions between 0 and n. */
export interface Spline {
  readonly heightAt: (position: number) => number;
  readonly slopeAt: (position: number) => number;
}

/** A cubic needs four points. */
export const FEWEST_SPLINE_POINTS = 4;

/**
 * A cubic spline through points at 0, 1, 2, …, n. At each end it follows the cubic through the four outermost points. Needs
 * at least four points.
 *
 * @see G. E. Forsythe, M. A. Malcolm and C. B. Moler, "Computer Methods for Mathematical Computations" (1977), chapter 4:
 * the spline that R calls "fmm".
 */
export function splineThrough(heights: Float64Array): Spline {
  const last = heights.length - 1;
  const at = (index: number) => heights[index] as number;
  const diagonal = new Float64Array(last + 1).fill(4);
  const bend = Float64Array.from(heights, (_, index) =>
    index === 0 || index === last ? 0 : at(index + 1) - 2 * at(index) + at(index - 1),
  );
  const thirdDifference = (index: number) => at(index + 3) - 3 * at(index + 2) + 3 * at(index + 1) - at(index);
  diagonal[0] = -1;
  diagonal[last] = -1;
  bend[0] = thirdDifference(0) / 6;
  bend[last] = -thirdDifference(last - 3) / 6;

  // Gauss on a tridiagonal system whose off-diagonal is all ones.
  for (let index = 1; index <= last; index += 1) {
    const factor = 1 / (diagonal[index - 1] as number);
    diagonal[index] = (diagonal[index] as number) - factor;
    bend[index] = (bend[index] as number) - factor * (bend[index - 1] as number);
  }
  let next = 0;
  for (let index = last; index >= 0; index -= 1) {
    next = ((bend[index] as number) - next) / (diagonal[index] as number);
    bend[index] = next;
  }

  const pieceAt = (position: number) => {
    const index = Math.min(Math.floor(position), last - 1);
    const [left, right] = [bend[index] as number, bend[index + 1] as number];
    const slope = at(index + 1) - at(index) - (right + 2 * left);
    return { start: at(index), slope, left, growth: right - left, past: position - index };
  };
  return {
    heightAt(position) {
      const { start, slope, left, growth, past } = pieceAt(position);
      return start + past * (slope + past * (3 * left + past * growth));
    },
    slopeAt(position) {
      const { slope, left, growth, past } = pieceAt(position);
      return slope + past * (6 * left + 3 * past * growth);
    },
  };
}
