/** More points than this nobody can see on a screen. */
const MAX_CURVE_POINTS = 500;

/**
 * The indexes of a curve's points to draw: all where there are few; else first and last, the indispensable ones and
 * evenly spaced others, at most {@link MAX_CURVE_POINTS} and the indispensable ones.
 */
export function thinOut(length: number, indispensable: readonly number[] = []): readonly number[] {
  if (length <= MAX_CURVE_POINTS) return Array.from({ length }, (_, index) => index);
  const step = (length - 1) / (MAX_CURVE_POINTS - 1);
  const even = Array.from({ length: MAX_CURVE_POINTS }, (_, index) => Math.round(index * step));
  return [...new Set([...even, ...indispensable])].sort((left, right) => left - right);
}
