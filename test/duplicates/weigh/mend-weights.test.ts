import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendWeights } from "../../../src/duplicates/weigh/mend-weights.js";
import { withLevels } from "./comparisons.js";

const shares = (...each: readonly number[]) => Float64Array.of(0, ...each);
const mend = (m: Float64Array, u: Float64Array, orderedLevels?: number) => {
  const comparison = { ...withLevels("name", [...m].slice(1)), orderedLevels };
  return mendWeights([comparison], [m], [u]);
};

describe("mendWeights", () => {
  it("leaves shares as they are where no level is ordered", () => {
    const m = shares(0.5, 0.125, 0.25, 0.125);
    expect(mend(m, shares(0.125, 0.5, 0.125, 0.25))).toEqual({ m: [m], findings: [] });
    expect(mend(m, shares(0.125, 0.5, 0.125, 0.25), 2)).toEqual({ m: [m], findings: [] });
  });

  it("gives ordered levels of which the better one would weigh less one weight, that of both together", () => {
    const { m } = mend(shares(0.5, 0.125, 0.25, 0.125), shares(0.125, 0.5, 0.125, 0.25), 3);
    expect(m).toEqual([shares(0.5, 0.3, 0.075, 0.125)]);
  });

  it("pools more levels as long as there is need", () => {
    const { m } = mend(shares(0.125, 0.25, 0.5, 0.125), shares(0.25, 0.25, 0.25, 0.25), 3);
    const third = 0.875 / 3;
    expect([...(m[0] as Float64Array)].map((share) => share.toFixed(9))).toEqual(
      [0, third, third, third, 0.125].map((share) => share.toFixed(9)),
    );
  });

  it("leaves levels of one weight apart", () => {
    const m = shares(0.5, 0.25, 0.25);
    expect(mend(m, shares(0.5, 0.25, 0.25), 3).m).toEqual([m]);
  });

  it("puts the expert's shares where full agreement would weigh less than none, and says so", () => {
    const comparison = withLevels("name", [0.75, 0.25]);
    const { m, findings } = mendWeights(
      [comparison, comparison],
      [shares(0.25, 0.75), shares(0.5, 0.5)],
      [shares(0.5, 0.5), shares(0.5, 0.5)],
    );
    expect(m).toEqual([shares(0.75, 0.25), shares(0.5, 0.5)]);
    expect(findings).toEqual([{ code: "WEIGHTS_NOT_MONOTONE", severity: "warning", path: ["comparisons", "name"] }]);
  });

  it("puts the expert's shares in order, too", () => {
    const comparison = { ...withLevels("name", [0.2, 0.6, 0.2]), orderedLevels: 3 };
    const u = shares(0.25, 0.25, 0.5);
    const { m } = mendWeights([comparison], [shares(0.1, 0.1, 0.8)], [u]);
    expect(m[0]?.[1]).toBeCloseTo(0.4, 12);
    expect(m[0]?.[2]).toBeCloseTo(0.4, 12);
  });

  it("puts ordered levels in order, keeps the sum and changes nothing that was in order", () => {
    const part = fc.integer({ min: 1, max: 1000 });
    const levels = fc.integer({ min: 2, max: 8 }).chain((count) => {
      const parts = fc.array(part, { minLength: count, maxLength: count });
      return fc.tuple(parts, parts, fc.nat({ max: count }));
    });
    const toWhole = (parts: readonly number[]) => {
      const total = parts.reduce((all, each) => all + each, 0);
      return shares(...parts.map((each) => each / total));
    };
    fc.assert(
      fc.property(levels, ([ofSame, ofDifferent, ordered]) => {
        const [same, different] = [toWhole(ofSame), toWhole(ofDifferent)];
        const { m, findings } = mend(same, different, ordered);
        const mended = m[0] as Float64Array;
        const odds = (values: Float64Array) =>
          [...values.keys()].slice(1).map((level) => (values[level] as number) / (different[level] as number));
        const [before, after] = [odds(same).slice(0, ordered), odds(mended).slice(0, ordered)];
        after.slice(1).forEach((each, index) => {
          expect(each).toBeLessThanOrEqual((after[index] as number) * (1 + 1e-12));
        });
        expect(mended.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 9);
        if (findings.length > 0) return;
        expect([...mended.slice(ordered + 1)]).toEqual([...same.slice(ordered + 1)]);
        const isOrdered = before.slice(1).every((each, index) => each < (before[index] as number) * (1 - 1e-9));
        if (isOrdered) expect(mended).toEqual(same);
      }),
    );
  });
});
