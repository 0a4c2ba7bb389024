import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listNeighbourPairs } from "../../../src/duplicates/block/index.js";
import { allPairs, sorted, toTuples } from "./keys.js";

const keyLists = fc.array(fc.oneof(fc.constantFrom("a", "b", "c", "", undefined), fc.string({ maxLength: 3 })), {
  maxLength: 30,
});
const settings = fc.record({
  windowSize: fc.integer({ min: 2, max: 6 }),
  maxBlockSize: fc.integer({ min: 2, max: 8 }),
});

describe("listNeighbourPairs (properties)", () => {
  it("lists exactly the pairs that a look at all pairs finds, in ascending order", () => {
    fc.assert(
      fc.property(keyLists, settings, (keys, { windowSize, maxBlockSize }) => {
        const different = [...new Set(keys)].filter((key) => key !== undefined && key !== "").sort();
        const isUsed = (key: string | undefined) =>
          different.includes(key) && keys.filter((other) => other === key).length <= maxBlockSize;
        const naive = allPairs(keys.length).filter(
          ([left, right]) =>
            isUsed(keys[left]) &&
            isUsed(keys[right]) &&
            Math.abs(different.indexOf(keys[left]) - different.indexOf(keys[right])) < windowSize,
        );
        expect(toTuples(listNeighbourPairs(keys, { windowSize, maxBlockSize }))).toEqual(naive);
      }),
    );
  });

  it("answers the same pairs whatever the order of the records", () => {
    const twice = keyLists.chain((keys) =>
      fc.tuple(fc.constant(keys), fc.shuffledSubarray([...keys.keys()], { minLength: keys.length })),
    );
    fc.assert(
      fc.property(twice, settings, ([keys, order], options) => {
        const shuffled = listNeighbourPairs(
          order.map((record) => keys[record]),
          options,
        );
        const back = toTuples(shuffled).map(([left, right]): readonly [number, number] => {
          const [one, other] = [order[left] as number, order[right] as number];
          return one < other ? [one, other] : [other, one];
        });
        expect(sorted(back)).toEqual(toTuples(listNeighbourPairs(keys, options)));
      }),
    );
  });

  it("finds all that a smaller window finds", () => {
    fc.assert(
      fc.property(keyLists, settings, (keys, { windowSize, maxBlockSize }) => {
        const wide = toTuples(listNeighbourPairs(keys, { windowSize: windowSize + 1, maxBlockSize }));
        const narrow = toTuples(listNeighbourPairs(keys, { windowSize, maxBlockSize }));
        expect(wide).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });
});
