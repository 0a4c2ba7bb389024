import { describe, expect, it } from "vitest";
import { type AbcPolicy, analyzeAbc } from "../../../src/value/abc/index.js";

const share = (rules: object = {}): AbcPolicy => ({
  by: "share",
  classes: [{ name: "A", upTo: 0.8 }, { name: "B", upTo: 0.95 }, { name: "C" }],
  ...rules,
});

const analyze = (values: readonly (number | string)[], policy: AbcPolicy = share()) =>
  analyzeAbc(values, { valueOf: (value) => value, policy });

const classesOf = (values: readonly (number | string)[], policy?: AbcPolicy) =>
  analyze(values, policy)
    .rows.map((row) => row.abcClass)
    .join("");

describe("analyzeAbc by share", () => {
  it("classes the vital few A, the middle B and the trivial many C", () => {
    expect(classesOf([700, 100, 90, 60, 30, 20])).toBe("AABBCC");
  });

  it("uses 80 and 95 percent where no policy is given", () => {
    const { rows, policy } = analyzeAbc([70, 10, 15, 5], { valueOf: (value) => value });
    expect(rows.map((row) => row.abcClass)).toEqual(["A", "A", "B", "C"]);
    expect(policy).toEqual(share({ crossing: "better", negatives: "net", separateNoRevenue: false }));
  });

  it("ranks the largest value first and leaves the input as it was", () => {
    const values = Object.freeze([1, 3, 2]);
    expect(analyze(values).rows.map(({ item, rank }) => [item, rank])).toEqual([
      [3, 1],
      [2, 2],
      [1, 3],
    ]);
    expect(values).toEqual([1, 3, 2]);
  });

  it("keeps the item that crosses a border in the better class", () => {
    expect(classesOf([79, 12, 9])).toBe("AAB");
  });

  it("lets it fall to the worse class where the policy says so", () => {
    expect(classesOf([79, 12, 9], share({ crossing: "worse" }))).toBe("ABC");
    expect(classesOf([100], share({ crossing: "worse" }))).toBe("C");
  });

  it.each(["better", "worse"])("lets an item that ends exactly on a border lie before it (%s)", (crossing) => {
    expect(classesOf([80, 15, 5], share({ crossing }))).toBe("ABC");
  });

  it("gives items of equal value the same class, behind or before the border", () => {
    expect(classesOf([20, 20, 20, 20, 20])).toBe("AAAAA");
    expect(classesOf([20, 20, 20, 20, 20], share({ crossing: "worse" }))).toBe("CCCCC");
    expect(classesOf([60, 10, 10, 10, 10])).toBe("AAAAA");
    expect(classesOf([60, 10, 10, 10, 10], share({ crossing: "worse" }))).toBe("ACCCC");
  });

  it("compares exactly where binary floating point would not", () => {
    // 0.7 + 0.5 is exactly 80 % of the total 1.5. In binary floating point it falls short of it.
    expect(classesOf(["0.7", "0.5", "0.3"])).toBe("AAB");
    expect(classesOf([0.7, 0.5, 0.3])).toBe("AAB");
  });

  it("calls every item a C, without shares, where the total is zero or negative", () => {
    for (const values of [
      [0, 0],
      [5, -5],
      [5, -6],
    ]) {
      const { rows, classes } = analyze(values);
      expect(rows.map((row) => row.abcClass)).toEqual(["C", "C"]);
      expect(rows.map((row) => row.cumulativeShare)).toEqual([undefined, undefined]);
      expect(classes.map((abcClass) => abcClass.shareOfValue)).toEqual([undefined, undefined, undefined]);
      expect(classes.map((abcClass) => abcClass.reason.code)).toEqual([
        "TOTAL_NOT_POSITIVE",
        "TOTAL_NOT_POSITIVE",
        "TAKES_THE_REST",
      ]);
    }
  });

  it("answers no items with no rows and empty classes", () => {
    const { rows, classes, total } = analyze([]);
    expect(rows).toEqual([]);
    expect(total).toBe("0");
    expect(classes.map(({ name, count, value, shareOfCount }) => [name, count, value, shareOfCount])).toEqual([
      ["A", 0, "0", undefined],
      ["B", 0, "0", undefined],
      ["C", 0, "0", undefined],
    ]);
  });

  it("reports how much of the total is reached with each row", () => {
    expect(analyze([75, 25]).rows.map((row) => row.cumulativeShare)).toEqual([0.75, 1]);
  });

  it("sums up what each class holds, and why it ends there", () => {
    const { classes, total } = analyze(["800.50", "150", "49.50"]);
    expect(total).toBe("1000");
    expect(classes).toEqual([
      {
        name: "A",
        count: 1,
        value: "800.5",
        shareOfCount: 1 / 3,
        shareOfValue: 0.8005,
        reason: { code: "ENDS_AT_SHARE", params: { class: "A", upTo: 0.8, amount: "800", crossing: "better" } },
      },
      {
        name: "B",
        count: 1,
        value: "150",
        shareOfCount: 1 / 3,
        shareOfValue: 0.15,
        reason: { code: "ENDS_AT_SHARE", params: { class: "B", upTo: 0.95, amount: "950", crossing: "better" } },
      },
      {
        name: "C",
        count: 1,
        value: "49.5",
        shareOfCount: 1 / 3,
        shareOfValue: 0.0495,
        reason: { code: "TAKES_THE_REST", params: { class: "C" } },
      },
    ]);
  });

  it("writes values as plain text without needless zeros", () => {
    expect(analyze(["1.50", "1e-7", 2]).rows.map((row) => row.value)).toEqual(["2", "1.5", "0.0000001"]);
  });

  it("takes any number of named classes", () => {
    const policy = { by: "share", classes: [{ name: "gold", upTo: 0.5 }, { name: "rest" }] } as const;
    const { rows } = analyzeAbc([60, 40], { valueOf: (value) => value, policy });
    expect(rows.map((row) => row.abcClass)).toEqual(["gold", "rest"]);
    expect(classesOf([2, 1], { by: "share", classes: [{ name: "all" }] })).toBe("allall");
  });
});

