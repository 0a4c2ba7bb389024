import { describe, expect, it } from "vitest";
import { checkPurchaseAssumptions } from "../../../../src/value/clv/assumptions/check-assumptions.js";
import { simulateLog, type World } from "./simulate.js";

/** How often each warning comes in many worlds, and the mean shape. */
function warn(world: World, runs = 40) {
  const found = Array.from({ length: runs }, (_, run) => checkPurchaseAssumptions(simulateLog(run, world)));
  return {
    codes: found.flatMap(({ findings }) => findings.map(({ code }) => code)),
    shape: found.reduce((sum, { regularity }) => sum + (regularity.shape.value ?? Number.NaN), 0) / runs,
    covered: (truth: number) =>
      found.filter(({ regularity: { shape } }) => {
        return shape.interval && shape.interval.low <= truth && truth <= shape.interval.high;
      }).length,
    smallP: found.filter(({ seasonality }) => (seasonality.pValue ?? 1) < 0.05).length,
    runs,
  };
}

describe("assumptions of a log that is as the models take it to be", () => {
  it.each([
    ["of two years", { customers: 700, days: 731 }],
    ["of a year", { customers: 1500, days: 366 }],
    ["of two years in which purchases become fewer and fewer", { customers: 1000, days: 731, decline: 4 }],
  ])("%s: there is no false alarm in 40 logs", (_, world) => {
    const { codes, shape, smallP } = warn(world);
    expect(codes).toEqual([]);
    expect(Math.abs(shape - 1)).toBeLessThan(0.05);
    expect(smallP).toBeLessThanOrEqual(5);
  });

  it("have intervals of the shape that hold the truth about as often as they say", () => {
    const { covered, runs } = warn({ customers: 700, days: 731 });
    expect(covered(1)).toBeGreaterThanOrEqual(0.8 * runs);
  });
});

describe("assumptions that are broken", () => {
  it("are seen where the times between purchases are Erlang-3 distributed", () => {
    const { codes, shape, runs } = warn({ customers: 600, days: 731, shape: 3 }, 20);
    expect(codes.filter((code) => code === "REGULAR_TIMING")).toHaveLength(runs);
    expect(Math.abs(shape - 3)).toBeLessThan(0.3);
  });

  it("are seen where customers buy in bursts", () => {
    const { codes, shape, runs } = warn({ customers: 1500, days: 731, shape: 0.4 }, 20);
    expect(codes.filter((code) => code === "CLUMPED_TIMING")).toHaveLength(runs);
    expect(shape).toBeLessThan(0.6);
  });

  it("are no season where customers buy in ordinary bursts", () => {
    const { codes } = warn({ customers: 1000, days: 731, shape: 0.6 });
    expect(codes.filter((code) => code !== "CLUMPED_TIMING")).toEqual([]);
  });

  it("are seen where December brings twice the purchases: a season after two years", () => {
    const { codes } = warn({ customers: 1000, days: 731, december: 2 }, 20);
    expect(codes.filter((code) => code === "SEASONAL_MONTHS").length).toBeGreaterThanOrEqual(19);
  });

  it("are seen in one year too, but not as a season", () => {
    const { codes, runs } = warn({ customers: 2000, days: 365, december: 2 }, 20);
    expect(codes).toEqual(Array.from({ length: runs }, () => "UNEVEN_MONTHS"));
  });

  it("are no season where only one December of two stood out", () => {
    const { codes } = warn({ customers: 2000, days: 731, december: 3, onlyIn: "2023" }, 20);
    expect(codes.filter((code) => code === "UNEVEN_MONTHS").length).toBeGreaterThanOrEqual(15);
    expect(codes.filter((code) => code === "SEASONAL_MONTHS").length).toBeLessThanOrEqual(2);
  });
});
