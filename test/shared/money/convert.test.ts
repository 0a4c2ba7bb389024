import { describe, expect, it } from "vitest";
import { convertMoney, type ExchangeRate, money, roundMoney } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

/** The irrevocable conversion rates of the Council Regulations (EC) No 2866/98 and (EU) 2022/1208. */
const marks: ExchangeRate = Object.freeze({ from: "EUR", to: "DEM", rate: "1.95583", date: "1999-01-01" });
const lire: ExchangeRate = Object.freeze({ from: "EUR", to: "ITL", rate: "1936.27", date: "1999-01-01" });
const kuna: ExchangeRate = Object.freeze({ from: "EUR", to: "HRK", rate: "7.53450", date: "2023-01-01" });

const oneEuro = Object.freeze(money(1, "EUR"));

describe("convertMoney", () => {
  it.each([
    ["99.99", marks, { amount: "195.5634417", currency: "DEM" }],
    ["-0.01", lire, { amount: "-19.3627", currency: "ITL" }],
    ["100", kuna, { amount: "753.45", currency: "HRK" }],
    ["0", marks, { amount: "0.00", currency: "DEM" }],
  ])("answers the exact product of %s", (amount, rate, expected) => {
    expect(convertMoney(money(amount, "EUR"), rate)).toEqual(expected);
  });

  it("leaves rounding to roundMoney", () => {
    expect(roundMoney(convertMoney(money("99.99", "EUR"), lire))).toEqual({ amount: "193608", currency: "ITL" });
  });

  it("throws CURRENCY_MISMATCH for an amount that the rate does not start from", () => {
    expect(() => convertMoney(money(1, "DEM"), marks)).toThrow(
      refusal("CURRENCY_MISMATCH", ["value", "currency"], /^expected EUR/),
    );
  });

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know", () => {
    expect(() => convertMoney(oneEuro, { ...marks, from: "ERU" })).toThrow(
      refusal("UNKNOWN_CURRENCY", ["rate", "from"]),
    );
    expect(() => convertMoney(oneEuro, { ...marks, to: "ERU" })).toThrow(refusal("UNKNOWN_CURRENCY", ["rate", "to"]));
    expect(() => convertMoney({ amount: "1", currency: "ERU" }, marks)).toThrow(
      refusal("UNKNOWN_CURRENCY", ["value", "currency"]),
    );
  });

  it.each(["0", "-1", "0.00", "one", "", "1e400"])("throws INVALID_VALUE for the rate %j", (rate) => {
    expect(() => convertMoney(oneEuro, { ...marks, rate })).toThrow(
      refusal("INVALID_VALUE", ["rate", "rate"], /^expected a decimal number above zero/),
    );
  });

  it.each([
    "",
    "1999",
    "1999-1-1",
    "1999-01-01T00:00:00Z",
    "01.01.1999",
    "1999-02-29",
    "1999-04-31",
    "1999-13-01",
    "1999-00-10",
    "+012026-01",
    "+012026-01-01",
    "x1999-01-01",
    "1999-01-01\n",
  ])("throws INVALID_VALUE for the date %j", (date) => {
    expect(() => convertMoney(oneEuro, { ...marks, date })).toThrow(
      refusal("INVALID_VALUE", ["rate", "date"], /^expected a day as YYYY-MM-DD/),
    );
  });

  it.each(["2000-02-29", "1999-12-31", "0001-01-01", "9999-12-31"])("takes the date %s", (date) => {
    expect(convertMoney(oneEuro, { ...marks, date }).amount).toBe("1.95583");
  });

  it("throws INVALID_VALUE for a rate that leads back to its own currency", () => {
    expect(() => convertMoney(oneEuro, { ...marks, to: "EUR" })).toThrow(
      refusal("INVALID_VALUE", ["rate", "to"], /^expected another currency/),
    );
  });

  it("throws INVALID_VALUE for an amount that is no number", () => {
    expect(() => convertMoney({ amount: "x", currency: "EUR" }, marks)).toThrow(
      refusal("INVALID_VALUE", ["value", "amount"]),
    );
  });
});