describe("analyzeAbc with negative values", () => {
  it("lets them lower the total by default, so that the share exceeds 1 before it falls back", () => {
    const { rows, total } = analyze([90, 20, -10]);
    expect(total).toBe("100");
    expect(rows.map((row) => row.cumulativeShare)).toEqual([0.9, 1.1, 1]);
    expect(rows.map((row) => row.abcClass).join("")).toBe("ABC");
  });

  it("counts them as nothing, and still shows them, where the policy says zero", () => {
    const { rows, total, classes } = analyze([90, -10, 20], share({ negatives: "zero" }));
    expect(total).toBe("110");
    expect(rows.map((row) => row.value)).toEqual(["90", "20", "-10"]);
    expect(rows.map((row) => row.abcClass).join("")).toBe("ABC"); // borders at 88 and 104.5
    expect(classes.map((abcClass) => abcClass.value)).toEqual(["90", "20", "0"]);
  });

  it("refuses them, with the index, where the policy says refuse", () => {
    const refuse = share({ negatives: "refuse" });
    expect(() => analyze([1, 0, -0.01], refuse)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [2] }));
    expect(classesOf([1, 0], refuse)).toBe("AC");
  });
});

describe("analyzeAbc by count and by amount", () => {
  const byCount = (crossing: "better" | "worse"): AbcPolicy => ({
    by: "count",
    classes: [{ name: "A", upTo: 0.2 }, { name: "B", upTo: 0.5 }, { name: "C" }],
    crossing,
  });
  const byAmount: AbcPolicy = {
    by: "amount",
    classes: [{ name: "A", from: "100.00" }, { name: "B", from: 10 }, { name: "C" }],
  };

  it("ends a class at a share of the number of items", () => {
    expect(classesOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], byCount("better"))).toBe("AABBBCCCCC");
    expect(classesOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], byCount("worse"))).toBe("AABBBCCCCC");
  });

  it("gives an item that the border runs through to the better or the worse class", () => {
    expect(classesOf([4, 3, 2, 1], byCount("better"))).toBe("ABCC"); // borders at 0.8 and 2
    expect(classesOf([4, 3, 2, 1], byCount("worse"))).toBe("BBCC");
  });

  it("counts exactly: three tenths of ten are three", () => {
    const policy: AbcPolicy = { by: "count", classes: [{ name: "A", upTo: 0.3 }, { name: "B" }] };
    expect(classesOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], policy)).toBe("AAABBBBBBB");
  });

  it("keeps equal values together, also by count", () => {
    expect(classesOf([1, 1, 1, 1, 1], byCount("better"))).toBe("AAAAA");
    expect(classesOf([1, 1, 1, 1, 1], byCount("worse"))).toBe("CCCCC");
  });

  it("starts a class at an amount, border included", () => {
    expect(classesOf([250, 100, "99.99", 10, 9.99, -5], byAmount)).toBe("AABBCC");
  });

  it("needs no positive total for amounts and counts", () => {
    expect(classesOf([100, -500], byAmount)).toBe("AC");
    expect(classesOf([0, -1], byCount("better"))).toBe("AC");
  });

  it("names the border in the reason", () => {
    expect(analyze([4, 3, 2, 1], byCount("better")).classes.map(({ reason }) => reason)).toEqual([
      { code: "ENDS_AT_COUNT", params: { class: "A", upTo: 0.2, count: "0.8", crossing: "better" } },
      { code: "ENDS_AT_COUNT", params: { class: "B", upTo: 0.5, count: "2", crossing: "better" } },
      { code: "TAKES_THE_REST", params: { class: "C" } },
    ]);
    expect(analyze([1], byAmount).classes[0]?.reason).toEqual({
      code: "STARTS_AT_AMOUNT",
      params: { class: "A", from: "100" },
    });
  });
});

