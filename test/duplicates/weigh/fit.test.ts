import { describe, expect, it } from "vitest";
import type { PairComparison } from "../../../src/duplicates/model.js";
import { createPairWeigher, type MatchFitInput, matchProbability } from "../../../src/duplicates/weigh/index.js";
import { openModel } from "../../../src/shared/model/index.js";
import { allPairs, compareTexts, levelsOf, withLevels } from "./comparisons.js";
import { makePeople, runFit, toFitInput } from "./people.js";

const people = makePeople(150, "people");
const input = toFitInput(people.columns);
const fitted = runFit(input);
const isSame = (left: number, right: number) => people.personOf[left] === people.personOf[right];
const allWeights = ({ model }: typeof fitted) => [
  model.body.prior,
  ...model.body.comparisons.flatMap(({ levels, terms }) => [
    ...levels.flatMap(({ m, u, weight }) => [m, u, weight]),
    ...(terms ? [terms.rareShare ?? Number.NaN, ...Object.values(terms.shares)] : []),
  ]),
];

const letterOf = (index: number) => String.fromCharCode(97 + (index % 26));

describe("fitMatchModel", () => {
  it("learns from the records that agreement speaks for the same, and difference against", () => {
    expect(fitted.model.body.fit).toBe("estimated");
    expect(fitted.findings).toEqual([]);
    for (const { levels } of fitted.model.body.comparisons) {
      expect(levels[0]?.weight).toBeGreaterThan(3);
      expect(levels[2]?.weight).toBeLessThan(-2);
    }
  });

  it("finds the shares of levels among the same and among different ones, and how many are the same", () => {
    const pairs = allPairs(input.count);
    const ofSame = Uint8Array.from(pairs.left, (left, pair) => Number(isSame(left, pairs.right[pair] as number)));
    const sameCount = ofSame.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(fitted.matches / sameCount - 1)).toBeLessThan(0.1);
    fitted.model.body.comparisons.forEach(({ levels: [first] }, index) => {
      const levels = levelsOf(pairs, [input.comparisons[index] as PairComparison])[0] as Uint8Array;
      const shareAmong = (same: number) => {
        const said = levels.filter((level, pair) => level !== 0 && ofSame[pair] === same);
        return said.filter((level) => level === 1).length / said.length;
      };
      expect(Math.abs((first?.m as number) - shareAmong(1))).toBeLessThan(0.05);
      expect(Math.abs((first?.u as number) - shareAmong(0))).toBeLessThan(0.005);
    });
    const expected = Math.log2(fitted.matches / (pairs.left.length - fitted.matches));
    expect(Math.abs(fitted.model.body.prior - expected)).toBeLessThan(1 / 1024);
  });

  it("learns the same from keys that hold a list for each record, whatever is there twice or missing in it", () => {
    const keys = input.keys.map((key) => ({
      ...key,
      codes: Int32Array.from([...key.codes].flatMap((code) => [code, -1, code])),
      starts: Int32Array.from({ length: input.count + 1 }, (_, record) => 3 * record),
    }));
    expect(runFit({ ...input, keys }).model.hash).toBe(fitted.model.hash);
    const short = keys.map((key, index) => (index === 1 ? { ...key, starts: key.starts.slice(1) } : key));
    expect(() => runFit({ ...input, keys: short })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 1, "starts"] }),
    );
  });

  it("tells most pairs of the same from different ones", () => {
    const { weightOf } = createPairWeigher(input.comparisons, fitted.model.body);
    let [found, wrong, missed] = [0, 0, 0];
    const { left, right } = input.pairs;
    left.forEach((one, pair) => {
      const other = right[pair] as number;
      const isTaken = matchProbability(weightOf(one, other)) >= 0.5;
      if (isTaken && isSame(one, other)) found += 1;
      else if (isTaken) wrong += 1;
      else if (isSame(one, other)) missed += 1;
    });
    expect(found / (found + wrong)).toBeGreaterThan(0.97);
    expect(found / (found + missed)).toBeGreaterThan(0.95);
  });

  it("puts no value into the model that fewer than five entities have", () => {
    const [first] = fitted.model.body.comparisons;
    const values = people.columns["first"] as readonly string[];
    const listed = Object.keys(first?.terms?.shares ?? {});
    expect(listed.length).toBeGreaterThan(0);
    expect(listed).toEqual([...listed].sort());
    for (const value of listed) {
      const bearers = new Set([...people.personOf].filter((_, record) => values[record] === value));
      expect(bearers.size).toBeGreaterThanOrEqual(5);
    }
    const rare = values.filter((value) => values.filter((other) => other === value).length < 5);
    expect(rare.filter((value) => listed.includes(value))).toEqual([]);
  });

  it("answers a model that weighs the same after a journey through JSON", () => {
    const stored = JSON.parse(JSON.stringify(fitted.model));
    expect(stored).toEqual(fitted.model);
    const body = openModel(stored, "match", 1) as typeof fitted.model.body;
    const [before, after] = [fitted.model.body, body].map((each) =>
      createPairWeigher(input.comparisons, each).weigh(input.pairs, input.levels),
    );
    expect(after).toEqual(before);
    expect(fitted.model.fittedOn).toEqual({ n: input.count });
  });

  it("answers the same for the same input", () => {
    const { weigher, ...again } = runFit(input);
    const { weigher: before, ...rest } = fitted;
    expect(again).toEqual(rest);
    expect(weigher.weigh(input.pairs, input.levels)).toEqual(before.weigh(input.pairs, input.levels));
  });

  it("weighs pairs as the model does, those that were looked at and others", () => {
    const ofModel = createPairWeigher(input.comparisons, fitted.model.body);
    expect(fitted.weigher.prior).toBe(ofModel.prior);
    expect(fitted.weigher.weigh(input.pairs, input.levels)).toEqual(ofModel.weigh(input.pairs, input.levels));
    for (let left = 0; left < 60; left += 1) {
      for (let right = left + 1; right < 60; right += 1) {
        expect(fitted.weigher.weightOf(left, right)).toBe(ofModel.weightOf(left, right));
      }
    }
  });

  it("rounds prior and weights to 1/1024 bit", () => {
    const { prior, comparisons } = fitted.model.body;
    for (const { levels } of comparisons) {
      for (const { m, u, weight } of levels) {
        expect(Number.isInteger(weight * 1024)).toBe(true);
        expect(Math.abs(weight - Math.log2(m / u))).toBeLessThanOrEqual(1 / 2048);
      }
    }
    expect(Number.isInteger(prior * 1024)).toBe(true);
  });

  it("limits what is shared, by what it learns or by what it is given", () => {
    const comparisons = input.comparisons.map((each) => ({ ...each, isShared: each.name === "town" }));
    const limitOf = (further: Partial<MatchFitInput>) => runFit({ ...input, ...further }).model.body.sharedLimit;
    // Towns are shared by strangers here: of those who do so and agree in nothing else, few are the same.
    expect(limitOf({ comparisons })).toBeLessThan(0);
    expect(limitOf({ comparisons })).not.toBe(-1);
    expect(limitOf({ comparisons, sharedLimit: 2.5 })).toBe(2.5);
    expect(limitOf({})).toBeUndefined();
    expect(limitOf({ sharedLimit: 2.5 })).toBeUndefined();
    expect(limitOf({ comparisons, sharedLimit: 0.1 })).toBe(102 / 1024);
  });

  it("lets the limit only fall where the expert's shares are all there is", () => {
    const limitOf = (names: readonly string[]) => {
      const homes = names.map((_, index) => `h${index >> 1}`);
      const { comparisons, ...few } = toFitInput({ name: names, street: homes, town: homes, telephone: homes });
      const shared = comparisons.map((each) => ({ ...each, isShared: each.name !== "name" }));
      const { body } = runFit({ ...few, comparisons: shared }).model;
      expect(body.fit).toBe("expert");
      return body.sharedLimit;
    };
    expect(limitOf(Array.from({ length: 50 }, (_, index) => `n${index >> 1}`))).toBe(-1);
    expect(limitOf(Array.from({ length: 50 }, (_, index) => `${letterOf(index)}${index}`))).toBeLessThan(-1.5);
  });

  it("looks across sources only, where there are some", () => {
    const { columns, personOf } = makePeople(150, "two lists");
    const sources = Int32Array.from(personOf, (_, record) => record % 2);
    const all = toFitInput(columns);
    const across = [...all.pairs.left.keys()].filter(
      (pair) => sources[all.pairs.left[pair] as number] !== sources[all.pairs.right[pair] as number],
    );
    const pairs = {
      left: Int32Array.from(across, (pair) => all.pairs.left[pair] as number),
      right: Int32Array.from(across, (pair) => all.pairs.right[pair] as number),
    };
    const linking = {
      ...all,
      pairs,
      sources,
      levels: levelsOf(pairs, all.comparisons),
      cluster: () => Int32Array.from(personOf),
    };
    const { matches, model } = runFit(linking);
    const { left, right } = allPairs(all.count);
    const same = left.filter((one, pair) => {
      const other = right[pair] as number;
      return personOf[one] === personOf[other] && sources[one] !== sources[other];
    }).length;
    expect(matches).toBe(same + 0.5);
    const odd = sources.filter((source) => source === 1).length;
    const possible = odd * (all.count - odd);
    expect(Math.abs(model.body.prior - Math.log2(matches / (possible - matches)))).toBeLessThan(1 / 1024);
  });

  it("keeps ordered levels in order, whatever the data", () => {
    const texts = people.columns["first"] as readonly string[];
    // The worst level is found among the same, the middle one hardly ever.
    const odd = compareTexts("first", texts, {
      orderedLevels: 3,
      levelOf: (left, right) => (isSame(left, right) ? (left % 8 === 0 ? 1 : 3) : right % 2 === 0 ? 2 : 3),
    });
    const comparisons = [odd, ...input.comparisons.slice(1)];
    const { model } = runFit({ ...input, comparisons, levels: levelsOf(input.pairs, comparisons) });
    const weights = model.body.comparisons[0]?.levels.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weights[1]).toBe(weights[2]);
  });

  it("says where agreement would speak against the same, and uses the expert's shares", () => {
    const contrary = {
      ...withLevels("odd", [0.75, 0.25]),
      levelOf: (left: number, right: number) => (isSame(left, right) ? 2 : 1),
    };
    const comparisons = [...input.comparisons, contrary];
    const { findings, model } = runFit({ ...input, comparisons, levels: levelsOf(input.pairs, comparisons) });
    expect(findings).toEqual([{ code: "WEIGHTS_NOT_MONOTONE", severity: "warning", path: ["comparisons", "odd"] }]);
    expect(model.body.comparisons[4]?.levels.map(({ m }) => m)).toEqual([0.75, 0.25]);
  });
});

