import { describe, expect, it } from "vitest";
import { checkRepeatHistory } from "../../../src/value/clv/index.js";

describe("checkRepeatHistory", () => {
  it.each([
    [2, 30.43, 38.86],
    [2, 38.86, 38.86],
    [0, 0, 38.86],
    [0, 0, 0],
    [100_000, 1e-9, 1],
  ])("finds nothing in x = %s, t_x = %s, T = %s", (repeats, firstToLast, firstToEnd) => {
    expect(checkRepeatHistory({ repeats, firstToLast, firstToEnd })).toEqual([]);
  });

  it.each([
    [1.5, 1, 2, "INVALID_VALUE", "repeats"],
    [-1, 0, 2, "INVALID_VALUE", "repeats"],
    [Number.NaN, 1, 2, "INVALID_VALUE", "repeats"],
    [Number.POSITIVE_INFINITY, 1, 2, "INVALID_VALUE", "repeats"],
    [2 ** 53, 1, 2, "INVALID_VALUE", "repeats"],
    [1, -1, 2, "INVALID_VALUE", "firstToLast"],
    [1, Number.NaN, 2, "INVALID_VALUE", "firstToLast"],
    [1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, "INVALID_VALUE", "firstToLast"],
    [1, 1, Number.POSITIVE_INFINITY, "INVALID_VALUE", "firstToEnd"],
    [1, 1, Number.NaN, "INVALID_VALUE", "firstToEnd"],
    [0, 0, -2, "INVALID_VALUE", "firstToEnd"],
    [1, 2.1, 2, "LAST_AFTER_END", "firstToEnd"],
    [0, 1, 2, "TIME_WITHOUT_REPEAT", "firstToLast"],
  ])("finds an error in x = %s, t_x = %s, T = %s: %s at %s", (repeats, firstToLast, firstToEnd, code, name) => {
    expect(checkRepeatHistory({ repeats, firstToLast, firstToEnd })).toEqual([
      { code, severity: "error", path: [name] },
    ]);
  });

  it("warns of repeats on the first day alone", () => {
    expect(checkRepeatHistory({ repeats: 2, firstToLast: 0, firstToEnd: 9 })).toEqual([
      { code: "REPEATS_WITHOUT_TIME", severity: "warning", path: ["firstToLast"] },
    ]);
  });
});
