import { describe, expect, it } from "vitest";
import {
  geoSimilarity,
  haversineKilometres,
  jaccardSimilarity,
  numericSimilarity,
  overlapCoefficient,
} from "../../../src/duplicates/similarity/index.js";

const setOf = (text: string): ReadonlySet<string> => new Set(text);

describe("numericSimilarity", () => {
  it("is one less the difference over the larger absolute value", () => {
    expect(numericSimilarity(200, 150)).toBe(0.75);
    expect(numericSimilarity(150, 200)).toBe(0.75);
    expect(numericSimilarity(-200, -150)).toBe(0.75);
  });

  it("is 1 for the same number, zeros of both signs included", () => {
    expect(numericSimilarity(0, 0)).toBe(1);
    expect(numericSimilarity(0, -0)).toBe(1);
    expect(numericSimilarity(1, 1 + Number.EPSILON)).toBeLessThan(1);
  });

  it("is 0 for zero beside another number, and for different signs", () => {
    expect(numericSimilarity(0, 1e-300)).toBe(0);
    expect(numericSimilarity(-200, 150)).toBe(0);
    expect(numericSimilarity(-Number.MAX_VALUE, Number.MAX_VALUE)).toBe(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("throws INVALID_VALUE for %d", (value) => {
    expect(() => numericSimilarity(value, 1)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["a"] }));
    expect(() => numericSimilarity(1, value)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["b"] }));
  });
});

describe("jaccardSimilarity", () => {
  it("is the common part of all", () => {
    expect(jaccardSimilarity(setOf("abc"), setOf("bcd"))).toBe(0.5);
    expect(jaccardSimilarity(setOf("a"), setOf("abcd"))).toBe(0.25);
    expect(jaccardSimilarity(setOf("ab"), setOf("cd"))).toBe(0);
  });

  it("finds two empty sets the same", () => {
    expect(jaccardSimilarity(setOf(""), setOf(""))).toBe(1);
    expect(jaccardSimilarity(setOf(""), setOf("a"))).toBe(0);
  });
});

describe("overlapCoefficient", () => {
  it("is the common part of the smaller set", () => {
    expect(overlapCoefficient(setOf("abc"), setOf("bcde"))).toBe(2 / 3);
    expect(overlapCoefficient(setOf("abcd"), setOf("ax"))).toBe(0.5);
    expect(overlapCoefficient(setOf("abcd"), setOf("a"))).toBe(1);
  });

  it("finds two empty sets the same, and nothing in common of an empty one and another", () => {
    expect(overlapCoefficient(setOf(""), setOf(""))).toBe(1);
    expect(overlapCoefficient(setOf("a"), setOf(""))).toBe(0);
    expect(overlapCoefficient(setOf(""), setOf("a"))).toBe(0);
  });
});

describe("haversineKilometres", () => {
  it("is as published for Nashville and Los Angeles", () => {
    // Rosetta Code, "Haversine formula": 2887.2599506 km on a sphere of radius 6372.8 km.
    const nashville = { latitude: 36.12, longitude: -86.67 };
    const losAngeles = { latitude: 33.94, longitude: -118.4 };
    expect(haversineKilometres(nashville, losAngeles)).toBeCloseTo((2887.2599506 * 6371.0088) / 6372.8, 5);
  });

  it.each([
    [0, 0, 0, 90, 0.25],
    [0, 0, 0, 180, 0.5],
    [90, 0, -90, 0, 0.5],
    [90, 0, 0, 77, 0.25],
    [30, 40, -30, -140, 0.5],
    [10, 20, 11, 20, 1 / 360],
    [0, 179.5, 0, -179.5, 1 / 360],
    [60, 0, 60, 180, 60 / 360],
  ])("from %d°, %d° to %d°, %d° is %d of a circumference", (latitudeA, longitudeA, latitudeB, longitudeB, share) => {
    const a = { latitude: latitudeA, longitude: longitudeA };
    const b = { latitude: latitudeB, longitude: longitudeB };
    expect(haversineKilometres(a, b)).toBeCloseTo(share * 2 * Math.PI * 6371.0088, 8);
  });

  it("takes the longitudes of a pole, and -180 and 180, for the same up to rounding", () => {
    const at = (latitude: number, longitude: number) => ({ latitude, longitude });
    expect(haversineKilometres(at(90, 10), at(90, 100))).toBeLessThan(1e-12);
    expect(haversineKilometres(at(10, 180), at(10, -180))).toBeLessThan(1e-11);
  });

  it.each([
    ["latitude", { latitude: 90.01, longitude: 0 }],
    ["latitude", { latitude: -90.01, longitude: 0 }],
    ["latitude", { latitude: Number.NaN, longitude: 0 }],
    ["longitude", { latitude: 0, longitude: 180.01 }],
    ["longitude", { latitude: 0, longitude: -180.01 }],
    ["longitude", { latitude: 0, longitude: Number.NaN }],
  ])("throws INVALID_VALUE for a wrong %s: %o", (name, wrong) => {
    const right = { latitude: 0, longitude: 0 };
    const error = (point: string) => expect.objectContaining({ code: "INVALID_VALUE", path: [point, name] });
    expect(() => haversineKilometres(wrong, right)).toThrow(error("a"));
    expect(() => haversineKilometres(right, wrong)).toThrow(error("b"));
  });
});

describe("geoSimilarity", () => {
  const a = { latitude: 0, longitude: 0 };
  const b = { latitude: 0, longitude: 1 };
  const kilometres = haversineKilometres(a, b);

  it("is 1 for the same place, and halves with each half distance", () => {
    expect(geoSimilarity(a, a, { halfDistanceKilometres: 5 })).toBe(1);
    expect(geoSimilarity(a, b, { halfDistanceKilometres: kilometres })).toBe(0.5);
    expect(geoSimilarity(a, b, { halfDistanceKilometres: kilometres / 2 })).toBe(0.25);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws INVALID_OPTION for a half distance of %d",
    (halfDistanceKilometres) => {
      expect(() => geoSimilarity(a, b, { halfDistanceKilometres })).toThrow(
        expect.objectContaining({ code: "INVALID_OPTION", path: ["halfDistanceKilometres"] }),
      );
    },
  );
});