describe("analyzeAbc, computed", () => {
  it("reads its borders from the curve", () => {
    // Points (effort, yield): (.2, .6) (.4, .8) (.6, .9) (.8, .96) (1, 1). Nearest to (0, 1) are the second point
    // (.16 + .04 = .2) and, at the same distance, the first (.04 + .16 = .2), which counts. Both of the first two items are
    // worth the mean or more, so break-even is the second point, and nearest to (.4, 1) it is itself.
    const { rows, classes } = analyze([60, 20, 10, 6, 4], { by: "computed" });
    expect(rows.map((row) => row.abcClass).join("")).toBe("ABCCC");
    expect(classes.map(({ reason }) => reason)).toEqual([
      { code: "ENDS_AT_CURVE_POINT", params: { class: "A", effort: 0.2, yield: 0.6 } },
      { code: "ENDS_AT_CURVE_POINT", params: { class: "B", effort: 0.4, yield: 0.8 } },
      { code: "TAKES_THE_REST", params: { class: "C" } },
    ]);
  });

  it("swaps both points where break-even comes first", () => {
    // The mean is 14.3, so one item is worth it; nearest to (0, 1) is a later point.
    const values = [50, 9, 9, 8, 8, 8, 8];
    const { classes } = analyze(values, { by: "computed" });
    expect(classes[0]?.reason.params).toMatchObject({ effort: 1 / 7, yield: 0.5 });
  });

  it("keeps equal values together", () => {
    expect(classesOf([1, 1, 1, 1], { by: "computed" })).toBe("AAAA");
    expect(classesOf([1, 1, 1, 1], { by: "computed", crossing: "worse" })).toBe("BBBB"); // the border of A falls back to 0
  });

  it("calls every item a C where the total is not positive", () => {
    expect(classesOf([0, 0], { by: "computed" })).toBe("CC");
    expect(analyze([1, -1], { by: "computed" }).classes.map(({ reason }) => reason.code)).toEqual([
      "TOTAL_NOT_POSITIVE",
      "TOTAL_NOT_POSITIVE",
      "TAKES_THE_REST",
    ]);
  });

  it.each([1, 2, 3, 4])("answers %i items on a grid as well", (count) => {
    const values = [8, 4, 2, 1].slice(0, count);
    expect(classesOf(values, { by: "computed", grid: 1000 })).toHaveLength(count);
    expect(classesOf([5], { by: "computed", grid: 3 })).toBe("A");
  });
});

