import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeXyz, type XyzPolicy } from "../../../src/value/abc/index.js";

const POLICY = { classes: [{ name: "X", upTo: 0.25 }, { name: "Y", upTo: 0.5 }, { name: "Z" }] } as const;

const analyze = (items: readonly (readonly (number | string)[])[], policy: XyzPolicy<"X" | "Y" | "Z"> = POLICY) =>
  analyzeXyz(items, { valuesOf: (values) => values, policy });

const classesOf = (...items: readonly (readonly (number | string)[])[]) =>
  analyze(items)
    .rows.map((row) => row.xyzClass)
    .join("");

describe("analyzeXyz", () => {
  it("classes the steady X, the swaying Y and the irregular Z", () => {
    expect(classesOf([10, 10, 10], [5, 10, 15], [0, 0, 90])).toBe("XYZ");
  });

  it("reports the coefficient of variation: standard deviation, dividing by n, over mean", () => {
    const [steady, swaying] = analyze([
      [10, 10],
      [5, 15],
    ]).rows;
    expect(steady?.coefficientOfVariation).toBe(0);
    expect(swaying?.coefficientOfVariation).toBe(0.5);
  });

  it("keeps an item exactly on a border in the more regular class", () => {
    expect(classesOf([5, 15], ["0.3", "0.1"], [75, 125])).toBe("YYX"); // .5, .5 and .25
    expect(classesOf(["5", "15.000000000000000000001"])).toBe("Z");
  });

  it("calls an item N with nothing in any period", () => {
    const { rows, classes } = analyze([
      [0, "0.00"],
      [1, 1],
    ]);
    expect(rows).toEqual([
      { item: [0, "0.00"], xyzClass: "N" },
      { item: [1, 1], xyzClass: "X", coefficientOfVariation: 0 },
    ]);
    expect(classes.map(({ name, count }) => [name, count])).toEqual([
      ["X", 1],
      ["Y", 0],
      ["Z", 0],
      ["N", 1],
    ]);
  });

  it("puts amounts that cancel out or add up to less than zero into the last class, without a coefficient", () => {
    const { rows } = analyze([
      [5, -5],
      [1, -5],
    ]);
    expect(rows.map(({ xyzClass, coefficientOfVariation }) => [xyzClass, coefficientOfVariation])).toEqual([
      ["Z", undefined],
      ["Z", undefined],
    ]);
  });

  it("calls new items E, and names the class only then", () => {
    const { rows, classes } = analyzeXyz(
      [
        [1, 1],
        [0, 0],
        [0, 1],
      ],
      { valuesOf: (values) => values, policy: POLICY, isNew: ([first]) => first === 0 },
    );
    expect(rows.map((row) => row.xyzClass)).toEqual(["X", "E", "E"]);
    expect(classes.at(-1)).toEqual({ name: "E", count: 2, reason: { code: "XYZ_NEW_ITEM", params: { class: "E" } } });
  });

  it("gives the rule behind each class", () => {
    expect(analyze([]).classes.map(({ reason }) => reason)).toEqual([
      { code: "VARIES_UP_TO", params: { class: "X", upTo: 0.25 } },
      { code: "VARIES_UP_TO", params: { class: "Y", upTo: 0.5 } },
      { code: "VARIES_MORE", params: { class: "Z" } },
      { code: "XYZ_NO_REVENUE", params: { class: "N" } },
    ]);
    expect(analyze([]).policy).toBe(POLICY);
  });

  it("refuses fewer than two periods, and amounts that are none, with their path", () => {
    expect(() => analyze([[1, 2], [1]])).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [1] }));
    expect(() =>
      analyze([
        [1, 2],
        [1, "x"],
      ]),
    ).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [1, 1] }));
  });

  it("does not depend on the order of the periods nor on the unit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), (values) => {
        const [row] = analyze([values]).rows;
        const [reversed] = analyze([[...values].reverse()]).rows;
        const [inCents] = analyze([values.map((value) => `${value}e2`)]).rows;
        expect(reversed?.coefficientOfVariation).toBe(row?.coefficientOfVariation);
        expect(inCents?.coefficientOfVariation).toBe(row?.coefficientOfVariation);
        expect([reversed?.xyzClass, inCents?.xyzClass]).toEqual([row?.xyzClass, row?.xyzClass]);
      }),
    );
  });

  it("agrees with the coefficient it reports", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 2 }), (values) => {
        const [row] = analyze([values]).rows;
        const coefficient = row?.coefficientOfVariation;
        if (coefficient === undefined) return expect(row?.xyzClass).toBe("N");
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
        expect(coefficient).toBeCloseTo(Math.sqrt(variance) / mean, 10);
        if (Math.abs(coefficient - 0.25) > 1e-9 && Math.abs(coefficient - 0.5) > 1e-9) {
          expect(row?.xyzClass).toBe(coefficient < 0.25 ? "X" : coefficient < 0.5 ? "Y" : "Z");
        }
      }),
    );
  });
});