describe("fitMatchModel on data that holds nothing to learn from", () => {
  const distinct = Array.from({ length: 200 }, (_, record) => `${String.fromCharCode(97 + (record % 26))}${record}`);
  const same = new Array<string>(200).fill("same");
  const missing = new Array<string | undefined>(50).fill(undefined);
  it.each([
    ["no record", { first: [], last: [] }],
    ["one record", { first: ["anna"], last: ["ulm"] }],
    ["two records", { first: ["anna", "anna"], last: ["ulm", "ulm"] }],
    ["nobody who is there twice", { first: distinct, last: [...distinct].reverse() }],
    ["records that are all the same", { first: same, last: same, town: same }],
    ["records that say nothing", { first: missing, last: missing }],
  ])("answers finite weights by the expert, and says so: %s", (_, columns) => {
    const result = runFit(toFitInput(columns));
    expect(allWeights(result).every(Number.isFinite)).toBe(true);
    expect(result.model.body.fit).toBe("expert");
    expect(result.findings[0]).toEqual({ code: "TOO_FEW_EXPECTED_MATCHES", severity: "warning", path: [] });
    expect(result.model.body.comparisons.flatMap(({ levels }) => levels).every(({ m, u }) => m > 0 && u > 0)).toBe(
      true,
    );
  });

  it("answers a model without comparisons with the prior", () => {
    const empty = { ...toFitInput({ first: ["anna", "bert"] }), comparisons: [], levels: [] };
    expect(runFit(empty).model.body.comparisons).toEqual([]);
  });
});

