import { Decimal as GlobalDecimal } from "decimal.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type DecimalLike, decimal, divide, sum, ZERO } from "../../src/shared/decimal.js";
import { refusal } from "./refusal.js";

const text = (value: DecimalLike) => decimal(value).toFixed();
const nines = (count: number) => "9".repeat(count);

describe("decimal", () => {
  it("reads a number as the shortest decimal that it prints as", () => {
    expect(text(0.1)).toBe("0.1");
    expect(text(0.1 + 0.2)).toBe("0.30000000000000004");
    expect(text(1e21)).toBe("1000000000000000000000");
    expect(text(-1.5)).toBe("-1.5");
    expect(text(Number.MIN_VALUE)).toBe(`0.${"0".repeat(323)}5`);
    expect(text(Number.MAX_VALUE)).toBe(`17976931348623157${"0".repeat(292)}`);
  });

  it.each([
    ["12.50", "12.5"],
    ["+5", "5"],
    ["-5", "-5"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["00012.500", "12.5"],
    ["1e3", "1000"],
    ["1E-3", "0.001"],
    ["2.5e+2", "250"],
    [".5e1", "5"],
    ["5.e1", "50"],
    ["1e-0000000000000000002", "0.01"],
  ])("reads the text %s", (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  it("reads bigints of any length and its own answers", () => {
    expect(text(12345678901234567890123n)).toBe("12345678901234567890123");
    expect(text(-1n)).toBe("-1");
    expect(text(decimal("0.1"))).toBe("0.1");
  });

  it("writes plain decimal text at every size", () => {
    expect(decimal("1e-300").toString()).toBe(`0.${"0".repeat(299)}1`);
    expect(decimal("1e300").toString()).toBe(`1${"0".repeat(300)}`);
  });

  it.each([-0, "-0", "-0.00", "0e-500", 0n, new GlobalDecimal(-0)])("answers zero without a sign for %s", (value) => {
    expect(decimal(value)).toBe(ZERO);
    expect(decimal(value).toNumber()).toBe(0);
  });

  it.each([
    ["the empty text", ""],
    ["a blank", " "],
    ["a leading blank", " 1"],
    ["a trailing blank", "1 "],
    ["a trailing line feed", "1\n"],
    ["a decimal comma", "1,5"],
    ["a separator", "1_000"],
    ["a currency", "12 EUR"],
    ["hexadecimal", "0x1"],
    ["binary", "0b1"],
    ["octal", "0o7"],
    ["two points", "1.2.3"],
    ["a point alone", "."],
    ["a sign alone", "-"],
    ["two signs", "--1"],
    ["an exponent alone", "e5"],
    ["an exponent without digits", "1e"],
    ["a fractional exponent", "1e1.5"],
    ["other digits", "١٢"],
    ["NaN as text", "NaN"],
    ["Infinity as text", "Infinity"],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["minus Infinity", Number.NEGATIVE_INFINITY],
    ["a Decimal that is NaN", new GlobalDecimal(Number.NaN)],
    ["a Decimal that is infinite", new GlobalDecimal(Number.POSITIVE_INFINITY)],
    ["undefined", undefined],
    ["null", null],
    ["a boolean", true],
    ["an object", {}],
    ["a list", [1]],
    ["an object that prints as a number", { toString: () => "1", valueOf: () => 1 }],
    ["a boxed number", Object(1)],
    ["a Date", new Date(0)],
    ["a symbol", Symbol("1")],
  ])("throws INVALID_VALUE, with the path, for %s", (_, value) => {
    expect(() => decimal(value as DecimalLike, ["lines", 3])).toThrow(
      refusal("INVALID_VALUE", ["lines", 3], /^expected a finite number \(at lines\[3\]\)$/),
    );
  });

  it("throws with an empty path where none is given", () => {
    expect(() => decimal("x")).toThrow(refusal("INVALID_VALUE", [], /^expected a finite number$/));
  });

  it("reads up to 10^400, digit for digit", () => {
    expect(text("1e399")).toBe(`1${"0".repeat(399)}`);
    for (const value of [nines(400), `-${nines(400)}`, `${nines(400)}.${nines(400)}`]) expect(text(value)).toBe(value);
  });

  it.each(["1e400", "-1e400", `1${"0".repeat(400)}`, "1e999999999999999", `1e${nines(30)}`, 10n ** 400n])(
    "refuses 10^400 and beyond: %s",
    (value) => {
      expect(() => decimal(value)).toThrow(refusal("INVALID_VALUE", []));
    },
  );

  it("reads up to 400 decimals, of which zeros at the end are none", () => {
    expect(text("1e-400")).toBe(`0.${"0".repeat(399)}1`);
    expect(text(`0.5${"0".repeat(500)}`)).toBe("0.5");
  });

  it.each(["1e-401", `0.${"0".repeat(400)}1`, "1e-999999999999999", `1e-${nines(30)}`, `-1e-${nines(30)}`])(
    "refuses more than 400 decimals, however many, and never takes them for zero: %s",
    (value) => {
      expect(() => decimal(value)).toThrow(refusal("INVALID_VALUE", []));
    },
  );

  it("refuses a long text that is no number as fast as it reads it", () => {
    // One match that is tried in every way would need hours here.
    expect(() => decimal(`${"1".repeat(2e6)}x`)).toThrow(refusal("INVALID_VALUE", []));
    expect(() => decimal(`1e${"0".repeat(2e6)}x`)).toThrow(refusal("INVALID_VALUE", []));
  });
});

describe("decimal beside other users of decimal.js", () => {
  afterEach(() => {
    GlobalDecimal.set({ defaults: true });
  });

  it("keeps its own precision, rounding and notation whatever is set elsewhere", () => {
    GlobalDecimal.set({ precision: 1, rounding: 0, toExpPos: 0, toExpNeg: 0, minE: -1, maxE: 1 });
    expect(text("123456.789")).toBe("123456.789");
    expect(decimal("1234").toString()).toBe("1234");
    expect(decimal("1234.5").plus("0.05").toFixed()).toBe("1234.55");
    expect(divide(decimal(2), decimal(3)).toFixed()).toBe(`0.${"6".repeat(39)}7`);
  });

  it("does not take over what others had set before it was loaded", async () => {
    GlobalDecimal.set({ precision: 1, rounding: 0, minE: -1, maxE: 1, modulo: 0 });
    vi.resetModules();
    const late = await import("../../src/shared/decimal.js");
    expect(late.ZERO).not.toBe(ZERO);
    expect(late.decimal("123456.789").plus("1e-9").toFixed()).toBe("123456.789000001");
    expect(late.divide(late.decimal(200), late.decimal(3)).toFixed()).toBe(`66.${"6".repeat(37)}7`);
  });

  it("reads the Decimals of others digit for digit, and then calculates by its own rules", () => {
    const Coarse = GlobalDecimal.clone({ precision: 3, defaults: true });
    const foreign = new Coarse("1.23456789");
    expect(text(foreign)).toBe("1.23456789");
    expect(decimal(foreign).plus(foreign).toFixed()).toBe("2.46913578");
    expect(divide(foreign, new Coarse(2)).toFixed()).toBe("0.617283945");
  });
});

describe("sum", () => {
  it("adds up exactly where binary floating point would not", () => {
    expect(sum(["0.1", "0.2", "-0.3"].map((value) => decimal(value)))).toEqual(ZERO);
  });

  it("answers zero where there is nothing to add", () => {
    expect(sum([])).toBe(ZERO);
  });

  it("takes any iterable", () => {
    expect(sum(new Set([decimal(1), decimal(2)])).toNumber()).toBe(3);
  });

  it("is exact to the last digit for the largest and the smallest amounts", () => {
    const [large, small] = [decimal(nines(400)), decimal("1e-400")];
    expect(sum([large, small, large]).toFixed()).toBe(`1${nines(399)}8.${"0".repeat(399)}1`);
  });

  it("adds the products of amounts exactly as well", () => {
    const [large, small] = [decimal(nines(400)), decimal("1e-400")];
    const squares = sum([large.times(large), small.times(small)]);
    expect(squares.toFixed()).toBe(`${nines(399)}8${"0".repeat(399)}1.${"0".repeat(799)}1`);
  });
});

describe("divide", () => {
  const quotient = (dividend: DecimalLike, divisor: DecimalLike) =>
    divide(decimal(dividend), decimal(divisor)).toFixed();

  it("is exact where the quotient has an end", () => {
    expect(quotient(1, 8)).toBe("0.125");
    expect(quotient("1e399", "1e-400")).toBe(`1${"0".repeat(799)}`);
  });

  it("is correct to 40 significant digits where it has none", () => {
    expect(quotient(1, 3)).toBe(`0.${"3".repeat(40)}`);
    expect(quotient(-2, 3)).toBe(`-0.${"6".repeat(39)}7`);
    expect(quotient(200, 3)).toBe(`66.${"6".repeat(37)}7`);
  });

  it("rounds half to even at the last of them", () => {
    expect(quotient(`${"1".repeat(39)}05`, 10)).toBe(`${"1".repeat(39)}0`);
    expect(quotient(`${"1".repeat(39)}15`, 10)).toBe(`${"1".repeat(39)}2`);
    expect(quotient(`-${"1".repeat(39)}25`, 10)).toBe(`-${"1".repeat(39)}2`);
  });

  it("answers a Decimal of full width again", () => {
    const third = divide(decimal(1), decimal(3));
    expect(third.plus("1e20").toFixed()).toBe(`100000000000000000000.${"3".repeat(40)}`);
  });

  it("answers NaN or an infinity for a division by zero", () => {
    expect(divide(ZERO, ZERO).toNumber()).toBeNaN();
    expect(divide(decimal(1), ZERO).toNumber()).toBe(Number.POSITIVE_INFINITY);
    expect(divide(decimal(-1), ZERO).toNumber()).toBe(Number.NEGATIVE_INFINITY);
  });

  it("answers zero without a sign", () => {
    expect(divide(ZERO, decimal(-5)).toNumber()).toBe(0);
  });
});
