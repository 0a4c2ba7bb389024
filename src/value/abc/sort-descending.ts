/** Below this length a comparing sort is as fast. */
const SHORT = 256;

const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;

/**
 * The indexes of safe integers, the largest value first, equal values in their order.
 *
 * A radix sort on how far each value lies below the largest one, eleven bits at a time: its cost grows with the length
 * alone, where a comparing sort would call back some twenty million times for a million values.
 */
export function sortDescending(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  const { largest, smallest } = extremes(values);
  const range = largest - smallest;
  if (values.length < SHORT || !Number.isSafeInteger(range)) {
    return order.sort((left, right) => (values[right] as number) - (values[left] as number) || left - right);
  }

  const belowLargest = values.map((value) => largest - value);
  let from = order;
  let to = new Uint32Array(order.length);
  for (let unit = 1; unit <= range; unit *= BUCKETS) {
    distribute(belowLargest, 1 / unit, from, to);
    [from, to] = [to, from];
  }
  return from;
}

function extremes(values: Float64Array): { largest: number; smallest: number } {
  let largest = Number.NEGATIVE_INFINITY;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value > largest) largest = value;
    if (value < smallest) smallest = value;
  }
  return { largest, smallest };
}

/** One stable pass of a counting sort. The bit operation takes the lowest bits of a whole number of any size. */
function distribute(keys: Float64Array, perUnit: number, from: Uint32Array, to: Uint32Array): void {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let rank = 0; rank < from.length; rank += 1) {
    const digit = ((keys[from[rank] as number] as number) * perUnit) & (BUCKETS - 1);
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit <= BUCKETS; digit += 1) {
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  }
  for (let rank = 0; rank < from.length; rank += 1) {
    const index = from[rank] as number;
    const digit = ((keys[index] as number) * perUnit) & (BUCKETS - 1);
    const position = starts[digit] as number;
    to[position] = index;
    starts[digit] = position + 1;
  }
}
