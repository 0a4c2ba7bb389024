import { describe, expect, it } from "vitest";
import {
  exactBinomialInterval,
  exactPoissonInterval,
  type IntervalOptions,
  wilsonInterval,
} from "../../../src/shared/statistics/index.js";
import fromR from "./reference-r.json" with { type: "json" };
import { refusal } from "./refusal.js";

const boundsOf = ({ interval }: ReturnType<typeof wilsonInterval>) => [interval?.low, interval?.high];

describe("wilsonInterval", () => {
  it.each([
    [81, 263, 0.25528852, 0.36620958],
    [0, 20, 0, 0.16112516],
    [1, 29, 0.00611321, 0.17175522],
    [67, 250, 0.21691132, 0.32611053],
  ])("gives %i of %i from %f to %f", (successes, n, low, high) => {
    const { interval } = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 8);
    expect(interval?.high).toBeCloseTo(high, 8);
  });

  it("gives the conversion of Olist's organic search, 271 of 2,296", () => {
    const { value, interval } = wilsonInterval(271, 2296);
    expect(value?.toFixed(4)).toBe("0.1180");
    expect(interval?.low.toFixed(4)).toBe("0.1055");
    expect(interval?.high.toFixed(4)).toBe("0.1319");
  });

  it("answers what R does", () => {
    for (const [successes, n, level, , , low, high] of fromR.shares as unknown as readonly number[][]) {
      const [actualLow, actualHigh] = boundsOf(wilsonInterval(successes as number, n as number, { level }));
      expect(actualLow, `${successes} of ${n} at ${level}`).toBeCloseTo(low as number, 13);
      expect(actualHigh, `${successes} of ${n} at ${level}`).toBeCloseTo(high as number, 13);
    }
  });

  it("begins at exactly 0 without a success and ends at exactly 1 with nothing else", () => {
    expect(wilsonInterval(0, 3).interval?.low).toBe(0);
    expect(wilsonInterval(3, 3).interval?.high).toBe(1);
  });

  it("is an estimate of a share, with a level of 95 % unless another is asked for", () => {
    const { interval, ...rest } = wilsonInterval(1, 4);
    expect(rest).toEqual({ value: 0.25, n: 4, status: "ok", unit: "share" });
    expect(interval?.level).toBe(0.95);
    expect(wilsonInterval(1, 4, { level: 0.8 }).interval?.level).toBe(0.8);
    expect(wilsonInterval(1, 4, { level: undefined })).toEqual(wilsonInterval(1, 4));
  });

  it("shrinks to the share itself at a level next to zero", () => {
    for (const successes of [0, 1, 3]) {
      const [low, high] = boundsOf(wilsonInterval(successes, 3, { level: 1e-20 }));
      expect(low).toBeCloseTo(successes / 3, 15);
      expect(high).toBeCloseTo(successes / 3, 15);
    }
  });

  it("takes counts up to 2^53 − 1", () => {
    const [low, high] = boundsOf(wilsonInterval(2 ** 52, Number.MAX_SAFE_INTEGER));
    expect(low).toBeCloseTo(0.5, 7);
    expect(high).toBeCloseTo(0.5, 7);
    expect(() => wilsonInterval(0, 2 ** 53)).toThrow(refusal("INVALID_VALUE", ["n"]));
  });
});

describe("exactBinomialInterval", () => {
  it("answers what R does", () => {
    for (const [successes, n, level, low, high] of fromR.shares as unknown as readonly number[][]) {
      const [actualLow, actualHigh] = boundsOf(exactBinomialInterval(successes as number, n as number, { level }));
      expect(actualLow, `${successes} of ${n} at ${level}`).toBeCloseTo(low as number, 12);
      expect(actualHigh, `${successes} of ${n} at ${level}`).toBeCloseTo(high as number, 12);
    }
  });

  it("is a power of the tail where there is no success, or nothing else", () => {
    expect(boundsOf(exactBinomialInterval(0, 20))).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 20), 14)]);
    expect(boundsOf(exactBinomialInterval(20, 20))).toEqual([expect.closeTo(0.025 ** (1 / 20), 14), 1]);
  });

  it("is an estimate of a share, with a level of 95 % unless another is asked for", () => {
    const { interval, ...rest } = exactBinomialInterval(1, 4);
    expect(rest).toEqual({ value: 0.25, n: 4, status: "ok", unit: "share" });
    expect(interval?.level).toBe(0.95);
    expect(exactBinomialInterval(1, 4, { level: 0.8 }).interval?.level).toBe(0.8);
  });

  it("takes counts up to 1e9", () => {
    const [low, high] = boundsOf(exactBinomialInterval(5e8, 1e9));
    expect(low).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(0.25e-9), 8);
    expect(high).toBeCloseTo(0.5 + 1.959964 * Math.sqrt(0.25e-9), 8);
    expect(() => exactBinomialInterval(0, 1e9 + 1)).toThrow(refusal("INVALID_VALUE", ["n"], /from 0 to 1000000000/));
  });
});