describe("analyzeAbc, classes beside the ranking", () => {
  const customers = Object.freeze([
    { id: "old", revenue: "90", new: false },
    { id: "fresh", revenue: "1000", new: true },
    { id: "idle", revenue: "0.00", new: false },
    { id: "small", revenue: "10", new: false },
    { id: "fresh-idle", revenue: "0", new: true },
  ]);
  const policy = share({ separateNoRevenue: true });
  const { rows, classes, total } = analyzeAbc(customers, {
    valueOf: (customer) => customer.revenue,
    isNew: (customer) => customer.new,
    policy,
  });

  it("puts new items into E, out of the ranking and of the total, and items worth nothing into N", () => {
    expect(total).toBe("100");
    expect(rows.map(({ item, abcClass, rank, value }) => [item.id, abcClass, rank, value])).toEqual([
      ["old", "A", 1, "90"],
      ["small", "B", 2, "10"],
      ["idle", "N", undefined, "0"],
      ["fresh", "E", undefined, "1000"],
      ["fresh-idle", "E", undefined, "0"],
    ]);
  });

  it("sums them up behind the ranked classes", () => {
    expect(classes.map(({ name, count, value, shareOfValue }) => [name, count, value, shareOfValue])).toEqual([
      ["A", 1, "90", 0.9],
      ["B", 1, "10", 0.1],
      ["C", 0, "0", 0],
      ["N", 1, "0", 0],
      ["E", 2, "1000", undefined],
    ]);
    expect(classes.slice(3).map(({ reason }) => reason)).toEqual([
      { code: "NO_REVENUE", params: { class: "N" } },
      { code: "NEW_ITEM", params: { class: "E" } },
    ]);
  });

  it("gives N no share where the total is not positive", () => {
    expect(analyze([0, -1], policy).classes.at(-1)).toMatchObject({ name: "N", count: 1, shareOfValue: undefined });
  });

  it("names neither where they are not asked for", () => {
    expect(analyze([1, 0]).classes.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(classesOf([1, 0])).toBe("AC");
  });
});

describe("analyzeAbc, bad input", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, "12 EUR", "", "0x1F", null, undefined, {}])(
    "throws INVALID_VALUE and the index for %s",
    (value) => {
      const values = [1, value as number, 2];
      expect(() => analyze(values)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [1] }));
      expect(() => analyze(values, share({ negatives: "zero" }))).toThrow(
        expect.objectContaining({ code: "INVALID_VALUE", path: [1] }),
      );
      const readNew = () => analyzeAbc(values, { valueOf: (item) => item, isNew: () => true });
      expect(readNew).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [1] }));
      expect(() => analyze(values, share({ separateNoRevenue: true }))).toThrow(
        expect.objectContaining({ code: "INVALID_VALUE", path: [1] }),
      );
    },
  );

  it("counts the index in the input, also where new items stand before", () => {
    const read = () => analyzeAbc([1, 2, Number.NaN], { valueOf: (value) => value, isNew: (value) => value === 1 });
    expect(read).toThrow(expect.objectContaining({ path: [2] }));
  });

  it("throws INVALID_POLICY with the path of what is wrong", () => {
    const policy: AbcPolicy = { by: "share", classes: [{ name: "A", upTo: 1 }, { name: "B" }] };
    expect(() => analyze([1], policy)).toThrow(
      expect.objectContaining({ code: "INVALID_POLICY", path: ["policy", "classes", 0, "upTo"] }),
    );
  });
});
