import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PairTerms } from "../../../src/duplicates/model.js";
import { groupByEntity } from "../../../src/duplicates/weigh/entities.js";
import { LISTED_TERM_ENTITIES } from "../../../src/duplicates/weigh/index.js";
import { createTermMeasure } from "../../../src/duplicates/weigh/terms.js";

const measureTerms = (terms: PairTerms, entityOf: Int32Array, expectedShare: number) =>
  createTermMeasure(terms, expectedShare)(groupByEntity(entityOf));
const alone = (count: number) => Int32Array.from({ length: count }, (_, record) => record);
const termsOf = (codes: readonly number[], size: number) => ({
  codes: Int32Array.from(codes),
  values: Array.from({ length: size }, (_, code) => `v${code}`),
  lastLevel: 1,
});

describe("createTermMeasure", () => {
  it("counts entities that bear a value, each once", () => {
    const entityOf = Int32Array.of(0, 0, 2, 2, 2, 5);
    const { entities } = measureTerms(termsOf([0, 0, 0, 1, -1, -1], 3), entityOf, 0.1);
    expect([...entities]).toEqual([2, 1, 0]);
  });

  it("counts each value of which a record has several, and each once for an entity", () => {
    const several = { starts: Int32Array.of(0, 2, 3, 3, 5), levelOf: () => 2 };
    const terms = { ...termsOf([0, 1, 1, 0, 2], 3), several };
    expect([...measureTerms(terms, Int32Array.of(0, 0, 2, 3), 0.1).entities]).toEqual([2, 1, 1]);
  });

  it("counts a value once that a record says twice", () => {
    const several = { starts: Int32Array.of(0, 3, 5), levelOf: () => 2 };
    const terms = { ...termsOf([0, 0, 1, 0, 0], 2), several };
    expect([...measureTerms(terms, Int32Array.of(0, 1), 0.1).entities]).toEqual([2, 1]);
    expect([...measureTerms(terms, Int32Array.of(0, 0), 0.1).entities]).toEqual([1, 1]);
  });

  it("measures one grouping of records after the other", () => {
    const measure = createTermMeasure(termsOf([0, 0, 1], 2), 0.1);
    const groupings = [Int32Array.of(0, 0, 2), alone(3), Int32Array.of(0, 0, 0)];
    expect(groupings.map((entityOf) => [...measure(groupByEntity(entityOf)).entities])).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
  });

  it("gives a value that five entities have its own share, and rarer ones the same share", () => {
    expect(LISTED_TERM_ENTITIES).toBe(5);
    const codes = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2];
    const { shares, rareShare } = measureTerms(termsOf(codes, 3), alone(10), 0.25);
    // Of the five with a rare value, four share theirs with three others each.
    const expected = (4 * 3 + 100 * 0.25) / (5 * 9 + 100);
    expect(rareShare).toBeCloseTo(expected, 12);
    expect([...shares]).toEqual([0.5, rareShare, rareShare]);
  });

  it("expects of the very same value what the expert does where there is little data", () => {
    expect(measureTerms(termsOf([], 0), alone(0), 0.25).rareShare).toBe(0.25);
    expect(measureTerms(termsOf([0], 1), alone(1), 0.25).rareShare).toBe(0.25);
  });

  it("never takes a rare value for more frequent than a listed one, whatever the expert expects", () => {
    const codes = [...new Array<number>(30).fill(0), 1, 1, 1, 1, 1, 2];
    expect([...measureTerms(termsOf(codes, 3), alone(36), 0.9).shares]).toEqual([30 / 36, 5 / 36, 5 / 36]);
  });

  it("tells shares that are above 0, and no smaller the more entities have the value", () => {
    const codes = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 60 });
    const expected = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(codes, expected, (each, expectedShare) => {
        const { shares, entities } = measureTerms(termsOf(each, 6), alone(each.length), expectedShare);
        shares.forEach((share, code) => {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          shares.forEach((other, second) => {
            if ((entities[code] as number) >= (entities[second] as number)) expect(share).toBeGreaterThanOrEqual(other);
          });
        });
      }),
    );
  });

  it("does not depend on how often an entity repeats its value", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), (each) => {
        const twice = [...each, ...each];
        const entityOf = Int32Array.from(twice, (_, record) => record % each.length);
        expect(measureTerms(termsOf(twice, 6), entityOf, 0.01)).toEqual(
          measureTerms(termsOf(each, 6), alone(each.length), 0.01),
        );
      }),
    );
  });
});
