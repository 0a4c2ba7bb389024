import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByEntity } from "../../../src/duplicates/weigh/entities.js";
import { findPairsWithin } from "../../../src/duplicates/weigh/pairs-within.js";

type Pairs = readonly (readonly [number, number])[];

/** What is found among these records and listed pairs. */
function find(entities: readonly number[], pairs: Pairs, sources?: readonly number[]) {
  const entityOf = Int32Array.from(entities);
  const { listed, unlisted } = findPairsWithin(
    entityOf,
    groupByEntity(entityOf),
    { left: Int32Array.from(pairs, ([left]) => left), right: Int32Array.from(pairs, ([, right]) => right) },
    sources && Int32Array.from(sources),
  );
  return { listed: [...listed], unlisted: [...unlisted.left].map((left, place) => [left, unlisted.right[place]]) };
}

describe("findPairsWithin", () => {
  it("tells where the pairs of one entity are listed, and which of its pairs are not", () => {
    const pairs: Pairs = [
      [0, 1],
      [2, 4],
      [0, 4],
      [1, 3],
    ];
    expect(find([0, 1, 0, 1, 0], pairs)).toEqual({ listed: [1, 2, 3], unlisted: [[0, 2]] });
    expect(find([0, 1, 0], [])).toEqual({ listed: [], unlisted: [[0, 2]] });
    expect(find([0, 1, 2], [[0, 1]])).toEqual({ listed: [], unlisted: [] });
    expect(find([], [])).toEqual({ listed: [], unlisted: [] });
  });

  it("knows pairs of different sources only, where there are some", () => {
    const pairs: Pairs = [
      [0, 1],
      [0, 2],
    ];
    expect(find([0, 0, 0, 0], pairs, [0, 0, 1, 1])).toEqual({
      listed: [1],
      unlisted: [
        [0, 3],
        [1, 2],
        [1, 3],
      ],
    });
  });

  it("finds every pair of one entity and different sources once, listed or not", () => {
    const record = fc.record({
      entity: fc.nat(7),
      source: fc.nat(2),
      isListed: fc.array(fc.boolean(), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 8, maxLength: 8 }), (records) => {
        const pairs = records.flatMap(({ isListed }, left) =>
          isListed.flatMap((isOne, right) => (isOne && left < right ? [[left, right] as const] : [])),
        );
        const { listed, unlisted } = find(
          records.map(({ entity }) => entity),
          pairs,
          records.map(({ source }) => source),
        );
        const expected = records.flatMap((one, left) =>
          records.flatMap((other, right) =>
            left < right && one.entity === other.entity && one.source !== other.source ? [`${left} ${right}`] : [],
          ),
        );
        const found = [...listed.map((place) => pairs[place]), ...unlisted].map((pair) => pair?.join(" "));
        expect(found.sort()).toEqual(expected.sort());
        const names = pairs.map((pair) => pair.join(" "));
        for (const pair of unlisted) expect(names).not.toContain(pair.join(" "));
      }),
    );
  });
});
