/** Something that shrinks by half-life: `size` times e to the power of minus `rate` times the time. */
export interface Shrinking {
  readonly size: number;
  readonly rate: number;
}

/**
 * Where a sum of shrinking things stops rising or falling, between 0 and an end, ascending. Of one sign, it never does.
 *
 * A sum without its slowest part is zero at most once more often than its slope is, after each part has been divided by the
 * slowest: so the zeros of n parts are found between those of n - 1.
 */
export function turnsOf(parts: readonly Shrinking[], end: number): readonly number[] {
  return zerosOf(
    parts.map(({ size, rate }) => ({ size: size * rate, rate })),
    end,
  );
}

function zerosOf(parts: readonly Shrinking[], end: number): readonly number[] {
  if (parts.every(({ size }) => size >= 0) || parts.every(({ size }) => size <= 0)) return [];
  const slowest = Math.min(...parts.map(({ rate }) => rate));
  const scaled = parts.map(({ size, rate }) => ({ size, rate: rate - slowest }));
  const valueAt = (time: number) => scaled.reduce((sum, { size, rate }) => sum + size * Math.exp(-rate * time), 0);
  const marks = [
    ...turnsOf(
      scaled.filter(({ rate }) => rate > 0),
      end,
    ),
    end,
  ];
  const zeros: number[] = [];
  let low = 0;
  for (const high of marks) {
    if (Math.sign(valueAt(low)) !== Math.sign(valueAt(high)))
      zeros.push(bisect(low, high, (time) => valueAt(time) > 0));
    low = high;
  }
  return zeros;
}

/** Where the answer changes between two times, to a thousandth. */
function bisect(from: number, to: number, holds: (time: number) => boolean): number {
  let [low, high] = [from, to];
  const atLow = holds(low);
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (holds(middle) === atLow) low = middle;
    else high = middle;
  }
  return high;
}
