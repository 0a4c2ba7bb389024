import fc from "fast-check";
import type { BlockingKey, RecordPairs } from "../../../src/duplicates/model.js";

/** A key of one field that bears its name. */
export const keyOf = (name: string, codes: readonly number[], coarser?: readonly string[]): BlockingKey => ({
  name,
  fields: [name],
  codes: Int32Array.from(codes),
  ...(coarser !== undefined && { coarser }),
});

/** Some keys of the same records, with small blocks, large ones, far codes and records without one. */
export const keyLists: fc.Arbitrary<readonly BlockingKey[]> = fc.nat({ max: 24 }).chain((count) => {
  const code = fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom(-1, -7, 2 ** 31 - 1, 2 ** 30));
  const codes = fc.array(code, { minLength: count, maxLength: count });
  return fc
    .array(codes, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, index) => keyOf(`k${index}`, each)));
});

/** Whether two records have the same code. */
export const agree = ({ codes }: BlockingKey, left: number, right: number) =>
  (codes[left] as number) >= 0 && codes[left] === codes[right];

/** How many records have the code of this one. */
export const sizeOfBlock = ({ codes }: BlockingKey, record: number) =>
  codes.filter((code) => code === codes[record]).length;

/** All pairs of records, the smaller one first, in ascending order. */
export const allPairs = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, left) => left).flatMap((left) =>
    Array.from({ length: count - left - 1 }, (_, further): readonly [number, number] => [left, left + 1 + further]),
  );

/** Pairs as tuples. */
export const toTuples = ({ left, right }: RecordPairs) =>
  [...left].map((record, pair): readonly [number, number] => [record, right[pair] as number]);

/** Tuples in ascending order. */
export const sorted = (tuples: readonly (readonly [number, number])[]) =>
  [...tuples].sort(([a, b], [c, d]) => a - c || b - d);