describe("fitMatchModel refuses", () => {
  const comparison = input.comparisons[0] as (typeof input.comparisons)[number];
  const withComparison = (change: object): Partial<MatchFitInput> => ({
    comparisons: [{ ...comparison, ...change }, ...input.comparisons.slice(1)],
  });
  const short = Int32Array.of(0);
  const terms = comparison.terms as NonNullable<typeof comparison.terms>;
  const expert = (change: object) => withComparison({ expert: { ...comparison.expert, ...change } });
  const cases: readonly (readonly [string, Partial<MatchFitInput>, readonly (string | number)[]])[] = [
    ["no number of records", { count: -1 }, ["count"]],
    ["half a record", { count: 1.5 }, ["count"]],
    ["a single level", withComparison({ levels: ["same"] }), ["comparisons", 0, "levels"]],
    ["sixteen levels", withComparison({ levels: new Array(16).fill("x") }), ["comparisons", 0, "levels"]],
    ["too few shares", expert({ m: [0.5, 0.5] }), ["comparisons", 0, "expert", "m"]],
    ["shares that are not all", expert({ m: [0.5, 0.3, 0.1] }), ["comparisons", 0, "expert", "m"]],
    ["an impossible level", expert({ m: [0.5, 0.5, 0] }), ["comparisons", 0, "expert", "m"]],
    ["no share of different ones", expert({ same: 0 }), ["comparisons", 0, "expert", "same"]],
    ["nothing left for the last level", expert({ same: 0.5 }), ["comparisons", 0, "expert", "same"]],
    ["too few bounds", expert({ most: [1, 1] }), ["comparisons", 0, "expert", "most"]],
    ["bounds for all levels", expert({ most: [0.9, 0.9, 0.9] }), ["comparisons", 0, "expert", "most"]],
    ["a bound of nothing", expert({ most: [1, 0, 1] }), ["comparisons", 0, "expert", "most"]],
    ["a bound above all", expert({ most: [1, 1, 1.1] }), ["comparisons", 0, "expert", "most"]],
    ["more ordered levels than levels", withComparison({ orderedLevels: 4 }), ["comparisons", 0, "orderedLevels"]],
    ["half an ordered level", withComparison({ orderedLevels: 0.5 }), ["comparisons", 0, "orderedLevels"]],
    ["less than no ordered level", withComparison({ orderedLevels: -1 }), ["comparisons", 0, "orderedLevels"]],
    [
      "terms of other records",
      withComparison({ terms: { ...terms, codes: short } }),
      ["comparisons", 0, "terms", "codes"],
    ],
    [
      "terms without a value",
      withComparison({ terms: { ...terms, values: ["a"] } }),
      ["comparisons", 0, "terms", "codes"],
    ],
    [
      "no level of terms",
      withComparison({ terms: { ...terms, lastLevel: 0 } }),
      ["comparisons", 0, "terms", "lastLevel"],
    ],
    [
      "a level of terms too many",
      withComparison({ terms: { ...terms, lastLevel: 4 } }),
      ["comparisons", 0, "terms", "lastLevel"],
    ],
    ["half pairs", { pairs: { left: Int32Array.of(0, 1), right: Int32Array.of(1) } }, ["pairs", "right"]],
    ["a pair of one record", { pairs: { left: Int32Array.of(0, 1), right: Int32Array.of(1, 1) } }, ["pairs", 1]],
    ["a pair the wrong way round", { pairs: { left: Int32Array.of(2), right: Int32Array.of(1) } }, ["pairs", 0]],
    ["a record before the first", { pairs: { left: Int32Array.of(-1), right: Int32Array.of(1) } }, ["pairs", 0]],
    ["a record behind the last", { pairs: { left: short, right: Int32Array.of(input.count) } }, ["pairs", 0]],
    ["levels of other pairs", { levels: [new Uint8Array(1), ...input.levels.slice(1)] }, ["levels", 0]],
    ["too few levels", { levels: input.levels.slice(1) }, ["levels"]],
    ["keys of other records", { keys: [{ name: "k", fields: ["k"], codes: short }] }, ["keys", 0, "codes"]],
    ["sources of other records", { sources: short }, ["sources"]],
    ["a limit that is no number", { sharedLimit: Number.NaN }, ["sharedLimit"]],
    ["entities of other records", { cluster: () => short }, ["cluster"]],
    ["an entity that is no record", { cluster: () => new Int32Array(input.count).fill(input.count) }, ["cluster"]],
    ["an entity below none", { cluster: () => new Int32Array(input.count).fill(-1) }, ["cluster"]],
    ["a level that is none", withComparison({ levelOf: () => 4 }), ["comparisons", 0, "levelOf"]],
    ["a level below none", withComparison({ levelOf: () => -1 }), ["comparisons", 0, "levelOf"]],
  ];
  it.each(cases)("%s", (_, change, path) => {
    expect(() => runFit({ ...input, ...change })).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path }));
  });

  it("nothing at the borders", () => {
    const atBorders = { orderedLevels: 3, terms: { ...terms, lastLevel: 3 } };
    expect(runFit({ ...input, ...withComparison(atBorders) }).model.body.fit).toBe("estimated");
    expect(runFit({ ...input, ...expert({ same: 0.49, most: [1, 0.01, 0.01] }) }).model.body.fit).toBe("estimated");
  });
});
