import { describe, expect, it } from "vitest";
import {
  createPairWeigher,
  importSplinkSettings,
  type SplinkComparisonLevel,
  type SplinkSettings,
} from "../../../src/duplicates/weigh/index.js";
import { openModel } from "../../../src/shared/model/index.js";
import { compareTexts } from "./comparisons.js";
import { settings } from "./splink.js";

const frequencies = { first_name: { anna: 0.02, anne: 0.0004, arno: 0.005 } };
const model = importSplinkSettings(settings, { frequencies });
const names = ["anna", "anna", "anne", "bert", undefined, "axel", "arno"];
const cities = ["ulm", "ulm", "bonn", undefined, "ulm", "ulm", "ulm"];
const comparisons = [
  compareTexts("first_name", names, { levels: model.body.comparisons[0]?.levels.map(({ name }) => name) as string[] }),
  compareTexts("city", cities, { levels: ["1", "0"], levelOf: (left, right) => levelOfCity(left, right) }),
];
const levelOfCity = (left: number, right: number) =>
  cities[left] === undefined || cities[right] === undefined ? 0 : cities[left] === cities[right] ? 1 : 2;
const { weightOf, evidenceOf } = createPairWeigher(comparisons, model.body);

const log2 = (value: number) => Math.log(value) / Math.LN2;
const PRIOR = log2(0.00298) - log2(1 - 0.00298);
const NAME = {
  same: log2(0.4909) - log2(0.00619),
  similar: log2(0.1516) - log2(0.00191),
  other: log2(0.3575 / 0.9919),
};
const CITY = { same: log2(0.5619 / 0.1109), other: log2(0.4381 / 0.8891) };
/** Splink's adjustment: the usual share over the larger frequency, to the power of the weight. */
const adjust = (...values: readonly number[]) => 0.5 * log2(0.00619 / Math.max(...values, 0.001));

const refusal = (code: string, path: readonly (string | number)[]) => expect.objectContaining({ code, path });
const withLevels = (...levels: readonly SplinkComparisonLevel[]): SplinkSettings => ({
  probability_two_random_records_match: 0.5,
  comparisons: [{ output_column_name: "c", comparison_levels: levels }],
});
const exact = { m_probability: 0.75, u_probability: 0.25, tf_adjustment_column: "c" };
const other = { m_probability: 0.25, u_probability: 0.75 };
const importLevels = (...levels: readonly SplinkComparisonLevel[]) =>
  importSplinkSettings(withLevels(...levels), { frequencies: { c: { x: 0.5 }, d: { x: 0.5 } } });

