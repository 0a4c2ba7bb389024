import { describe, expect, it } from "vitest";
import { currencyExponent, isCurrencyCode } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const codes = (text: string) => text.split(" ");

/** What ISO 4217 lists without a minor unit: metals, units of account, test code, no currency. */
const WITHOUT_MINOR_UNIT = codes("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX");

describe("currencyExponent", () => {
  it.each([
    [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
    [2, "EUR USD CHF GBP PLN CZK BOV CHE CHW COU MXV USN XAD XCG ZWG SLE VED"],
    [3, "BHD IQD JOD KWD LYD OMR TND"],
    [4, "CLF UYW"],
  ])("answers %s for %s", (exponent, currencies) => {
    expect(codes(currencies).map((code) => currencyExponent(code))).toEqual(codes(currencies).map(() => exponent));
  });

  it.each([
    [0, "ADP BEF BYB BYR ESP GRD ITL LUF MGF PTE ROL TPE TRL"],
    [2, "DEM ATS FRF NLG FIM IEP SIT CYP MTL SKK EEK LVL LTL HRK BGN CUC ANG SLL ZWL"],
  ])("knows withdrawn currencies of %s decimals: %s", (exponent, currencies) => {
    expect(codes(currencies).map((code) => currencyExponent(code))).toEqual(codes(currencies).map(() => exponent));
  });

  it.each(["ERU", "", "eur", "EUR ", "EURO", "0", "constructor"])("refuses %j", (code) => {
    expect(() => currencyExponent(code)).toThrow(refusal("UNKNOWN_CURRENCY", []));
    expect(() => currencyExponent(code, ["lines", 3])).toThrow(refusal("UNKNOWN_CURRENCY", ["lines", 3]));
  });
});

describe("isCurrencyCode", () => {
  it("knows every currency that the runtime supports, but for those without a minor unit", () => {
    const unknown = Intl.supportedValuesOf("currency").filter((code) => !isCurrencyCode(code));
    expect(WITHOUT_MINOR_UNIT).toEqual(expect.arrayContaining(unknown));
  });

  it("knows no code without a minor unit, and none withdrawn before 1999", () => {
    expect([...WITHOUT_MINOR_UNIT, "DDM", "SUR", "YUN", "XEU", "XFU"].filter(isCurrencyCode)).toEqual([]);
  });

  it("is written in capitals, without blanks", () => {
    expect(["EUR", "eur", " EUR", ""].map(isCurrencyCode)).toEqual([true, false, false, false]);
  });
});
