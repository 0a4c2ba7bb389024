import { describe, expect, it } from "vitest";
import { type DecimalLike, decimal } from "../../src/shared/decimal.js";
import { decimalsOf, MAX_SCALE, toUnits, unitsToDecimal, unitsToText } from "../../src/shared/scaled-integer.js";

const MAX = Number.MAX_SAFE_INTEGER;

describe("toUnits", () => {
  it.each<[DecimalLike, number, number]>([
    ["12.5", 2, 1250],
    ["12.50", 2, 1250],
    ["00012.500", 1, 125],
    ["-12.5", 1, -125],
    ["+5", 0, 5],
    [".5", 1, 5],
    ["5.", 2, 500],
    ["-.5", 2, -50],
    ["7", 0, 7],
    ["0.07", 2, 7],
    ["1.000000000000000000000", 0, 1],
    [`${"0".repeat(50)}1.5`, 1, 15],
    [`5.${"0".repeat(400)}`, 0, 5],
    [12.5, 2, 1250],
    [0.1, 1, 1],
    [0.07, 2, 7],
    [1.005, 3, 1005],
    [-4.35, 2, -435],
    [7, 0, 7],
    [7, 15, 7e15],
    [12n, 2, 1200],
    [-3n, 0, -3],
  ])("reads %s at scale %i as %i", (value, scale, units) => {
    expect(toUnits(value, scale)).toBe(units);
  });

  it.each<[DecimalLike, number]>([
    ["1.25", 1],
    ["0.001", 2],
    ["0.1", 0],
    [1.25, 1],
    [0.5, 0],
    [0.1 + 0.2, 6],
    [1e-7, 6],
    [Number.MIN_VALUE, 15],
  ])("answers NaN for %s, which is no whole number at scale %i", (value, scale) => {
    expect(toUnits(value, scale)).toBeNaN();
  });

  it.each<[DecimalLike, number, number]>([
    [String(MAX), 0, MAX],
    [`-${MAX}`, 0, -MAX],
    [BigInt(MAX), 0, MAX],
    [-BigInt(MAX), 0, -MAX],
    [MAX, 0, MAX],
    [-MAX, 0, -MAX],
    ["90071992547409.91", 2, MAX],
    ["9.007199254740991", 15, MAX],
    ["900719925474099", 1, 9007199254740990],
    [900719925474099, 1, 9007199254740990],
    [900719925474099n, 1, 9007199254740990],
    [9, 15, 9e15],
    [-9, 15, -9e15],
  ])("reads %s at scale %i, which is just not too large", (value, scale, units) => {
    expect(toUnits(value, scale)).toBe(units);
  });

  it.each<[DecimalLike, number]>([
    [String(2 ** 53), 0],
    [`-${2 ** 53}`, 0],
    [BigInt(2 ** 53), 0],
    [2 ** 53, 0],
    [-(2 ** 53), 0],
    ["90071992547409.92", 2],
    ["9.007199254740992", 15],
    ["900719925474100", 1],
    [900719925474100, 1],
    [900719925474100n, 1],
    [10, 15],
    [-10, 15],
    ["99999999999999999999", 0],
    ["9".repeat(400), 0],
    [Number.MAX_VALUE, 0],
  ])("answers NaN for %s at scale %i, which is too large", (value, scale) => {
    expect(toUnits(value, scale)).toBeNaN();
  });

  it("reads a fraction that is a number up to fifteen digits, and leaves longer ones to the decimals", () => {
    expect(toUnits(99999999999999.9, 1)).toBe(999999999999999);
    expect(toUnits(-99999999999999.9, 1)).toBe(-999999999999999);
    expect(toUnits(100000000000000.5, 1)).toBeNaN();
    expect(toUnits(-100000000000000.5, 1)).toBeNaN();
  });

  it("answers NaN for what is better read slowly", () => {
    expect(toUnits("1e3", 2)).toBeNaN();
    expect(toUnits(decimal(1), 2)).toBeNaN();
  });

  it.each([
    "",
    "-",
    "+",
    ".",
    "-.",
    " 1",
    "1 ",
    "1,5",
    "0x10",
    "1_000",
    "--1",
    "+-1",
    "1-",
    "1.2.3",
    "1..",
    "NaN",
    "/",
    ":",
  ])("answers NaN for the text %j, which is no decimal", (value) => {
    expect(toUnits(value, 2)).toBeNaN();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, undefined, null, true, {}])(
    "answers NaN for %s",
    (value) => {
      expect(toUnits(value as DecimalLike, 2)).toBeNaN();
    },
  );

  it.each<DecimalLike>([-0, "-0", "-0.00", "-.0", "+0", 0n])("answers zero without a sign for %s", (value) => {
    expect(toUnits(value, 2)).toBe(0);
    expect(toUnits(value, 0)).toBe(0);
  });
});

describe("unitsToText and unitsToDecimal", () => {
  it.each([
    [1250, 2, "12.5"],
    [1200, 2, "12"],
    [5, 2, "0.05"],
    [-5, 2, "-0.05"],
    [-50, 2, "-0.5"],
    [99, 2, "0.99"],
    [100, 2, "1"],
    [7, 0, "7"],
    [-7, 0, "-7"],
    [70, 0, "70"],
    [1, 15, "0.000000000000001"],
    [1000, 6, "0.001"],
    [0, 0, "0"],
    [-0, 0, "0"],
    [0, 2, "0"],
    [-0, 2, "0"],
  ])("writes %i at scale %i as %s", (units, scale, text) => {
    expect(unitsToText(units, scale)).toBe(text);
    expect(unitsToDecimal(units, scale).toFixed()).toBe(text);
  });

  it("writes the largest units at every scale", () => {
    for (let scale = 0; scale <= MAX_SCALE; scale += 1) {
      const digits = String(MAX);
      const expected = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
      expect(unitsToText(MAX, scale)).toBe(expected);
      expect(unitsToText(-MAX, scale)).toBe(`-${expected}`);
    }
  });
});

describe("decimalsOf", () => {
  it.each<[DecimalLike, number]>([
    [7, 0],
    [7.5, 1],
    [-0.07, 2],
    [1e-15, 15],
    ["7", 0],
    ["7.", 0],
    ["7.50", 2],
    ["-.5", 1],
    [7n, 0],
  ])("answers how many decimals %s is written with: %i", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });

  it("answers one more than the largest scale for a number that fits none, and for a Decimal, which is never read", () => {
    expect(MAX_SCALE).toBe(15);
    for (const value of [0.1 + 0.2, 1e-16, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, decimal("7.5")]) {
      expect(decimalsOf(value)).toBe(16);
    }
  });
});
