import { describe, expect, it } from "vitest";
import { analyzeAbc } from "../../../src/value/abc/index.js";

const series = (length: number, formula: (position: number) => number) =>
  Array.from({ length }, (_, index) => formula(index + 1));

const analyze = (values: readonly number[], grid?: number) =>
  analyzeAbc(values, { valueOf: (value) => value, policy: { by: "computed", grid } }).classes;

/**
 * R 4.2.2 with ABCanalysis 1.2.1: the sizes of Aind, Bind and Cind, and the points A and C of ABCanalysis(values). The first two
 * exchange their points; the third is the package's way with a single giant.
 */
const R_PACKAGE = [
  {
    values: series(150, (k) => Math.round(10_000 / k ** 1.1)),
    counts: [22, 21, 107],
    points: [0.156, 0.7297178229, 0.285, 0.8223100988],
  },
  {
    values: series(150, (k) => Math.round(10_000 / k ** 0.3)),
    counts: [47, 49, 54],
    points: [0.318, 0.4400751697, 0.643, 0.7299234981],
  },
  {
    values: [1000, ...series(199, () => 1)],
    counts: [0, 1, 199],
    points: [0.007, 0.8774957266, 0.007, 0.8774957266],
  },
  {
    values: series(120, (k) => k ** 2),
    counts: [41, 20, 59],
    points: [0.35, 0.7235365728, 0.51, 0.8808265423],
  },
];

describe("computed ABC analysis on a grid", () => {
  it.each(R_PACKAGE)("gives the R package's classes $counts and points $points", ({ values, counts, points }) => {
    const classes = analyze(values, 1000);
    expect(classes.map(({ count }) => count)).toEqual(counts);
    const found = classes.slice(0, 2).flatMap(({ reason: { params } }) => [params["effort"], params["yield"]]);
    expect(found.map((value) => Number((value as number).toFixed(10)))).toEqual(points);
  });

  it("needs three items; below that it is the exact curve", () => {
    for (const values of [[7], [7, 3]]) expect(analyze(values, 1000)).toEqual(analyze(values));
    expect(analyze([7, 3, 2], 1000)).not.toEqual(analyze([7, 3, 2]));
  });
});

describe("computed ABC analysis on the exact curve", () => {
  const points = (values: readonly number[]) =>
    analyze(values)
      .slice(0, 2)
      .map(({ count, reason: { params } }) => [count, params["effort"], params["yield"]]);

  it("ends A at the point nearest to everything from nothing", () => {
    // Points (.25, .7) (.5, .9) (.75, .97) (1, 1): squared distances to (0, 1) .1525 .26 .5634 1. Only the first is worth the mean.
    expect(points([70, 20, 7, 3])).toEqual([
      [1, 0.25, 0.7],
      [1, 0.5, 0.9], // to (.25, 1): .09 .0725 .2509
    ]);
  });

  it("ends A at break-even where that comes first, and B near the other point", () => {
    // Points (.2, .3) (.4, .49) (.6, .67) (.8, .84) (1, 1): squared distances to (0, 1) .53 .4201 .4689. One item is worth more than
    // the mean of 20, so A ends there; to (.4, 1) the distances are .53 .2601 .1489 .1856.
    expect(points([30, 19, 18, 17, 16])).toEqual([
      [1, 0.2, 0.3],
      [2, 0.6, 0.67],
    ]);
  });

  it("counts an item worth exactly the mean as break-even", () => {
    // Mean 25: two items reach it. Points (.25, .5) (.5, .75) (.75, .9); squared distances to (0, 1) .3125 .3125: the first counts.
    // So A ends at the first, break-even is the second, and nearest to (.5, 1) is itself: .0625 .0725.
    expect(points([50, 25, 15, 10])).toEqual([
      [1, 0.25, 0.5],
      [1, 0.5, 0.75],
    ]);
  });
});
