import { describe, expect, it } from "vitest";
import { createPairWeigher, fitMatchModelFromLabels, type LabelledPairs } from "../../../src/duplicates/weigh/index.js";
import { toWeight } from "../../../src/duplicates/weigh/weight-units.js";
import { allPairs, compareTexts, withLevels } from "./comparisons.js";
import { makePeople, toFitInput } from "./people.js";

const towns = Object.freeze(["ulm", "ulm", "bonn", "kiel", undefined]);
const town = compareTexts("town", towns, { expert: { m: [0.5, 0.25, 0.25], same: 0.125 } });
const labelled: LabelledPairs = {
  left: Int32Array.of(0, 0, 1, 0),
  right: Int32Array.of(1, 2, 3, 4),
  isSame: Uint8Array.of(1, 0, 0, 1),
};
const runFit = (pairs = labelled, options = {}) => fitMatchModelFromLabels([town], pairs, { count: 5, ...options });

describe("fitMatchModelFromLabels", () => {
  it("counts m among the same and u among different ones, with the expert's pairs", () => {
    const [{ levels } = { levels: [] }] = runFit().body.comparisons;
    expect(levels.map(({ m }) => m)).toEqual([11 / 21, 5 / 21, 5 / 21]);
    const all = 2 + 1.5 + 100;
    expect(levels.map(({ u }) => u)).toEqual([13 / all, 13 / all, 77.5 / all]);
    expect(levels.map(({ weight }) => weight)).toEqual(levels.map(({ m, u }) => toWeight(Math.log2(m / u))));
  });

  it("says where it is from", () => {
    expect(runFit().body.fit).toBe("labelled");
    expect(runFit().fittedOn).toEqual({ n: 4 });
    expect(runFit(labelled, { fittedOn: { n: 4, source: "Anna" } }).fittedOn).toEqual({ n: 4, source: "Anna" });
  });

  it("takes the share of the same among the labels for the prior, if no other one is given", () => {
    expect(runFit().body.prior).toBe(0);
    const most = { ...labelled, isSame: Uint8Array.of(1, 1, 1, 0) };
    expect(runFit(most).body.prior).toBe(toWeight(Math.log2(3.5 / 1.5)));
    expect(runFit(labelled, { priorProbability: 0.2 }).body.prior).toBe(-2);
  });

  it("counts frequencies by record, or by the entities given", () => {
    const many = compareTexts("town", [...new Array<string>(6).fill("ulm"), "bonn"]);
    const none = { left: new Int32Array(0), right: new Int32Array(0), isSame: new Uint8Array(0) };
    const shares = (options: object) =>
      fitMatchModelFromLabels([many], none, { count: 7, ...options }).body.comparisons[0]?.terms?.shares;
    expect(shares({})).toEqual({ ulm: 6 / 7 });
    expect(shares({ entityOf: Int32Array.of(0, 0, 2, 3, 4, 5, 6) })).toEqual({ ulm: 5 / 6 });
    expect(shares({ entityOf: Int32Array.of(0, 0, 0, 3, 4, 5, 6) })).toEqual({});
  });

  it("is the expert's where there is no label", () => {
    const none = { left: new Int32Array(0), right: new Int32Array(0), isSame: new Uint8Array(0) };
    const { prior, comparisons } = runFit(none).body;
    expect(prior).toBe(0);
    expect(comparisons[0]?.levels.map(({ m }) => m)).toEqual([0.5, 0.25, 0.25]);
    expect(fitMatchModelFromLabels([], none, { count: 0 }).body.comparisons).toEqual([]);
  });

  it("keeps the expert's bounds and the order of ordered levels", () => {
    const bounded = { ...withLevels("b", [0.5, 0.5], [1, 0.25]), levelOf: () => 2 };
    const [levels] = fitMatchModelFromLabels(
      [bounded],
      { ...labelled, isSame: Uint8Array.of(1, 1, 1, 1) },
      { count: 5 },
    ).body.comparisons;
    expect(levels?.levels.map(({ m }) => m)).toEqual([0.75, 0.25]);
    const ordered = compareTexts("town", towns, { orderedLevels: 3, levelOf: (_, right) => (right > 2 ? 3 : 2) });
    const all = { ...labelled, isSame: Uint8Array.of(0, 0, 1, 1) };
    const [pooled] = fitMatchModelFromLabels([ordered], all, { count: 5 }).body.comparisons;
    const weights = pooled?.levels.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
  });

  it("tells the same from different ones, where these were taken at random", () => {
    const { columns, personOf } = makePeople(100, "labels");
    const { comparisons, count } = toFitInput(columns);
    const pairs = allPairs(count);
    const isSame = Uint8Array.from(pairs.left, (left, pair) =>
      Number(personOf[left] === personOf[pairs.right[pair] as number]),
    );
    const { body } = fitMatchModelFromLabels(comparisons, { ...pairs, isSame }, { count });
    const { weightOf } = createPairWeigher(comparisons, body);
    const taken = [...pairs.left.keys()].filter(
      (pair) => weightOf(pairs.left[pair] as number, pairs.right[pair] as number) >= 0,
    );
    const found = taken.filter((pair) => isSame[pair] === 1);
    expect(found.length / taken.length).toBeGreaterThan(0.97);
    expect(found.length / isSame.reduce((sum, label) => sum + label, 0)).toBeGreaterThan(0.9);
  });

  it.each<readonly [string, object, object, readonly (string | number)[]]>([
    ["a label of 2", { isSame: Uint8Array.of(1, 0, 2, 0) }, {}, ["pairs", "isSame", 2]],
    ["too few labels", { isSame: Uint8Array.of(1) }, {}, ["pairs", "isSame"]],
    ["a record behind the last", { right: Int32Array.of(1, 2, 3, 5) }, {}, ["pairs", 3]],
    ["a prior of 0", {}, { priorProbability: 0 }, ["priorProbability"]],
    ["a prior of 1", {}, { priorProbability: 1 }, ["priorProbability"]],
    ["no prior", {}, { priorProbability: Number.NaN }, ["priorProbability"]],
    ["too few entities", {}, { entityOf: Int32Array.of(0) }, ["entityOf"]],
    ["an entity behind the last", {}, { entityOf: Int32Array.of(0, 1, 2, 3, 5) }, ["entityOf"]],
    ["another number of records", {}, { count: 4 }, ["comparisons", 0, "terms", "codes"]],
  ])("throws INVALID_VALUE for %s", (_, pairs, options, path) => {
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path });
    expect(() => runFit({ ...labelled, ...pairs }, options)).toThrow(refusal);
  });
});
