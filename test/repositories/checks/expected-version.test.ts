import { describe, expect, it } from "vitest";
import {
  assertExpectedVersion,
  createStaleVersionError,
  type ExpectedVersion,
  meetsExpectedVersion,
} from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

describe("assertExpectedVersion", () => {
  it.each(["absent", "any", 1, 2, Number.MAX_SAFE_INTEGER] as const)("lets %s pass", (expected) => {
    expect(() => assertExpectedVersion(expected)).not.toThrow();
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53, "1", "all", null, undefined])("refuses %o", (expected) => {
    const error = refusal("INVALID_VALUE", ["expected"], /^expected a whole number from 1 on/);
    expect(() => assertExpectedVersion(expected as ExpectedVersion)).toThrow(error);
  });

  it("refuses to expect nothing of what is to be removed", () => {
    expect(() => assertExpectedVersion("any", ["any"])).not.toThrow();
    expect(() => assertExpectedVersion(1, ["any"])).not.toThrow();
    expect(() => assertExpectedVersion("absent", ["any"])).toThrow(refusal("INVALID_VALUE", ["expected"]));
  });
});

describe("meetsExpectedVersion", () => {
  it("asks for exactly a version, for nothing at all, or for whatever there is", () => {
    const found = [undefined, 1, 2];
    expect(found.map((version) => meetsExpectedVersion(version, 1))).toEqual([false, true, false]);
    expect(found.map((version) => meetsExpectedVersion(version, "absent"))).toEqual([true, false, false]);
    expect(found.map((version) => meetsExpectedVersion(version, "any"))).toEqual([true, true, true]);
  });
});

describe("createStaleVersionError", () => {
  it("names what was expected, where one call expected it", () => {
    const message = /^expected what was read before, found that it has been changed/;
    expect(createStaleVersionError("expected")).toEqual(refusal("STALE_VERSION", ["expected"], message));
    expect(createStaleVersionError("expectedVersion")).toEqual(refusal("STALE_VERSION", ["expectedVersion"], message));
    expect(createStaleVersionError()).toEqual(refusal("STALE_VERSION", [], message));
  });
});