describe("both intervals for a share", () => {
  it.each([
    ["wilsonInterval", wilsonInterval],
    ["exactBinomialInterval", exactBinomialInterval],
  ])("%s has neither value nor interval for no observations", (_, intervalFor) => {
    expect(intervalFor(0, 0)).toEqual({ n: 0, status: "no-observations", unit: "share" });
    expect(intervalFor(0, 0)).not.toHaveProperty("value");
  });

  it.each([
    ["wilsonInterval", wilsonInterval],
    ["exactBinomialInterval", exactBinomialInterval],
  ])("%s refuses what is no count, and more successes than observations", (_, intervalFor) => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "3"]) {
      expect(() => intervalFor(0, n as number)).toThrow(refusal("INVALID_VALUE", ["n"], /a whole number from 0/));
    }
    for (const successes of [-1, 0.5, 4, Number.NaN, "1"]) {
      const refused = refusal("INVALID_VALUE", ["successes"], /a whole number from 0 to 3/);
      expect(() => intervalFor(successes as number, 3)).toThrow(refused);
    }
  });
});

describe("exactPoissonInterval", () => {
  it("answers what R does", () => {
    for (const [count, level, low, high] of fromR.rates as unknown as readonly number[][]) {
      const [actualLow, actualHigh] = boundsOf(exactPoissonInterval(count as number, { level }));
      const lowRatio = count === 0 ? (actualLow as number) + 1 : (actualLow as number) / (low as number);
      expect(lowRatio, `${count} at ${level}`).toBeCloseTo(1, 12);
      expect((actualHigh as number) / (high as number), `${count} at ${level}`).toBeCloseTo(1, 12);
    }
  });

  it("begins at exactly 0 where nothing was counted", () => {
    expect(boundsOf(exactPoissonInterval(0))).toEqual([0, expect.closeTo(-Math.log(0.025), 13)]);
  });

  it("divides by the exposure and names the unit", () => {
    const { value, interval, ...rest } = exactPoissonInterval(12, { exposure: 30, unit: "complaints per day" });
    const [low, high] = boundsOf(exactPoissonInterval(12));
    expect(value).toBe(0.4);
    expect(interval).toEqual({ low: (low as number) / 30, high: (high as number) / 30, level: 0.95 });
    expect(rest).toEqual({ n: 12, status: "ok", unit: "complaints per day" });
  });

  it("is an estimate of events over an exposure of 1 unless told otherwise", () => {
    const { interval, ...rest } = exactPoissonInterval(3);
    expect(rest).toEqual({ value: 3, n: 3, status: "ok", unit: "events" });
    expect(interval?.level).toBe(0.95);
    expect(exactPoissonInterval(3, { level: 0.5 }).interval?.level).toBe(0.5);
  });

  it("has neither value nor interval without exposure", () => {
    expect(exactPoissonInterval(0, { exposure: 0 })).toEqual({ n: 0, status: "no-observations", unit: "events" });
  });

  it("refuses events without exposure", () => {
    expect(() => exactPoissonInterval(1, { exposure: 0 })).toThrow(
      refusal("INVALID_VALUE", ["count"], /no event without exposure/),
    );
  });

  it("refuses what is no count and no exposure", () => {
    for (const count of [-1, 0.5, 1e9 + 1, Number.NaN, "2"]) {
      expect(() => exactPoissonInterval(count as number)).toThrow(refusal("INVALID_VALUE", ["count"]));
    }
    for (const exposure of [-1e-9, Number.NaN, Number.POSITIVE_INFINITY, "2", null]) {
      expect(() => exactPoissonInterval(1, { exposure: exposure as number })).toThrow(
        refusal("INVALID_OPTION", ["exposure"], /an exposure, zero or more/),
      );
    }
    expect(exactPoissonInterval(1e9).status).toBe("ok");
  });
});

describe("every interval", () => {
  it.each([0, 1, -0.5, 95, Number.NaN, "0.9"])("refuses %s as a level", (level) => {
    const options = { level } as IntervalOptions;
    const refused = refusal("INVALID_OPTION", ["level"], /a level between 0 and 1/);
    expect(() => wilsonInterval(1, 2, options)).toThrow(refused);
    expect(() => exactBinomialInterval(1, 2, options)).toThrow(refused);
    expect(() => exactPoissonInterval(1, options)).toThrow(refused);
  });
});
