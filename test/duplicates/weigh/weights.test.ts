import { describe, expect, it } from "vitest";
import { createPairWeigher, type MatchBody, type MatchComparison } from "../../../src/duplicates/weigh/index.js";
import { toWeight } from "../../../src/duplicates/weigh/weight-units.js";
import { allPairs, compareTexts, levelsOf } from "./comparisons.js";

const names = Object.freeze(["anna", "anna", "anne", "bert", undefined, "carl", "carl", "arno"]);
const town = compareTexts("town", ["ulm", "ulm", "ulm", "bonn", undefined, "ulm", "bonn", "uz"]);
const name = compareTexts("name", names);

const levels = [
  { name: "same", m: 0.8, u: 0.125, weight: 3 },
  { name: "similar", m: 0.1, u: 0.05, weight: 1 },
  { name: "different", m: 0.1, u: 0.8, weight: -3 },
];
const withTerms = (terms: MatchComparison["terms"], fit: MatchBody["fit"] = "estimated"): MatchBody => ({
  fit,
  prior: -5,
  comparisons: [{ name: "name", fields: ["name"], levels, ...(terms && { terms }) }],
});
const plain = withTerms(undefined);

describe("createPairWeigher", () => {
  it("weighs the prior and the weight of the level", () => {
    const { weightOf, prior } = createPairWeigher([name], plain);
    expect([prior, weightOf(0, 1), weightOf(0, 2), weightOf(0, 3)]).toEqual([-5, -2, -4, -8]);
  });

  it("lets what is missing say nothing", () => {
    const { weightOf, evidenceOf } = createPairWeigher(
      [name],
      withTerms({ lastLevel: 3, rareShare: 0.01, shares: {} }),
    );
    expect(weightOf(0, 4)).toBe(-5);
    expect(evidenceOf(0, 0, 0, 4)).toEqual({ level: 0, weight: 0, termWeight: 0 });
  });

  it("adds what the frequency of a value says, against the usual share of the first level", () => {
    const shares = { anna: 0.25, anne: 0.5, bert: 1 / 32 };
    const { evidenceOf, weightOf } = createPairWeigher([name], withTerms({ lastLevel: 2, rareShare: 1 / 64, shares }));
    expect(evidenceOf(0, 1, 0, 1)).toEqual({ level: 1, weight: 3, termWeight: -1 });
    expect(evidenceOf(0, 1, 3, 3).termWeight).toBe(2);
    expect(evidenceOf(0, 1, 5, 6).termWeight).toBe(3);
    expect(weightOf(0, 1)).toBe(-3);
    expect(weightOf(5, 6)).toBe(1);
  });

  it("counts the more frequent of two values that are alike, up to the last level of the terms", () => {
    const shares = { anna: 0.25, anne: 0.5 };
    const terms = { lastLevel: 2, rareShare: 1 / 64, shares };
    const { evidenceOf, weightOf } = createPairWeigher([name], withTerms(terms));
    expect([evidenceOf(0, 2, 0, 2).termWeight, evidenceOf(0, 2, 2, 0).termWeight]).toEqual([-2, -2]);
    expect([evidenceOf(0, 2, 7, 0).termWeight, evidenceOf(0, 3, 0, 3).termWeight]).toEqual([-1, 0]);
    expect([weightOf(0, 2), weightOf(0, 3)]).toEqual([-6, -8]);
    const first = createPairWeigher([name], withTerms({ ...terms, lastLevel: 1 }));
    expect([first.evidenceOf(0, 1, 0, 1).termWeight, first.evidenceOf(0, 2, 0, 2).termWeight]).toEqual([-1, 0]);
  });

  it("adds from -6 to 12 bits, and 6 at most where values are alike only", () => {
    const shares = { anna: 0.125 * 2 ** 7, bert: 0.125 / 2 ** 13, carl: 0.125 / 2 ** 11, anne: 0.125 * 2 ** 5 };
    const { evidenceOf } = createPairWeigher([name], withTerms({ lastLevel: 2, rareShare: 0.125 / 2 ** 7, shares }));
    const ofSame = [0, 3, 5, 2, 7].map((record) => evidenceOf(0, 1, record, record).termWeight);
    expect(ofSame).toEqual([-6, 12, 11, -5, 7]);
    expect(evidenceOf(0, 2, 3, 5).termWeight).toBe(6);
    expect(evidenceOf(0, 2, 3, 7).termWeight).toBe(6);
    expect(evidenceOf(0, 2, 2, 7).termWeight).toBe(-5);
  });

  it("rounds what a frequency adds to 1/1024 bit", () => {
    const { evidenceOf } = createPairWeigher([name], withTerms({ lastLevel: 1, rareShare: 0.1, shares: {} }));
    const { termWeight } = evidenceOf(0, 1, 0, 1);
    expect(termWeight).toBe(toWeight(Math.log2(1.25)));
    expect(Number.isInteger(termWeight * 1024)).toBe(true);
    expect(Math.abs(termWeight - Math.log2(1.25))).toBeLessThanOrEqual(1 / 2048);
  });

  it("gives a record without a value of its own no frequency", () => {
    const half = { ...name, levelOf: () => 2 };
    const { weightOf } = createPairWeigher([half], withTerms({ lastLevel: 2, rareShare: 1 / 64, shares: {} }));
    expect([weightOf(0, 4), weightOf(0, 7)]).toEqual([-4, -1]);
  });

  it("takes off what is shared and comes to more than half as likely as not", () => {
    const body = {
      ...plain,
      prior: -4,
      comparisons: [...plain.comparisons, { name: "town", fields: ["town"], levels }],
    };
    const shared = createPairWeigher([name, { ...town, isShared: true }], body);
    const own = createPairWeigher([name, town], body);
    expect([shared.correctionOf(3), shared.correctionOf(4), shared.correctionOf(-3)]).toEqual([0, -1, 0]);
    expect([shared.weightOf(0, 1), own.weightOf(0, 1)]).toEqual([2, 2]);
    const sure = createPairWeigher([name, { ...town, isShared: true }], { ...body, prior: 1 });
    expect([sure.correctionOf(3), sure.correctionOf(0), sure.correctionOf(-3)]).toEqual([-3, 0, 0]);
    expect([sure.weightOf(0, 4), sure.weightOf(0, 1)]).toEqual([1, 4]);
    const surer = { ...body, prior: -2 };
    expect(createPairWeigher([name, { ...town, isShared: true }], surer).weightOf(0, 1)).toBe(2);
    expect(createPairWeigher([name, town], surer).weightOf(0, 1)).toBe(4);
    const pairs = { left: Int32Array.of(0, 0), right: Int32Array.of(1, 3) };
    const comparisons = [name, { ...town, isShared: true }];
    expect([...createPairWeigher(comparisons, surer).weigh(pairs, levelsOf(pairs, comparisons))]).toEqual([2, -8]);
  });

  it("counts an imported model to the last digit, and bounds no frequency", () => {
    const shares = { anna: 1e-9, anne: 0.3 };
    const imported = { ...withTerms({ lastLevel: 2, shares }, "imported"), prior: -1 / 3 };
    const { weightOf, evidenceOf } = createPairWeigher([name], imported);
    expect(evidenceOf(0, 1, 0, 1).termWeight).toBe(Math.log2(0.125 / 1e-9));
    expect(weightOf(0, 1)).toBe(-1 / 3 + (3 + Math.log2(0.125 / 1e-9)));
    expect(evidenceOf(0, 2, 0, 2).termWeight).toBe(Math.log2(0.125 / 0.3));
  });

  it("lets a value without a frequency say nothing of its own in an imported model", () => {
    const imported = withTerms({ lastLevel: 2, shares: { anna: 0.0001, bert: 0.25 } }, "imported");
    const { evidenceOf } = createPairWeigher([name], imported);
    expect(evidenceOf(0, 1, 5, 6).termWeight).toBe(0);
    expect(evidenceOf(0, 2, 5, 7).termWeight).toBe(0);
    expect([evidenceOf(0, 2, 0, 7).termWeight, evidenceOf(0, 2, 7, 0).termWeight]).toEqual([
      Math.log2(1250),
      Math.log2(1250),
    ]);
    expect(evidenceOf(0, 2, 4, 3).termWeight).toBe(-1);
  });

  it("leaves aside what says nothing among several values", () => {
    const several = {
      starts: Int32Array.of(0, 2, 4),
      levelOf: (first: number, second: number) => (first === second ? 1 : 2),
    };
    const pair = (...codes: readonly number[]) => {
      const terms = { codes: Int32Array.from(codes), values: ["anna"], lastLevel: 2, several };
      const body = withTerms({ lastLevel: 2, rareShare: 0.01, shares: { anna: 0.25 } });
      return createPairWeigher([{ ...name, terms, levelOf: () => 1 }], body).weightOf(0, 1);
    };
    expect(pair(0, 0, 0, 0)).toBe(-5 + 3 - 1);
    expect(pair(-1, 0, 0, -1)).toBe(-5 + 3 - 1);
    expect(pair(0, -1, -1, 0)).toBe(-5 + 3 - 1);
  });

  it.each([
    ["another name", [{ ...name, name: "born" }]],
    ["other levels", [{ ...name, levels: ["same", "close", "different"] }]],
    ["fewer levels", [{ ...name, levels: ["same", "similar"] }]],
    ["one comparison more", [name, town]],
    ["none", []],
  ])("throws COMPARISON_MISMATCH for comparisons with %s", (_, comparisons) => {
    const refusal = expect.objectContaining({ code: "COMPARISON_MISMATCH", path: ["model", "comparisons"] });
    expect(() => createPairWeigher(comparisons, plain)).toThrow(refusal);
  });

  it("throws COMPARISON_MISMATCH for frequencies that the comparison has no values for", () => {
    const refusal = expect.objectContaining({ code: "COMPARISON_MISMATCH" });
    const model = withTerms({ lastLevel: 1, rareShare: 0.1, shares: {} });
    expect(() => createPairWeigher([{ ...name, terms: undefined }], model)).toThrow(refusal);
    expect(createPairWeigher([{ ...name, terms: undefined }], plain).weightOf(0, 1)).toBe(-2);
  });

  it("throws INVALID_VALUE for levels of other pairs or comparisons", () => {
    const { weigh } = createPairWeigher([name], plain);
    const pairs = allPairs(3);
    const one = expect.objectContaining({ code: "INVALID_VALUE", path: ["levels", 0] });
    expect(() => weigh(pairs, [new Uint8Array(2)])).toThrow(one);
    const all = expect.objectContaining({ code: "INVALID_VALUE", path: ["levels"] });
    expect(() => weigh(pairs, [])).toThrow(all);
    expect(() => weigh(pairs, [Uint8Array.of(1, 4, 1)])).toThrow(one);
    expect(weigh(pairs, [Uint8Array.of(3, 3, 0)]).length).toBe(3);
  });

  it.each([4, 256, -1, 1.5, Number.NaN])("throws INVALID_VALUE for %s, which is no level of a pair", (wrong) => {
    const { weightOf } = createPairWeigher([{ ...name, levelOf: () => wrong }], plain);
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["comparisons", 0, "levelOf"] });
    expect(() => weightOf(0, 1)).toThrow(refusal);
  });
});