describe("importSplinkSettings", () => {
  it.each([
    ["same values", 0, 1, PRIOR + NAME.same + adjust(0.02) + CITY.same],
    ["values that are alike", 0, 2, PRIOR + NAME.similar + adjust(0.02, 0.0004) + CITY.other],
    ["a frequency below the minimum", 2, 2, PRIOR + NAME.same + adjust(0.0004) + CITY.same],
    ["a value without a frequency", 5, 5, PRIOR + NAME.same + CITY.same],
    ["one value without a frequency", 0, 5, PRIOR + NAME.similar + adjust(0.02) + CITY.same],
    ["different values and a missing one", 0, 3, PRIOR + NAME.other],
    ["a missing value", 0, 4, PRIOR + CITY.same],
  ])("gives %s the match weight of Splink, to nine decimals", (_, left, right, expected) => {
    expect(Math.abs(weightOf(left, right) - expected)).toBeLessThan(1e-9);
    expect(Math.abs(weightOf(right, left) - expected)).toBeLessThan(1e-9);
  });

  it("answers a model as it is kept, whose numbers are Splink's", () => {
    expect(openModel(model, "match", 1)).toEqual(model.body);
    expect(model.body.fit).toBe("imported");
    expect(model.body.comparisons.map(({ name, fields }) => [name, fields])).toEqual([
      ["first_name", ["first_name"]],
      ["city", ["city"]],
    ]);
    const [first] = model.body.comparisons[0]?.levels ?? [];
    expect(first).toEqual({
      name: "Exact match on first_name",
      m: 0.4909,
      u: 0.00619,
      weight: Math.log2(0.4909 / 0.00619),
    });
  });

  it("numbers levels without a label as Splink does, null levels left aside", () => {
    expect(model.body.comparisons[1]?.levels.map(({ name }) => name)).toEqual(["1", "0"]);
  });

  it("takes a weight of 1 and no minimum where none is said", () => {
    const [{ terms } = {}] = importLevels(exact, other).body.comparisons;
    expect(terms).toEqual({ lastLevel: 1, shares: { x: 0.5 } });
    expect(evidenceOf(1, 1, 0, 1).termWeight).toBe(0);
    expect(model.body.comparisons[1]?.terms).toBeUndefined();
  });

  it("makes no difference by frequency where the weight is 0", () => {
    const [{ terms } = {}] = importLevels({ ...exact, tf_adjustment_weight: 0 }, other).body.comparisons;
    expect(terms?.shares).toEqual({ x: 0.25 });
  });

  it.each([
    ["from another level on", [other, exact], 1],
    ["with a gap", [exact, other, { ...exact }, other], 2],
    ["of another column", [exact, { ...exact, tf_adjustment_column: "d" }, other], 1],
    ["of another weight", [exact, { ...exact, tf_adjustment_weight: 0.5 }, other], 1],
    ["of another minimum", [exact, { ...exact, tf_minimum_u_value: 0.1 }, other], 1],
    ["against the level's own share", [exact, { ...exact, disable_tf_exact_match_detection: true }, other], 1],
  ])("refuses term frequencies %s", (_, levels, index) => {
    const path = ["comparisons", 0, "comparison_levels", index, "tf_adjustment_column"];
    expect(() => importLevels(...levels)).toThrow(refusal("UNSUPPORTED_SETTING", path));
  });

  it("takes settings that say the same in another way", () => {
    const said = { ...exact, tf_adjustment_weight: 1, tf_minimum_u_value: 0, disable_tf_exact_match_detection: true };
    expect(importLevels(said, exact, other).body.comparisons[0]?.terms?.lastLevel).toBe(2);
  });

  it("names the place in the settings behind a null level", () => {
    const path = ["comparisons", 0, "comparison_levels", 2, "tf_adjustment_column"];
    expect(() => importLevels({ is_null_level: true }, other, exact)).toThrow(refusal("UNSUPPORTED_SETTING", path));
  });

  it("refuses term frequencies that are not there", () => {
    const missing = refusal("MISSING_FREQUENCIES", ["frequencies", "first_name"]);
    expect(() => importSplinkSettings(settings)).toThrow(missing);
    expect(() => importSplinkSettings(settings, { frequencies: {} })).toThrow(missing);
    const inherited = withLevels({ ...exact, tf_adjustment_column: "constructor" }, other);
    expect(() => importSplinkSettings(inherited, { frequencies: {} })).toThrow(
      refusal("MISSING_FREQUENCIES", ["frequencies", "constructor"]),
    );
  });

  it("refuses a frequency that is none, and does not repeat the value", () => {
    const wrong = { first_name: { anna: 0 } };
    expect(() => importSplinkSettings(settings, { frequencies: wrong })).toThrow(
      refusal("INVALID_VALUE", ["frequencies", "first_name"]),
    );
  });

  it.each<readonly [string, readonly SplinkComparisonLevel[], readonly (string | number)[]]>([
    ["an untrained level", [exact, { u_probability: 0.5 }], [1, "m_probability"]],
    ["a level without u", [exact, { m_probability: 0.5 }], [1, "u_probability"]],
    ["an impossible level", [{ ...exact, m_probability: 0 }, other], [0, "m_probability"]],
    ["more than all", [{ ...exact, u_probability: 1.1 }, other], [0, "u_probability"]],
    ["a text", [{ ...exact, u_probability: "0.5" as unknown as number }, other], [0, "u_probability"]],
    ["a negative weight", [{ ...exact, tf_adjustment_weight: -1 }, other], [0, "tf_adjustment_weight"]],
    [
      "a weight without end",
      [{ ...exact, tf_adjustment_weight: Number.POSITIVE_INFINITY }, other],
      [0, "tf_adjustment_weight"],
    ],
    ["a minimum above all", [{ ...exact, tf_minimum_u_value: 1.1 }, other], [0, "tf_minimum_u_value"]],
    ["a minimum below nothing", [{ ...exact, tf_minimum_u_value: -0.1 }, other], [0, "tf_minimum_u_value"]],
    ["a single level", [exact, { is_null_level: true }], []],
  ])("refuses %s", (_, levels, path) => {
    expect(() => importLevels(...levels)).toThrow(
      refusal("INVALID_VALUE", ["comparisons", 0, "comparison_levels", ...path]),
    );
  });

  it.each([
    [{ ...settings, probability_two_random_records_match: 0 }, ["probability_two_random_records_match"]],
    [{ ...settings, probability_two_random_records_match: 1 }, ["probability_two_random_records_match"]],
    [{ ...settings, probability_two_random_records_match: "0.5" }, ["probability_two_random_records_match"]],
    [{ comparisons: [] }, ["probability_two_random_records_match"]],
    [{ probability_two_random_records_match: 0.5 }, ["comparisons"]],
    [{ ...settings, comparisons: [{ comparison_levels: [] }] }, ["comparisons", 0, "output_column_name"]],
    [{ ...settings, comparisons: [{ output_column_name: "c" }] }, ["comparisons", 0, "comparison_levels"]],
  ])("refuses what is not of Splink's form: case %#", (wrong, path) => {
    expect(() => importSplinkSettings(wrong as unknown as SplinkSettings)).toThrow(refusal("INVALID_VALUE", path));
  });
});
