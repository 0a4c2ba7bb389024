/** Labels of records as whole numbers from 0, in the order in which they first occur, and how often each one does. */
export interface LabelCounts {
  /** For each record the number of its label. */
  readonly codes: Int32Array;
  /** For each number how many records have it. */
  readonly counts: Int32Array;
}

/** Numbers labels and counts them. */
export function countLabels(labels: ArrayLike<string | number>): LabelCounts {
  const numbers = new Map<string | number, number>();
  const codes = new Int32Array(labels.length);
  for (let record = 0; record < labels.length; record++) {
    const label = labels[record] as string | number;
    const known = numbers.get(label);
    codes[record] = known ?? numbers.size;
    if (known === undefined) numbers.set(label, numbers.size);
  }
  const counts = new Int32Array(numbers.size);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return { codes, counts };
}

/** The largest count; 0 where there are none. */
export function largestCount({ counts }: LabelCounts): number {
  return counts.reduce((largest, count) => Math.max(largest, count), 0);
}
