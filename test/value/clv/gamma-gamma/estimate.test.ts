import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import { estimateSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import type { GammaGammaModel } from "../../../../src/value/clv/gamma-gamma/model.js";
import { refusal } from "../../../shared/refusal.js";

const published = { p: 6.25, q: 3.74, gamma: 15.44 };
const model = createGammaGammaModel({ parameters: published, currency: "USD" });

const covariance = [
  [1.4, -0.25, -1.2],
  [-0.25, 0.09, 0.95],
  [-1.2, 0.95, 17],
];
const fitted = createModel({
  kind: "gamma-gamma",
  schemaVersion: 1,
  body: {
    parameters: published,
    currency: "USD",
    fit: { status: "converged", reasons: [], n: 946, covariance },
  },
}) as GammaGammaModel;

describe("estimateSpend", () => {
  it("draws a customer's own mean towards that of all, the more so the fewer repeats", () => {
    const spendAfter = (repeats: number) => estimateSpend({ repeats, meanRepeatSpend: 100 }, model).value as number;
    expect(spendAfter(1)).toBeCloseTo((6.25 * (15.44 + 100)) / (6.25 + 2.74), 10);
    expect([0, 1, 2, 10, 1000].map((repeats) => Math.round(spendAfter(repeats)))).toEqual([35, 80, 88, 97, 100]);
  });

  it("gives the mean of all without a repeat, whatever amount is given", () => {
    const expected = { status: "ok", value: (6.25 * 15.44) / 2.74, n: 0, unit: "USD" };
    expect(estimateSpend({ repeats: 0 }, model)).toEqual(expected);
    expect(estimateSpend({ repeats: 0, meanRepeatSpend: Number.NaN }, model)).toEqual(expected);
    expect(estimateSpend({ repeats: 0, meanRepeatSpend: -5 }, model)).toEqual(expected);
  });

  it("takes a mean of 0 as it is", () => {
    expect(estimateSpend({ repeats: 1, meanRepeatSpend: 0 }, model).value).toBeCloseTo((6.25 * 15.44) / 8.99, 10);
  });

  it("has an interval from the covariance, by the delta method on the logarithm", () => {
    const { value = 0, interval, n } = estimateSpend({ repeats: 2, meanRepeatSpend: 22.345 }, fitted);
    const weight = 12.5 + 2.74;
    const slopes = [2.74 / weight / 6.25, -1 / weight, 1 / (15.44 + 44.69)];
    const product = (row: readonly number[]) => row.reduce((sum, entry, j) => sum + entry * (slopes[j] as number), 0);
    const variance = product(covariance.map(product));
    expect(n).toBe(946);
    expect(interval?.level).toBe(0.9);
    expect(Math.log((interval?.high as number) / value)).toBeCloseTo(1.6448536269514722 * Math.sqrt(variance), 12);
    expect(Math.log(value / (interval?.low as number))).toBeCloseTo(1.6448536269514722 * Math.sqrt(variance), 12);
  });

  it("has the interval of the level that is asked for", () => {
    const widthAt = (level: number) => {
      const { interval } = estimateSpend({ repeats: 0 }, fitted, { level });
      expect(interval?.level).toBe(level);
      return Math.log((interval?.high as number) / (interval?.low as number));
    };
    expect(widthAt(0.9) / widthAt(0.95)).toBeCloseTo(1.6448536269514722 / 1.959963984540054, 12);
  });

  it("has no interval without a covariance", () => {
    expect(estimateSpend({ repeats: 0 }, model).interval).toBeUndefined();
  });

  it("has no value where the mean is infinite: q not above 1 without a repeat, p·x + q not above 1 with some", () => {
    const heavy = createGammaGammaModel({ parameters: { p: 0.25, q: 0.5, gamma: 2 }, currency: "USD" });
    const none = { status: "infinite-mean", n: 0, unit: "USD" };
    expect(estimateSpend({ repeats: 0 }, heavy)).toEqual(none);
    expect(estimateSpend({ repeats: 2, meanRepeatSpend: 3 }, heavy)).toEqual(none);
    expect(estimateSpend({ repeats: 3, meanRepeatSpend: 3 }, heavy)).toEqual({
      status: "ok",
      value: 11,
      n: 0,
      unit: "USD",
    });
    const border = createGammaGammaModel({ parameters: { p: 2, q: 1, gamma: 2 }, currency: "USD" });
    expect(estimateSpend({ repeats: 0 }, border)).toEqual(none);
  });

  it("has no value where the model has no parameters", () => {
    const empty = createModel({
      kind: "gamma-gamma",
      schemaVersion: 1,
      body: { currency: "EUR", fit: { status: "too-little-data", reasons: [], n: 2 } },
    }) as GammaGammaModel;
    expect(estimateSpend({ repeats: 0 }, empty)).toEqual({ status: "too-little-data", n: 2, unit: "EUR" });
  });

  it("says that the fit did not converge, with a value and without an interval", () => {
    const onBoundary = createModel({
      kind: "gamma-gamma",
      schemaVersion: 1,
      body: { parameters: published, currency: "USD", fit: { status: "boundary", reasons: [], n: 12 } },
    }) as GammaGammaModel;
    expect(estimateSpend({ repeats: 0 }, onBoundary)).toEqual({
      status: "boundary",
      value: (6.25 * 15.44) / 2.74,
      n: 12,
      unit: "USD",
    });
  });

  it.each([
    [{ repeats: -1 }, "repeats"],
    [{ repeats: 1.5, meanRepeatSpend: 1 }, "repeats"],
    [{ repeats: Number.NaN }, "repeats"],
    [{ repeats: 1 }, "meanRepeatSpend"],
    [{ repeats: 1, meanRepeatSpend: Number.POSITIVE_INFINITY }, "meanRepeatSpend"],
    [{ repeats: 1, meanRepeatSpend: -0.01 }, "meanRepeatSpend"],
  ])("refuses %o", (customer, name) => {
    expect(() => estimateSpend(customer, model)).toThrow(refusal("INVALID_VALUE", [name]));
  });

  it.each([0, 1, Number.NaN, 2])("refuses a level of %d", (level) => {
    expect(() => estimateSpend({ repeats: 0 }, model, { level })).toThrow(refusal("INVALID_OPTION", ["level"]));
  });

  it("refuses a model that was changed, or is another", () => {
    const changed = { ...model, body: { ...model.body, currency: "EUR" } };
    expect(() => estimateSpend({ repeats: 0 }, changed)).toThrow(
      expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }),
    );
    const other = { ...model, kind: "rfm" } as unknown as GammaGammaModel;
    expect(() => estimateSpend({ repeats: 0 }, other)).toThrow(expect.objectContaining({ code: "WRONG_MODEL_KIND" }));
    const newer = { ...model, schemaVersion: 2 };
    expect(() => estimateSpend({ repeats: 0 }, newer)).toThrow(expect.objectContaining({ code: "NEWER_MODEL" }));
  });
});

describe("createGammaGammaModel", () => {
  it("keeps the parameters and the currency, and nothing else", () => {
    const more = { ...published, r: 1 };
    expect(createGammaGammaModel({ parameters: more, currency: "USD" })).toEqual({
      kind: "gamma-gamma",
      schemaVersion: 1,
      hash: model.hash,
      body: { parameters: published, currency: "USD" },
    });
  });

  it.each([
    ["p", 0],
    ["q", -1],
    ["gamma", Number.POSITIVE_INFINITY],
    ["p", Number.NaN],
    ["q", undefined],
    ["gamma", "15"],
  ])("refuses %s = %s", (name, value) => {
    const parameters = { ...published, [name]: value as number };
    expect(() => createGammaGammaModel({ parameters, currency: "USD" })).toThrow(
      refusal("INVALID_OPTION", ["parameters", name]),
    );
  });

  it.each(["", "usd", undefined])("refuses %s for a currency", (currency) => {
    expect(() => createGammaGammaModel({ parameters: published, currency: currency as string })).toThrow(
      refusal("UNKNOWN_CURRENCY", ["currency"]),
    );
  });
});
