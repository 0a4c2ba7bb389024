import { describe, expect, it } from "vitest";
import type { Path } from "../../../src/shared/errors.js";
import { type GenerateCustomersOptions, generateCustomers } from "../../../src/testing/customer-base/index.js";
import { refusal } from "../../shared/refusal.js";

const call = (options: object) => () =>
  generateCustomers(Object.freeze({ seed: 1, entities: 1, ...options }) as GenerateCustomersOptions);

describe("the options of generateCustomers", () => {
  it.each<[object, Path, RegExp]>([
    [{ entities: -1 }, ["entities"], /^expected a whole number, zero or more/],
    [{ entities: 1.5 }, ["entities"], /^expected a whole number/],
    [{ entities: Number.POSITIVE_INFINITY }, ["entities"], /^expected a whole number/],
    [{ organisationShare: -0.01 }, ["organisationShare"], /^expected a number from 0 to 1/],
    [{ organisationShare: 1.01 }, ["organisationShare"], /^expected a number from 0 to 1/],
    [{ organisationShare: Number.NaN }, ["organisationShare"], /^expected a number from 0 to 1/],
    [{ countries: {} }, ["countries"], /^expected weights from 0 to 1e9, not all of them zero/],
    [{ countries: { DE: 0 } }, ["countries"], /not all of them zero/],
    [{ countries: { DE: 1, AT: -1 } }, ["countries"], /^expected weights/],
    [{ countries: { DE: 1e10 } }, ["countries"], /^expected weights/],
    [{ countries: { DE: 1, FR: 1 } }, ["countries"], /^expected nothing but DE, AT, CH/],
    [{ filled: { email: 2 } }, ["filled", "email"], /^expected a number from 0 to 1/],
    [{ filled: { city: 1 } }, ["filled"], /^expected nothing but dateOfBirth, telephone, mobile, email/],
    [{ relatives: { twin: -1 } }, ["relatives", "twin"], /^expected a number from 0 to 1/],
    [{ relatives: { cousin: 1 } }, ["relatives"], /^expected nothing but partner/],
    [{ copies: [] }, ["copies"], /^expected weights/],
    [{ copies: [0, 0] }, ["copies"], /^expected weights/],
    [{ copies: [1, -1] }, ["copies"], /^expected weights/],
    [{ copies: [1, "1"] }, ["copies"], /^expected weights/],
    [{ errorRates: { move: 1.5 } }, ["errorRates", "move"], /^expected a number from 0 to 1/],
    [{ errorRates: { move: "1" } }, ["errorRates", "move"], /^expected a number from 0 to 1/],
    [{ errorRates: { typo: 1 } }, ["errorRates"], /^expected nothing but missing, /],
    [{ window: 0 }, ["window"], /^expected a whole number from 1 to 1000000/],
    [{ window: 1_000_001 }, ["window"], /^expected a whole number/],
    [{ window: 1.5 }, ["window"], /^expected a whole number/],
    [{ mailDomains: "fake" }, ["mailDomains"], /^expected realistic or reserved/],
  ])("refuse %o, at the call", (options, path, message) => {
    expect(call(options)).toThrow(refusal("INVALID_OPTION", path, message));
  });

  it("refuse a seed that is none, at the call", () => {
    expect(call({ seed: 0.5 })).toThrow(refusal("INVALID_VALUE", ["seed"]));
  });

  it.each([
    { organisationShare: 0 },
    { organisationShare: 1 },
    { countries: { DE: 1e9, AT: 0, CH: undefined } },
    { copies: [0, 0, 1] },
    { errorRates: { move: 1, missing: 0, umlaut: undefined } },
    { filled: { email: undefined } },
    { window: 1 },
    { window: 1_000_000 },
    { seed: "" },
  ])("take %o", (options) => {
    expect([...call(options)()].length).toBeGreaterThanOrEqual(1);
  });

  it("have defaults", () => {
    const options = {
      organisationShare: 0.15,
      countries: { DE: 80, AT: 10, CH: 10 },
      copies: [88, 9, 2, 1],
      window: 10_000,
      mailDomains: "reserved",
    };
    expect([...call({ entities: 500, ...options })()]).toEqual([...call({ entities: 500 })()]);
  });
});
