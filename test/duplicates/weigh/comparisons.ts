import fc from "fast-check";
import type { PairComparison, RecordPairs } from "../../../src/duplicates/model.js";
import { comparePairs, type MatchBody, type PairLevels } from "../../../src/duplicates/weigh/index.js";
import { runWork } from "../../../src/shared/work/index.js";

/** Texts of one field: the same, with the same first letter, or different. Values have frequencies up to level 2. */
export function compareTexts(
  name: string,
  texts: readonly (string | undefined)[],
  further: Partial<PairComparison> = {},
): PairComparison {
  const values = [...new Set(texts)].filter((text) => text !== undefined);
  return {
    name,
    fields: [name],
    levels: ["same", "similar", "different"],
    levelOf: (left, right) => {
      const [one, other] = [texts[left], texts[right]];
      if (one === undefined || other === undefined) return 0;
      return one === other ? 1 : one[0] === other[0] ? 2 : 3;
    },
    terms: { codes: Int32Array.from(texts, (text) => values.indexOf(text as string)), values, lastLevel: 2 },
    expert: { m: [0.8, 0.1, 0.1], same: 0.05 },
    ...further,
  };
}

/** A comparison of which nothing but shares and bounds is asked. */
export const withLevels = (name: string, m: readonly number[], most?: readonly number[]): PairComparison => ({
  name,
  fields: [name],
  levels: m.map((_, index) => `level ${index + 1}`),
  levelOf: () => 1,
  expert: { m, same: 0.01, ...(most && { most }) },
});

/** All pairs of records. */
export function allPairs(count: number): RecordPairs {
  const left: number[] = [];
  const right: number[] = [];
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      left.push(one);
      right.push(other);
    }
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}

/** The levels of all pairs. */
export const levelsOf = (pairs: RecordPairs, comparisons: readonly PairComparison[]): PairLevels =>
  runWork(comparePairs(pairs, comparisons));

/** Puts together what is joined by pairs of at least 0 bits; an entity is named after its smallest record. */
export function connect(count: number, { left, right }: RecordPairs, weights: Float64Array): Int32Array {
  const entityOf = Int32Array.from({ length: count }, (_, record) => record);
  const find = (record: number): number => (entityOf[record] === record ? record : find(entityOf[record] as number));
  weights.forEach((weight, pair) => {
    if (weight < 0) return;
    const [one, other] = [find(left[pair] as number), find(right[pair] as number)];
    entityOf[Math.max(one, other)] = Math.min(one, other);
  });
  return entityOf.map((_, record) => find(record));
}

const dyadic = fc.integer({ min: -20_000, max: 20_000 }).map((units) => units / 1024);
const share = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);

/** Records with one to three fields, and a model of them whose weights are whole units; some fields are shared. */
export const weighings = fc
  .record({
    count: fc.integer({ min: 2, max: 7 }),
    fields: fc.integer({ min: 1, max: 3 }),
    prior: dyadic,
    fit: fc.constantFrom("estimated", "labelled", "expert"),
  })
  .chain(({ count, fields, prior, fit }) => {
    const text = fc.option(fc.constantFrom("anna", "anne", "bert", "carl"), { nil: undefined });
    const ofField = fc.record({
      texts: fc.array(text, { minLength: count, maxLength: count }),
      isShared: fc.boolean(),
      levels: fc.tuple(dyadic, dyadic, dyadic),
      usual: share,
      rareShare: share,
      shares: fc.dictionary(fc.constantFrom("anna", "anne", "bert", "other"), share, { noNullPrototype: true }),
    });
    return fc.array(ofField, { minLength: fields, maxLength: fields }).map((all) => {
      const comparisons = all.map(({ texts, isShared }, index) => compareTexts(`f${index}`, texts, { isShared }));
      const model: MatchBody = {
        fit: fit as MatchBody["fit"],
        prior,
        comparisons: comparisons.map(({ name, fields: read, levels }, index) => {
          const { levels: weights, usual, rareShare, shares } = all[index] as (typeof all)[number];
          return {
            name,
            fields: read,
            levels: levels.map((level, place) => ({ name: level, m: 0.5, u: usual, weight: weights[place] as number })),
            terms: { lastLevel: 2, rareShare, shares },
          };
        }),
      };
      return { count, comparisons, model };
    });
  });
