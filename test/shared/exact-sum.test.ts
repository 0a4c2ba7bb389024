import { describe, expect, it } from "vitest";
import { type DecimalLike, decimal, ZERO } from "../../src/shared/decimal.js";
import {
  ExactSum,
  exactAmountToDecimal,
  multiplyExactly,
  readExactAmount,
  signOfAmount,
  sumAmounts,
} from "../../src/shared/exact-sum.js";
import { refusal } from "./refusal.js";

const MAX = Number.MAX_SAFE_INTEGER;
const product = (quantity: DecimalLike, price: DecimalLike) =>
  exactAmountToDecimal(multiplyExactly(quantity, price)).toFixed();

describe("readExactAmount", () => {
  it("reads whole millionths where the amount fits", () => {
    expect(readExactAmount("12.5")).toBe(12_500_000);
    expect(readExactAmount(0.000001)).toBe(1);
    expect(readExactAmount("9007199254.740991")).toBe(MAX);
  });

  it("reads a Decimal where it does not", () => {
    expect(readExactAmount("0.0000001")).toEqual(decimal("0.0000001"));
    expect(readExactAmount("9007199254.740992")).toEqual(decimal("9007199254.740992"));
    expect(readExactAmount("1e3")).toEqual(decimal(1000));
  });

  it("throws INVALID_VALUE and the path for anything that is no finite number", () => {
    expect(() => readExactAmount("12 EUR", ["lines", 3])).toThrow(refusal("INVALID_VALUE", ["lines", 3]));
    expect(() => readExactAmount(Number.NaN)).toThrow(refusal("INVALID_VALUE", []));
  });
});

describe("multiplyExactly", () => {
  it("stays in millionths for whole quantities of what fits", () => {
    expect(multiplyExactly(3, "0.059")).toBe(177_000);
    expect(multiplyExactly("-12", 2.55)).toBe(-30_600_000);
  });

  it("multiplies decimals where the quantity has decimals, the price has too many, or the product is too large", () => {
    expect(multiplyExactly("0.5", "0.1")).toEqual(decimal("0.05"));
    expect(multiplyExactly(2, "0.0000001")).toEqual(decimal("0.0000002"));
    expect(product(3, "9007199254.740991")).toBe("27021597764.222973");
  });

  it("is in millionths up to the largest whole number, and exact beyond", () => {
    expect(multiplyExactly(1, "9007199254.740991")).toBe(MAX);
    expect(multiplyExactly(-1, "9007199254.740991")).toBe(-MAX);
    expect(product(2, "4503599627.370496")).toBe("9007199254.740992");
    expect(product(94906267, "94.906267")).toBe("9007199515.875289"); // odd and beyond 2^53: as a number it would be rounded
  });

  it("is exact for the longest amounts", () => {
    const ones = `${"1".repeat(400)}.${"1".repeat(400)}`;
    expect(product(ones, ones)).toBe(decimal(ones).times(ones).toFixed());
    expect(product(ones, ones).replace(".", "")).toHaveLength(1599);
  });

  it("answers zero without a sign", () => {
    for (const [quantity, price] of [
      [0, -5],
      [-5, 0],
      ["0", "-1e-9"],
      ["-0.5", 0],
    ] as const) {
      expect(exactAmountToDecimal(multiplyExactly(quantity, price)).toNumber()).toBe(0);
      expect(signOfAmount(multiplyExactly(quantity, price))).toBe(0);
    }
    expect(multiplyExactly(0, -5)).toBe(0);
  });

  it("throws INVALID_VALUE and the path of the one that is no finite number", () => {
    expect(() => multiplyExactly("x", 1, ["quantity"], ["price"])).toThrow(refusal("INVALID_VALUE", ["quantity"]));
    expect(() => multiplyExactly(1, "x", ["quantity"], ["price"])).toThrow(refusal("INVALID_VALUE", ["price"]));
    expect(() => multiplyExactly(0, Number.POSITIVE_INFINITY, ["quantity"], ["price"])).toThrow(
      refusal("INVALID_VALUE", ["price"]),
    );
    expect(() => multiplyExactly("x", "y", ["quantity"], ["price"])).toThrow(refusal("INVALID_VALUE", ["quantity"]));
    expect(() => multiplyExactly("x", 1)).toThrow(refusal("INVALID_VALUE", []));
  });
});

describe("exactAmountToDecimal", () => {
  it("reads millionths, and leaves a Decimal as it is", () => {
    expect(exactAmountToDecimal(1_500_000)).toEqual(decimal("1.5"));
    const amount = decimal("1e-9");
    expect(exactAmountToDecimal(amount)).toBe(amount);
  });
});

describe("signOfAmount", () => {
  it("is -1, 0 or 1", () => {
    expect([-2_000_000, 0, 1].map(signOfAmount)).toEqual([-1, 0, 1]);
    expect(["-1e-400", "0", "1e-400", "1e399"].map((value) => signOfAmount(decimal(value)))).toEqual([-1, 0, 1, 1]);
  });
});

describe("ExactSum", () => {
  const totalOf = (...amounts: DecimalLike[]) => {
    const sum = new ExactSum();
    for (const amount of amounts) sum.add(readExactAmount(amount));
    return sum.total().toFixed();
  };

  it("is zero before anything is added", () => {
    expect(new ExactSum().total()).toEqual(ZERO);
  });

  it("adds millionths and finer amounts", () => {
    expect(totalOf("0.1", "0.2", "1e-9", "-0.3")).toBe("0.000000001");
  });

  it("carries on when the millionths grow too large, up and down", () => {
    const border = "9007199254.740991";
    expect(totalOf(border)).toBe(border);
    expect(totalOf(border, "0.000001")).toBe("9007199254.740992");
    expect(totalOf(border, border, border, "0.000001")).toBe("27021597764.222974");
    expect(totalOf(`-${border}`, `-${border}`)).toBe("-18014398509.481982");
    expect(totalOf(border, border, `-${border}`, `-${border}`)).toBe("0");
    expect(totalOf("1e-9", border, border)).toBe("18014398509.481982001");
  });

  it("tells its total at any time, and goes on", () => {
    const sum = new ExactSum();
    sum.add(readExactAmount("0.1"));
    expect(sum.total().toFixed()).toBe("0.1");
    expect(sum.total().toFixed()).toBe("0.1");
    sum.add(readExactAmount("0.2"));
    expect(sum.total().toFixed()).toBe("0.3");
  });
});

describe("sumAmounts", () => {
  it("answers plain decimal text without needless zeros", () => {
    expect(sumAmounts(["0.10", "0.20", 0.3])).toBe("0.6");
    expect(sumAmounts(["1e21", 1n, "1e-9"])).toBe("1000000000000000000001.000000001");
    expect(sumAmounts(["1.50", "-1.5"])).toBe("0");
  });

  it('answers "0" where there is nothing to add', () => {
    expect(sumAmounts([])).toBe("0");
  });

  it("takes a number for the shortest decimal that it prints as", () => {
    expect(sumAmounts(Array.from({ length: 10 }, () => 0.1))).toBe("1");
  });

  it("takes any iterable, Decimals among it", () => {
    expect(sumAmounts(new Set([decimal("0.5"), 1]))).toBe("1.5");
  });

  it("throws INVALID_VALUE and the index of the amount for anything that is no finite number", () => {
    expect(() => sumAmounts([1, "2", "12 EUR"])).toThrow(refusal("INVALID_VALUE", [2]));
    expect(() => sumAmounts([Number.NaN])).toThrow(refusal("INVALID_VALUE", [0]));
  });
});
