import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainPair, findDuplicates } from "../../src/duplicates/index.js";
import { createRandom } from "../../src/shared/random/index.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const options = { preset: "person", fields: PEOPLE_FIELDS } as const;
const { records } = generatePeople("laws", 250);
const usual = findDuplicates(records, options);

/** Which records lie together, whatever they are called. */
const partition = (clusterOf: Int32Array, nameOf: (record: number) => number = (record) => record) => {
  const groups = new Map<number, number[]>();
  clusterOf.forEach((cluster, record) => {
    groups.set(cluster, [...(groups.get(cluster) ?? []), nameOf(record)]);
  });
  return [...groups.values()].map((group) => group.sort((a, b) => a - b).join()).sort();
};

describe("findDuplicates", () => {
  it("puts the same records together in whatever order they come", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = createRandom(seed).shuffle([...records.keys()]);
        const shuffled = findDuplicates(
          order.map((record) => records[record] as (typeof records)[number]),
          options,
        );
        expect(partition(shuffled.clusterOf, (place) => order[place] as number)).toEqual(partition(usual.clusterOf));
        expect(shuffled.model.hash).toBe(usual.model.hash);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it("does not depend on the order and the names of the properties, nor on those that are not named", () => {
    const renamed = records.map((record, index) =>
      Object.fromEntries(
        Object.entries({ id: `record ${index}`, ...record })
          .reverse()
          .map(([name, value]) => [`feld ${name}`, value]),
      ),
    );
    const fields = Object.fromEntries(
      Object.entries(PEOPLE_FIELDS)
        .reverse()
        .map(([field, name]) => [field, `feld ${name}`]),
    );
    const result = findDuplicates(renamed, { preset: "person", fields });
    expect(result.model.hash).toBe(usual.model.hash);
    expect(result.clusterOf).toEqual(usual.clusterOf);
  }, 30_000);

  it("puts every record into exactly one cluster, named after its smallest record", () => {
    expect(usual.clusterOf.length).toBe(records.length);
    usual.clusterOf.forEach((cluster, record) => {
      expect(cluster).toBeLessThanOrEqual(record);
      expect(usual.clusterOf[cluster]).toBe(cluster);
    });
    const inClusters = usual.clusters.flat();
    expect(new Set(inClusters).size).toBe(inClusters.length);
    for (const cluster of usual.clusters) {
      expect(cluster.length).toBeGreaterThan(1);
      expect(new Set(cluster.map((record) => usual.clusterOf[record])).size).toBe(1);
    }
    expect(usual.report.entities).toBe(records.length - inClusters.length + usual.clusters.length);
  });

  it("weighs a pair the same from both sides, and exactly as the sum of its evidence", () => {
    const index = fc.integer({ min: 0, max: records.length - 1 });
    fc.assert(
      fc.property(index, index, (left, right) => {
        const [one, other] = [records[left] as object, records[right] as object] as [
          (typeof records)[0],
          (typeof records)[0],
        ];
        const there = explainPair({ ...one }, { ...other }, { ...options, model: usual.model });
        const back = explainPair({ ...other }, { ...one }, { ...options, model: usual.model });
        expect(back.weight).toBe(there.weight);
        const sum = there.evidence.reduce((total, { weight }) => total + weight, there.prior + there.correction);
        expect(sum).toBe(there.weight);
        const reasons = there.reasons.reduce((total, { contribution = 0 }) => total + contribution, there.prior);
        expect(reasons).toBe(there.weight);
      }),
    );
  });

  it("shows the very weights by which it decided", () => {
    const { review } = findDuplicates(records, { ...options, review: { from: 0, to: 1 } });
    expect(review.left.length).toBe(usual.report.pairsCompared);
    for (let pair = 0; pair < review.left.length; pair += 97) {
      const [one, other] = [records[review.left[pair] as number], records[review.right[pair] as number]];
      const { weight } = explainPair({ ...one }, { ...other }, { ...options, model: usual.model });
      expect(weight).toBe(review.weights[pair]);
    }
  }, 30_000);

  it("joins an exact copy with its twin where the twin's match with itself is above the threshold", () => {
    const copies = records.slice(0, 60);
    const { clusterOf, model } = findDuplicates([...records, ...copies], options);
    copies.forEach((copy, index) => {
      const { probability } = explainPair({ ...copy }, { ...copy }, { ...options, model });
      if (probability > 0.5) expect(clusterOf[records.length + index]).toBe(clusterOf[index]);
    });
  }, 30_000);

  it("never puts records together that must not be, and always those that must", () => {
    const [first, second] = usual.clusters[0] as readonly [number, number];
    const alone = usual.clusterOf.findIndex(
      (cluster, record) => cluster === record && !usual.clusters.flat().includes(record),
    );
    const { clusterOf } = findDuplicates(records, {
      ...options,
      cannotLink: [[first, second]],
      mustLink: [[alone, first]],
    });
    expect(clusterOf[first]).not.toBe(clusterOf[second]);
    expect(clusterOf[alone]).toBe(clusterOf[first]);
  }, 30_000);

  it("finds the same again with the model of an earlier run", () => {
    const stored = JSON.parse(JSON.stringify(usual.model));
    const again = findDuplicates(records, { ...options, model: stored });
    expect(again.clusterOf).toEqual(usual.clusterOf);
    expect(again.review).toEqual(usual.review);
  }, 30_000);

  it("answers for any texts at all", () => {
    const record = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constant(null), fc.constant(undefined), fc.integer()),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const fields = { givenName: "a", familyName: "b", dateOfBirth: "c", email: "d" };
        const { clusterOf, report, model } = findDuplicates(records, { preset: "person", fields });
        expect(clusterOf.length).toBe(records.length);
        expect(report.records).toBe(records.length);
        expect(JSON.stringify(model)).not.toMatch(/null|NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
